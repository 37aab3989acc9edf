import { z } from "zod";

/**
 * Socket.IO namespace `/inbox`. Authenticated at the handshake by the session cookie; a stranger gets connect_error "UNAUTHENTICATED".
 * Events say what changed, never the content; the client fetches the truth over REST.
 */
export interface ServerToClientEvents {
  /** A conversation was made or changed (list row, turn, status, unread). */
  "conversation:changed": (event: { conversationId: string; revision: number; reason: string }) => void;
  /** A message was added. */
  "message:created": (event: { conversationId: string; messageId: string; revision: number; author: string }) => void;
  /** Delivery status, edit or reaction of a message changed. */
  "message:changed": (event: { conversationId: string; messageId: string; revision: number }) => void;
  "lead:created": (event: { leadId: string; conversationId: string; revision: number }) => void;
  "feedback:created": (event: { feedbackId: string; conversationId: string; revision: number }) => void;
  /** Several of the events above in their order, where so many windows are open that each would be too many. */
  "inbox:events": (events: ({ name: string } & Record<string, unknown>)[]) => void;
  /** Events may have been lost on their way to this server: fetch everything again. */
  "inbox:gap": (event: Record<string, never>) => void;
  typing: (event: { conversationId: string; agentId: string; agentName: string }) => void;
  presence: (event: { agentId: string; online: boolean }) => void;
}

/** Every acknowledgement answers `{ok:true,data}` or `{ok:false,code,message}`. */
export type Ack<T> = (answer: { ok: true; data: T } | { ok: false; code: string; message: string }) => void;

/** After a gap: everything that changed since the last revision the client saw (0: only the present revision is answered). */
export const catchUpRequest = z.object({ since: z.number().nonnegative() });
export interface CatchUpAnswer {
  /** False when too much changed to list: fetch everything again. */
  complete: boolean;
  revision: number;
  conversations: { conversationId: string; revision: number }[];
}
export const watchRequest = z.object({ conversationId: z.string().min(1).max(100) });

export interface ClientToServerEvents {
  "inbox:catch-up": (request: z.infer<typeof catchUpRequest>, ack: Ack<CatchUpAnswer>) => void;
  "conversation:watch": (request: z.infer<typeof watchRequest>, ack: Ack<null>) => void;
  "conversation:unwatch": (request: z.infer<typeof watchRequest>, ack: Ack<null>) => void;
  "conversation:typing": (request: z.infer<typeof watchRequest>, ack: Ack<null>) => void;
}
