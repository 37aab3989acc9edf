import { DateTime } from "luxon";
import type { AppContext } from "../app-context";
import { assistProblem, assistUse, type AssistProblem, type AssistUsage, type AssistUse } from "../contract";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import { AssistError } from "./assist-error";

type Deps = Pick<AppContext, "models" | "clock" | "config">;

export interface Budget {
  monthlyTokens: number;
  dailyCalls: number | null;
}

/** Tokens put aside for a call, in the month it was made. */
export interface Reservation {
  month: string;
  tokens: number;
}

export interface Usage {
  /**
   * Puts tokens aside before anything is asked, in one update that decides: processes cannot overspend together, and a crash costs the
   * reservation, never more than the budget.
   *
   * @throws {AssistError} budget
   */
  reserve(tokens: number, budget: Budget): Promise<Reservation>;
  /** What it really cost. */
  settle(reserved: Reservation, tokens: number): Promise<void>;
  count(use: AssistUse, problem: AssistProblem | null): Promise<void>;
  read(): Promise<AssistUsage>;
}

export function createUsage({ models, clock, config }: Deps): Usage {
  const usage = rawCollection(models.assistUsage);
  let begun = "";

  function today(): { month: string; day: string } {
    const now = DateTime.fromJSDate(clock(), { zone: config.timeZone });
    return { month: now.toFormat("yyyy-MM"), day: now.toFormat("dd") };
  }

  async function begin(month: string): Promise<void> {
    if (begun === month) return;
    await insertOnce(usage, { _id: month, tokens: 0, calls: 0, days: {}, outcomes: {}, lastProblem: null });
    begun = month;
  }

  return {
    async reserve(tokens, { monthlyTokens, dailyCalls }) {
      const { month, day } = today();
      await begin(month);
      const calls = `days.${day}`;
      const withinDay = dailyCalls === null ? {} : { $or: [{ [calls]: { $exists: false } }, { [calls]: { $lt: dailyCalls } }] };
      const reserved = await usage.updateOne(
        { _id: month, tokens: { $lte: monthlyTokens - tokens }, ...withinDay },
        { $inc: { tokens, calls: 1, [calls]: 1 } },
      );
      if (reserved.matchedCount === 0) throw new AssistError("budget");
      return { month, tokens };
    },
    async settle({ month, tokens: reserved }, tokens) {
      if (tokens !== reserved) await usage.updateOne({ _id: month }, { $inc: { tokens: tokens - reserved } });
    },
    async count(use, problem) {
      const { month } = today();
      await begin(month);
      await usage.updateOne(
        { _id: month },
        {
          $inc: { [`outcomes.${use} ${problem ?? "ok"}`]: 1 },
          ...(problem === null ? {} : { $set: { lastProblem: { use, problem, at: clock() } } }),
        },
      );
    },
    async read() {
      const { month, day } = today();
      const stored = await usage.findOne({ _id: month });
      const last = stored?.lastProblem as { use: AssistUse; problem: AssistProblem; at: Date } | null | undefined;
      return {
        month,
        tokens: stored?.tokens ?? 0,
        calls: stored?.calls ?? 0,
        callsToday: ((stored?.days ?? {}) as Record<string, number>)[day] ?? 0,
        outcomes: Object.entries((stored?.outcomes ?? {}) as Record<string, number>).flatMap(([key, count]) => presentOutcome(key, count)),
        lastProblem: last ? { ...last, at: last.at.toISOString() } : null,
      };
    },
  };
}

function presentOutcome(key: string, count: number): AssistUsage["outcomes"] {
  const [use, outcome] = key.split(" ");
  const known = assistUse.safeParse(use);
  const problem = outcome === "ok" ? null : assistProblem.safeParse(outcome);
  return known.success && (problem === null || problem.success) ? [{ use: known.data, problem: problem?.data ?? null, count }] : [];
}
