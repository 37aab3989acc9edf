import type { AppContext } from "../app-context";
import { AppError } from "../core";
import { isDuplicateKey } from "../platform/raw-collection";
import { cancelOutdatedReplies } from "./cancel-outdated-replies";
import type { Conversation } from "./conversation.model";

export type ChangeDeps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "outbox">;

export interface ConversationChange {
  set?: Partial<Omit<Conversation, "_id" | "turn" | "revision">>;
  unset?: ("assigneeId" | "liveKey" | "snoozedUntil")[];
  /** Gives the turn to somebody and starts a new epoch, so that what the bot decided before is not sent any more. */
  turn?: Conversation["turn"]["owner"];
}

/** Other processes may move the turn between our read and our write; more often than this is a defect. */
const MAX_ATTEMPTS = 5;

/**
 * Changes a conversation as a person decided, against the state it is in at that moment, and tells the inbox.
 *
 * @param decide sees the present state; null leaves everything as it is. It may throw to refuse, and may run several times
 * @throws {AppError} NOT_FOUND; ANOTHER_IS_LIVE when the contact has a newer live conversation
 */
export async function changeConversation(
  deps: ChangeDeps,
  conversationId: string,
  reason: string,
  decide: (conversation: Conversation) => ConversationChange | null,
): Promise<{ conversation: Conversation; isChanged: boolean }> {
  for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts += 1) {
    const conversation = await getConversation(deps, conversationId);
    const change = decide(conversation);
    if (!change) return { conversation, isChanged: false };
    const saved = await save(deps, conversation, change);
    if (!saved) continue;
    if (change.turn) await cancelOutdatedReplies(deps, conversationId, saved.turn.epoch);
    deps.inboxEvents.emit({ name: "conversation:changed", conversationId, revision: saved.revision, reason });
    return { conversation: saved, isChanged: true };
  }
  throw new AppError("CONVERSATION_BUSY", "The conversation keeps changing; try again");
}

/** @throws {AppError} NOT_FOUND */
export async function getConversation(deps: Pick<AppContext, "models">, conversationId: string): Promise<Conversation> {
  const conversation = await deps.models.conversations.findOne({ _id: conversationId }).lean();
  if (!conversation) throw new AppError("NOT_FOUND", "There is no such conversation");
  return conversation;
}

/** Runs while no event of the conversation's contact is being handled in this process. Not to be nested. */
export async function exclusively<T>(
  deps: Pick<AppContext, "models" | "mailboxes">,
  conversationId: string,
  work: (conversation: Pick<Conversation, "_id" | "mailbox">) => Promise<T>,
): Promise<T> {
  const { _id, mailbox } = await getConversation(deps, conversationId);
  return deps.mailboxes.exclusively(mailbox, () => work({ _id, mailbox }));
}

async function save(deps: ChangeDeps, conversation: Conversation, change: ConversationChange): Promise<Conversation | null> {
  const { _id, status, turn } = conversation;
  const update = {
    $set: { ...change.set, revision: deps.nextRevision(), ...(change.turn && { turn: { owner: change.turn, epoch: turn.epoch + 1 } }) },
    ...(change.unset?.length && { $unset: Object.fromEntries(change.unset.map((field) => [field, 1])) }),
  };
  try {
    return await deps.models.conversations
      .findOneAndUpdate({ _id, status, "turn.epoch": turn.epoch }, update, { returnDocument: "after" })
      .lean();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const live = await deps.models.conversations.findOne({ liveKey: conversation.mailbox }, { _id: 1 }).lean();
    throw new AppError(
      "ANOTHER_IS_LIVE",
      "The contact already has a newer conversation",
      { conversationId: live?._id ?? null },
      { cause: error },
    );
  }
}
