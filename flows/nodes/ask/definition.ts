import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { option, templateText, timeoutMinutes, uniqueIds, uniqueIdsMessage, variableName } from "../fields";

export const ASK_KINDS = [
  "text",
  "name",
  "phone",
  "email",
  "number",
  "date",
  "choice",
  "yes-no",
  "money",
  "quantity",
  "time",
  "date-time",
  "address",
] as const;
export type AskKind = (typeof ASK_KINDS)[number];

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "write it like 08:00");
export const ADDRESS_PARTS = ["province", "district", "ward", "street"] as const;

/** Variables that come with the answer, behind `<saveAs>_`. */
const EXTRAS: Partial<Record<AskKind, readonly string[]>> = {
  choice: ["id"],
  money: ["currency"],
  quantity: ["unit", "size"],
  address: ["street", "ward", "district", "province", "province_before"],
};

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
      /** For the kinds number, money and quantity. */
      number: z
        .object({ min: z.number().nullable().default(null), max: z.number().nullable().default(null), integer: z.boolean().default(false) })
        .optional(),
      date: z.object({ range: z.enum(["any", "future", "past"]).default("future") }).optional(),
      /** For kind "money": which currencies are taken (ISO 4217). The variable gets the amount, `<saveAs>_currency` the currency. */
      money: z.object({ currencies: z.array(z.string().length(3)).min(1).max(10).default(["VND"]) }).optional(),
      /** For the kinds time and date-time: what lies outside is not taken, and "3h" is the one of the afternoon. */
      time: z.object({ from: clock.default("00:00"), to: clock.default("23:59") }).optional(),
      /** For kind "address": how much of it is needed. A ward stands in for the district, which today's addresses do not have. */
      address: z.object({ need: z.array(z.enum(ADDRESS_PARTS)).min(1).default(["province"]) }).optional(),
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
    ...(EXTRAS[config.kind] ?? []).map((extra) => ({ name: `${config.saveAs}_${extra}`, output: "answered" })),
  ],
});
