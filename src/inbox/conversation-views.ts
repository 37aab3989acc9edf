import type { ConversationView } from "../contract";

/** Which conversations a view of the inbox shows; lists and counts both read this. */
export function viewFilter(view: ConversationView, agentId: string): Record<string, unknown> {
  switch (view) {
    case "all":
      return {};
    case "mine":
      return { assigneeId: agentId, status: { $in: ["bot", "open", "pending"] } };
    case "unassigned":
      return { status: { $in: ["open", "pending"] }, assigneeId: null };
    case "waiting":
      return { status: "open", assigneeId: null };
    case "bot":
      return { status: "bot" };
    case "snoozed":
      return { status: "pending" };
    case "resolved":
      return { status: "resolved" };
  }
}
