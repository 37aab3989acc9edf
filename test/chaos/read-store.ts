import type { ConversationItem, MessageItem } from "../../src/contract";
import type { PatientApi } from "./patient-api";

/** What the store holds, as an agent could read it. */
export interface Store {
  conversations: ConversationItem[];
  /** How often each text of a contact is stored. */
  inbound: Map<string, number>;
  /** All outbound messages with a text. */
  outbound: Map<string, StoredReply[]>;
}

export interface StoredReply {
  id: string;
  conversationId: string;
  status: string;
  reason: string | null;
}

export async function readStore(api: PatientApi): Promise<Store> {
  const conversations = await api.all<ConversationItem>("/conversations?view=all&limit=100");
  const resolved = await api.all<ConversationItem>("/conversations?view=resolved&limit=100");
  const store: Store = { conversations, inbound: new Map(), outbound: new Map() };
  for (const id of new Set([...conversations, ...resolved].map((conversation) => conversation.id))) {
    for (const message of await api.all<MessageItem>(`/conversations/${id}/messages?limit=200`)) {
      if (message.direction === "inbound") store.inbound.set(message.text, (store.inbound.get(message.text) ?? 0) + 1);
      if (message.direction !== "outbound" || !message.delivery) continue;
      const reply = { id: message.id, conversationId: id, status: message.delivery.status, reason: message.delivery.reason ?? null };
      store.outbound.set(message.text, [...(store.outbound.get(message.text) ?? []), reply]);
    }
  }
  return store;
}
