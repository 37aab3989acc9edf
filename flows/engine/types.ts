import type { MessageContent } from "../../src/core/content";
import type { FaqPolicy } from "../faq/thresholds";

/** JSON values a flow may keep between turns. Dates are ISO strings. */
export type VariableValue = string | number | boolean | null | VariableValue[] | { [key: string]: VariableValue };
export type Variables = Record<string, VariableValue>;

/** What starts a flow when the contact is in none. Higher on the list wins over lower; see `engine/triggers.ts`. */
export type Trigger =
  | { type: "payload"; payload: string; node: string }
  | {
      type: "keyword";
      keywords: string[];
      match: "exact" | "contains";
      /** Also interrupts a running session. */ global?: boolean;
      node: string;
    }
  | { type: "ref"; ref: string; node: string }
  | { type: "ad"; adId?: string; node: string }
  | { type: "event"; event: FlowEventName; node: string }
  /** A phone number the customer writes unasked; the node finds it in the variable `phone`. */
  | { type: "phone"; node: string }
  | { type: "first-message"; node: string }
  | { type: "any-text"; node: string };

export type FlowEventName = "followed" | "opened" | "conversation-resolved" | "returned-to-bot";

/** One node of a flow: `config` is checked by its type's definition, `next` maps each named output to a node id. */
export interface FlowNode {
  id: string;
  type: string;
  config: unknown;
  next: Record<string, string>;
  /** Where the editor draws it. */
  position?: { x: number; y: number };
}

/** The editable body of a flow, as files and the editor hold it. */
export interface FlowDefinition {
  key: string;
  name: string;
  /** BCP 47; texts of the engine itself (retries, choices) follow it. */
  language: "vi" | "en";
  triggers: Trigger[];
  nodes: FlowNode[];
  /** Node offered after two misses; without it the engine offers a person. */
  menuNode?: string;
  /**
   * False switches off what the engine understands by itself: words that ask for a person or leave a question, payloads
   * typed as text, options typed back. Default true.
   */
  builtins?: boolean;
  /** FAQ entries that come with the flow file; imported when the flow is. */
  faqs?: { questions: string[]; answer: string }[];
}

/** A published, frozen copy. */
export interface FlowVersion {
  id: string;
  flowId: string;
  number: number;
  definition: FlowDefinition;
}

/** One contact's run of one flow version; lives inside the conversation document, so it stays small and is plain JSON. */
export interface FlowSession {
  flowVersionId: string;
  nodeId: string;
  /** The waiting node's own memory (retries so far, choices offered). */
  nodeState: VariableValue;
  variables: Variables;
  /** Where `call`-like jumps return to, innermost last. */
  stack: { flowVersionId: string; nodeId: string }[];
  /** Unexpected answers in a row. */
  misses: number;
  startedAt: string;
  /** When the wait ends by itself (ISO), null for never. */
  waitUntil: string | null;
  /** Options last shown, so that "2" or a part of a title typed back is understood on every channel. */
  offered: { title: string; payload: string }[];
}

/** What the contact or the clock did. */
export type TurnInput =
  | {
      kind: "message";
      text: string;
      payload?: string;
      attachments: MessageContent["attachments"];
      isFirst: boolean;
      ref?: string;
      adId?: string;
    }
  | { kind: "event"; event: FlowEventName }
  | { kind: "timeout" };

export interface FaqMatch {
  id: string;
  /** 0..1 */
  score: number;
  reason: string;
  /** The entry's first question, shown in "ý bạn là …?". */
  question: string;
  answer: string;
}

/** Everything a turn may look at besides its session; all of it is data or pure. */
export interface TurnContext {
  now: Date;
  /** IANA name, e.g. "Asia/Ho_Chi_Minh". */
  timeZone: string;
  contact: { name: string | null; phone: string | null; email: string | null; tags: string[]; fields: Variables };
  channel: { type: string; name: string };
  business: { name: string };
  /** Published versions, for triggers and "go to flow"; ordered by priority. */
  published: FlowVersion[];
  /** A version by id, published or not, for running sessions. */
  version(id: string): FlowVersion | undefined;
  matchFaq(text: string, limit: number): FaqMatch[];
  /** An entry by id, for an "ý bạn là …?" choice tapped after its session ended; without it the choice's title is matched again. */
  faq?(id: string): { question: string; answer: string } | undefined;
  /** How boldly the FAQ answers. A node of a flow may have its own. */
  faqPolicy: FaqPolicy;
  /** Stable pseudo-random in [0,1), derived from the event; same event, same number. */
  random(label: string): number;
}

/** What should happen; the caller does it. Order matters. */
export type Effect =
  | { type: "say"; content: MessageContent }
  | { type: "save-lead"; lead: { name?: string; phone?: string; email?: string; note?: string; fields: Variables } }
  | {
      type: "save-feedback";
      feedback: { kind: "csat"; score: number; comment?: string };
      /** Same id: a comment completes the score given before. */ askId: string;
    }
  | { type: "update-contact"; contact: { name?: string; phone?: string; email?: string; fields?: Variables } }
  | { type: "add-tags"; tags: string[] }
  | { type: "remove-tags"; tags: string[] }
  | { type: "handoff"; reason: string }
  | { type: "faq-answered"; faqId: string; score: number; text: string }
  | { type: "faq-unanswered"; text: string; best: { id: string; score: number } | null }
  /** A verdict on an answer. `answered`: what had been asked, and when; absent where only the entry is known. */
  | { type: "faq-feedback"; faqId: string; isHelpful: boolean; answered?: { text: string; score: number; at: string } }
  | { type: "flow-error"; code: string; detail: string; nodeId?: string };

export interface TurnResult {
  /** null: the flow has ended, or nothing started. */
  session: FlowSession | null;
  effects: Effect[];
  /** False when no trigger and no session wanted the input; the caller hands off or stays silent. */
  handled: boolean;
  /** For the simulator and the demo's "what the system sees". */
  trace: { nodeId: string; type: string; output?: string; note?: string }[];
}
