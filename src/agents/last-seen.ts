import type { AppContext } from "../app-context";
import { MINUTE_MS } from "../core";
import type { Agent } from "./agent.model";

/** People are told "five minutes ago" at best, so this is how often it is worth a write. */
const NOTE_AFTER_MS = 5 * MINUTE_MS;

/** Notes that these agents are here now. */
export async function noteSeen(
  deps: Pick<AppContext, "models" | "clock">,
  agents: readonly Pick<Agent, "_id" | "lastSeenAt">[],
): Promise<void> {
  const now = deps.clock();
  const stale = agents.filter(({ lastSeenAt }) => !lastSeenAt || now.getTime() - lastSeenAt.getTime() >= NOTE_AFTER_MS);
  if (stale.length > 0) await deps.models.agents.updateMany({ _id: { $in: stale.map(({ _id }) => _id) } }, { $set: { lastSeenAt: now } });
}

/** Whoever looks why nothing can be stored (a full disk, say) must not be kept out because nothing can be stored. */
export async function ifStorable({ log }: Partial<Pick<AppContext, "log">>, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    log?.warn({ err: error }, "that somebody is here could not be stored");
  }
}
