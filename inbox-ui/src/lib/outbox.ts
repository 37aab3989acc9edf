import type { MessageItem } from "./contract";

/** An answer on its way from this browser to the server. Once stored there, the server's message takes its place. */
export interface OutboxEntry {
  clientId: string;
  conversationId: string;
  text: string;
  note: boolean;
  files: { id: string; name: string; url: string; kind: "image" | "video" | "audio" | "file"; sizeBytes: number }[];
  replyTo: { id: string; text: string } | null;
  /** ISO; when the agent pressed Send. */
  at: string;
  /** `waiting`: for its turn or for the network. `posting`: the request is out. `refused`: the server said no. */
  state: "waiting" | "posting" | "refused";
  errorCode: string | null;
}

export type OutboxAction =
  | { type: "add"; entry: Omit<OutboxEntry, "state" | "errorCode"> }
  | { type: "posting"; clientId: string }
  /** No answer came. The same clientId makes sending again safe. */
  | { type: "unanswered"; clientId: string }
  | { type: "refused"; clientId: string; errorCode: string }
  | { type: "retry"; clientId: string }
  /** Stored by the server, or given up by the agent. */
  | { type: "remove"; clientId: string };

export function outboxReducer(entries: OutboxEntry[], action: OutboxAction): OutboxEntry[] {
  switch (action.type) {
    case "add":
      if (entries.some((entry) => entry.clientId === action.entry.clientId)) return entries;
      return [...entries, { ...action.entry, state: "waiting", errorCode: null }];
    case "posting":
      return change(entries, action.clientId, { state: "posting", errorCode: null });
    case "unanswered":
      return change(entries, action.clientId, { state: "waiting", errorCode: "OFFLINE" });
    case "refused":
      return change(entries, action.clientId, { state: "refused", errorCode: action.errorCode });
    case "retry":
      return change(entries, action.clientId, { state: "waiting", errorCode: null });
    case "remove":
      return entries.filter((entry) => entry.clientId !== action.clientId);
  }
}

/** The next entries to post: the oldest waiting one of each conversation that has none on its way, so that answers arrive in order. */
export function nextToPost(entries: OutboxEntry[]): OutboxEntry[] {
  const busy = new Set(entries.filter((entry) => entry.state === "posting").map((entry) => entry.conversationId));
  const next: OutboxEntry[] = [];
  for (const entry of entries) {
    if (entry.state !== "waiting" || busy.has(entry.conversationId)) continue;
    busy.add(entry.conversationId);
    next.push(entry);
  }
  return next;
}

/** After a reload: what was on its way is sent again; the server knows its clientId. */
export function restoreOutbox(raw: string | null): OutboxEntry[] {
  if (raw === null) return [];
  try {
    const found = JSON.parse(raw) as OutboxEntry[];
    if (!Array.isArray(found)) return [];
    return found.map((entry) => (entry.state === "posting" ? { ...entry, state: "waiting" } : entry));
  } catch {
    // Not ours, or cut off: there is nothing to restore.
    return [];
  }
}

/** A message of the thread: the server's, with what this browser still adds to it. */
export interface ThreadMessage extends MessageItem {
  local: OutboxEntry | null;
}

/** The server's messages, then what is still on its way. */
export function withOutbox(
  messages: MessageItem[],
  entries: OutboxEntry[],
  conversationId: string,
  me: { id: string; name: string },
): ThreadMessage[] {
  const stored = new Set(messages.flatMap((message) => (message.clientId === null ? [] : [message.clientId])));
  const local = entries.filter((entry) => entry.conversationId === conversationId && !stored.has(entry.clientId));
  return [...messages.map((message) => ({ ...message, local: null })), ...local.map((entry) => asMessage(entry, me))];
}

function asMessage(entry: OutboxEntry, me: { id: string; name: string }): ThreadMessage {
  return {
    id: entry.clientId,
    conversationId: entry.conversationId,
    revision: 0,
    direction: entry.note ? "internal" : "outbound",
    author: "agent",
    agent: me,
    kind: entry.note ? "note" : "message",
    event: null,
    text: entry.text,
    attachments: entry.files.map((file) => ({ kind: file.kind, url: file.url, name: file.name, sizeBytes: file.sizeBytes })),
    buttons: [],
    quickReplies: [],
    reaction: null,
    editedAt: null,
    replyTo: entry.replyTo,
    at: entry.at,
    clientId: entry.clientId,
    delivery: null,
    local: entry,
  };
}

function change(entries: OutboxEntry[], clientId: string, to: Partial<OutboxEntry>): OutboxEntry[] {
  return entries.map((entry) => (entry.clientId === clientId ? { ...entry, ...to } : entry));
}
