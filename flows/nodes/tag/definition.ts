import { z } from "zod";
import { defineNode } from "../../engine/node-type";

const tags = z.array(z.string().trim().min(1).max(100)).max(20).default([]);

/** Adds and removes the contact's tags. */
export const tag = defineNode({
  type: "tag",
  label: { vi: "Gắn nhãn", en: "Tag" },
  config: z
    .object({ add: tags, remove: tags })
    .refine(({ add, remove }) => add.length + remove.length > 0, { message: "needs a tag to add or remove", path: ["add"] }),
  outputs: () => [{ name: "next" }],
  waits: false,
  templates: (config) => [
    ...config.add.map((text, i) => ({ field: `add.${i}`, text, role: "value" as const })),
    ...config.remove.map((text, i) => ({ field: `remove.${i}`, text, role: "value" as const })),
  ],
});
