import type { Attachment, MessageContent } from "../../../../src/core";

export interface DemoAgent {
  id: string;
  name: string;
  email: string;
  role: "admin" | "supervisor" | "agent";
}

export interface DemoContact {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  tags: string[];
  fields: Record<string, string>;
  channelType: DemoChannelType;
  platformUserId: string;
  following: boolean | null;
  createdAt: Date;
}

export type DemoChannelType = "zalo" | "messenger";

export interface DemoDelivery {
  status: "sent" | "delivered" | "read" | "failed" | "unknown";
  /** One of the contract's delivery reasons. */
  reason?: string;
  at: Date;
}

export interface DemoMessage {
  id: string;
  at: Date;
  kind: "message" | "note" | "event";
  author: "contact" | "bot" | "agent" | "system";
  /** Index into `DemoData.agents`. */
  agent: number | null;
  content: MessageContent;
  event: { name: string; data: Record<string, unknown> } | null;
  delivery: DemoDelivery | null;
}

export interface DemoConversation {
  id: string;
  contactId: string;
  channelType: DemoChannelType;
  status: "bot" | "open" | "resolved";
  turnOwner: "bot" | "agent" | "nobody";
  assignee: number | null;
  unreadCount: number;
  snoozedUntil: Date | null;
  handoffReason: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
  messages: DemoMessage[];
}

export interface DemoLead {
  id: string;
  contactId: string;
  conversationId: string;
  name: string;
  phone: string;
  email: string | null;
  note: string;
  status: "new" | "contacted" | "won" | "lost";
  at: Date;
}

export interface DemoFeedback {
  id: string;
  contactId: string;
  conversationId: string;
  score: number;
  comment: string | null;
  at: Date;
}

/** Everything the demo shows on its first start, in no engine's shape. */
export interface DemoData {
  businessName: string;
  agents: DemoAgent[];
  contacts: DemoContact[];
  /** Newest last message first. */
  conversations: DemoConversation[];
  leads: DemoLead[];
  feedback: DemoFeedback[];
}

/** One line of a story, before it has times and ids. */
export interface Line {
  by: "contact" | "bot" | "agent" | "note" | "event";
  text?: string;
  attachments?: Attachment[];
  quickReplies?: string[];
  buttons?: string[];
  event?: { name: string; data?: Record<string, unknown> };
  /** Seconds since the line before; otherwise chosen to fit who writes. */
  afterSeconds?: number;
  delivery?: { status: DemoDelivery["status"]; reason?: string };
}

/** One conversation as told: what was said and how it stands now. */
export interface Story {
  lines: Line[];
  stands: "bot" | "waiting" | "open" | "resolved" | "snoozed";
  handoffReason?: string;
  /** Inbound messages nobody has read yet. */
  unread?: number;
  tags?: string[];
  fields?: Record<string, string>;
  lead?: { note: string; status: DemoLead["status"] };
  feedback?: { score: number; comment?: string };
  /** The contact gave a phone number or an e-mail in the story. */
  gives?: ("phone" | "email")[];
}

export interface StoryTeller {
  random: import("./random").Random;
  person: import("./people").Person;
  channelType: DemoChannelType;
  agentName: string;
  /** Hour of day in the shop's time zone, for greetings. */
  hour: number;
}
