import { expect, test } from "vitest";
import { nodeDefinitions } from "./definitions";
import { nodeRunners } from "./runners";

test("each definition is filed under its own type and has a runner", () => {
  for (const [key, definition] of Object.entries(nodeDefinitions)) expect(definition.type).toBe(key);
  expect(Object.keys(nodeRunners).sort()).toEqual(Object.keys(nodeDefinitions).sort());
});
