import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../../lib/api";
import type { ConversationPage } from "../../lib/conversation-cache";
import { queryKeys } from "../../lib/query-keys";
import type { InboxView } from "./views";

const PER_PAGE = 50;

/** One view of the inbox, newest first, page by page; with a search, what it finds there. */
export function useConversations(view: InboxView, search: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.conversationList(view, search),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ view, limit: String(PER_PAGE) });
      if (pageParam !== null) query.set("cursor", pageParam);
      if (search !== "") query.set("q", search);
      return api.get<ConversationPage>(`/${search === "" ? "conversations" : "search"}?${query.toString()}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
