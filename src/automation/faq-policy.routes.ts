import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { faqPolicyPreviewRequest, faqPolicyPreviewResponse } from "../contract";
import { previewFaqPolicy } from "./preview-faq-policy";

export function faqPolicyRoutes(ctx: Pick<AppContext, "models" | "clock" | "flows">): ApiRoute[] {
  return [
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
