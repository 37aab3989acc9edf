import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { faqPolicyPreviewRequest, faqPolicyPreviewResponse, faqPolicyResponse, saveFaqPolicyRequest } from "../contract";
import { saveFaqPolicy, showFaqPolicy } from "./faq-policy";
import { previewFaqPolicy } from "./preview-faq-policy";

export function faqPolicyRoutes(ctx: Pick<AppContext, "models" | "clock" | "flows">): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/faqs/policy",
      tag: "FAQ",
      summary: "How boldly the bot answers: from which score on, from which it asks back, and whether it asks if the answer was right",
      allow: "faqs:read",
      answer: faqPolicyResponse,
      handle: () => showFaqPolicy(ctx),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/policy",
      tag: "FAQ",
      summary: "Change it, in use at once; 409 when somebody else was faster",
      allow: "faqs:edit",
      body: saveFaqPolicyRequest,
      answer: faqPolicyResponse,
      handle: ({ body, caller }) => saveFaqPolicy(ctx, body, caller),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/policy/preview",
      tag: "FAQ",
      summary:
        "What thresholds would have done with the messages of the last 30 days: shares answered, asked back and refused, and the likely error",
      allow: "faqs:edit",
      body: faqPolicyPreviewRequest,
      answer: faqPolicyPreviewResponse,
      handle: ({ body }) => previewFaqPolicy(ctx, body),
    }),
  ];
}
