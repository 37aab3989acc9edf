import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

test("adds and removes, with variables, each once, within 40 characters", () => {
  const talk = tryNodes([
    {
      id: "tag",
      type: "tag",
      config: { add: ["hỏi {{ input.text }}", "hỏi giá", "{{ nothing }}"], remove: ["mới"] },
      next: { next: "end" },
    },
    { id: "end", type: "end" },
  ]);
  expect(talk.type("giá").effects).toEqual([
    { type: "remove-tags", tags: ["mới"] },
    { type: "add-tags", tags: ["hỏi giá"] },
  ]);
  expect(talk.type("x".repeat(60)).effects[1]).toEqual({ type: "add-tags", tags: [`hỏi ${"x".repeat(36)}`, "hỏi giá"] });
});
