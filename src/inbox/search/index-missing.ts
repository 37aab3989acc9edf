import type { AppContext } from "../../app-context";
import { HOUR_MS } from "../../core";
import { rawCollection } from "../../platform/raw-collection";
import type { EntryKind } from "./write-block";

type Deps = Pick<AppContext, "models" | "ownership">;

interface Sink {
  take(kind: EntryKind, ref: string): void;
  /** Called between conversations; waits while blocks are written. */
  full(): Promise<void>;
}

const CONVERSATIONS_AT_ONCE = 50;
const PAUSE_MS = 5;
/** A platform may have delivered something this late: its time then lies before that of the last block. */
const LATE_MS = HOUR_MS;

/** Finds messages and contacts that no block covers, by the conversations that were active since, oldest first. */
export async function indexMissing(deps: Deps, coveredRevision: number, signal: AbortSignal, sink: Sink): Promise<void> {
  // Revisions are milliseconds × 1000, see platform/revision.
  const since = new Date(Math.max(0, coveredRevision / 1000 - LATE_MS));
  const conversations = rawCollection(deps.models.conversations);
  let end = { at: since, ids: [] as string[] };
  for (;;) {
    const page = await conversations
      .find({ lastMessageAt: { $gte: end.at } })
      .sort({ lastMessageAt: 1 })
      .limit(CONVERSATIONS_AT_ONCE + end.ids.length)
      .toArray();
    const fresh = page.filter(({ _id }) => !end.ids.includes(_id));
    for (const { _id, contactId, revision } of fresh) {
      if (signal.aborted) return;
      if (revision > coveredRevision && deps.ownership.owns(contactId)) sink.take("contact", contactId);
      const messages = await rawCollection(deps.models.messages)
        .find({ conversationId: _id, at: { $gte: since } })
        .sort({ at: 1, _id: 1 })
        .toArray();
      for (const message of messages)
        if (message.revision > coveredRevision && message.kind !== "event" && deps.ownership.owns(message._id))
          sink.take("message", message._id);
    }
    if (fresh.length === 0) return;
    const at = fresh.at(-1)!.lastMessageAt;
    end = { at, ids: page.filter((row) => row.lastMessageAt.getTime() === at.getTime()).map(({ _id }) => _id) };
    await sink.full();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
