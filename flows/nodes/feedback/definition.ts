import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { templateText, timeoutMinutes } from "../fields";

/**
 * Asks for a rating from 1 to 5 (CSAT), then for a comment. A message that is clearly no rating ends the session unhandled,
 * so that it is treated as a new question.
 */
export const feedback = defineNode({
  type: "feedback",
  label: { vi: "Xin đánh giá", en: "Ask for feedback" },
  config: z.object({
    question: templateText,
    /** Title of each quick reply, from 1 to 5. */
    titles: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]).default(["1", "2", "3", "4", "5"]),
    askComment: z.boolean().default(true),
    commentQuestion: templateText.optional(),
    /** Waiting for the rating and for the comment end after this long. */
    timeoutMinutes: timeoutMinutes.default(24 * 60),
  }),
  outputs: () => [{ name: "rated" }, { name: "low", optional: true }, { name: "timedOut", optional: true }],
  waits: true,
  templates: (config) => [
    { field: "question", text: config.question, role: "message" },
    ...(config.commentQuestion === undefined ? [] : [{ field: "commentQuestion", text: config.commentQuestion, role: "message" as const }]),
  ],
  options: (config) => config.titles.map((title, i) => ({ field: `titles.${i}`, title, shownAs: "quick-reply" })),
  sets: () => [{ name: "feedback_score" }, { name: "feedback_comment" }],
});
