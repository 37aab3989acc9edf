import type { ConversationItem, MessageItem } from "../../src/contract";
import type { ApiClient } from "../product";

export interface InboxContent {
  conversation: ConversationItem;
  /** Oldest first. */
  messages: MessageItem[];
}

/** Everything the inbox shows, page by page: what must look the same after an upgrade, a restore or a move. */
export async function readInbox(api: ApiClient): Promise<InboxContent[]> {
  const conversations = await allPages<ConversationItem>(api, "/conversations?view=all&limit=100");
  const content: InboxContent[] = [];
  for (const conversation of conversations.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const messages = await allPages<MessageItem>(api, `/conversations/${conversation.id}/messages?limit=200`);
    content.push({ conversation, messages: messages.sort((a, b) => (a.id < b.id ? -1 : 1)) });
  }
  return content;
}

async function allPages<T>(api: ApiClient, path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: T[]; nextCursor: string | null } = await api.get(
      `${path}${cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
