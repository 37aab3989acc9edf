import type { z } from "zod";
import type { AppContext } from "../app-context";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import {
  assignRequest,
  conversationDetail,
  conversationList,
  conversationQuery,
  counts,
  emptyRequest,
  snoozeRequest,
  takeOverRequest,
} from "../contract";
import type { Caller } from "../agents/caller";
import { assignConversation } from "./assign-conversation";
import { getConversation } from "./change-conversation";
import type { Conversation } from "./conversation.model";
import { countConversations } from "./count-conversations";
import { listConversations } from "./list-conversations";
import { markConversationRead } from "./mark-conversation-read";
import { presentConversationDetail, presentConversations } from "./present-conversation";
import { reopenConversation } from "./reopen-conversation";
import { resolveConversation } from "./resolve-conversation";
import { returnToBot } from "./return-to-bot";
import { snoozeConversation } from "./snooze-conversation";
import { takeOverConversation } from "./take-over-conversation";

export function conversationRoutes(ctx: AppContext): ApiRoute[] {
  /** The changes that all look the same from outside: a body in, the conversation out. */
  const action = <Body extends z.ZodType>(
    name: string,
    summary: string,
    body: Body,
    work: (conversationId: string, body: z.output<Body>, caller: Caller) => Promise<Conversation>,
  ): ApiRoute =>
    defineRoute({
      method: "post",
      // The type only tells which parameters the path has.
      path: `/conversations/:conversationId/${name}` as "/conversations/:conversationId/name",
      tag: "Conversations",
      summary,
      allow: "inbox:work",
      body,
      answer: conversationDetail,
      handle: async ({ params, body: request, caller }) =>
        presentConversationDetail(ctx, await work(params.conversationId, request as z.output<Body>, caller)),
    });

  return [
    defineRoute({
      method: "get",
      path: "/counts",
      tag: "Conversations",
      summary: "How many conversations each view holds",
      allow: "inbox:read",
      answer: counts,
      handle: ({ caller }) => countConversations(ctx, caller.id),
    }),
    defineRoute({
      method: "get",
      path: "/conversations",
      tag: "Conversations",
      summary: "A view of the inbox, newest first; `q` searches without accents",
      allow: "inbox:read",
      query: conversationQuery,
      answer: conversationList,
      async handle({ query, caller }) {
        const { conversations, nextCursor } = await listConversations(ctx, { ...query, agentId: caller.id });
        return { items: await presentConversations(ctx, conversations), nextCursor };
      },
    }),
    defineRoute({
      method: "get",
      path: "/conversations/:conversationId",
      tag: "Conversations",
      summary: "One conversation with its reply window",
      allow: "inbox:read",
      answer: conversationDetail,
      handle: async ({ params }) => presentConversationDetail(ctx, await getConversation(ctx, params.conversationId)),
    }),
    action("assign", "Give it to an agent, who then has the turn; null takes it from whoever has it", assignRequest, (id, body, caller) =>
      assignConversation(ctx, id, body.agentId, caller),
    ),
    action(
      "take-over",
      "Answer it yourself; the bot stops at once. 409 when another agent works on it, unless forced",
      takeOverRequest,
      (id, body, caller) => takeOverConversation(ctx, id, caller, body.force),
    ),
    action("return-to-bot", "Let the bot answer what comes next", emptyRequest, (id, _body, caller) => returnToBot(ctx, id, caller)),
    action("resolve", "Close it; a flow may then ask for a rating", emptyRequest, (id, _body, caller) =>
      resolveConversation(ctx, id, caller),
    ),
    action("reopen", "Put it back among the open ones", emptyRequest, (id, _body, caller) => reopenConversation(ctx, id, caller)),
    action("snooze", "Hide it until a time or until the contact writes", snoozeRequest, (id, body, caller) =>
      snoozeConversation(ctx, id, new Date(body.until), caller),
    ),
    action("read", "Mark everything in it as read", emptyRequest, (id) => markConversationRead(ctx, id)),
  ];
}
