import { readFileSync } from "node:fs";
import { createFaqMatcher, type FaqEntry, type FaqMatcher, USUAL_FAQ_POLICY } from "../faq";
import { runTurn } from "../engine/run-turn";
import { parseFlow } from "../engine/validate-flow";
import type { Effect, FlowDefinition, FlowEventName, FlowSession, FlowVersion, TurnContext, TurnInput, TurnResult } from "../engine/types";

export function loadExample(name: string): FlowDefinition {
  return parseFlow(JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8")));
}

export function toVersion(definition: FlowDefinition, id = `${definition.key}-1`): FlowVersion {
  return { id, flowId: definition.key, number: 1, definition };
}

/** A context for published flows; the FAQ is the flows' own. 2026-11-21 is a Saturday. */
export function contextFor(versions: FlowVersion[], overrides: Partial<TurnContext> = {}): TurnContext {
  const entries = versions.flatMap((version) =>
    (version.definition.faqs ?? []).map((faq, i) => ({ id: `${version.definition.key}-faq-${i}`, ...faq })),
  );
  const matcher = matcherFor(entries);
  return {
    now: new Date("2026-11-21T02:41:00Z"),
    timeZone: "Asia/Ho_Chi_Minh",
    contact: { name: null, phone: null, email: null, tags: [], fields: {} },
    channel: { type: "simulator", name: "Simulator" },
    business: { name: "Mộc Lan" },
    published: versions,
    version: (id) => versions.find((version) => version.id === id),
    faqPolicy: USUAL_FAQ_POLICY,
    matchFaq: (text, limit) => matcher.match(text, { limit }),
    faq: (id) => {
      const entry = entries.find((one) => one.id === id);
      return entry && { question: entry.questions[0]!, answer: entry.answer };
    },
    random: () => 0.5,
    ...overrides,
  };
}

const matchers = new Map<string, FaqMatcher>();

/** Learning takes a tenth of a second; many conversations share one FAQ. */
function matcherFor(entries: FaqEntry[]): FaqMatcher {
  const key = JSON.stringify(entries);
  const matcher = matchers.get(key) ?? createFaqMatcher(entries);
  matchers.set(key, matcher);
  return matcher;
}

/** A conversation with the engine, as a customer has it. */
export class Conversation {
  session: FlowSession | null = null;
  last: TurnResult | null = null;
  #isFirst = true;

  constructor(public context: TurnContext) {}

  type(text: string, more: Partial<Extract<TurnInput, { kind: "message" }>> = {}): TurnResult {
    const input: TurnInput = { kind: "message", text, attachments: [], isFirst: this.#isFirst, ...more };
    this.#isFirst = false;
    return this.#take(input);
  }

  /** Taps a button or quick reply of the last turn by its title. */
  tap(title: string): TurnResult {
    const payload = this.options.find((option) => option.title === title)?.payload;
    if (payload === undefined) throw new Error(`no option “${title}” among ${this.options.map((option) => option.title).join(", ")}`);
    return this.type(title, { payload });
  }

  event(event: FlowEventName): TurnResult {
    return this.#take({ kind: "event", event });
  }

  timeout(): TurnResult {
    if (this.session?.waitUntil) this.context = { ...this.context, now: new Date(this.session.waitUntil) };
    return this.#take({ kind: "timeout" });
  }

  /** What the bot said in the last turn, one string per message. */
  get said(): string[] {
    return saidIn(this.last?.effects ?? []);
  }

  get options(): { title: string; payload: string }[] {
    return (this.last?.effects ?? []).flatMap((effect) => {
      if (effect.type !== "say") return [];
      const buttons = [...effect.content.buttons, ...effect.content.attachments.flatMap((one) => (one.kind === "card" ? one.buttons : []))];
      return [...buttons.flatMap((button) => (button.type === "postback" ? [button] : [])), ...effect.content.quickReplies];
    });
  }

  #take(input: TurnInput): TurnResult {
    this.last = runTurn(this.session, input, this.context);
    // As the store does: a session is JSON between turns.
    this.session = this.last.session === null ? null : (JSON.parse(JSON.stringify(this.last.session)) as FlowSession);
    return this.last;
  }
}

export function saidIn(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => (effect.type === "say" ? [effect.content.text ?? ""] : []));
}

/** A conversation with a flow of a few nodes; the first one starts on any text. */
export function tryNodes(
  nodes: { id: string; type: string; config?: unknown; next?: Record<string, string> }[],
  more: Partial<FlowDefinition> = {},
  context: Partial<TurnContext> = {},
): Conversation {
  const definition = parseFlow({
    key: "tiny",
    name: "Tiny",
    language: "vi",
    triggers: [{ type: "any-text", node: nodes[0]!.id }],
    nodes: nodes.map((node) => ({ config: {}, next: {}, ...node })),
    ...more,
  });
  return new Conversation(contextFor([toVersion(definition)], context));
}
