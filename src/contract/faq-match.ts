import { z } from "zod";

/** POST /faqs/match */
export const faqMatchRequest = z.object({ text: z.string().min(1).max(2000), limit: z.number().int().min(1).max(10).default(3) });
export const faqMatchResponse = z.object({
  items: z.array(z.object({ id: z.string(), score: z.number(), reason: z.string(), question: z.string(), answer: z.string() })),
});
const thresholds = { answerAt: z.number().min(0).max(1), askAt: z.number().min(0).max(1) };
const ascend = ({ askAt, answerAt }: { askAt: number; answerAt: number }): boolean => askAt <= answerAt;
const ASCEND_ERROR = { message: "must not be above answerAt", path: ["askAt"] };
/** GET /faqs/policy */
export const faqPolicyResponse = z.object({
  ...thresholds,
  feedback: z.boolean(),
  /** How often it was changed; 0 for never. */
  number: z.number().int(),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  /** What Sáo comes with. */
  usual: z.object({ ...thresholds, feedback: z.boolean() }),
});
/** POST /faqs/policy; `number` is the one that was edited. */
export const saveFaqPolicyRequest = z
  .object({ ...thresholds, feedback: z.boolean(), number: z.number().int().min(0) })
  .refine(ascend, ASCEND_ERROR);
/** POST /faqs/policy/preview */
export const faqPolicyPreviewRequest = z.object(thresholds).refine(ascend, ASCEND_ERROR);
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

export type FaqPolicyResponse = z.infer<typeof faqPolicyResponse>;
export type SaveFaqPolicyRequest = z.infer<typeof saveFaqPolicyRequest>;
export type FaqPolicyPreview = z.infer<typeof faqPolicyPreviewResponse>;
