import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../components/StateViews";
import { useReader } from "../../lib/reader";
import { scoreText } from "./faq-text";
import classes from "./PolicyForm.module.css";
import { percentShares } from "./percent-shares";
import { useFaqPolicyPreview } from "./use-faqs";

const OUTCOMES = ["answered", "asked", "refused"] as const;

/** What these thresholds would have done with the messages of the last 30 days. */
export function PolicyPreview({ askAt, answerAt }: { askAt: number; answerAt: number }) {
  const { t } = useTranslation("faqs");
  const reader = useReader();
  const preview = useFaqPolicyPreview(askAt, answerAt);
  if (preview.isPending) return <Skeleton height={76} my={16} />;
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  const { questions, errorRate, examples, ...shares } = preview.data;
  if (questions === 0) return <p className={classes.none}>{t("policy.noMessages")}</p>;
  const [answered, asked, refused] = percentShares(OUTCOMES.map((outcome) => shares[outcome]));
  return (
    <section className={classes.preview} aria-busy={preview.isFetching}>
      <p role="status">
        {t("policy.preview", {
          count: questions,
          answered,
          asked,
          refused,
          wrong: Math.round(errorRate * 100),
        })}
      </p>
      <div className={classes.bar} aria-hidden>
        {/* As the slider above: from refused on the left to answered. */}
        {OUTCOMES.toReversed().map((outcome) => (
          <span key={outcome} data-zone={outcome} style={{ flexGrow: shares[outcome] }} />
        ))}
      </div>
      {OUTCOMES.filter((outcome) => examples[outcome].length > 0).map((outcome) => (
        <details key={outcome}>
          <summary>{t(`policy.examples.${outcome}`)}</summary>
          <ul>
            {examples[outcome].map(({ text, question, score }, i) => (
              <li key={i}>
                <span dir="auto">{text}</span>
                <span className={classes.like}>
                  {question === null ? t("policy.nothingNear") : `${question} · ${scoreText(score, reader)}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
