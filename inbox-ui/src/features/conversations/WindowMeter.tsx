import { IconHourglass, IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./WindowMeter.module.css";
import type { WindowView } from "./window-meter";

/** How long the platform still lets us answer, turning to the exact consequence when it does not. */
export function WindowMeter({ view }: { view: WindowView }) {
  const { t } = useTranslation("inbox");
  if (view.key === "window.always") return null;
  return (
    <span className={classes.meter} data-tone={view.tone}>
      {view.canSend ? <IconHourglass size={15} stroke={1.75} aria-hidden /> : <IconLock size={15} stroke={1.75} aria-hidden />}
      <span>{t(view.key, { ...view.values, defaultValue: t("window.closed.WINDOW_CLOSED") })}</span>
      {view.share !== null && (
        <span className={classes.track} aria-hidden>
          <span className={classes.fill} style={{ width: `${Math.round(view.share * 100)}%` }} />
        </span>
      )}
    </span>
  );
}
