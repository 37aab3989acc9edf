import type { AppContext } from "../app-context";
import { agentNames, type AgentNames } from "../agents/agent-names";
import type { ConversationDetail, ConversationItem, DeliveryStatus } from "../contract";
import { decideSend } from "../delivery/send-gate";
import type { Conversation } from "./conversation.model";

type Deps = Pick<AppContext, "models" | "channels">;

export async function presentConversations(deps: Deps, conversations: Conversation[]): Promise<ConversationItem[]> {
  const names = await agentNames(
    deps,
    conversations.map((conversation) => conversation.assigneeId),
  );
  return conversations.map((conversation) => presentConversation(deps, conversation, names));
}

export async function presentConversationDetail(
  deps: Deps & Pick<AppContext, "adapters" | "clock">,
  conversation: Conversation,
): Promise<ConversationDetail> {
  const [items, contact] = await Promise.all([
    presentConversations(deps, [conversation]),
    deps.models.contacts.findOne({ _id: conversation.contactId }, { optedOutAt: 1 }).lean(),
  ]);
  return { ...items[0]!, replyWindow: replyWindowOf(deps, conversation, Boolean(contact?.optedOutAt)) };
}

function presentConversation(deps: Deps, conversation: Conversation, names: AgentNames): ConversationItem {
  const { lastMessage } = conversation;
  return {
    id: conversation._id,
    revision: conversation.revision,
    channelType: conversation.channelType,
    channelId: conversation.channelId,
    channelName: deps.channels.byId(conversation.channelId)?.name ?? conversation.channelType,
    contact: { id: conversation.contactId, name: conversation.contactName, avatarUrl: conversation.contactAvatarUrl ?? null },
    status: conversation.status,
    turn: { owner: conversation.turn.owner, epoch: conversation.turn.epoch },
    assignee: names.get(conversation.assigneeId ?? "") ?? null,
    unreadCount: conversation.unreadCount,
    lastMessage: lastMessage
      ? {
          text: lastMessage.text ?? "",
          at: lastMessage.at.toISOString(),
          author: lastMessage.author as NonNullable<ConversationItem["lastMessage"]>["author"],
          delivery: (lastMessage.delivery ?? null) as DeliveryStatus | null,
          attachmentKind: lastMessage.attachmentKind ?? null,
        }
      : null,
    tags: conversation.tags ?? [],
    handoffReason: conversation.handoffReason ?? null,
    createdAt: conversation.createdAt.toISOString(),
    resolvedAt: conversation.resolvedAt?.toISOString() ?? null,
  };
}

/** What the composer's meter shows: how the send gate would answer an agent who sends now. */
function replyWindowOf(
  deps: Pick<AppContext, "adapters" | "channels" | "clock">,
  conversation: Conversation,
  optedOut: boolean,
): ConversationDetail["replyWindow"] {
  const adapter = deps.adapters.get(conversation.channelType);
  const channel = deps.channels.byId(conversation.channelId);
  if (!adapter) return { state: "closed", closesAt: null, reason: "CHANNEL_DISABLED" };
  const decision = decideSend({
    rules: adapter.windowRules,
    author: "agent",
    lastInteractionAt: conversation.lastInteractionAt ?? null,
    now: deps.clock(),
    optedOut,
    channelStatus: channel?.status ?? "disabled",
    features: channel ? adapter.features?.(channel.account.credentials) : [],
  });
  if (decision.verdict === "template") return { state: "template", closesAt: null, reason: decision.reason };
  if (decision.verdict === "refuse") return { state: "closed", closesAt: null, reason: decision.reason };
  const state = decision.tag !== undefined ? "tagged" : decision.price === "paid" ? "paid" : "open";
  return { state, closesAt: decision.closesAt?.toISOString() ?? null, reason: null };
}
