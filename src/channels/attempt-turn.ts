import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import type { MailItem } from "./mailboxes";

type Deps = Pick<AppContext, "models" | "clock" | "log">;

const MAX_ATTEMPTS = 6;

/** Tries to handle an event until it is handled, given up, or the process stops; never rejects. */
export async function attemptTurn(
  deps: Deps,
  handle: (item: MailItem) => Promise<void>,
  item: MailItem,
  isStopping: () => boolean,
): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      await handle(attempts === 1 ? item : { ...item, isRetry: true });
      return;
    } catch (error) {
      // Not stored, so not acknowledged: the platform sends it again.
      if (!(await isStored(item))) return;
      deps.log.error({ err: error, rawEventId: item.rawEventId, attempts }, "event could not be handled");
      if (isStopping()) return;
      if (attempts >= MAX_ATTEMPTS) return giveUp(deps, item, error);
      await new Promise((resolve) => setTimeout(resolve, 50 * 3 ** attempts));
    }
  }
}

/** The event stays stored and can be run again; later events of the mailbox go on. */
async function giveUp(deps: Deps, item: MailItem, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  try {
    await rawCollection(deps.models.rawEvents).updateOne(
      { _id: item.rawEventId },
      {
        $set: { state: "failed", reason, attentionAt: deps.clock() },
        $inc: { attempts: MAX_ATTEMPTS },
        $unset: { dueAt: 1, pendingMailbox: 1 },
      },
    );
  } catch (storeError) {
    // The database itself is away: the event is still pending there, and the sweep brings it back.
    deps.log.error({ err: storeError, rawEventId: item.rawEventId }, "failed event could not be marked");
  }
}

/** What went wrong with storing it is said where it was received. */
export async function isStored({ stored }: MailItem): Promise<boolean> {
  return stored === undefined || (await stored.catch(() => false));
}
