import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { templateText, timeoutMinutes } from "../fields";

/** Lines of the flow's own for what is no question; the engine has some for each. */
const says = z
  .object({
    greeting: templateText,
    thanks: templateText,
    praise: templateText,
    goodbye: templateText,
    swearing: templateText,
    otherLanguage: templateText,
  })
  .partial();

/**
 * Answers questions from the FAQ and goes on listening. `unanswered`: nothing fits. `greeting`: the message only said hello.
 * `attachment`: a picture or file without words. The optional exits have defaults.
 */
export const faq = defineNode({
  type: "faq",
  label: { vi: "Trả lời câu hỏi thường gặp", en: "Answer from the FAQ" },
  config: z
    .object({
      /** Said when the node is entered with nothing to answer. */
      prompt: templateText.optional(),
      /** These two, and `feedback`, are the business's (the FAQ page) unless told. */
      answerAt: z.number().min(0).max(1).optional(),
      askAt: z.number().min(0).max(1).optional(),
      /** How many entries "Ý bạn là …?" offers. */
      maxChoices: z.number().int().min(1).max(3).default(3),
      /** A person answers after this many messages in a row that were not understood; 3 unless told. */
      handOffAfter: z.number().int().min(1).max(5).optional(),
      /** Answers with a lower score are followed by "Mình trả lời đúng ý bạn chưa?"; 0 for never. */
      confirmBelow: z.number().min(0).max(1).default(0),
      /** "Đúng ý" and "Chưa đúng" under every answer. */
      feedback: z.boolean().optional(),
      says: says.optional(),
      timeoutMinutes: timeoutMinutes.optional(),
    })
    .refine(({ askAt, answerAt }) => askAt === undefined || answerAt === undefined || askAt <= answerAt, {
      message: "must not be above answerAt",
      path: ["askAt"],
    }),
  outputs: (config) => [
    { name: "unanswered", optional: true },
    { name: "greeting", optional: true },
    { name: "attachment", optional: true },
    { name: "left", optional: true },
    ...(config.timeoutMinutes === undefined ? [] : [{ name: "timedOut", optional: true }]),
  ],
  waits: true,
  idles: true,
  expects: () => "other",
  templates: (config) => [
    ...(config.prompt === undefined ? [] : [{ field: "prompt", text: config.prompt, role: "message" as const }]),
    ...Object.entries(config.says ?? {}).map(([name, text]) => ({ field: `says.${name}`, text, role: "message" as const })),
  ],
});
