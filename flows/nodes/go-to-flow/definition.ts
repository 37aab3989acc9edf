import { z } from "zod";
import { ID_PATTERN } from "../../engine/payload";
import { defineNode } from "../../engine/node-type";

/** Goes on in another published flow. With `comeBack` its end leads to `returned` here. */
export const goToFlow = defineNode({
  type: "go-to-flow",
  label: { vi: "Sang kịch bản khác", en: "Go to flow" },
  config: z.object({
    flow: z.string().regex(ID_PATTERN, "use the flow's key"),
    /** Where to start; the other flow's first trigger by default. */
    node: z.string().regex(ID_PATTERN).optional(),
    comeBack: z.boolean().default(false),
  }),
  outputs: (config) => (config.comeBack ? [{ name: "returned" }] : []),
  waits: false,
  templates: () => [],
});
