import type { QueryClient } from "@tanstack/react-query";
import { api } from "./api";
import { mergeNewestPage, type MessagePage, type MessagePages } from "./message-pages";
import { queryKeys } from "./query-keys";

/** What socket events say has changed, collected over one batch. */
export type Change = `conversation:${string}` | `messages:${string}` | "leads" | "feedback" | "everything";

export const MESSAGES_PER_PAGE = 50;

/** Fetches again what is on screen and touched by `changes`; what is not on screen is marked stale. */
export function refreshChanged(queryClient: QueryClient, changes: ReadonlySet<Change>): void {
  const stale = (queryKey: readonly unknown[]) => void queryClient.invalidateQueries({ queryKey });
  if (changes.has("everything")) {
    void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "setup" });
    return;
  }
  const conversationIds = new Set<string>();
  for (const change of changes) {
    const [what, id] = splitChange(change);
    if (id) conversationIds.add(id);
    if (what === "messages" && id) void refreshMessages(queryClient, id);
  }
  if (conversationIds.size > 0) {
    stale(queryKeys.conversationLists);
    stale(queryKeys.counts);
    for (const id of conversationIds) stale(queryKeys.conversation(id));
  }
  if (changes.has("leads")) stale(queryKeys.leads);
  if (changes.has("leads") || changes.has("feedback")) stale(queryKeys.contacts);
}

/** Fetches the newest page only; older pages that are loaded stay as they are. */
export async function refreshMessages(queryClient: QueryClient, conversationId: string): Promise<void> {
  const queryKey = queryKeys.messages(conversationId);
  const query = queryClient.getQueryCache().find({ queryKey });
  if (!query) return;
  if (!query.isActive() || query.state.data === undefined) {
    await queryClient.invalidateQueries({ queryKey });
    return;
  }
  let fresh: MessagePage;
  try {
    fresh = await api.get<MessagePage>(`/conversations/${conversationId}/messages?limit=${MESSAGES_PER_PAGE}`);
  } catch {
    // The ordinary query tries again and shows the error if it stays.
    await queryClient.invalidateQueries({ queryKey });
    return;
  }
  const loaded = queryClient.getQueryData<MessagePages>(queryKey);
  const merged = loaded && mergeNewestPage(loaded, fresh);
  if (merged) queryClient.setQueryData(queryKey, merged);
  else await queryClient.resetQueries({ queryKey });
}

function splitChange(change: Change): [string, string | null] {
  const at = change.indexOf(":");
  return at < 0 ? [change, null] : [change.slice(0, at), change.slice(at + 1)];
}
