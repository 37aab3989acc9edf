import { DateTime } from "luxon";
import type { AppContext } from "./app-context";
import { deleteOldAnswers } from "./assist/remember-answer";
import { deleteOldReplies } from "./automation/faq-figures";
import { deleteOldEvents } from "./channels/delete-old-events";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "./core";
import { deleteDeadJobs } from "./platform/delete-dead-jobs";

type Deps = Pick<AppContext, "models" | "clock" | "log" | "jobs" | "config">;

const JOB = "daily-clean-up";
const DEAD_JOBS_DAYS = 90;
/** Not while everything else starts, but soon: a computer that is switched off every night must get to it too. */
const AFTER_START_MS = 10 * MINUTE_MS;
const QUIET_HOUR = 3;
/** Other jobs wait for this one, so it does a little, lets them pass and goes on. */
const BUDGET_MS = 500;

/** Registers the work; call before the job queue starts. Of several processes one does it. */
export function handleDailyCleanUp(deps: Deps): void {
  deps.jobs.handle(JOB, async (data) => {
    const goOnFrom = await cleanUp(deps, new Date(Number(data["from"] ?? 0)), BUDGET_MS);
    const now = deps.clock();
    if (goOnFrom) await deps.jobs.enqueue(JOB, JOB, { from: goOnFrom.getTime() }, { runAt: new Date(now.getTime() + SECOND_MS) });
    else await deps.jobs.enqueue(JOB, JOB, {}, { runAt: nextQuietHour(now, deps.config.timeZone) });
  });
}

export async function scheduleDailyCleanUp(deps: Deps): Promise<void> {
  await deps.jobs.enqueue(JOB, JOB, {}, { runAt: new Date(deps.clock().getTime() + AFTER_START_MS) });
}

/** Deletes what nobody needs any more, for about `budgetMs`. @returns where to go on; null when nothing is left to look at */
export async function cleanUp(deps: Omit<Deps, "jobs">, from: Date, budgetMs: number): Promise<Date | null> {
  const { rawEventDays } = deps.config.retention;
  const events = rawEventDays === null ? { deleted: 0, goOnFrom: null } : await deleteOldEvents(deps, rawEventDays, from, budgetMs);
  const jobs = events.goOnFrom ? 0 : await deleteDeadJobs(deps, new Date(deps.clock().getTime() - DEAD_JOBS_DAYS * DAY_MS));
  if (!events.goOnFrom) await Promise.all([deleteOldReplies(deps), deleteOldAnswers(deps)]);
  if (events.deleted + jobs > 0) deps.log.info({ events: events.deleted, jobs }, "old events and jobs deleted");
  return events.goOnFrom;
}

/** The next 3 o'clock at night where the business is. */
export function nextQuietHour(now: Date, timeZone: string): Date {
  const here = DateTime.fromJSDate(now, { zone: timeZone });
  const today = here.set({ hour: QUIET_HOUR, minute: 0, second: 0, millisecond: 0 });
  return (today > here ? today : today.plus({ days: 1 })).toJSDate();
}
