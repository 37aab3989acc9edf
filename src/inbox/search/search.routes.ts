import { defineRoute, type ApiRoute } from "../../agents/define-route";
import type { AppContext } from "../../app-context";
import { searchList, searchQuery } from "../../contract";
import { presentConversations } from "../present-conversation";
import { searchInbox } from "./search-inbox";

export function searchRoutes(ctx: AppContext): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/search",
      tag: "Conversations",
      summary:
        "Conversations by their contact's name, phone or address and by what was written, without accents; the last word may be unfinished",
      allow: "inbox:read",
      query: searchQuery,
      answer: searchList,
      async handle({ query, caller }) {
        const { hits, nextCursor } = await searchInbox(ctx, { ...query, agentId: caller.id });
        const items = await presentConversations(
          ctx,
          hits.map(({ conversation }) => conversation),
        );
        return { items: items.map((item, index) => ({ ...item, match: hits[index]!.match })), nextCursor };
      },
    }),
  ];
}
