import { describe, expect, test } from "vitest";
import { checkFlow, FlowInvalidError, parseFlow } from "./validate-flow";

const END = { id: "end", type: "end" };
const base = { key: "k", name: "K", triggers: [{ type: "any-text", node: "a" }] };
const check = (nodes: unknown[], more = {}) =>
  checkFlow(parseFlow({ ...base, nodes, ...more })).map(({ severity, code, nodeId, field }) =>
    [severity, code, nodeId, field].filter(Boolean).join(" "),
  );

describe("parseFlow names the place", () => {
  test.each<[unknown, string]>([
    [null, "expected object"],
    [{ ...base, nodes: [] }, "field “nodes”"],
    [{ ...base, key: "has space", nodes: [END] }, "field “key”: use letters, digits"],
    [{ ...base, nodes: [{ id: "a b", type: "end" }] }, "node “a b”, field “id”"],
    [{ ...base, nodes: [{ id: "a", type: "teleport" }] }, "node “a”, field “type”: “teleport” is no node type"],
    [{ ...base, nodes: [{ id: "a", type: "ask", config: { question: "?", kind: "phone", saveAs: "1x" } }] }, "node “a”, field “saveAs”"],
    [
      { ...base, nodes: [{ id: "a", type: "menu", config: { text: "?", options: [{ id: "x", title: "" }] } }] },
      "node “a”, field “options.0.title”",
    ],
    [{ ...base, nodes: [END, END] }, "node “end”: is there twice"],
    [{ ...base, triggers: [{ type: "keyword", keywords: [], match: "exact", node: "a" }], nodes: [END] }, "field “triggers.0.keywords”"],
  ])("%j", (json, message) => expect(() => parseFlow(json)).toThrow(message));

  test("lists every problem at once", () => {
    try {
      parseFlow({
        ...base,
        nodes: [
          { id: "a", type: "x" },
          { id: "b", type: "wait" },
        ],
      });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FlowInvalidError);
      expect((error as FlowInvalidError).code).toBe("FLOW_INVALID");
      expect((error as FlowInvalidError).problems.map((problem) => problem.nodeId)).toEqual(["a", "b"]);
    }
  });
});

describe("checkFlow", () => {
  const message = (id: string, next: Record<string, string>, config = {}) => ({
    id,
    type: "message",
    config: { text: id, ...config },
    next,
  });
  test.each<[string, unknown[], object, string[]]>([
    ["sound", [message("a", { next: "end" }), END], {}, []],
    ["dead end", [message("a", {})], {}, ["warning DEAD_END a next.next"]],
    ["missing target", [message("a", { next: "b" })], {}, ["error MISSING_TARGET a next.next"]],
    ["missing trigger target", [{ ...END, id: "b" }], {}, ["error MISSING_TARGET", "warning UNREACHABLE b"]],
    ["missing menu", [{ ...END, id: "a" }], { menuNode: "m" }, ["error MISSING_TARGET"]],
    ["unknown output", [message("a", { next: "end", nxt: "end" }), END], {}, ["error UNKNOWN_OUTPUT a next.nxt"]],
    ["unreachable", [message("a", { next: "end" }), END, { ...END, id: "z" }], {}, ["warning UNREACHABLE z"]],
    ["endless loop", [message("a", { next: "b" }), message("b", { next: "a" })], {}, ["error ENDLESS_LOOP b"]],
    [
      "a loop that waits",
      [message("a", { next: "b" }), { id: "b", type: "menu", config: { text: "?", options: [{ id: "x", title: "X" }] }, next: { x: "a" } }],
      {},
      [],
    ],
    ["no trigger", [{ ...END, id: "a" }], { triggers: [] }, ["warning NO_TRIGGER"]],
    [
      "empty keyword",
      [{ ...END, id: "a" }],
      { triggers: [{ type: "keyword", keywords: ["?!"], match: "exact", node: "a" }] },
      ["error EMPTY_KEYWORD"],
    ],
    ["broken template", [message("a", { next: "end" }, { text: "{% if %}" }), END], {}, ["error TEMPLATE_INVALID a text"]],
    ["unknown filter", [message("a", { next: "end" }, { text: "{{ 'x' | sample }}" }), END], {}, ["error TEMPLATE_INVALID a text"]],
    ["unset variable", [message("a", { next: "end" }, { text: "{{ ten }}" }), END], {}, ["warning UNSET_VARIABLE a text"]],
    [
      "reserved variable",
      [{ id: "a", type: "set-variable", config: { set: [{ name: "contact", value: 1 }] }, next: { next: "end" } }, END],
      {},
      ["error RESERVED_VARIABLE a"],
    ],
    ["long text", [message("a", { next: "end" }, { text: "x".repeat(2_001) }), END], {}, ["warning TEXT_TOO_LONG a text"]],
    [
      "long button text",
      [
        message(
          "a",
          { x: "end" },
          { text: "x".repeat(700), buttons: [{ type: "option", id: "x", title: "Một tiêu đề dài quá hai mươi chữ" }] },
        ),
        END,
      ],
      {},
      ["warning TEXT_TOO_LONG a text", "warning TITLE_TOO_LONG a buttons"],
    ],
    [
      "many buttons",
      [
        message("a", Object.fromEntries(["1", "2", "3", "4"].map((id) => [id, "end"])), {
          buttons: ["1", "2", "3", "4"].map((id) => ({ type: "option", id, title: id })),
        }),
        END,
      ],
      {},
      ["warning TOO_MANY_OPTIONS a"],
    ],
  ])("%s", (_, nodes, more, problems) => expect(check(nodes, more)).toEqual(problems));

  test("a variable that one of the ways sets is known", () => {
    const ask = { id: "a", type: "ask", config: { question: "?", kind: "name", saveAs: "name" }, next: { answered: "b", left: "b" } };
    expect(check([ask, message("b", { next: "end" }, { text: "{{ name }}" }), END])).toEqual([]);
    expect(check([{ ...ask, next: { answered: "end", left: "b" } }, message("b", { next: "end" }, { text: "{{ name }}" }), END])).toEqual([
      "warning UNSET_VARIABLE b text",
    ]);
  });

  test("the limits can be another channel's", () => {
    const flow = parseFlow({ ...base, nodes: [message("a", { next: "end" }, { text: "x".repeat(200) }), END] });
    const limits = {
      maxTextChars: 160,
      maxButtonTextChars: 160,
      maxButtons: 0,
      maxButtonTitleChars: 1,
      maxQuickReplies: 0,
      maxQuickReplyTitleChars: 1,
    };
    expect(checkFlow(flow, limits).map((problem) => problem.code)).toEqual(["TEXT_TOO_LONG"]);
  });
});
