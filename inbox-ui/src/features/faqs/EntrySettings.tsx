import { Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FaqContent } from "../../lib/contract";
import classes from "./EntryForm.module.css";
import { dayOf, startOfDay } from "./faq-text";
import { useTold } from "./told";

const MAX_WORDINGS = 3;

/** Labels, other wordings, dates and the switch. */
export function EntrySettings({ content, onChange }: { content: FaqContent; onChange: (part: Partial<FaqContent>) => void }) {
  const { t } = useTranslation("faqs");
  const [labels, setLabels] = useState(content.labels.join(", "));
  const { validFrom, validUntil } = content;
  const isBackwards = useTold() === "publish" && validFrom !== null && validUntil !== null && validFrom >= validUntil;
  const setWording = (at: number, text: string) => onChange({ wordings: content.wordings.map((old, i) => (i === at ? text : old)) });
  return (
    <details className={classes.details} open={content.wordings.length > 0 || validFrom !== null || validUntil !== null}>
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
      {content.wordings.map((wording, i) => (
        <div key={i} className={classes.wording}>
          <Textarea
            label={t("field.wording", { letter: "BCD"[i] })}
            autosize
            minRows={2}
            maxLength={5_000}
            value={wording}
            onChange={(event) => setWording(i, event.currentTarget.value)}
          />
          <UnstyledButton className={classes.quiet} onClick={() => onChange({ wordings: content.wordings.filter((_, at) => at !== i) })}>
            <IconX size={14} stroke={1.75} aria-hidden />
            {t("wording.remove", { letter: "BCD"[i] })}
          </UnstyledButton>
        </div>
      ))}
      {content.wordings.length < MAX_WORDINGS && (
        <UnstyledButton className={classes.quiet} onClick={() => onChange({ wordings: [...content.wordings, content.answer.text || "…"] })}>
          <IconPlus size={14} stroke={1.75} aria-hidden />
          {t("wording.add")}
        </UnstyledButton>
      )}
      <div className={classes.dates}>
        <TextInput
          type="date"
          label={t("field.from")}
          value={dayOf(validFrom)}
          onChange={(event) => onChange({ validFrom: startOfDay(event.currentTarget.value) })}
        />
        <TextInput
          type="date"
          label={t("field.until")}
          value={dayOf(validUntil)}
          error={isBackwards && t("missing.dates")}
          onChange={(event) => onChange({ validUntil: startOfDay(event.currentTarget.value) })}
        />
      </div>
      <label className={classes.switch}>
        <input type="checkbox" checked={content.isEnabled} onChange={(event) => onChange({ isEnabled: event.currentTarget.checked })} />
        {t("field.enabled")}
      </label>
    </details>
  );
}
