import type { Attachment, Button, QuickReply } from "../../lib/contract";

/** What the demo page and the demo's own server part say to each other. Times are ISO strings. */
export const phoneChannels = ["zalo", "messenger"] as const;
export type PhoneChannel = (typeof phoneChannels)[number];

export interface PhoneItem {
  id: string;
  from: "business" | "contact";
  content: { text?: string; attachments: Attachment[]; buttons: Button[]; quickReplies: QuickReply[] };
  at: string;
  receipt: "sent" | "delivered" | "read";
}

export interface PhoneState {
  channel: PhoneChannel;
  businessName: string;
  contactName: string;
  /** True once the contact follows the OA or opened the Page's chat. */
  isConnected: boolean;
  items: PhoneItem[];
}

/** The product's own steps, and `call`: a request that the platform refused. */
export const traceSteps = [
  "webhook",
  "stored",
  "duplicate",
  "ignored",
  "faq",
  "flow",
  "lead",
  "feedback",
  "handoff",
  "gate",
  "send",
  "receipt",
  "echo",
  "error",
  "call",
] as const;
export type TraceStepName = (typeof traceSteps)[number];

/** One line of "what the system sees". */
export interface TraceItem {
  id: number;
  channel: PhoneChannel;
  at: string;
  step: TraceStepName;
  detail: string | null;
  ms: number | null;
}

export interface Progress {
  asked: boolean;
  lead: boolean;
  answered: boolean;
  rated: boolean;
}

export interface NewLead {
  id: string;
  name: string | null;
  phone: string | null;
  channel: PhoneChannel;
}

export const troubleKinds = ["duplicate", "swap", "down", "window"] as const;
export type TroubleKind = (typeof troubleKinds)[number];

export type TroubleResult =
  | { kind: "duplicate"; sent: number; accepted: number; stored: number; replies: number }
  | { kind: "swap"; /** Texts in the order they arrived. */ arrived: string[]; /** Texts in the order the inbox keeps. */ kept: string[] }
  | {
      kind: "down";
      /** From the customer's message to its answer on the phone. */ answeredAfterMs: number;
      refusedCalls: number;
      replies: number;
    }
  | { kind: "window"; status: string; reason: string | null };

export interface Trouble {
  id: number;
  kind: TroubleKind;
  channel: PhoneChannel;
  state: "running" | "done" | "failed";
  /** For `down`: when the platform comes back. */
  until: string | null;
  result: TroubleResult | null;
  /** English, for a state of "failed". */
  error: string | null;
}

export interface DemoState {
  phones: Record<PhoneChannel, PhoneState>;
  /** Oldest first. */
  trace: TraceItem[];
  progress: Progress;
  lead: NewLead | null;
  /** The latest one of each kind. */
  troubles: Trouble[];
  /** Served as `/demo/media/<key>`. */
  pictures: string[];
  stickers: string[];
}

/** Server-sent events of `/demo/api/events`, by event name; each `data` is JSON. `state` comes first on every connection. */
export interface DemoEvents {
  state: DemoState;
  phone: PhoneState;
  message: { channel: PhoneChannel; item: PhoneItem };
  trace: TraceItem;
  progress: Progress;
  lead: NewLead;
  trouble: Trouble;
}

/** POST `/demo/api/phones/:channel/actions` */
export type PhoneRequest =
  | { do: "send"; text: string }
  | { do: "send-picture"; key: string }
  | { do: "send-sticker"; key: string }
  | { do: "send-file" }
  | { do: "send-location" }
  | { do: "tap"; title: string; payload: string }
  | { do: "connect" }
  /** Up to this message: another may have come that the page does not show yet. */
  | { do: "read"; upTo: string }
  | { do: "start-over" };
