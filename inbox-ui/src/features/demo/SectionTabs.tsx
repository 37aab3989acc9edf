import { useTranslation } from "react-i18next";
import { phoneChannels, type PhoneChannel } from "./demo-contract";
import classes from "./demo.module.css";

export type Section = PhoneChannel | "system" | "try";
const sections: Section[] = [...phoneChannels, "system", "try"];

/** Shown on narrow screens only, where one part of the page is seen at a time. */
export function SectionTabs({ section, onChange }: { section: Section; onChange: (section: Section) => void }) {
  const { t } = useTranslation("demo");
  return (
    <nav className={classes.tabs} aria-label={t("sections")}>
      {sections.map((name) => (
        <button key={name} type="button" aria-current={name === section ? "true" : undefined} onClick={() => onChange(name)}>
          {t(`section.${name}`)}
        </button>
      ))}
    </nav>
  );
}
