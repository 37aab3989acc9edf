import { expect, test } from "vitest";
import { contextFor, Conversation, toVersion } from "../../examples/play";
import { parseFlow } from "../../engine/validate-flow";

const main = (comeBack: boolean, flow = "sub") =>
  toVersion(
    parseFlow({
      key: "main",
      name: "Main",
      triggers: [{ type: "any-text", node: "go" }],
      nodes: [
        { id: "go", type: "go-to-flow", config: { flow, comeBack }, next: comeBack ? { returned: "back" } : {} },
        { id: "back", type: "message", config: { text: "về rồi, {{ name }}" }, next: { next: "end" } },
        { id: "end", type: "end" },
      ],
    }),
  );
const sub = toVersion(
  parseFlow({
    key: "sub",
    name: "Sub",
    triggers: [],
    nodes: [
      { id: "ask", type: "ask", config: { question: "Tên?", kind: "name", saveAs: "name" }, next: { answered: "end" } },
      { id: "end", type: "end" },
    ],
  }),
);

test("comes back with the variables of the other flow, across turns", () => {
  const talk = new Conversation(contextFor([main(true), sub]));
  talk.type("hi");
  expect(talk.session).toMatchObject({ flowVersionId: "sub-1", stack: [{ flowVersionId: "main-1", nodeId: "go" }] });
  talk.type("Lan");
  expect(talk.said).toEqual(["về rồi, Lan"]);
});

test("or stays there", () => {
  const talk = new Conversation(contextFor([main(false), sub]));
  talk.type("hi");
  talk.type("Lan");
  expect(talk.said).toEqual([]);
  expect(talk.session).toBeNull();
});

test.each([
  ["nowhere", "FLOW_MISSING"],
  ["main", "STEP_LIMIT"],
])("a jump to “%s” is reported, and a person takes over", (flow, code) => {
  const talk = new Conversation(contextFor([main(true, flow), sub]));
  expect(talk.type("hi").effects).toMatchObject([
    { type: "flow-error", code, nodeId: "go" },
    { type: "say" },
    { type: "handoff", reason: "flow-error" },
  ]);
});
