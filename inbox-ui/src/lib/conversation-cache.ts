import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { ConversationDetail, ConversationItem } from "./contract";
import { queryKeys } from "./query-keys";

export interface ConversationPage {
  items: ConversationItem[];
  nextCursor: string | null;
}
export type ConversationPages = InfiniteData<ConversationPage>;

/** A conversation that some list or page has loaded. */
export function findConversation(queryClient: QueryClient, conversationId: string): ConversationItem | undefined {
  const detail = queryClient.getQueryData<ConversationDetail>(queryKeys.conversation(conversationId));
  if (detail) return detail;
  for (const [, data] of queryClient.getQueriesData<ConversationPages>({ queryKey: queryKeys.conversationLists })) {
    for (const page of data?.pages ?? []) {
      const item = page.items.find((candidate) => candidate.id === conversationId);
      if (item) return item;
    }
  }
  return undefined;
}

/** Changes a conversation wherever it is loaded, before the server has answered. */
export function patchConversation(queryClient: QueryClient, conversationId: string, patch: Partial<ConversationItem>): void {
  queryClient.setQueryData<ConversationDetail>(queryKeys.conversation(conversationId), (detail) => detail && { ...detail, ...patch });
  queryClient.setQueriesData<ConversationPages>(
    { queryKey: queryKeys.conversationLists },
    (data) => data && patchPages(data, conversationId, patch),
  );
}

/** The server's answer to a change: the truth, also for lists until they are fetched again. An answer older than what is shown is dropped. */
export function storeConversation(queryClient: QueryClient, answer: ConversationItem | ConversationDetail): void {
  const known = queryClient.getQueryData<ConversationDetail>(queryKeys.conversation(answer.id));
  if (known && known.revision > answer.revision) return;
  patchConversation(queryClient, answer.id, answer);
}

export function patchPages(data: ConversationPages, conversationId: string, patch: Partial<ConversationItem>): ConversationPages {
  if (!data.pages.some((page) => page.items.some((item) => item.id === conversationId))) return data;
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === conversationId ? { ...item, ...patch } : item)),
    })),
  };
}

/** Every conversation once: a page boundary that moved while loading must not show one twice. */
export function allConversations(data: ConversationPages | undefined): ConversationItem[] {
  const seen = new Set<string>();
  return (data?.pages ?? []).flatMap((page) => page.items).filter((item) => !seen.has(item.id) && seen.add(item.id));
}
