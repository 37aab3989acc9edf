import { z } from "zod";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { faqMatchRequest, faqMatchResponse } from "../contract";
import { importFaqs } from "./import-faqs";

type Ctx = Pick<AppContext, "models" | "clock" | "flows">;

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
      path: "/faqs/import",
      tag: "FAQ",
      summary: "Add or correct entries from CSV with a question and an answer column",
      allow: "faqs:edit",
      consumes: "text/csv",
      body: z.string().min(1),
      answer: z.object({ imported: z.number() }),
      handle: ({ body }) => importFaqs(ctx, body),
    }),
  ];
}
