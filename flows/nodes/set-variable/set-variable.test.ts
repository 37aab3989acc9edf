import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

test("keeps texts with variables, numbers and nothing", () => {
  const set = [
    { name: "greeting", value: "chào {{ input.text }}" },
    { name: "price", value: "1tr5", as: "number" },
    { name: "sum", value: "{{ 2 | times: 3.5 }}", as: "number" },
    { name: "none", value: "không rõ", as: "number" },
    { name: "flag", value: true },
  ];
  const talk = tryNodes([
    { id: "set", type: "set-variable", config: { set }, next: { next: "wait" } },
    { id: "wait", type: "wait", config: { minutes: 1 }, next: { next: "end" } },
    { id: "end", type: "end" },
  ]);
  talk.type("Lan");
  expect(talk.session?.variables).toEqual({ greeting: "chào Lan", price: 1_500_000, sum: 7, none: null, flag: true });
});

test("a session that would grow too big is a flow error, not a big document", () => {
  const set = Array.from({ length: 30 }, (_, i) => ({ name: `v${i}`, value: "{{ input.text }}" }));
  const talk = tryNodes([
    { id: "set", type: "set-variable", config: { set }, next: { next: "wait" } },
    { id: "wait", type: "wait", config: { minutes: 1 }, next: { next: "end" } },
    { id: "end", type: "end" },
  ]);
  const { effects, session } = talk.type("x".repeat(5_000));
  expect(effects.map((effect) => effect.type)).toEqual(["flow-error", "say", "handoff"]);
  expect(effects[0]).toMatchObject({ code: "VARIABLES_TOO_BIG", nodeId: "set" });
  expect(session).toBeNull();
});
