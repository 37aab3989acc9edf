import type { InfiniteData } from "@tanstack/react-query";
import type { MessageItem } from "./contract";

export interface MessagePage {
  items: MessageItem[];
  nextCursor: string | null;
}
export type MessagePages = InfiniteData<MessagePage>;

/** All loaded messages, oldest first. Pages come newest first, each ascending by time. */
export function allMessages(data: MessagePages | undefined): MessageItem[] {
  return data ? data.pages.toReversed().flatMap((page) => page.items) : [];
}

/**
 * Puts a freshly fetched newest page in front of what is loaded, without fetching older pages again.
 *
 * @returns null when the two do not touch (more was written than one page holds): load from the start instead
 */
export function mergeNewestPage(data: MessagePages, fresh: MessagePage): MessagePages | null {
  const [newest, ...older] = data.pages;
  if (!newest || newest.items.length === 0) return null;
  const known = new Map(data.pages.flatMap((page) => page.items).map((item) => [item.id, item]));
  if (!fresh.items.some((item) => known.has(item.id))) return null;
  const freshIds = new Set(fresh.items.map((item) => item.id));
  const firstAt = fresh.items[0]!.at;
  const lastAt = fresh.items[fresh.items.length - 1]!.at;
  // Older items stay; newer ones were stored while this page was on its way. What is missing in between was removed.
  const kept = newest.items.filter((item) => !freshIds.has(item.id) && item.at <= firstAt);
  const newer = newest.items.filter((item) => !freshIds.has(item.id) && item.at > lastAt);
  const pages = older.map((page) =>
    page.items.some((item) => freshIds.has(item.id)) ? { ...page, items: page.items.filter((item) => !freshIds.has(item.id)) } : page,
  );
  return {
    ...data,
    pages: [
      {
        items: [...kept, ...fresh.items, ...newer],
        nextCursor: kept.length > 0 || older.length > 0 ? newest.nextCursor : fresh.nextCursor,
      },
      ...pages,
    ],
  };
}

/** Adds a message that the server has just stored, unless it is there. */
export function appendMessage(data: MessagePages, message: MessageItem): MessagePages {
  const [newest, ...older] = data.pages;
  if (!newest || data.pages.some((page) => page.items.some((item) => item.id === message.id))) return data;
  return { ...data, pages: [{ ...newest, items: [...newest.items, message] }, ...older] };
}

/** Exchanges one message wherever it is loaded. */
export function replaceMessage(data: MessagePages, message: MessageItem): MessagePages {
  return {
    ...data,
    pages: data.pages.map((page) =>
      page.items.some((item) => item.id === message.id)
        ? { ...page, items: page.items.map((item) => (item.id === message.id ? message : item)) }
        : page,
    ),
  };
}
