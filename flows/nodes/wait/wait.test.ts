import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

const NODES = [
  { id: "wait", type: "wait", config: { minutes: 60 }, next: { next: "later" } },
  { id: "later", type: "message", config: { text: "Còn đó không ạ?" }, next: { next: "end" } },
  { id: "price", type: "message", config: { text: "200k" }, next: { next: "end" } },
  { id: "end", type: "end" },
];

test("goes on when the time is over", () => {
  const talk = tryNodes(NODES);
  expect(talk.type("hi").session?.waitUntil).toBe("2026-11-21T03:41:00.000Z");
  talk.timeout();
  expect(talk.said).toEqual(["Còn đó không ạ?"]);
});

test("a message meanwhile goes to other triggers; if none wants it, the pause goes on and the message is unhandled", () => {
  const triggers = [
    { type: "event" as const, event: "followed" as const, node: "wait" },
    { type: "keyword" as const, keywords: ["giá"], match: "contains" as const, node: "price" },
  ];
  const talk = tryNodes(NODES, { triggers });
  talk.event("followed");
  const pause = talk.session;
  expect(talk.type("hôm nay trời đẹp")).toMatchObject({ handled: false, effects: [] });
  expect(talk.session).toEqual(pause);
  talk.type("giá sao ạ");
  expect(talk.said).toEqual(["200k"]);
  expect(talk.session).toBeNull();
});

test("or through interrupted, with the message", () => {
  const talk = tryNodes([{ ...NODES[0]!, next: { next: "later", interrupted: "faq" } }, ...NODES.slice(1), { id: "faq", type: "faq" }], {
    faqs: [{ questions: ["Shop ở đâu?"], answer: "Hà Nội" }],
  });
  talk.type("hi");
  talk.type("shop ở đâu");
  expect(talk.said).toEqual(["Hà Nội"]);
});
