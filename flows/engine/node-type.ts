import type { z } from "zod";
import type { Attachment, MessageContent } from "../../src/core/content";
import type { ExpectedAnswer } from "./builtins";
import type { Texts } from "./texts";
import type { Effect, FlowNode, TurnContext, Variables, VariableValue } from "./types";

/** A named exit of a node. `optional`: the engine has a sensible default when nothing is connected. */
export interface NodeOutput {
  name: string;
  optional?: boolean;
}

/** What server and browser both know of a node type: data only. */
export interface NodeDefinition<Type extends string = string, Config extends z.ZodType = z.ZodType> {
  type: Type;
  label: { vi: string; en: string };
  config: Config;
  outputs(config: z.infer<Config>): NodeOutput[];
  /** True when the node may stop the turn and listen; a loop needs at least one such node. */
  waits: boolean | ((config: z.infer<Config>, node: FlowNode) => boolean);
  /** Texts with Liquid in them, for checks and compiling; `field` names the place in the config. */
  templates(config: z.infer<Config>): { field: string; text: string; role: "message" | "value" }[];
  /** Options the node shows, for the checks on titles and counts. */
  options?(config: z.infer<Config>): { field: string; title: string; shownAs: "button" | "quick-reply" }[];
  /** Variables the node sets, and through which output (all when absent). */
  sets?(config: z.infer<Config>): { name: string; output?: string }[];
  /** What a waiting node hopes for; decides which words leave it. `null`: nothing leaves it, it listens for all by itself. */
  expects?(config: z.infer<Config>): ExpectedAnswer | null;
  /** True for a node that only listens: links from ads and keywords go before it, although its session runs. */
  idles?: boolean;
  /** Variables the node reads outside its templates. */
  reads?(config: z.infer<Config>): { name: string; field: string }[];
}

export function defineNode<Type extends string, Config extends z.ZodType>(
  definition: NodeDefinition<Type, Config>,
): NodeDefinition<Type, Config> {
  return definition;
}

/** What the contact sent while the node waited. `option` is set when one of the node's own options was tapped or typed back. */
export type NodeReply =
  { kind: "message"; text: string; option?: { id: string; tag?: string }; attachments: Attachment[] } | { kind: "timeout" };

export interface NodeStep<Config> {
  config: Config;
  node: FlowNode;
  /** Null when the node is entered. */
  reply: NodeReply | null;
  /** The message that led here and that no node has used yet (an "any text" trigger, a menu's "other"). */
  opening: { text: string; attachments: Attachment[] } | null;
  /** What the node kept when it last waited; null on entry and after a tap on an old option. */
  state: VariableValue;
  variables: Readonly<Variables>;
  /** Unexpected answers in a row before this one. */
  misses: number;
  /** Options last shown in this conversation, also by other nodes. */
  offered: readonly { title: string; payload: string }[];
  flow: { key: string; hasMenu: boolean };
  context: TurnContext;
  texts: Texts;
  /** Variables, contact, business, channel, now …: what `render` reads. */
  scope(): Record<string, unknown>;
  /** Renders a Liquid text of this node's config. */
  render(text: string): string;
  say(content: string | Partial<MessageContent>): void;
  emit(effect: Effect): void;
  /** The payload of one of this node's options. `tag` comes back with the tap. */
  payload(optionId: string, tag?: string): string;
  /** Full titles to recognise when typed back, where what is shown had to be shortened. */
  recognise(options: { title: string; payload: string }[]): void;
  /** For the trace that people read. */
  note(text: string): void;
}

/** What happens after a step. `set` changes variables. */
export type NodeOutcome =
  /**
   * `passOn`: the message was not used here; the next node gets it as its `opening`. `missed` counts it as not understood;
   * `handOffAfter` so many in a row a person answers.
   */
  | { then: "go"; output: string; set?: Variables; passOn?: boolean; missed?: boolean; handOffAfter?: number }
  /** `understood` ends a row of misses although the node was only just entered. */
  | { then: "wait"; state?: VariableValue; timeoutMs?: number; set?: Variables; understood?: boolean }
  /** An option typed back; the engine treats it as tapped. */
  | { then: "chosen"; payload: string }
  /** The tapped option is no longer there. */
  | { then: "stale" }
  /** Not understood: the engine repeats `retry`, then offers the menu or a person, then takes `failed` or hands off. */
  | { then: "miss"; retry: () => void; maxRetries?: number; failed?: string; state?: VariableValue; handOffAfter?: number }
  /** This flow is over; the one that called it goes on. */
  | { then: "end" }
  /** Everything is over, callers too: a person answers now. */
  | { then: "stop" }
  /** The message is none of this node's business. `keep`: go on waiting if nothing else wants it; otherwise the session ends. */
  | { then: "decline"; keep: boolean }
  | { then: "menu" }
  /** Hands off, with the engine's own words. */
  | { then: "person"; reason?: string }
  | { then: "jump"; flowKey: string; node?: string; comeBack: boolean };

export type NodeRunner<Definition extends { config: z.ZodType }> = (step: NodeStep<z.infer<Definition["config"]>>) => NodeOutcome;
