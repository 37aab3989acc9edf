import type { AppContext } from "../app-context";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import { emptyRequest, messageItem, messageList, messageQuery, replyRequest, replyResponse } from "../contract";
import { listMessages } from "./list-messages";
import { presentMessages, presentOneMessage } from "./present-message";
import { replyToConversation } from "./reply-to-conversation";
import { retryMessage } from "./retry-message";

export function messageRoutes(ctx: AppContext): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/conversations/:conversationId/messages",
      tag: "Messages",
      summary: "The thread: the newest page first, each page oldest to newest; the cursor goes further back",
      allow: "inbox:read",
      query: messageQuery,
      answer: messageList,
      async handle({ params, query }) {
        const { messages, nextCursor } = await listMessages(ctx, { ...params, ...query });
        return { items: await presentMessages(ctx, messages), nextCursor };
      },
    }),
    defineRoute({
      method: "post",
      path: "/conversations/:conversationId/messages",
      tag: "Messages",
      summary: "Reply, or leave a note; queued and sent from there. Repeating a clientId answers with the first result",
      allow: "inbox:work",
      status: 202,
      body: replyRequest,
      answer: replyResponse,
      handle: async ({ params, body, caller }) => presentOneMessage(ctx, await replyToConversation(ctx, { ...body, ...params }, caller)),
    }),
    defineRoute({
      method: "post",
      path: "/conversations/:conversationId/messages/:messageId/retry",
      tag: "Messages",
      summary: "Send a failed message again, or one whose outcome is unknown",
      allow: "inbox:work",
      status: 202,
      body: emptyRequest,
      answer: messageItem,
      handle: async ({ params }) => presentOneMessage(ctx, await retryMessage(ctx, params.conversationId, params.messageId)),
    }),
  ];
}
