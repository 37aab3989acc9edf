import type { MessageItem } from "./contract";

/** A stored message for tests; give what matters to the case. */
export function testMessage(given: Partial<MessageItem> & { id: string }): MessageItem {
  return {
    conversationId: "c1",
    revision: 1,
    direction: "inbound",
    author: "contact",
    agent: null,
    kind: "message",
    event: null,
    text: given.id,
    attachments: [],
    buttons: [],
    quickReplies: [],
    reaction: null,
    editedAt: null,
    replyTo: null,
    at: "2025-11-21T02:00:00.000Z",
    clientId: null,
    delivery: null,
    ...given,
  };
}
