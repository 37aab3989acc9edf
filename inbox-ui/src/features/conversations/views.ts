import type { ConversationView, Counts } from "../../lib/contract";

/** The lists of the inbox, in the order of their tabs. The last two hide behind "more" where there is no room. */
export const mainViews = ["all", "mine", "waiting", "bot"] as const satisfies ConversationView[];
export const moreViews = ["snoozed", "resolved"] as const satisfies ConversationView[];

export type InboxView = (typeof mainViews)[number] | (typeof moreViews)[number];

export function isInboxView(name: string | undefined): name is InboxView {
  return [...mainViews, ...moreViews].some((view) => view === name);
}

export function viewCount(counts: Counts | undefined, view: InboxView): number | null {
  return counts ? counts[view] : null;
}
