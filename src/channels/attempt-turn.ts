import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import type { MailItem } from "./mailboxes";

type Deps = Pick<AppContext, "models" | "clock" | "log">;

const MAX_ATTEMPTS = 6;
const LONGEST_WAIT_MS = 5_000;

/** Tries to handle an event until it is handled, given up, or the process stops; never rejects. */
export async function attemptTurn(
  deps: Deps,
  handle: (item: MailItem) => Promise<void>,
  item: MailItem,
  isStopping: () => boolean,
): Promise<void> {
  let isAgain = false;
  for (let attempts = 1; ; attempts += 1) {
    try {
      await handle(isAgain ? { ...item, isRetry: true } : item);
      return;
    } catch (error) {
      // Not stored, so not acknowledged: the platform sends it again.
      if (!(await isStored(item))) return;
      deps.log.error({ err: error, rawEventId: item.rawEventId, attempts }, "event could not be handled");
      if (isStopping()) return;
      // A store that is away is no fault of the event: whatever comes next in the mailbox would fare no better, and must not overtake it.
      if (await isStoreAway(deps)) attempts = 0;
      else if (attempts >= MAX_ATTEMPTS && (await giveUp(deps, item, error))) return;
      isAgain = true;
      await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 3 ** (attempts + 1), LONGEST_WAIT_MS)));
    }
  }
}

/** Asked with a write: a full disk still reads, and a locked file too. */
async function isStoreAway({ models, log }: Deps): Promise<boolean> {
  try {
    await rawCollection(models.rawEvents).updateOne({ _id: "" }, { $set: { attempts: 0 } });
    return false;
  } catch (error) {
    log.warn({ err: error }, "the database does not take writes; events wait");
    return true;
  }
}

/** The event stays stored and can be run again; later events of the mailbox go on. @returns false when not even that could be stored */
async function giveUp(deps: Deps, item: MailItem, error: unknown): Promise<boolean> {
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
    return true;
  } catch (storeError) {
    deps.log.error({ err: storeError, rawEventId: item.rawEventId }, "failed event could not be marked");
    return false;
  }
}

/** What went wrong with storing it is said where it was received. */
export async function isStored({ stored }: MailItem): Promise<boolean> {
  return stored === undefined || (await stored.catch(() => false));
}
