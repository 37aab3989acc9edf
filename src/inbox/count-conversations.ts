import type { AppContext } from "../app-context";
import type { ConversationView, Counts } from "../contract";
import { viewFilter } from "./conversation-views";

const VIEWS = ["all", "mine", "unassigned", "waiting", "bot", "snoozed", "resolved"] as const satisfies readonly ConversationView[];

/** How many conversations each view holds, and how many of those that people work on have something unread. */
export async function countConversations({ models }: Pick<AppContext, "models">, agentId: string): Promise<Counts> {
  const [unread, ...views] = await Promise.all([
    models.conversations.countDocuments({ status: { $in: ["open", "pending"] }, unreadCount: { $gt: 0 } }),
    ...VIEWS.map((view) => models.conversations.countDocuments(viewFilter(view, agentId))),
  ]);
  return { ...(Object.fromEntries(VIEWS.map((view, index) => [view, views[index]!])) as Omit<Counts, "unread">), unread };
}
