import { z } from "zod";
import { FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD } from "../../faq/thresholds";
import { defineNode } from "../../engine/node-type";
import { templateText, timeoutMinutes } from "../fields";

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
      answerAt: z.number().min(0).max(1).default(FAQ_ANSWER_THRESHOLD),
      askAt: z.number().min(0).max(1).default(FAQ_ASK_THRESHOLD),
      /** Answers with a lower score are followed by "Mình trả lời đúng ý bạn chưa?"; 0 for never. */
      confirmBelow: z.number().min(0).max(1).default(0),
      timeoutMinutes: timeoutMinutes.optional(),
    })
    .refine((config) => config.askAt <= config.answerAt, { message: "must not be above answerAt", path: ["askAt"] }),
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
  templates: (config) => (config.prompt === undefined ? [] : [{ field: "prompt", text: config.prompt, role: "message" }]),
});
