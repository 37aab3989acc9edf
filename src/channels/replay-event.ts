import type { AppContext } from "../app-context";
import { AppError } from "../core";
import { loadMailItems } from "./load-mail-items";
import type { RawEvent } from "./raw-event.model";

type Deps = Pick<AppContext, "models" | "adapters" | "channels" | "clock" | "log" | "mailboxes" | "bus">;

/**
 * Runs a stored event again, from its bytes. What it did before it does not do twice: every id it writes is derived from it.
 *
 * @throws {AppError} NOT_FOUND; EVENT_DONE; EVENT_UNREADABLE when the bytes mean nothing to the adapter (still)
 */
export async function replayEvent(deps: Deps, rawEventId: string): Promise<RawEvent> {
  const { rawEvents } = deps.models;
  const stored = await rawEvents.findOne({ _id: rawEventId }, { state: 1 }).lean();
  if (!stored) throw new AppError("NOT_FOUND", "There is no such event");
  // Later events have built on what it did; undoing and redoing that is not what "run again" means.
  if (stored.state === "done") throw new AppError("EVENT_DONE", "The event was handled already");
  const [found] = await loadMailItems(deps, [rawEventId]);
  if (!found || found.item.event.kind === "ignored")
    throw new AppError("EVENT_UNREADABLE", "The stored bytes hold no event that can be run");
  // Pending before it is pushed: a crash in between leaves it to the sweep.
  const event = await rawEvents
    .findOneAndUpdate(
      { _id: rawEventId },
      {
        // As it was received: whoever works on the mailbox looks for it by that when it is told.
        $set: { state: "pending", dueAt: found.item.event.at, ...(deps.bus.isShared && { pendingMailbox: found.mailbox }) },
        $unset: { attentionAt: 1, reason: 1 },
      },
      { returnDocument: "after" },
    )
    .lean();
  deps.mailboxes.push(found.mailbox, found.item);
  return event!;
}
