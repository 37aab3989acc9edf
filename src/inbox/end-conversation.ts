import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import type { Conversation } from "./conversation.model";

/** A resolved conversation that no longer waits for a rating: what the contact writes next opens a new one. */
export async function endConversation(deps: Pick<AppContext, "models" | "nextRevision">, conversation: Conversation): Promise<void> {
  await rawCollection(deps.models.conversations).updateOne({ _id: conversation._id, status: "resolved" }, {
    $set: { session: null, turn: { owner: "nobody", epoch: conversation.turn.epoch + 1 }, revision: deps.nextRevision() },
    $unset: { liveKey: 1 },
  } as never);
}
