import type { AppContext } from "../app-context";
import { agentNames, type AgentNames } from "../agents/agent-names";
import type { MessageItem } from "../contract";
import type { Message } from "./message.model";

type Deps = Pick<AppContext, "models">;

/** How much of a quoted message is shown. */
const QUOTE_CHARS = 200;

export async function presentMessages(deps: Deps, messages: Message[]): Promise<MessageItem[]> {
  const [names, quotes] = await Promise.all([
    agentNames(
      deps,
      messages.map((message) => message.agentId),
    ),
    quotedTexts(deps, messages),
  ]);
  return messages.map((message) => presentMessage(message, names, quotes));
}

export async function presentOneMessage(deps: Deps, message: Message): Promise<MessageItem> {
  return (await presentMessages(deps, [message]))[0]!;
}

function presentMessage(message: Message, names: AgentNames, quotes: ReadonlyMap<string, string>): MessageItem {
  const { replyToId, delivery } = message;
  return {
    id: message._id,
    conversationId: message.conversationId,
    revision: message.revision,
    direction: message.direction,
    author: message.author,
    agent: names.get(message.agentId ?? "") ?? null,
    kind: message.kind,
    event: message.event ? { name: message.event.name, data: (message.event.data ?? {}) as Record<string, unknown> } : null,
    text: message.text ?? "",
    attachments: (message.attachments ?? []) as MessageItem["attachments"],
    buttons: (message.buttons ?? []) as MessageItem["buttons"],
    quickReplies: (message.quickReplies ?? []) as MessageItem["quickReplies"],
    reaction: message.reaction ?? null,
    editedAt: message.editedAt?.toISOString() ?? null,
    replyTo: replyToId && quotes.has(replyToId) ? { id: replyToId, text: quotes.get(replyToId)! } : null,
    ...(message.phrasedFrom?.length && { phrasedFrom: message.phrasedFrom as MessageItem["phrasedFrom"] & object }),
    at: message.at.toISOString(),
    clientId: message.clientId ?? null,
    delivery: delivery
      ? {
          status: delivery.status,
          ...(delivery.reason && { reason: delivery.reason }),
          // A fault of ours speaks of our insides: its words are in the log.
          ...(delivery.detail && delivery.reason !== "INTERNAL" && { detail: delivery.detail }),
          at: delivery.at.toISOString(),
        }
      : null,
  };
}

async function quotedTexts(deps: Deps, messages: Message[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map(messages.map((message) => [message._id, message.text ?? ""]));
  const elsewhere = [...new Set(messages.flatMap(({ replyToId }) => (replyToId && !texts.has(replyToId) ? [replyToId] : [])))];
  if (elsewhere.length > 0) {
    for (const quoted of await deps.models.messages.find({ _id: { $in: elsewhere } }, { text: 1 }).lean())
      texts.set(quoted._id, quoted.text ?? "");
  }
  return new Map([...texts].map(([id, text]) => [id, text.slice(0, QUOTE_CHARS)]));
}
