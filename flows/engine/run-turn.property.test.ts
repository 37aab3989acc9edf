import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attachment } from "../../src/core/content";
import { contextFor, toVersion } from "../examples/play";
import type { nodeDefinitions } from "../nodes/definitions";
import { runTurn } from "./run-turn";
import type { FlowDefinition, FlowSession, Trigger, TurnInput, VariableValue } from "./types";
import { checkFlow, parseFlow } from "./validate-flow";

const IDS = ["n0", "n1", "n2", "n3", "n4", "n5"];
const nodeId = fc.constantFrom(...IDS, "gone");
const typed = fc.oneof(
  fc.constantFrom(
    "1",
    "2",
    "Mua",
    "mua",
    "thôi",
    "hủy",
    "gặp nhân viên",
    "0912345678",
    "mai",
    "500k",
    "Hồng Nhung",
    "5",
    "có",
    "menu",
    "giá",
    "shop mở cửa mấy giờ",
    "#f:n0:a",
    "#f:n1:yes",
    "#f:@:menu",
    "#x:y:z",
    "",
    "  ",
  ),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const template = fc.constantFrom(
  "Chào",
  "{{ name }}",
  "{{ contact.givenName }} {{ now | date }}",
  "{% if phone %}{{ phone | phone }}{% endif %}",
  "{{ input.text }}",
  "{{ broken",
  "{% for i in (1..99999) %}x{% endfor %}",
);
const options = fc
  .uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 })
  .map((ids) => ids.map((id) => ({ id, title: `Mua ${id}` })));

const configs: Record<keyof typeof nodeDefinitions, fc.Arbitrary<unknown>> = {
  message: fc.oneof(
    fc.record({ text: template }),
    fc.record({ text: template, quickReplies: options }),
    fc.record({ text: template, buttons: options.map((list) => list.map((one) => ({ type: "option", ...one }))) }),
  ),
  menu: fc.record({ text: template, options }),
  ask: fc.record({
    question: template,
    kind: fc.constantFrom("text", "name", "phone", "email", "number", "date", "choice", "yes-no"),
    saveAs: fc.constantFrom("name", "phone", "x"),
    options,
    timeoutMinutes: fc.constantFrom(undefined, 5),
    maxRetries: fc.nat(3),
  }),
  faq: fc.record({ prompt: fc.constantFrom(undefined, "Hỏi đi"), confirmBelow: fc.constantFrom(0, 1) }),
  condition: fc.record({ branches: fc.constant([{ id: "yes", tests: [{ variable: "name", operator: "exists" }] }]) }),
  "set-variable": fc.record({
    set: fc.array(fc.record({ name: fc.constantFrom("name", "x"), value: fc.oneof(template, fc.integer(), fc.constant(null)) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  "save-lead": fc.constant({}),
  feedback: fc.record({ question: template, askComment: fc.boolean() }),
  tag: fc.constant({ add: ["{{ name }}x"] }),
  handoff: fc.record({ text: fc.constantFrom(undefined, "Đợi chút") }),
  wait: fc.constant({ minutes: 3 }),
  "go-to-flow": fc.record({ flow: fc.constantFrom("f", "g", "gone"), comeBack: fc.boolean() }),
  end: fc.constant({}),
};
const OUTPUTS = [
  "next",
  "other",
  "left",
  "failed",
  "timedOut",
  "answered",
  "unanswered",
  "greeting",
  "returned",
  "rated",
  "low",
  "yes",
  "otherwise",
  "interrupted",
  "a",
  "b",
  "c",
];
const next = fc.dictionary(fc.constantFrom(...OUTPUTS), nodeId, { maxKeys: 8 });
const anyNode = (id: string) =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .constantFrom(...(Object.keys(configs) as (keyof typeof configs)[]))
        .chain((type) => fc.record({ id: fc.constant(id), type: fc.constant<string>(type), config: configs[type], next })),
    },
    { weight: 1, arbitrary: fc.record({ id: fc.constant(id), type: fc.string(), config: fc.anything(), next }) },
  );
const trigger = fc.oneof(
  fc.record({ type: fc.constant("any-text" as const), node: nodeId }),
  fc.record({ type: fc.constant("first-message" as const), node: nodeId }),
  fc.record({
    type: fc.constant("event" as const),
    event: fc.constantFrom("followed" as const, "conversation-resolved" as const),
    node: nodeId,
  }),
  fc.record({ type: fc.constant("payload" as const), payload: fc.constantFrom("GO", "X"), node: nodeId }),
  fc.record({
    type: fc.constant("keyword" as const),
    keywords: fc.constant(["giá", "menu"]),
    match: fc.constantFrom("exact" as const, "contains" as const),
    global: fc.boolean(),
    node: nodeId,
  }),
);
const definition = (key: string): fc.Arbitrary<FlowDefinition> =>
  fc.record({
    key: fc.constant(key),
    name: fc.constant(key),
    language: fc.constantFrom("vi" as const, "en" as const),
    triggers: fc.array<Trigger>(trigger as fc.Arbitrary<Trigger>, { maxLength: 5 }),
    nodes: fc.tuple(...IDS.map(anyNode)).map((nodes) => [...nodes]),
    menuNode: fc.option(nodeId, { nil: undefined }),
    builtins: fc.constantFrom(undefined, undefined, false),
  });
const input: fc.Arbitrary<TurnInput> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("message" as const),
      text: typed,
      payload: fc.constantFrom(undefined, undefined, undefined, "GO", "#f:n0:a", "#g:n1:known", "#f:n2:5~abc", "#f:@:person"),
      attachments: fc.constantFrom<Attachment[]>([], [{ kind: "sticker", stickerId: "1" }], [{ kind: "image", url: "/files/1" }]),
      isFirst: fc.boolean(),
      ref: fc.constantFrom(undefined, "r"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("event" as const),
      event: fc.constantFrom("followed" as const, "conversation-resolved" as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "timeout" as const }) },
);
const session: fc.Arbitrary<FlowSession | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    flowVersionId: fc.constantFrom("f-1", "g-1", "gone"),
    nodeId,
    // As it comes back from where it is kept: JSON knows no −0.
    nodeState: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as VariableValue),
    variables: fc.dictionary(fc.constantFrom("name", "phone", "x"), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), {
      noNullPrototype: true,
    }),
    stack: fc.array(fc.record({ flowVersionId: fc.constantFrom("f-1", "g-1", "gone"), nodeId }), { maxLength: 6 }),
    misses: fc.nat(5),
    startedAt: fc.constant("2026-11-21T00:00:00.000Z"),
    waitUntil: fc.constantFrom(null, "2026-11-21T00:00:00.000Z", "2027-01-01T00:00:00.000Z", "junk"),
    offered: fc.array(fc.record({ title: typed, payload: fc.constantFrom("#f:n0:a", "GO", "#f:@:menu") }), { maxLength: 3 }),
  }),
  fc.anything().map((junk) => junk as FlowSession),
);

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

test("any flows, any session, any inputs: no throw, an end, the same twice, nothing changed, a small plain session", () => {
  fc.assert(
    fc.property(definition("f"), definition("g"), session, fc.array(input, { minLength: 1, maxLength: 6 }), (f, g, start, inputs) => {
      const context = contextFor(
        [f, g].map((one) => freeze(toVersion(one))),
        { contact: freeze({ name: "Trần Lan", phone: null, email: null, tags: [], fields: {} }) },
      );
      let current = freeze(start);
      for (const one of inputs) {
        const result = runTurn(current, freeze(one), context);
        expect(runTurn(current, one, context)).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(JSON.stringify({ ...result })));
        expect(JSON.parse(JSON.stringify(result.session))).toEqual(result.session);
        expect(JSON.stringify(result.session).length).toBeLessThan(40_000);
        expect(result.effects.filter((effect) => effect.type === "say").length).toBeLessThanOrEqual(60);
        for (const effect of result.effects)
          if (effect.type === "say") expect((effect.content.text ?? "").trim() !== "" || effect.content.attachments.length > 0).toBe(true);
        current = freeze(result.session);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("whoever writes what no node understands is offered a way out and meets a person or the end, never a circle", () => {
  // Two questions whose "failed" exits lead to each other are the author's own circle.
  const withoutFailed = definition("f").map((one) => ({
    ...one,
    nodes: one.nodes.map((node) => ({
      ...node,
      next: Object.fromEntries(Object.entries(node.next).filter(([output]) => output !== "failed")),
    })),
  }));
  const sound = withoutFailed.filter((one) => {
    try {
      return (
        one.builtins !== false &&
        checkFlow(parseFlow(one)).every(
          (problem) =>
            problem.severity !== "error" ||
            problem.code === "MISSING_TARGET" ||
            problem.code === "UNKNOWN_OUTPUT" ||
            problem.code === "DEAD_END",
        )
      );
    } catch {
      return false;
    }
  });
  fc.assert(
    fc.property(sound, (flow) => {
      const context = contextFor([toVersion(flow)], { matchFaq: () => [] });
      let current: FlowSession | null = null;
      for (let turn = 0; turn < 12; turn++) {
        const result = runTurn(
          current,
          { kind: "message", text: turn === 0 ? "bắt đầu" : "qwzx plmk", attachments: [], isFirst: turn === 0 },
          context,
        );
        if (turn > 0 && current !== null && result.session !== null) {
          // Still in conversation: something was said, the answer was taken, or the node left the message to others.
          const moved = JSON.stringify(result.session) !== JSON.stringify(current);
          const pauses = flow.nodes.find((node) => node.id === current?.nodeId)?.type === "wait";
          expect(moved || !result.handled || result.effects.length > 0 || pauses).toBe(true);
        }
        if (result.effects.some((effect) => effect.type === "handoff")) return;
        if (result.session === null && turn > 0) return;
        current = result.session;
      }
      // A free text question takes any words for an answer, a pause takes none; nothing else may still be waiting.
      const waiting = flow.nodes.find((node) => node.id === current?.nodeId);
      if (waiting) expect(current === null || ["ask", "wait", "faq", "message", "menu"].includes(waiting.type)).toBe(true);
      if (waiting && current !== null && waiting.type !== "wait") expect(current.misses).toBeLessThan(3);
    }),
    { numRuns: 150 },
  );
}, 60_000);
