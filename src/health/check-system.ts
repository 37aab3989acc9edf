import type { HealthCheck, HealthCode, HealthLevel, HealthStep } from "../contract";
import type { HealthFacts } from "./health-facts";
import { clockBehindMs, diskLevel, isPublicAddress, lateLevel, LIMITS } from "./limits";
import type { Queue } from "./read-queues";

type Verdict = [HealthStep, HealthLevel, HealthCode, HealthCheck["params"]?];

/** What all channels stand on. Pure. */
export function checkSystem(facts: HealthFacts): HealthCheck[] {
  const verdicts: Verdict[] = [
    database(facts),
    ...turns(facts),
    queue(facts.now, facts.queues.messages, "send", "sends-fine", "sends-late"),
    ...(facts.channels.length === 0 ? [["system", "warn", "no-channels"] as Verdict] : []),
    facts.redis === "away" ? ["system", "problem", "redis-away"] : ["system", "ok", facts.redis === "fine" ? "redis-fine" : "redis-unused"],
    facts.liveWorkers === 0 ? ["system", "problem", "workers-missing"] : ["system", "ok", "workers-fine", { count: facts.liveWorkers }],
    ...disk(facts),
    backup(facts),
    ...clocks(facts),
    counted(facts.queues.jobs.dead, "jobs-fine", "jobs-dead"),
    facts.figures.loopDelayMs > LIMITS.loopDelayMs
      ? ["system", "warn", "loop-blocked", { ms: facts.figures.loopDelayMs }]
      : ["system", "ok", "loop-fine"],
    ["system", ...(isPublicAddress(facts.publicUrl) ? (["ok", "address-fine"] as const) : (["warn", "address-not-public"] as const))],
  ];
  return verdicts.map(([step, level, code, params = {}]) => ({
    id: typeof params["host"] === "string" ? `${code}:${params["host"]}` : code,
    channelId: null,
    step,
    level,
    code,
    params,
  }));
}

function database({ database: { pingMs, isFull }, freeBytes }: HealthFacts): Verdict {
  if (isFull) return ["store", "problem", "database-full", { bytes: freeBytes }];
  if (pingMs === null) return ["store", "problem", "database-away"];
  const ms = Math.round(pingMs * 10) / 10;
  return pingMs > LIMITS.databaseSlowMs ? ["store", "warn", "database-slow", { ms }] : ["store", "ok", "database-fine", { ms }];
}

function turns({ now, queues, failedEvents, figures }: HealthFacts): Verdict[] {
  const waiting = queue(now, queues.events, "bot", "turns-fine", "turns-late");
  const ms = figures.handledMsLastHour === null ? null : Math.round(figures.handledMsLastHour);
  return [
    waiting[1] === "ok" ? ["bot", "ok", "turns-fine", { ms }] : waiting,
    ...(failedEvents > 0 ? [["bot", "warn", "events-failed", { count: failedEvents }] as Verdict] : []),
  ];
}

function queue(now: Date, { count, since }: Queue, step: HealthStep, fine: HealthCode, late: HealthCode): Verdict {
  const level = since === null ? "ok" : lateLevel(now.getTime() - since.getTime());
  return level === "ok" ? [step, "ok", fine, { count }] : [step, level, late, { count, since: since!.toISOString() }];
}

function disk({ freeBytes }: HealthFacts): Verdict[] {
  if (freeBytes === null) return [];
  const level = diskLevel(freeBytes);
  return [["system", level, level === "ok" ? "disk-fine" : "disk-low", { bytes: freeBytes }]];
}

function backup({ now, backupAt, database: { engine } }: HealthFacts): Verdict {
  if (engine !== "sqlite") return ["system", "ok", "backup-elsewhere"];
  if (backupAt === null) return ["system", "warn", "backup-never"];
  const isOld = now.getTime() - backupAt.getTime() > LIMITS.backupAgeMs;
  return ["system", isOld ? "warn" : "ok", isOld ? "backup-old" : "backup-fine", { at: backupAt.toISOString() }];
}

function clocks({ now, newestEventAt, platforms }: HealthFacts): Verdict[] {
  const behindMs = clockBehindMs(now, newestEventAt);
  if (behindMs !== null) return [["system", "problem", "clock-behind", { minutes: Math.round(behindMs / 60_000) }]];
  const wrong = (platforms ?? []).flatMap(({ origin, skewMs, error }): Verdict[] => {
    const host = new URL(origin).host;
    if (error !== null) return [["system", "problem", "platform-unreachable", { host, reason: error }]];
    if (skewMs === null || Math.abs(skewMs) <= LIMITS.clockSkewMs) return [];
    return [["system", "problem", "clock-skewed", { host, seconds: Math.round(Math.abs(skewMs) / 1_000) }]];
  });
  return wrong.length > 0 ? wrong : [["system", "ok", "clock-fine"]];
}

function counted(count: number, fine: HealthCode, some: HealthCode): Verdict {
  return count > 0 ? ["system", "warn", some, { count }] : ["system", "ok", fine];
}
