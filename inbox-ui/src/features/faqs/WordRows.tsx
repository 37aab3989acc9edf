import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FaqWord } from "../../lib/contract";
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
    <section className={classes.part} aria-labelledby="own-words">
      <h2 id="own-words">{t("words.title")}</h2>
      <p className={classes.hint}>{t("words.hint")}</p>
      {words.length === 0 && <p className={classes.hint}>{t("words.none")}</p>}
      <ol className={classes.words}>
        {words.map((word, i) => (
          <li key={i}>
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
            {canEdit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={34}
                aria-label={t("words.remove", { number: i + 1 })}
                onClick={() => onChange(words.filter((_, at) => at !== i))}
              >
                <IconX size={16} stroke={1.75} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {canEdit && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} />}
          disabled={words.length >= 300}
          onClick={() => onChange([...words, { short: "", full: "" }])}
        >
          {t("words.add")}
        </Button>
      )}
    </section>
  );
}
