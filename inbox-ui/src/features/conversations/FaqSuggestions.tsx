import { UnstyledButton } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../lib/api";
import classes from "./FaqSuggestions.module.css";

/** Below this an answer is a guess that would cost the agent time to read. */
const MIN_SCORE = 0.5;

interface Match {
  id: string;
  score: number;
  question: string;
  answer: string;
}

/** Answers from the FAQ that fit the customer's open question; one click puts the text into the box. */
export function FaqSuggestions({ question, onPick }: { question: string; onPick: (answer: string) => void }) {
  const { t } = useTranslation("inbox");
  const matches = useQuery({
    queryKey: ["faq-match", question],
    queryFn: () => api.post<{ items: Match[] }>("/faqs/match", { text: question.slice(0, 2_000), limit: 3 }),
    staleTime: 5 * 60_000,
    retry: false,
  });
  const good = (matches.data?.items ?? []).filter((match) => match.score >= MIN_SCORE);
  if (good.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label={t("reply.suggestions")}>
      {good.map((match) => (
        <UnstyledButton key={match.id} className={classes.chip} title={match.answer} onClick={() => onPick(match.answer)}>
          <IconSparkles size={14} stroke={1.75} aria-hidden />
          <span>{match.question}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
