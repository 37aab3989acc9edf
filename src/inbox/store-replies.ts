import type { AppContext } from "../app-context";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import type { Message } from "./message.model";

type Deps = Pick<AppContext, "models" | "nextRevision">;

/**
 * Stores a turn's reply. One that an earlier decision on the same event made in vain, never sent, makes room for it.
 *
 * @returns false when an earlier try stored it
 */
export async function storeReply(deps: Deps, reply: Message): Promise<boolean> {
  const messages = rawCollection(deps.models.messages);
  if (await insertOnce(messages, reply)) return true;
  const inVain = { _id: reply._id, "delivery.status": "failed", "delivery.reason": "TURN_MOVED" } as const;
  const { modifiedCount } = await messages.replaceOne(inVain, reply);
  return modifiedCount > 0;
}

/** The turn they belong to was refused. They stay in the thread, saying why they were not sent, unless the next decision replaces them. */
export async function withdrawReplies(deps: Deps, replies: readonly Message[], now: Date): Promise<void> {
  for (const { _id, delivery } of replies) {
    await rawCollection(deps.models.messages).updateOne({ _id, "delivery.status": delivery!.status }, {
      $set: { "delivery.status": "failed", "delivery.reason": "TURN_MOVED", "delivery.at": now, revision: deps.nextRevision() },
      $unset: { "delivery.dueAt": 1 },
    } as never);
  }
}
