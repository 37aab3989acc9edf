import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { ignoredList, previewUnansweredRequest, previewUnansweredResponse, unansweredList, unansweredTexts } from "../contract";
import { listIgnored } from "./list-ignored";
import { previewUnanswered } from "./preview-unanswered";
import { ignoreQuestions, listUnanswered, unignoreQuestions } from "./unanswered";

type Ctx = Pick<AppContext, "models" | "clock" | "flows">;

/** Questions that customers asked in vain. */
export function unansweredRoutes(ctx: Ctx): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/faqs/unanswered",
      tag: "FAQ",
      summary: "Questions the bot could not answer in the last 90 days, like ones together, the most frequent first",
      allow: "faqs:read",
      answer: unansweredList,
      handle: () => listUnanswered(ctx),
    }),
    defineRoute({
      method: "get",
      path: "/faqs/unanswered/ignored",
      tag: "FAQ",
      summary: "Questions that somebody chose never to see again, like ones together, the newest first",
      allow: "faqs:read",
      answer: ignoredList,
      handle: () => listIgnored(ctx),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/unanswered/preview",
      tag: "FAQ",
      summary: "How many of last week's unanswered messages these examples would answer, in an entry or as a new one",
      allow: "faqs:read",
      body: previewUnansweredRequest,
      answer: previewUnansweredResponse,
      handle: ({ body }) => previewUnanswered(ctx, body),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/unanswered/ignore",
      tag: "FAQ",
      summary: "Never show these questions, and what is much like them, again",
      allow: "faqs:edit",
      body: unansweredTexts,
      handle: ({ body, caller }) => ignoreQuestions(ctx, body.texts, caller.name),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/unanswered/unignore",
      tag: "FAQ",
      summary: "Show ignored questions again",
      allow: "faqs:edit",
      body: unansweredTexts,
      handle: ({ body }) => unignoreQuestions(ctx, body.texts),
    }),
  ];
}
