import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "outbox">;

/**
 * After the turn moved to `epoch`: bot messages that were decided earlier and still wait are not sent, and say why.
 * What a worker has claimed already it checks itself, after the claim.
 */
export async function cancelOutdatedReplies(deps: Deps, conversationId: string, epoch: number): Promise<void> {
  const messages = rawCollection(deps.models.messages);
  const outdated = { conversationId, "delivery.status": "queued", "delivery.epoch": { $lt: epoch } } as const;
  const found = await messages
    .find(outdated as never)
    .sort({ at: -1 })
    .limit(100)
    .toArray();
  for (const { _id } of found) {
    const revision = deps.nextRevision();
    const cancelled = await messages.updateOne({ _id, ...outdated }, {
      $set: { "delivery.status": "failed", "delivery.reason": "TURN_MOVED", "delivery.at": deps.clock(), revision },
      $unset: { "delivery.dueAt": 1 },
    } as never);
    if (cancelled.matchedCount === 0) continue;
    // A lane that waits to try it again goes on with what comes after.
    deps.outbox.settled(conversationId, _id);
    deps.inboxEvents.emit({ name: "message:changed", conversationId, messageId: _id, revision });
  }
}
