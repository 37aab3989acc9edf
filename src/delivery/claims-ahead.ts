import type { AppContext } from "../app-context";
import type { Message } from "../inbox/message.model";
import { releaseClaim } from "./claim-message";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "log">;

/**
 * Claims of replies that are being stored with them. Whoever stores one wakes the outbox; a claim that nobody woke it for was never sent,
 * and is put back. Without this record it would look like that of a worker that died while sending.
 */
export interface ClaimsAhead {
  add(message: Message): void;
  /** Whether its claim may be on disk, and nothing of it was sent. */
  has(messageId: string): boolean;
  /** It is on disk, and on its way. */
  use(messageId: string): void;
  /** Puts an unused claim back. Never rejects: what the store does not take now is tried again by `giveBackLeft`. */
  giveBack(messageId: string): Promise<void>;
  giveBackLeft(): Promise<void>;
}

export function createClaimsAhead(deps: Deps): ClaimsAhead {
  const made = new Map<string, Message>();
  /** Of turns that ended: only the store has yet to take them back. */
  const left = new Set<string>();

  async function putBack(message: Message): Promise<void> {
    try {
      await releaseClaim(deps, message, deps.clock());
      use(message._id);
    } catch (error) {
      left.add(message._id);
      deps.log.warn({ err: error, messageId: message._id }, "an unused claim could not be given back yet");
    }
  }

  function use(messageId: string): void {
    made.delete(messageId);
    left.delete(messageId);
  }

  return {
    add: (message) => void made.set(message._id, message),
    has: (messageId) => made.has(messageId),
    use,
    async giveBack(messageId) {
      const message = made.get(messageId);
      if (message) await putBack(message);
    },
    async giveBackLeft() {
      for (const messageId of [...left]) {
        const message = made.get(messageId);
        if (message) await putBack(message);
      }
    },
  };
}
