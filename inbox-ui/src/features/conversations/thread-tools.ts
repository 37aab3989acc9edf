import type { ThreadMessage } from "../../lib/outbox";

/** What a message of the thread can ask the thread to do. */
export interface ThreadTools {
  openImage: (url: string) => void;
  quote: (message: ThreadMessage) => void;
  canReply: boolean;
  retry: (messageId: string) => void;
  retryingId: string | null;
  retryLocal: (clientId: string) => void;
  discardLocal: (clientId: string) => void;
}
