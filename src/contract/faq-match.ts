import { z } from "zod";

/** POST /faqs/match */
export const faqMatchRequest = z.object({ text: z.string().min(1).max(2000), limit: z.number().int().min(1).max(10).default(3) });
export const faqMatchResponse = z.object({
  items: z.array(z.object({ id: z.string(), score: z.number(), reason: z.string(), question: z.string(), answer: z.string() })),
});
/** POST /faqs/policy/preview */
export const faqPolicyPreviewRequest = z
  .object({ answerAt: z.number().min(0).max(1), askAt: z.number().min(0).max(1) })
  .refine((policy) => policy.askAt <= policy.answerAt, { message: "must not be above answerAt", path: ["askAt"] });
const faqPolicyExample = z.object({ text: z.string(), question: z.string().nullable(), score: z.number() });
export const faqPolicyPreviewResponse = z.object({
  questions: z.number(),
  notQuestions: z.number(),
  /** Shares of the questions, 0..1. */
  answered: z.number(),
  asked: z.number(),
  refused: z.number(),
  /** Share of the answers that are probably wrong. */
  errorRate: z.number(),
  examples: z.object({ answered: z.array(faqPolicyExample), asked: z.array(faqPolicyExample), refused: z.array(faqPolicyExample) }),
});
