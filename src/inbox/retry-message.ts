import type { AppContext } from "../app-context";
import { AppError } from "../core";
import { exclusively } from "./change-conversation";
import type { Message } from "./message.model";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "mailboxes" | "outbox">;

/**
 * Queues a message again that failed, or whose outcome is unknown: then an agent has decided that sending it twice is the smaller harm.
 * From now on it is a person's decision, so the turn fence does not hold it back.
 *
 * @throws {AppError} NOT_FOUND; NOT_RETRYABLE for a message that is on its way or has arrived
 */
export async function retryMessage(deps: Deps, conversationId: string, messageId: string): Promise<Message> {
  return exclusively(deps, conversationId, async (conversation) => {
    const now = deps.clock();
    const message = await deps.models.messages
      .findOneAndUpdate(
        { _id: messageId, conversationId, "delivery.status": { $in: ["failed", "unknown"] } },
        {
          $set: {
            revision: deps.nextRevision(),
            "delivery.status": "queued",
            "delivery.at": now,
            "delivery.dueAt": now,
            "delivery.attempts": 0,
            "delivery.epoch": null,
            "delivery.sendAuthor": "agent",
          },
          $unset: { "delivery.reason": 1, "delivery.detail": 1, "delivery.claimedAt": 1 },
        },
        { returnDocument: "after" },
      )
      .lean();
    if (!message) {
      const exists = await deps.models.messages.exists({ _id: messageId, conversationId });
      throw exists
        ? new AppError("NOT_RETRYABLE", "Only a failed message can be sent again")
        : new AppError("NOT_FOUND", "There is no such message");
    }
    await deps.models.conversations.updateOne(
      { _id: conversationId, "lastMessage.messageId": messageId },
      { $set: { "lastMessage.delivery": null, revision: message.revision } },
    );
    deps.inboxEvents.emit({ name: "conversation:changed", conversationId, revision: message.revision, reason: "retry" });
    deps.outbox.settled(conversationId, messageId);
    deps.inboxEvents.emit({ name: "message:changed", conversationId, messageId, revision: message.revision });
    deps.outbox.wake(conversation, [message]);
    return message;
  });
}
