import { useTranslation } from "react-i18next";
import type { AssistUsage as Usage } from "../../lib/contract";
import { count, sinceTime } from "../../lib/format";
import { useNow, useReader } from "../../lib/reader";
import classes from "./AssistCard.module.css";

const USES = ["phrase", "suggest", "summarise", "test"] as const;

/** What this month has cost, how often it was of use, and why not. */
export function AssistUsage({ usage, limit }: { usage: Usage; limit: number }) {
  const { t } = useTranslation("settings");
  const reader = useReader();
  const now = useNow(60_000);
  const { outcomes, lastProblem } = usage;
  const month = `${usage.month.slice(5)}/${usage.month.slice(0, 4)}`;
  const share = Math.min(1, usage.tokens / limit);
  const reasons = outcomes.filter(({ problem }) => problem !== null).sort((a, b) => b.count - a.count);
  return (
    <div className={classes.usage}>
      <h3>{t("assist.usage.title", { month })}</h3>
      <div
        className={classes.bar}
        role="meter"
        aria-label={t("assist.usage.title", { month })}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(usage.tokens, limit)}
      >
        <span style={{ width: `${share * 100}%` }} data-full={share > 0.9 || undefined} />
      </div>
      <p className={classes.figures}>
        <span>{t("assist.usage.tokens", { used: count(usage.tokens, reader), limit: count(limit, reader) })}</span>
        <span>{t("assist.usage.calls", { count: usage.calls, today: count(usage.callsToday, reader) })}</span>
      </p>
      {outcomes.length === 0 ? (
        <p className={classes.dim}>{t("assist.usage.none")}</p>
      ) : (
        <dl className={classes.outcomes}>
          {USES.filter((use) => outcomes.some((outcome) => outcome.use === use)).map((use) => (
            <div key={use}>
              <dt>{t(`assist.use.${use}`)}</dt>
              <dd>
                {t("assist.usage.used", { count: sum(outcomes, use, true) })} ·{" "}
                {t("assist.usage.fellBack", { count: sum(outcomes, use, false) })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {reasons.length > 0 && (
        <details className={classes.reasons}>
          <summary>{t("assist.usage.reasons")}</summary>
          <ul>
            {reasons.map(({ use, problem, count: times }) => (
              <li key={`${use} ${problem}`}>
                <span>
                  {t(`assist.use.${use}`)} · {t(`assist.problem.${problem}`)}
                </span>
                <span>{count(times, reader)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {lastProblem && (
        <p className={classes.dim}>
          {t("assist.usage.last", {
            problem: t(`assist.problem.${lastProblem.problem}`).replace(/\.$/, ""),
            time: sinceTime(new Date(lastProblem.at), now, reader),
          })}
        </p>
      )}
    </div>
  );
}

function sum(outcomes: Usage["outcomes"], use: (typeof USES)[number], isGood: boolean): number {
  return outcomes
    .filter((outcome) => outcome.use === use && (outcome.problem === null) === isGood)
    .reduce((all, { count: times }) => all + times, 0);
}
