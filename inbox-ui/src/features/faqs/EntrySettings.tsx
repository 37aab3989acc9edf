import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isRepeatedWording } from "../../../../src/contract/faq-copies";
import type { FaqContent, FaqFigures } from "../../lib/contract";
import classes from "./EntryForm.module.css";
import { dayOf, endOfDay, isBlank, lastDayOf, startOfDay } from "./faq-text";
import { useTold } from "./told";
import { WordingFields } from "./WordingFields";

/** Keeps browsers from taking more than four digits for a year. */
const LAST_DATE = "9998-12-31";

interface Props {
  content: FaqContent;
  /** Of each published wording. */
  figures: FaqFigures[];
  onChange: (part: Partial<FaqContent>) => void;
}

/** Labels, other wordings, dates and the switch. */
export function EntrySettings({ content, figures, onChange }: Props) {
  const { t } = useTranslation("faqs");
  const told = useTold();
  const [labels, setLabels] = useState(content.labels.join(", "));
  const { wordings, validFrom, validUntil, isEnabled } = content;
  // Open where something is set, and not shut again under the hands of who takes it out.
  const [isOpen, setOpen] = useState(wordings.length > 0 || validFrom !== null || validUntil !== null || !isEnabled);
  const isBackwards = told === "publish" && validFrom !== null && validUntil !== null && validFrom >= validUntil;
  const isTwice = told === "publish" && wordings.some((_, i) => isRepeatedWording(content, i));
  const isWrong = isBackwards || isTwice || (told !== null && wordings.some(isBlank));
  return (
    <details className={classes.details} open={isOpen || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("field.more")}</summary>
      <TextInput
        label={t("field.labels")}
        placeholder={t("field.labelsHint")}
        value={labels}
        onChange={(event) => {
          setLabels(event.currentTarget.value);
          const all = event.currentTarget.value.split(",").map((label) => label.trim().slice(0, 40));
          onChange({ labels: [...new Set(all.filter(Boolean))].slice(0, 10) });
        }}
      />
      <WordingFields content={content} figures={figures} onChange={(wordings) => onChange({ wordings })} />
      <div className={classes.dates}>
        <TextInput
          type="date"
          max={LAST_DATE}
          label={t("field.from")}
          value={dayOf(validFrom)}
          onChange={(event) => onChange({ validFrom: startOfDay(event.currentTarget.value) })}
        />
        <TextInput
          type="date"
          max={LAST_DATE}
          label={t("field.until")}
          value={lastDayOf(validUntil)}
          error={isBackwards && t("missing.dates")}
          onChange={(event) => onChange({ validUntil: endOfDay(event.currentTarget.value) })}
        />
      </div>
      <label className={classes.switch}>
        <input type="checkbox" checked={isEnabled} onChange={(event) => onChange({ isEnabled: event.currentTarget.checked })} />
        {t("field.enabled")}
      </label>
    </details>
  );
}
