import { useState } from "react";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../components/StateViews";
import type { FaqWord, FaqWordsResponse } from "../../lib/contract";
import { useAgent } from "../../lib/session";
import { RowsSkeleton } from "./EntryList";
import { wordProblem } from "./faq-text";
import { useFaqAct, useFaqWords, wordApi } from "./use-faqs";
import { WordHistoryDialog } from "./WordHistoryDialog";
import classes from "./WordList.module.css";

/** The shop's own chat spellings, which the bot reads besides its built-in ones. */
export function WordList() {
  const words = useFaqWords();
  if (words.isPending) return <RowsSkeleton />;
  if (words.isError) return <ErrorState error={words.error} onRetry={() => void words.refetch()} />;
  // A form of its own for each list on the server: what was typed stays until then.
  return <WordForm key={words.data.number} list={words.data} />;
}

const EMPTY: FaqWord = { short: "", full: "" };

function WordForm({ list }: { list: FaqWordsResponse }) {
  const { t } = useTranslation("faqs");
  const canEdit = useAgent().role !== "agent";
  const start = list.items.map(({ short, full }) => ({ short, full }));
  const [words, setWords] = useState<FaqWord[]>(start.length === 0 && canEdit ? [EMPTY] : start);
  const [isTold, setTold] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const save = useFaqAct(
    (items: FaqWord[]) => wordApi.save(items, list.number),
    () => notifications.show({ message: t("words.saved"), withBorder: true }),
  );
  const filled = words.filter(({ short, full }) => short.trim() !== "" || full.trim() !== "");
  const isDirty = JSON.stringify(filled) !== JSON.stringify(start);
  const problems = words.map((word) => wordProblem(word, filled));
  const replaces = new Map(list.items.map(({ short, replaces: built }) => [short, built]));
  const set = (at: number, part: Partial<FaqWord>) => setWords(words.map((word, i) => (i === at ? { ...word, ...part } : word)));
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTold(true);
        if (problems.every((problem) => problem === null)) save.mutate(filled);
      }}
    >
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
              error={isTold && problems[i] !== null ? t(`words.problem.${problems[i]}`) : undefined}
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
                onClick={() => setWords(words.filter((_, at) => at !== i))}
              >
                <IconX size={16} stroke={1.75} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      <div className={classes.buttons}>
        {canEdit && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.75} />}
            disabled={words.length >= 300}
            onClick={() => setWords([...words, EMPTY])}
          >
            {t("words.add")}
          </Button>
        )}
        {list.number > 0 && (
          <Button variant="default" onClick={() => setHistoryOpen(true)}>
            {t("history.open")}
          </Button>
        )}
        {canEdit && (
          <Button type="submit" disabled={!isDirty} loading={save.isPending}>
            {t("words.save")}
          </Button>
        )}
      </div>
      {isHistoryOpen && (
        <WordHistoryDialog
          onClose={() => setHistoryOpen(false)}
          onRestore={
            canEdit
              ? (items) => {
                  setWords(items);
                  setHistoryOpen(false);
                }
              : null
          }
        />
      )}
    </form>
  );
}
