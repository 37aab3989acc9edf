import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { healthAnswer, healthQuery, type HealthAnswer, type HealthCheck, type HealthLevel } from "../contract";
import { MINUTE_MS, SECOND_MS } from "../core";
import { askPlatforms, platformOrigins, type PlatformClock } from "./ask-platforms";
import { checkChannel } from "./check-channel";
import { checkSystem } from "./check-system";
import type { HealthFacts } from "./health-facts";
import { databaseBytes } from "./read-disk";
import { readFacts } from "./read-facts";

type Ctx = Pick<AppContext, "models" | "clock" | "config" | "database" | "bus" | "adapters" | "channels" | "log">;

interface Options {
  version: string;
  liveWorkers(): number;
  flushFigures(): Promise<void>;
}

/** Several windows that look at once are one look. */
const KEPT_MS = 2 * SECOND_MS;
const ASK_PLATFORMS_EVERY_MS = 10 * MINUTE_MS;

export function healthRoutes(ctx: Ctx, options: Options): ApiRoute[] {
  const askAgain = createPlatformAsker(ctx);
  let latest: { atMs: number; answer: Promise<HealthAnswer> } | null = null;

  async function look(isFresh: boolean): Promise<HealthAnswer> {
    const [platforms, bytes] = await Promise.all([askAgain(isFresh), databaseBytes(ctx.config), options.flushFigures()]);
    const facts = await readFacts(ctx, { liveWorkers: options.liveWorkers(), platforms });
    return present(facts, { databaseBytes: bytes, version: options.version });
  }

  return [
    defineRoute({
      method: "get",
      path: "/health",
      tag: "Operations",
      summary: "Whether messages flow, station by station, and what stands in their way",
      allow: "health:read",
      query: healthQuery,
      answer: healthAnswer,
      handle({ query }) {
        const isFresh = query.fresh === "true";
        if (!isFresh && latest && performance.now() - latest.atMs < KEPT_MS) return latest.answer;
        latest = { atMs: performance.now(), answer: look(isFresh) };
        return latest.answer;
      },
    }),
  ];
}

/** A platform that hangs must not hold up the page: it is asked beside it, unless somebody wants to know now. */
function createPlatformAsker(ctx: Ctx): (isFresh: boolean) => Promise<PlatformClock[] | null> {
  let known: PlatformClock[] | null = null;
  let askedAtMs = -Infinity;
  return async (isFresh) => {
    if (!isFresh && performance.now() - askedAtMs < ASK_PLATFORMS_EVERY_MS) return known;
    askedAtMs = performance.now();
    const types = new Set(ctx.channels.all().map((channel) => channel.type));
    // It rejects for nothing: what cannot be reached is an answer.
    const asking = askPlatforms(platformOrigins(ctx.config, types), () => ctx.clock().getTime()).then((answers) => (known = answers));
    return isFresh ? asking : known;
  };
}

function present(facts: HealthFacts, extra: { databaseBytes: number | null; version: string }): HealthAnswer {
  const checks = [...facts.channels.flatMap((channel) => checkChannel(channel, facts)), ...checkSystem(facts)];
  const { figures, queues } = facts;
  const whole = (parts: (number | null)[]): (number | null)[] => parts.map((part) => (part === null ? null : Math.round(part)));
  return {
    at: facts.now.toISOString(),
    level: worst(checks),
    checks,
    figures: {
      received: { value: figures.received.reduce<number>((sum, part) => sum + (part ?? 0), 0), parts: figures.received },
      handledMs: { value: whole([figures.handledMsLastHour])[0] ?? null, parts: whole(figures.handledMs) },
      waiting: { value: queues.messages.count, parts: figures.waiting },
      failed: { value: figures.failedToday, parts: figures.failed },
    },
    system: {
      engine: facts.database.engine,
      databaseBytes: extra.databaseBytes,
      memoryBytes: process.memoryUsage.rss(),
      version: extra.version,
      node: process.version,
    },
  };
}

function worst(checks: readonly HealthCheck[]): HealthLevel {
  const has = (level: HealthLevel): boolean => checks.some((check) => check.level === level);
  return has("problem") ? "problem" : has("warn") ? "warn" : "ok";
}
