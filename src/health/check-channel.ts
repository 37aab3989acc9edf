import type { HealthCheck, HealthCode, HealthLevel, HealthStep } from "../contract";
import type { ChannelFacts, HealthFacts } from "./health-facts";
import { LIMITS } from "./limits";
import { newChannelFigures, type ChannelFigures } from "./sum-figures";

type Verdict = [HealthStep, HealthLevel, HealthCode, HealthCheck["params"]?];

/** Refusals of our own gate; what else is given up, the platform refused. */
const GATE_REASONS = new Set(["WINDOW_CLOSED", "OPTED_OUT", "CHANNEL_DISABLED", "NEVER_WROTE", "NEEDS_TEMPLATE"]);

/** How a message fares on one channel, station by station. Pure. */
export function checkChannel(channel: ChannelFacts, facts: HealthFacts): HealthCheck[] {
  const figures = facts.figures.byChannel.get(channel.id) ?? newChannelFigures();
  const verdicts: Verdict[] =
    channel.status === "disabled"
      ? [["access", "ok", "channel-off"]]
      : [webhook(channel, facts.now), signatures(figures), access(channel, facts.now), ...refusals(figures)];
  if (channel.status !== "disabled" && figures.unknownToday > 0)
    verdicts.push(["send", "warn", "outcome-unknown", { count: figures.unknownToday }]);
  return verdicts.map(([step, level, code, params = {}]) => ({
    id: `${code}:${channel.id}`,
    channelId: channel.id,
    step,
    level,
    code,
    params,
  }));
}

function webhook({ lastEventAt, connectedAt }: ChannelFacts, now: Date): Verdict {
  if (lastEventAt === null) return ["webhook", "warn", "event-never", { since: connectedAt.toISOString() }];
  const isSilent = now.getTime() - lastEventAt.getTime() > LIMITS.silentChannelMs;
  return ["webhook", isSilent ? "warn" : "ok", isSilent ? "event-silent" : "event-recent", { at: lastEventAt.toISOString() }];
}

function signatures({ refusedToday, refusedLastHour, receivedLastHour }: ChannelFigures): Verdict {
  if (refusedToday === 0) return ["signature", "ok", "signatures-fine"];
  // Strangers knock at every address; when nothing genuine comes through either, the secret is the wrong one.
  if (refusedLastHour > 0 && receivedLastHour === 0) return ["signature", "problem", "signatures-all-wrong", { count: refusedToday }];
  return ["signature", "warn", "signatures-wrong", { count: refusedToday }];
}

function access({ status, statusReason, accessEndsAt }: ChannelFacts, now: Date): Verdict {
  if (status === "needs-reconnect") return ["access", "problem", "access-lost", { reason: statusReason }];
  const until = { until: accessEndsAt?.toISOString() ?? null };
  if (accessEndsAt === null || accessEndsAt.getTime() - now.getTime() > LIMITS.accessEndsInMs)
    return ["access", "ok", "access-fine", until];
  return accessEndsAt > now ? ["access", "warn", "access-ending", until] : ["access", "problem", "access-ended", until];
}

function refusals({ failedToday, failedLastHour, sentLastHour }: ChannelFigures): Verdict[] {
  const ours = failedToday.filter(({ reason }) => GATE_REASONS.has(reason));
  const theirs = failedToday.filter(({ reason }) => !GATE_REASONS.has(reason));
  const total = (list: typeof failedToday): number => list.reduce((sum, { count }) => sum + count, 0);
  const takesNothing = sentLastHour === 0 && failedLastHour >= LIMITS.allRefused && theirs.length > 0;
  return [
    ours[0] ? ["gate", "warn", "gate-refused", { count: total(ours), reason: ours[0].reason }] : ["gate", "ok", "gate-fine"],
    ...(theirs[0]
      ? [["send", takesNothing ? "problem" : "warn", "sends-refused", { count: total(theirs), reason: theirs[0].reason }] as Verdict]
      : []),
  ];
}
