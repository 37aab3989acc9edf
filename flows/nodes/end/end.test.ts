import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

test("the session is over and the next message starts afresh", () => {
  const talk = tryNodes([
    { id: "a", type: "message", config: { text: "1" }, next: { next: "end" } },
    { id: "end", type: "end" },
  ]);
  expect(talk.type("hi").session).toBeNull();
  expect(talk.type("hi").effects).toHaveLength(1);
});
