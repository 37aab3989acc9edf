import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { option, templateText, timeoutMinutes, uniqueIds, uniqueIdsMessage } from "../fields";

/** Offers options and waits; each option is an output. What fits none is tried as a question, then goes to `other`. */
export const menu = defineNode({
  type: "menu",
  label: { vi: "Menu lựa chọn", en: "Menu" },
  config: z.object({
    text: templateText,
    options: z.array(option).min(1).max(13).refine(uniqueIds, uniqueIdsMessage),
    shownAs: z.enum(["quick-reply", "button"]).default("quick-reply"),
    retry: templateText.optional(),
    timeoutMinutes: timeoutMinutes.optional(),
  }),
  outputs: (config) => [
    ...config.options.map(({ id }) => ({ name: id })),
    { name: "other", optional: true },
    { name: "left", optional: true },
    { name: "failed", optional: true },
    ...(config.timeoutMinutes === undefined ? [] : [{ name: "timedOut", optional: true }]),
  ],
  waits: true,
  expects: () => "other",
  templates: (config) => [
    { field: "text", text: config.text, role: "message" },
    ...(config.retry === undefined ? [] : [{ field: "retry", text: config.retry, role: "message" as const }]),
  ],
  options: (config) => config.options.map(({ title }, i) => ({ field: `options.${i}.title`, title, shownAs: config.shownAs })),
});
