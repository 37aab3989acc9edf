import type { Message } from "../inbox/message.model";

/** Sends queued messages, in order per conversation. The stored message is the record; a wake-up only saves waiting for the sweep. */
export interface Outbox {
  wake(conversationId: string, messages: Message[]): void;
  /** Tells a waiting conversation that a message's outcome became known (its echo arrived). */
  settled(conversationId: string, messageId: string): void;
  /** Resolves when the conversation's send in hand has its answer, or after `limitMs`. */
  answered(conversationId: string, limitMs: number): Promise<void>;
  start(): Promise<void>;
  /** Finishes sends in hand, starts no new one. */
  stop(): Promise<void>;
}
