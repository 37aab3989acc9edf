import { useState } from "react";
import { Button } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ApiError } from "../../lib/api";
import type { FaqContent } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { fold } from "../../lib/fold";
import { notifyFailure } from "../../lib/notify";
import { queryKeys } from "../../lib/query-keys";
import classes from "./QuestionSuggestions.module.css";

/** Example questions from the optional language model, to be ticked; nothing at all where it is off. */
export function QuestionSuggestions({ content, onAdd }: { content: FaqContent; onAdd: (questions: string[]) => void }) {
  const { t } = useTranslation("faqs");
  const { data: uses } = useQuery({
    queryKey: queryKeys.assistUses,
    queryFn: ({ signal }) => api.get<{ suggest: boolean }>("/assist/uses", signal),
    staleTime: 60_000,
  });
  const failureText = useFailureText();
  const [ticked, setTicked] = useState<string[]>([]);
  const { title, questions, answer } = content;
  const suggest = useMutation({
    mutationFn: () => api.post<{ questions: string[] }>("/assist/questions", { title, questions, answer: answer.text }),
    onSuccess: () => setTicked([]),
    onError: (error) => notifyFailure(t("failed"), failureText(error)),
  });
  if (!uses?.suggest) return null;
  const known = new Set(questions.map(fold));
  const offered = suggest.data?.questions.filter((question) => !known.has(fold(question)));
  const isEmpty = answer.text.trim() === "";
  return (
    <div className={classes.box} data-open={offered !== undefined || undefined}>
      {offered !== undefined && offered.length === 0 && <p className={classes.dim}>{t("suggest.none")}</p>}
      {offered !== undefined && offered.length > 0 && (
        <fieldset className={classes.list}>
          <legend>{t("suggest.title")}</legend>
          {offered.map((question) => (
            <label key={question}>
              <input
                type="checkbox"
                checked={ticked.includes(question)}
                onChange={(event) =>
                  setTicked(event.currentTarget.checked ? [...ticked, question] : ticked.filter((other) => other !== question))
                }
              />
              <span dir="auto">{question}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className={classes.actions}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconSparkles size={16} stroke={1.75} />}
          loading={suggest.isPending}
          disabled={isEmpty}
          onClick={() => suggest.mutate()}
        >
          {t(offered === undefined ? "suggest.open" : "suggest.again")}
        </Button>
        {isEmpty && <span className={classes.dim}>{t("suggest.needsAnswer")}</span>}
        {offered !== undefined && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => suggest.reset()}>
            {t("suggest.close")}
          </Button>
        )}
        {ticked.length > 0 && (
          <Button
            size="compact-sm"
            onClick={() => {
              onAdd(offered?.filter((question) => ticked.includes(question)) ?? []);
              setTicked([]);
            }}
          >
            {t("suggest.add", { count: ticked.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The endpoint's problem in words, where the server names one. */
function useFailureText(): (error: unknown) => string {
  // Not needed before something failed: waiting for it would blank the page.
  const { t } = useTranslation("settings", { useSuspense: false });
  const errorText = useErrorText();
  return (error) => {
    const problem = error instanceof ApiError ? error.details["problem"] : undefined;
    return typeof problem === "string" ? t(`assist.problem.${problem}`, { defaultValue: errorText(error) }) : errorText(error);
  };
}
