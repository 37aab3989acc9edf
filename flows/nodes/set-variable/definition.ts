import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { variableName } from "../fields";

/** Sets variables. Texts may hold Liquid; `as: "number"` keeps a number, and null when the text is none. */
export const setVariable = defineNode({
  type: "set-variable",
  label: { vi: "Đặt biến", en: "Set variables" },
  config: z.object({
    set: z
      .array(
        z.object({
          name: variableName,
          value: z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]),
          as: z.enum(["text", "number"]).default("text"),
        }),
      )
      .min(1)
      .max(30),
  }),
  outputs: () => [{ name: "next" }],
  waits: false,
  templates: (config) =>
    config.set.flatMap(({ value }, i) =>
      typeof value === "string" ? [{ field: `set.${i}.value`, text: value, role: "value" as const }] : [],
    ),
  sets: (config) => config.set.map(({ name }) => ({ name })),
});
