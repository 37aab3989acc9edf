import type { AppContext } from "../app-context";
import { AppError } from "../core";
import { loadMailItems } from "./load-mail-items";
import type { RawEvent } from "./raw-event.model";

type Deps = Pick<AppContext, "models" | "adapters" | "channels" | "clock" | "log" | "mailboxes">;

/**
 * Runs a stored event again, from its bytes. What it did before it does not do twice: every id it writes is derived from it.
 *
 * @throws {AppError} NOT_FOUND; EVENT_UNREADABLE when the bytes mean nothing to the adapter (still)
 */
export async function replayEvent(deps: Deps, rawEventId: string): Promise<RawEvent> {
  const { rawEvents } = deps.models;
  if (!(await rawEvents.exists({ _id: rawEventId }))) throw new AppError("NOT_FOUND", "There is no such event");
  const [found] = await loadMailItems(deps, { _id: rawEventId });
  if (!found || found.item.event.kind === "ignored")
    throw new AppError("EVENT_UNREADABLE", "The stored bytes hold no event that can be run");
  // Pending before it is pushed: a crash in between leaves it to the sweep.
  const event = await rawEvents
    .findOneAndUpdate(
      { _id: rawEventId },
      { $set: { state: "pending", dueAt: deps.clock() }, $unset: { attentionAt: 1, reason: 1 } },
      { returnDocument: "after" },
    )
    .lean();
  deps.mailboxes.push(found.mailbox, found.item);
  return event!;
}
