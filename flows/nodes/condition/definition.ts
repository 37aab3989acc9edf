import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { SCOPE_NAMES } from "../../engine/turn";
import { optionId } from "../fields";

export const OPERATORS = [
  "equals",
  "not-equals",
  "contains",
  "not-contains",
  "in",
  "greater",
  "at-least",
  "less",
  "at-most",
  "exists",
  "empty",
] as const;

const test = z.object({
  /** A variable, or a path such as "contact.tags", "channel.type", "now.hour", "misses". */
  variable: z.string().regex(/^[a-zA-Z_][\w.]{0,99}$/, "use a variable's name"),
  operator: z.enum(OPERATORS),
  value: z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.union([z.string().max(500), z.number()])).max(50)]).optional(),
});
export type Test = z.infer<typeof test>;

/** Goes through the output of the first branch that holds, or `otherwise`. */
export const condition = defineNode({
  type: "condition",
  label: { vi: "Điều kiện", en: "Condition" },
  config: z.object({
    branches: z
      .array(
        z.object({
          id: optionId.refine((id) => id !== "otherwise", { message: "must not be “otherwise”" }),
          match: z.enum(["all", "any"]).default("all"),
          tests: z.array(test).min(1).max(20),
        }),
      )
      .min(1)
      .max(20)
      .refine((branches) => new Set(branches.map(({ id }) => id)).size === branches.length, { message: "two branches have the same id" }),
  }),
  outputs: (config) => [...config.branches.map(({ id }) => ({ name: id })), { name: "otherwise" }],
  waits: false,
  templates: () => [],
  reads: (config) =>
    config.branches.flatMap((branch, i) =>
      branch.tests
        .filter(({ operator }) => operator !== "exists" && operator !== "empty")
        .map(({ variable }) => ({ name: variable.split(".")[0]!, field: `branches.${i}` }))
        .filter(({ name }) => !(SCOPE_NAMES as readonly string[]).includes(name)),
    ),
});
