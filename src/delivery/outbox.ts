import type { Conversation } from "../inbox/conversation.model";
import type { Message } from "../inbox/message.model";

/** Sends queued messages, in order per conversation. The stored message is the record; a wake-up only saves waiting for the sweep. */
export interface Outbox {
  wake(conversation: Pick<Conversation, "_id" | "mailbox">, messages: Message[]): void;
  /**
   * Claims a reply that is about to be stored, when it would leave at once anyway: nothing waits before it and nothing paces it.
   * That saves the claim's own write. Otherwise the reply stays as it is, queued. Wake the outbox once it is stored, or give the claim back.
   */
  claimAhead(message: Message): void;
  /** The turn of a reply that may have been claimed ahead has ended: if nobody woke the outbox for it, it waits again. Never rejects. */
  giveBack(messageId: string): Promise<void>;
  /** Tells a waiting conversation that a message's outcome became known (its echo arrived). */
  settled(conversationId: string, messageId: string): void;
  /** Resolves when the conversation's send in hand has its answer, or after `limitMs`. */
  answered(conversationId: string, limitMs: number): Promise<void>;
  /** Begins to look for what was forgotten; what waits in the store at the start comes with the ownership of its mailbox. */
  start(): void;
  /** Finishes sends in hand, starts no new one. */
  stop(): Promise<void>;
}
