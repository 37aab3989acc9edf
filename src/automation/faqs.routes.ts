import { z } from "zod";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { faqMatchRequest, faqMatchResponse, testFaqRequest, testFaqResponse } from "../contract";
import { faqEntryRoutes } from "./faq-entries.routes";
import { faqExchangeRoutes } from "./faq-exchange.routes";
import { faqPolicyRoutes } from "./faq-policy.routes";
import { faqSampleRoutes } from "./faq-samples.routes";
import { faqWordRoutes } from "./faq-words.routes";
import { importFaqs } from "./import-faqs";
import { testFaq } from "./test-faq";
import { unansweredRoutes } from "./unanswered.routes";

type Ctx = Pick<AppContext, "models" | "clock" | "flows" | "jobs" | "adapters">;

export function faqRoutes(ctx: Ctx): ApiRoute[] {
  return [
    defineRoute({
      method: "post",
      path: "/faqs/match",
      tag: "FAQ",
      summary: "What the bot would answer to a question, best first, with score and reason",
      allow: "faqs:match",
      body: faqMatchRequest,
      answer: faqMatchResponse,
      handle: async ({ body }) => ({
        items: ctx.flows
          .matchFaq(body.text, body.limit)
          .map(({ id, score, reason, question, answer }) => ({ id, score, reason, question, answer })),
      }),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/test",
      tag: "FAQ",
      summary: "What the bot would do with a question and why, with what is published or with the drafts",
      allow: "faqs:read",
      body: testFaqRequest,
      answer: testFaqResponse,
      handle: ({ body }) => testFaq(ctx, body),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/import",
      tag: "FAQ",
      summary:
        "Add or correct entries from CSV with a question and an answer column, published at once; all of them or, with a wrong line, none",
      allow: "faqs:edit",
      consumes: "text/csv",
      body: z.string().min(1),
      answer: z.object({ imported: z.number() }),
      handle: ({ body, caller }) => importFaqs(ctx, body, caller),
    }),
    ...faqExchangeRoutes(ctx),
    ...unansweredRoutes(ctx),
    ...faqSampleRoutes(ctx),
    ...faqWordRoutes(ctx),
    ...faqPolicyRoutes(ctx),
    // Last: their addresses name an entry, and must not take the others for one.
    ...faqEntryRoutes(ctx),
  ];
}
