import { useMemo } from "react";
import {
  IconAlertTriangle,
  IconBolt,
  IconChecks,
  IconCloudOff,
  IconCopyCheck,
  IconCornerUpLeft,
  IconDatabase,
  IconHeadset,
  IconRobot,
  IconRoute,
  IconSend,
  IconShieldHalf,
  IconStar,
  IconUserPlus,
  IconWebhook,
  type Icon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { phone as formatPhone } from "../../lib/format";
import type { NewLead, TraceItem, TraceStepName } from "./demo-contract";
import { traceTurns, type TraceTurn } from "./demo-state";
import { duration, timeWithSeconds, traceText } from "./trace-text";
import classes from "./demo.module.css";

const icons: Record<TraceStepName, Icon> = {
  webhook: IconWebhook,
  stored: IconDatabase,
  duplicate: IconCopyCheck,
  ignored: IconBolt,
  faq: IconRobot,
  flow: IconRoute,
  lead: IconUserPlus,
  feedback: IconStar,
  handoff: IconHeadset,
  gate: IconShieldHalf,
  send: IconSend,
  receipt: IconChecks,
  echo: IconCornerUpLeft,
  error: IconAlertTriangle,
  call: IconCloudOff,
};

/** Every step of a message's way, newest turn first, and the latest lead. */
export function SystemPanel({ trace, lead }: { trace: TraceItem[]; lead: NewLead | null }) {
  const { t } = useTranslation("demo");
  const turns = useMemo(() => traceTurns(trace), [trace]);
  return (
    <section aria-labelledby="system-title">
      <h2 id="system-title" className={classes.title}>
        {t("trace.title")}
      </h2>
      <div className={`${classes.card} ${classes.trace}`} role="log" aria-label={t("trace.title")} tabIndex={0}>
        {turns.length === 0 && <p className={classes.dim}>{t("trace.empty")}</p>}
        {turns.map((turn) => (
          <Turn key={turn.id} turn={turn} />
        ))}
      </div>
      {lead && <LeadCard lead={lead} />}
    </section>
  );
}

function Turn({ turn }: { turn: TraceTurn }) {
  const { t } = useTranslation("demo");
  return (
    <div className={classes.turn} data-channel={turn.channel}>
      <h3>{t("trace.turn", { channel: t(`channel.${turn.channel}`), time: timeWithSeconds(turn.at) })}</h3>
      <ul>
        {collapse(turn.items).map(({ item, count }) => (
          <Step key={item.id} item={item} count={count} />
        ))}
      </ul>
    </div>
  );
}

function Step({ item, count }: { item: TraceItem; count: number }) {
  const { t, i18n } = useTranslation("demo");
  const StepIcon = icons[item.step];
  const { label, detail } = traceText(t, i18n.language, item);
  return (
    <li data-step={item.step}>
      <StepIcon size={16} stroke={1.75} aria-hidden="true" />
      <span className={classes.stepText}>
        {label}
        {detail && <span className={classes.dim}> {detail}</span>}
        {count > 1 && <span className={classes.dim}> {t("trace.times", { count })}</span>}
      </span>
      {item.ms !== null && <span className={classes.ms}>{duration(item.ms, i18n.language)}</span>}
    </li>
  );
}

function LeadCard({ lead }: { lead: NewLead }) {
  const { t } = useTranslation("demo");
  return (
    <section className={classes.card} aria-labelledby="lead-title" data-testid="new-lead">
      <h3 id="lead-title">{t("lead.title")}</h3>
      <p className={classes.dim}>
        {t("lead.line", {
          name: lead.name ?? t("lead.noName"),
          phone: lead.phone ? formatPhone(lead.phone) : t("lead.noPhone"),
          channel: t(`channel.${lead.channel}`),
        })}
      </p>
    </section>
  );
}

/** The same line many times in a row becomes one with a count. */
function collapse(items: TraceItem[]): { item: TraceItem; count: number }[] {
  const lines: { item: TraceItem; count: number }[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last && last.item.step === item.step && last.item.detail === item.detail) last.count += 1;
    else lines.push({ item, count: 1 });
  }
  return lines;
}
