import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { option, templateText, timeoutMinutes, uniqueIds, uniqueIdsMessage, variableName } from "../fields";

export const ASK_KINDS = ["text", "name", "phone", "email", "number", "date", "choice", "yes-no"] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** Asks for one value, reads it in plain Vietnamese and keeps it in a variable. */
export const ask = defineNode({
  type: "ask",
  label: { vi: "Hỏi khách", en: "Ask a question" },
  config: z
    .object({
      question: templateText,
      kind: z.enum(ASK_KINDS),
      saveAs: variableName,
      /** For kind "choice". The variable gets the option's title, `<saveAs>_id` its id. */
      options: z.array(option).max(13).default([]).refine(uniqueIds, uniqueIdsMessage),
      retry: templateText.optional(),
      /** Answers not understood before `failed`. */
      maxRetries: z.number().int().min(0).max(10).default(2),
      number: z
        .object({ min: z.number().nullable().default(null), max: z.number().nullable().default(null), integer: z.boolean().default(false) })
        .optional(),
      date: z.object({ range: z.enum(["any", "future", "past"]).default("future") }).optional(),
      maxChars: z.number().int().min(1).max(2_000).default(1_000),
      /** Offers what is already known of the contact as a quick reply (name, phone, email). */
      suggestKnown: z.boolean().default(true),
      timeoutMinutes: timeoutMinutes.optional(),
    })
    .refine((config) => config.kind !== "choice" || config.options.length > 0, { message: "a choice needs options", path: ["options"] }),
  outputs: (config) => [
    { name: "answered" },
    { name: "left", optional: true },
    { name: "failed", optional: true },
    ...(config.timeoutMinutes === undefined ? [] : [{ name: "timedOut", optional: true }]),
  ],
  waits: true,
  expects: (config) => (config.kind === "name" || config.kind === "yes-no" ? config.kind : config.kind === "text" ? "text" : "other"),
  templates: (config) => [
    { field: "question", text: config.question, role: "message" },
    ...(config.retry === undefined ? [] : [{ field: "retry", text: config.retry, role: "message" as const }]),
  ],
  options: (config) => config.options.map(({ title }, i) => ({ field: `options.${i}.title`, title, shownAs: "quick-reply" })),
  sets: (config) => [
    { name: config.saveAs, output: "answered" },
    ...(config.kind === "choice" ? [{ name: `${config.saveAs}_id`, output: "answered" }] : []),
  ],
});
