import { describe, expect, test } from "vitest";
import { contextFor, Conversation, toVersion, tryNodes } from "../examples/play";
import { runTurn } from "./run-turn";
import type { FlowSession, Trigger, TurnInput } from "./types";
import { parseFlow } from "./validate-flow";

const say = (id: string, next = "end") => ({ id, type: "message", config: { text: id }, next: { next } });
const END = { id: "end", type: "end", config: {}, next: {} };
const ASK = { id: "ask", type: "ask", config: { question: "Số?", kind: "phone", saveAs: "phone" }, next: { answered: "thanks" } };
const LISTEN = { id: "listen", type: "faq", config: {}, next: {} };

function flow(triggers: Trigger[], nodes: unknown[] = [], more = {}) {
  const targets = [...new Set(triggers.map((trigger) => trigger.node))].filter((id) => !["ask", "listen"].includes(id));
  return parseFlow({
    key: "k",
    name: "K",
    triggers,
    nodes: [...targets.map((id) => say(id)), ASK, LISTEN, say("thanks"), END, ...nodes],
    ...more,
  });
}

const ALL: Trigger[] = [
  { type: "any-text", node: "any" },
  { type: "first-message", node: "first" },
  { type: "event", event: "opened", node: "opened" },
  { type: "event", event: "followed", node: "followed" },
  { type: "keyword", keywords: ["giá"], match: "contains", node: "price" },
  { type: "keyword", keywords: ["menu"], match: "exact", global: true, node: "menu" },
  { type: "keyword", keywords: ["hỏi số"], match: "exact", node: "ask" },
  { type: "keyword", keywords: ["hỏi đáp"], match: "exact", node: "listen" },
  { type: "ad", node: "ad" },
  { type: "ad", adId: "77", node: "ad-77" },
  { type: "ref", ref: "tet", node: "ref" },
  { type: "payload", payload: "GET_STARTED", node: "started" },
];

describe("what takes a message", () => {
  const start = (text: string, more: Partial<Extract<TurnInput, { kind: "message" }>> = {}, before?: string) => {
    const talk = new Conversation(contextFor([toVersion(flow(ALL))]));
    talk.type(before ?? "x");
    talk.type(text, { isFirst: false, ...more });
    return talk.said.join("|");
  };

  test.each<[string, string, Partial<Extract<TurnInput, { kind: "message" }>>]>([
    ["started", "menu", { payload: "GET_STARTED", ref: "tet" }],
    ["menu", "menu", { ref: "tet", isFirst: true }],
    ["ref", "giá", { ref: "tet", adId: "77", isFirst: true }],
    ["ad-77", "giá", { ref: "unknown", adId: "77" }],
    ["ad", "giá", { adId: "1" }],
    ["price", "cho hoi gia ao", { isFirst: true }],
    ["first", "chào", { isFirst: true }],
    ["first", "", { isFirst: true }],
    ["any", "chào", { payload: "unknown" }],
    ["any", "chào", { ref: "unknown" }],
  ])("%s ← “%s” %j", (node, text, more) => expect(start(text, more)).toBe(node));

  test("a question that waits comes before links and keywords, but after payloads and global keywords", () => {
    expect(start("giá 0912345678", { ref: "tet" }, "hỏi số")).toBe("thanks");
    expect(start("menu", {}, "hỏi số")).toBe("menu");
    expect(start("0912345678", { payload: "GET_STARTED" }, "hỏi số")).toBe("started");
  });

  test("a session that only listens comes after links and keywords, and before any text", () => {
    expect(start("giá sao", {}, "hỏi đáp")).toBe("price");
    expect(start("chào", { ref: "tet" }, "hỏi đáp")).toBe("ref");
    expect(start("con mèo", {}, "hỏi đáp")).toBe("Bạn hỏi lại giúp mình rõ hơn một chút nhé.");
  });

  test.each([
    ["MENU", true],
    ["menu ạ", true],
    ["dạ cho em menu đi shop ơi", true],
    ["me nu", false],
    ["mènu", false],
    ["menuuu", true],
    ["menu hôm nay có gì", false],
  ])("the exact keyword in “%s”: %s", (text, expected) => expect(start(text) === "menu").toBe(expected));

  test.each([
    ["không hỏi giá đâu", true],
    ["giả sử vậy", false],
    ["gia bao nhieu", true],
    ["gìa", false],
    ["ko giá", false],
  ])("the contained keyword in “%s”: %s", (text, expected) => expect(start(text) === "price").toBe(expected));

  test("nothing: unhandled, and the caller decides", () => {
    const context = contextFor([toVersion(flow([{ type: "payload", payload: "X", node: "x" }]))]);
    const message: TurnInput = { kind: "message", text: "chào", attachments: [], isFirst: true };
    expect(runTurn(null, message, context)).toEqual({ session: null, effects: [], handled: false, trace: [] });
    expect(runTurn(null, message, { ...context, published: [] }).handled).toBe(false);
  });

  test("among flows the first published wins", () => {
    const [a, b] = [
      flow([{ type: "any-text", node: "a" }], [], { key: "a" }),
      flow(
        [
          { type: "any-text", node: "b" },
          { type: "first-message", node: "b-first" },
        ],
        [],
        { key: "b" },
      ),
    ];
    const context = contextFor([toVersion(a), toVersion(b)]);
    expect(runTurn(null, { kind: "message", text: "x", attachments: [], isFirst: false }, context).trace[0]?.nodeId).toBe("a");
  });
});

describe("events", () => {
  const talkIn = (before: string) => {
    const talk = new Conversation(contextFor([toVersion(flow(ALL))]));
    talk.type("x");
    talk.type(before, { isFirst: false });
    return talk;
  };
  test("start their flow, also in the middle of another", () => {
    const talk = talkIn("hỏi số");
    expect(talk.event("opened").trace[0]?.nodeId).toBe("opened");
  });
  test("a new follower is not torn out of a conversation", () => {
    const talk = talkIn("hỏi số");
    const session = talk.session;
    expect(talk.event("followed")).toMatchObject({ handled: false, session });
    expect(talkIn("x").event("followed").trace[0]?.nodeId).toBe("followed");
  });
  test("without a trigger nothing happens", () => {
    const talk = talkIn("hỏi số");
    const session = talk.session;
    expect(talk.event("conversation-resolved")).toEqual({ session, effects: [], handled: false, trace: [] });
  });
  test("a time-out without a wait changes nothing", () => {
    const talk = talkIn("hỏi số");
    expect(talk.timeout()).toMatchObject({ session: talk.session, effects: [] });
  });
});

describe("versions", () => {
  const one = toVersion(flow([{ type: "any-text", node: "ask" }]), "v1");
  const newer = parseFlow({
    key: "k",
    name: "K",
    triggers: [{ type: "any-text", node: "hi" }],
    nodes: [
      { id: "hi", type: "message", config: { text: "mới", buttons: [{ type: "option", id: "go", title: "Đi" }] }, next: { go: "end" } },
      END,
    ],
  });
  const two = { ...toVersion(newer, "v2"), number: 2 };

  test("a running session stays on its version after a new one is published; the next one takes the new", () => {
    const talk = new Conversation(contextFor([one]));
    talk.type("x");
    talk.context = { ...contextFor([two]), version: (id) => [one, two].find((version) => version.id === id) };
    talk.type("0912345678");
    expect(talk.said).toEqual(["thanks"]);
    talk.type("x");
    expect(talk.said).toEqual(["mới"]);
  });

  test("a session whose version is gone is reported, and the message is answered afresh", () => {
    const talk = new Conversation(contextFor([one]));
    talk.type("x");
    talk.context = contextFor([two]);
    expect(talk.type("0912345678").effects).toMatchObject([
      { type: "flow-error", code: "VERSION_MISSING", nodeId: "ask" },
      { type: "say", content: { text: "mới" } },
    ]);
  });

  test("a button of a node that no longer exists is answered with what there is now", () => {
    const talk = new Conversation(contextFor([two]));
    const { effects, handled } = talk.type("Cũ", { payload: "#k:old-node:x" });
    expect(handled).toBe(true);
    expect(effects).toMatchObject([
      {
        type: "say",
        content: {
          text: expect.stringContaining("không còn dùng được"),
          quickReplies: [{ title: "Gặp nhân viên", payload: "#k:@:person" }],
        },
      },
    ]);
    expect(talk.tap("Gặp nhân viên").effects).toContainEqual({ type: "handoff", reason: "asked-for-person" });
    expect(talk.type("Cũ", { payload: "#gone:node:x" }).effects).toHaveLength(1);
    expect(talk.type("Cũ", { payload: "#k:hi:gone" }).effects).toHaveLength(1);
  });

  test("an old button leaves a question that waits as it is when it leads nowhere", () => {
    const talk = new Conversation(contextFor([one]));
    talk.type("x");
    talk.type("Cũ", { payload: "#k:gone:x" });
    talk.type("0912345678");
    expect(talk.said).toEqual(["thanks"]);
  });
});

describe("broken flows", () => {
  const triggers: Trigger[] = [{ type: "any-text", node: "a" }];
  const broken = (nodes: { id: string; type: string; config: unknown; next: Record<string, string> }[]) => {
    const definition = { key: "k", name: "K", language: "vi" as const, triggers, nodes };
    return runTurn(null, { kind: "message", text: "x", attachments: [], isFirst: false }, contextFor([toVersion(definition)]));
  };
  test.each([
    ["NODE_MISSING", []],
    ["NODE_MISSING", [say("a", "nowhere")]],
    ["NODE_TYPE_UNKNOWN", [{ id: "a", type: "teleport", config: {}, next: {} }]],
    ["CONFIG_INVALID", [{ id: "a", type: "message", config: null, next: {} }]],
    ["TEMPLATE_INVALID", [{ id: "a", type: "message", config: { text: "{% if %}{{" }, next: {} }]],
    ["NODE_CRASHED", [{ id: "a", type: "message", config: { text: "{% for i in (1..1000000) %}x{% endfor %}" }, next: {} }]],
    ["STEP_LIMIT", [say("a", "b"), say("b", "a")]],
  ])("%s: reported, excused, handed off", (code, nodes) => {
    const { effects, session, handled } = broken(nodes);
    const last = effects.slice(-3);
    expect(last).toMatchObject([
      { type: "flow-error", code },
      { type: "say", content: { text: expect.stringContaining("Nhân viên sẽ trả lời bạn") } },
      { type: "handoff", reason: "flow-error" },
    ]);
    expect({ session, handled }).toEqual({ session: null, handled: true });
  });

  test("a loop sends only a few of its messages", () => {
    expect(broken([say("a", "b"), say("b", "a")]).effects.filter((effect) => effect.type === "say")).toHaveLength(4);
  });

  test("an event or a time-out has nobody waiting for an excuse", () => {
    const definition = {
      key: "k",
      name: "K",
      language: "vi" as const,
      triggers: [{ type: "event" as const, event: "opened" as const, node: "a" }],
      nodes: [],
    };
    expect(runTurn(null, { kind: "event", event: "opened" }, contextFor([toVersion(definition)]))).toMatchObject({
      handled: false,
      effects: [{ type: "flow-error" }],
    });
  });

  test("a failing FAQ search is the flow's error, not the worker's", () => {
    const context = contextFor([toVersion(flow([{ type: "any-text", node: "listen" }]))], {
      matchFaq: () => {
        throw new Error("index gone");
      },
    });
    expect(runTurn(null, { kind: "message", text: "x", attachments: [], isFirst: false }, context).effects[0]).toMatchObject({
      type: "flow-error",
      code: "NODE_CRASHED",
      nodeId: "listen",
      detail: expect.stringContaining("index gone"),
    });
  });

  test("a damaged session is reported and the message answered", () => {
    const context = contextFor([toVersion(flow([{ type: "any-text", node: "any" }]))]);
    const { effects } = runTurn(
      { nodeId: 5 } as unknown as FlowSession,
      { kind: "message", text: "x", attachments: [], isFirst: false },
      context,
    );
    expect(effects).toMatchObject([
      { type: "flow-error", code: "SESSION_BROKEN" },
      { type: "say", content: { text: "any" } },
    ]);
  });
});

describe("help after misses", () => {
  test("the flow's menu node is offered and leads there; a late right answer still counts", () => {
    const nodes: Parameters<typeof tryNodes>[0] = [
      ASK,
      say("thanks"),
      { id: "menu", type: "menu", config: { text: "Menu", options: [{ id: "x", title: "X" }] }, next: { x: "thanks" } },
      END,
    ];
    const talk = tryNodes(nodes, { menuNode: "menu" });
    talk.type("hi");
    talk.type("abc");
    talk.type("abc");
    expect(talk.options).toEqual([
      { title: "Xem menu", payload: "#tiny:@:menu" },
      { title: "Gặp nhân viên", payload: "#tiny:@:person" },
    ]);
    const waiting = talk.session;
    talk.type("xem menu");
    expect(talk.said).toEqual(["Menu"]);
    talk.session = waiting;
    talk.type("0912345678");
    expect(talk.said).toEqual(["thanks"]);
  });

  test("a menu whose other way leads back to it does not go round for ever", () => {
    const talk = tryNodes([
      { id: "menu", type: "menu", config: { text: "Menu", options: [{ id: "x", title: "X" }] }, next: { x: "end", other: "menu" } },
      END,
    ]);
    talk.type("hi");
    talk.type("abc");
    talk.type("abc");
    expect(talk.type("abc").effects).toContainEqual({ type: "handoff", reason: "not-understood" });
  });
});

test("a question whose failed way leads back to it is given to a person", () => {
  const talk = tryNodes([{ ...ASK, next: { answered: "thanks", failed: "again" } }, say("again", "ask"), say("thanks"), END]);
  talk.type("hi");
  talk.type("abc");
  talk.type("abc");
  expect(talk.type("abc").effects).toContainEqual({ type: "handoff", reason: "not-understood" });
});

test("with builtins off every word belongs to the flow", () => {
  const talk = tryNodes([ASK, say("thanks"), END], { builtins: false });
  talk.type("hi");
  for (const text of ["gặp nhân viên", "thôi"]) {
    talk.type(text);
    expect(talk.session?.nodeId).toBe("ask");
  }
});

test("an answer that was tapped or typed does not leak into the next question", () => {
  const choice = {
    id: "size",
    type: "ask",
    config: {
      question: "Size?",
      kind: "choice",
      saveAs: "size",
      options: [
        { id: "s", title: "S" },
        { id: "m", title: "M" },
      ],
    },
    next: { answered: "count" },
  };
  const count = { id: "count", type: "ask", config: { question: "Mấy cái?", kind: "number", saveAs: "count" }, next: { answered: "done" } };
  const talk = tryNodes([
    choice,
    count,
    { id: "done", type: "message", config: { text: "{{ count }} cái {{ size }}" }, next: { next: "end" } },
    END,
  ]);
  talk.type("hi");
  talk.tap("M");
  talk.type("2");
  expect(talk.said).toEqual(["2 cái M"]);
});
