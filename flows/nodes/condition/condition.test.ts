import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";
import type { Test } from "./definition";

function decide(tests: Test[], match: "all" | "any" = "all"): string {
  const talk = tryNodes(
    [
      {
        id: "set",
        type: "set-variable",
        config: {
          set: [
            { name: "age", value: 30 },
            { name: "city", value: "Hà Nội" },
            { name: "day", value: "2026-11-27" },
            { name: "nothing", value: null },
          ],
        },
        next: { next: "if" },
      },
      { id: "if", type: "condition", config: { branches: [{ id: "yes", match, tests }] }, next: { yes: "yes", otherwise: "no" } },
      { id: "yes", type: "message", config: { text: "yes" }, next: { next: "end" } },
      { id: "no", type: "message", config: { text: "no" }, next: { next: "end" } },
      { id: "end", type: "end" },
    ],
    {},
    { contact: { name: "Lan", phone: null, email: null, tags: ["VIP"], fields: { points: 120 } } },
  );
  talk.type("hi");
  return talk.said[0]!;
}

test.each<[Test, string]>([
  [{ variable: "age", operator: "equals", value: "30" }, "yes"],
  [{ variable: "age", operator: "greater", value: 30 }, "no"],
  [{ variable: "age", operator: "at-least", value: 30 }, "yes"],
  [{ variable: "age", operator: "less", value: 31 }, "yes"],
  [{ variable: "age", operator: "at-most", value: 29 }, "no"],
  [{ variable: "city", operator: "equals", value: " hà nội" }, "yes"],
  [{ variable: "city", operator: "not-equals", value: "Huế" }, "yes"],
  [{ variable: "city", operator: "contains", value: "NỘI" }, "yes"],
  [{ variable: "city", operator: "not-contains", value: "nội" }, "no"],
  [{ variable: "city", operator: "in", value: ["Huế", "Hà Nội"] }, "yes"],
  [{ variable: "day", operator: "less", value: "2026-12-01" }, "yes"],
  [{ variable: "nothing", operator: "empty" }, "yes"],
  [{ variable: "never_set", operator: "exists" }, "no"],
  [{ variable: "never_set", operator: "less", value: 5 }, "no"],
  [{ variable: "never_set", operator: "contains", value: "" }, "no"],
  [{ variable: "contact.tags", operator: "contains", value: "vip" }, "yes"],
  [{ variable: "contact.fields.points", operator: "at-least", value: 100 }, "yes"],
  [{ variable: "now.hour", operator: "equals", value: 9 }, "yes"],
  [{ variable: "now.weekday", operator: "equals", value: 6 }, "yes"],
  [{ variable: "contact.__proto__.constructor", operator: "exists" }, "no"],
])("%j → %s", (one, expected) => {
  expect(decide([one])).toBe(expected);
});

test("all and any", () => {
  const [holds, fails]: Test[] = [
    { variable: "age", operator: "equals", value: 30 },
    { variable: "age", operator: "equals", value: 31 },
  ];
  expect(decide([holds!, fails!], "all")).toBe("no");
  expect(decide([holds!, fails!], "any")).toBe("yes");
});
