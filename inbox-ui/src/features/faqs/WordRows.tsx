import { Fragment } from "react";
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FaqWord } from "../../lib/contract";
import { RowList } from "./RowList";
import type { wordProblem } from "./faq-text";
import classes from "./WordList.module.css";

interface Props {
  words: FaqWord[];
  /** One per word, once the person has tried to save. */
  problems: readonly ReturnType<typeof wordProblem>[];
  replaces: ReadonlyMap<string, string | null>;
  canEdit: boolean;
  onChange: (words: FaqWord[]) => void;
}

/** What customers type, and what it stands for. */
export function WordRows({ words, problems, replaces, canEdit, onChange }: Props) {
  const { t } = useTranslation("faqs");
  const set = (at: number, part: Partial<FaqWord>) => onChange(words.map((word, i) => (i === at ? { ...word, ...part } : word)));
  return (
    <RowList
      id="own-words"
      title={t("words.title")}
      hint={t("words.hint")}
      none={t("words.none")}
      mostRows={300}
      canEdit={canEdit}
      addText={t("words.add")}
      removeText={(number) => t("words.remove", { number })}
      onAdd={() => onChange([...words, { short: "", full: "" }])}
      onRemove={(at) => onChange(words.filter((_, i) => i !== at))}
      rows={words.map((word, i) => (
        <Fragment key={i}>
          <TextInput
            className={classes.short}
            maxLength={24}
            readOnly={!canEdit}
            placeholder={t("words.shortHint")}
            aria-label={t("words.short", { number: i + 1 })}
            error={problems[i] ? t(`words.problem.${problems[i]}`) : undefined}
            value={word.short}
            onChange={(event) => set(i, { short: event.currentTarget.value })}
          />
          <span aria-hidden>→</span>
          <TextInput
            className={classes.full}
            maxLength={80}
            readOnly={!canEdit}
            placeholder={t("words.fullHint")}
            aria-label={t("words.full", { number: i + 1 })}
            description={replaces.get(word.short) ? t("words.replaces", { text: replaces.get(word.short) }) : undefined}
            inputWrapperOrder={["input", "description"]}
            value={word.full}
            onChange={(event) => set(i, { full: event.currentTarget.value })}
          />
        </Fragment>
      ))}
    />
  );
}
