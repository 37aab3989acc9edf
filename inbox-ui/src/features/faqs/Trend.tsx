import { useTranslation } from "react-i18next";
import classes from "./FaqsPage.module.css";

/** One bar per week, the last one is this week. */
export function Trend({ weeks }: { weeks: number[] }) {
  const { t } = useTranslation("faqs");
  const most = Math.max(1, ...weeks);
  return (
    <span className={classes.trend} role="img" aria-label={t("trend", { weeks: weeks.join(", ") })}>
      {weeks.map((value, week) => (
        <span key={week} data-empty={value === 0 || undefined} style={{ height: `${Math.max(2, Math.round((value / most) * 18))}px` }} />
      ))}
    </span>
  );
}
