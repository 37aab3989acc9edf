import { z } from "zod";
import { isoDate } from "./common";

/** What a language model may be asked for; each is off until an admin switches it on. */
export const assistUse = z.enum(["phrase", "suggest", "summarise", "test"]);
/** What went wrong with the endpoint, or why its answer was refused; the UI has a sentence for each: `settings.assist.problem.*`. */
export const assistProblem = z.enum([
  "not-configured",
  "budget",
  "resting",
  "busy",
  "timeout",
  "unreachable",
  "refused-address",
  "insecure-address",
  "connection-lost",
  "unauthorised",
  "no-credit",
  "rate-limited",
  "wrong-address",
  "no-model",
  "bad-request",
  "server-error",
  "malformed",
  "empty",
  "too-long",
  "cut-off",
  "refused",
  "no-answer",
  "other-source",
  "numbers",
  "links",
  "other-words",
]);

const baseUrl = z
  .string()
  .trim()
  .max(500)
  .refine((url) => url === "" || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)), { message: "Must be a web address" })
  .refine((url) => !URL.canParse(url) || (new URL(url).username === "" && new URL(url).search === ""), {
    message: "Must hold no login and no query",
  });
const model = z.string().trim().max(200);

/** GET /assist. The key itself never leaves the server. */
export const assistSettings = z.object({
  baseUrl: z.string(),
  model: z.string(),
  hasKey: z.boolean(),
  /** How long a customer may wait for a phrased answer before the stored one is sent. */
  timeLimitMs: z.number(),
  monthlyTokens: z.number(),
  /** Calls a day; null: as many as the month's tokens allow. */
  dailyCalls: z.number().nullable(),
  phrase: z.boolean(),
  suggest: z.boolean(),
  summarise: z.boolean(),
});
export const assistUsage = z.object({
  month: z.string(),
  tokens: z.number(),
  calls: z.number(),
  callsToday: z.number(),
  /** What became of it this month; a null problem is an answer that was used. */
  outcomes: z.array(z.object({ use: assistUse, problem: assistProblem.nullable(), count: z.number() })),
  /** The last thing that went wrong, this month. */
  lastProblem: z.object({ use: assistUse, problem: assistProblem, at: isoDate }).nullable(),
});
export const assistAnswer = z.object({ settings: assistSettings, usage: assistUsage });

/** PATCH /assist. A key left out is kept, unless the address moves to another host; null removes it. */
export const editAssistRequest = z
  .object({
    baseUrl,
    model,
    apiKey: z.string().trim().min(1).max(1000).nullable(),
    timeLimitMs: z.number().int().min(500).max(10_000),
    monthlyTokens: z.number().int().min(1_000).max(1_000_000_000),
    dailyCalls: z.number().int().min(1).max(1_000_000).nullable(),
    phrase: z.boolean(),
    suggest: z.boolean(),
    summarise: z.boolean(),
  })
  .partial();

/** POST /assist/test: what is typed, not yet saved; the stored key is used when none is given and the host is the same. */
export const testAssistRequest = z.object({ baseUrl, model, apiKey: z.string().trim().min(1).max(1000).optional() });
export const testAssistResponse = z.object({ problem: assistProblem.nullable(), ms: z.number() });

/** GET /assist/uses: which of them people who keep the FAQ may use now. */
export const assistUses = z.object({ suggest: z.boolean() });
/** POST /assist/questions: more ways in which customers may ask for an entry. */
export const suggestQuestionsRequest = z.object({
  title: z.string().trim().max(120).default(""),
  questions: z.array(z.string().trim().max(400)).max(500),
  answer: z.string().trim().max(5000),
});
export const suggestQuestionsResponse = z.object({ questions: z.array(z.string()) });

export type AssistUse = z.infer<typeof assistUse>;
export type AssistProblem = z.infer<typeof assistProblem>;
export type AssistSettings = z.infer<typeof assistSettings>;
export type AssistUsage = z.infer<typeof assistUsage>;
export type AssistAnswer = z.infer<typeof assistAnswer>;
export type EditAssistRequest = z.infer<typeof editAssistRequest>;
export type TestAssistResponse = z.infer<typeof testAssistResponse>;
