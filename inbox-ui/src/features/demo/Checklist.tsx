import { VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { Trans, useTranslation } from "react-i18next";
import type { Progress } from "./demo-contract";
import classes from "./demo.module.css";

const STEPS = ["asked", "lead", "answered", "rated"] as const satisfies (keyof Progress)[];

/** Four things to try; each ticks itself once the system has seen it. */
export function Checklist({ progress }: { progress: Progress }) {
  const { t } = useTranslation("demo");
  return (
    <section aria-labelledby="checklist-title">
      <h2 id="checklist-title" className={classes.title}>
        {t("checklist.title")}
      </h2>
      <ol className={classes.checklist}>
        {STEPS.map((step, i) => (
          <li key={step} data-done={progress[step] || undefined}>
            <span className={classes.stepMark} aria-hidden="true">
              {progress[step] ? <IconCheck size={13} stroke={3} /> : i + 1}
            </span>
            <span>
              <Trans t={t} i18nKey={`checklist.${step}`} components={{ b: <strong /> }} />
              {progress[step] && <VisuallyHidden> ({t("checklist.done")})</VisuallyHidden>}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.allDone} role="status">
        {STEPS.every((step) => progress[step]) ? t("checklist.allDone") : ""}
      </p>
    </section>
  );
}
