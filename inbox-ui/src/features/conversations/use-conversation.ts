import { useEffect } from "react";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api";
import type { ConversationDetail } from "../../lib/contract";
import { patchConversation } from "../../lib/conversation-cache";
import { useLive } from "../../lib/live";
import type { MessagePage } from "../../lib/message-pages";
import { queryKeys } from "../../lib/query-keys";
import { MESSAGES_PER_PAGE } from "../../lib/refresh";

export function useConversation(conversationId: string) {
  return useQuery({
    queryKey: queryKeys.conversation(conversationId),
    queryFn: ({ signal }) => api.get<ConversationDetail>(`/conversations/${conversationId}`, signal),
  });
}

/** The thread's messages; older pages are fetched as the agent scrolls up. */
export function useMessages(conversationId: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.messages(conversationId),
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? "" : `&cursor=${encodeURIComponent(pageParam)}`;
      return api.get<MessagePage>(`/conversations/${conversationId}/messages?limit=${MESSAGES_PER_PAGE}${cursor}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Joins the conversation's room while it is on screen. */
export function useWatch(conversationId: string): void {
  const live = useLive();
  useEffect(() => live.watch(conversationId), [live, conversationId]);
}

/** What an agent has on screen counts as read; a hidden tab does not. */
export function useMarkRead(conversation: ConversationDetail | undefined): void {
  const queryClient = useQueryClient();
  const conversationId = conversation?.id;
  const unread = conversation?.unreadCount ?? 0;
  useEffect(() => {
    if (!conversationId || unread === 0) return;
    const mark = () => {
      if (document.visibilityState !== "visible") return;
      patchConversation(queryClient, conversationId, { unreadCount: 0 });
      api.post(`/conversations/${conversationId}/read`).then(
        () => void queryClient.invalidateQueries({ queryKey: queryKeys.counts }),
        // Not marked: the server still says unread, and the next look at it tries again.
        () => void queryClient.invalidateQueries({ queryKey: queryKeys.conversation(conversationId) }),
      );
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [conversationId, unread, queryClient]);
}
