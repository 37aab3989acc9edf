import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { originOf, recordAudit } from "../audit/record-audit";
import {
  assistAnswer,
  assistUses,
  editAssistRequest,
  suggestQuestionsRequest,
  suggestQuestionsResponse,
  testAssistRequest,
  testAssistResponse,
} from "../contract";
import { suggestQuestions } from "./suggest-questions";
import { testEndpoint } from "./test-endpoint";

type Ctx = Pick<AppContext, "assist" | "models" | "clock">;

export function assistRoutes(ctx: Ctx): ApiRoute[] {
  const { assist } = ctx;
  const present = async () => ({ settings: assist.settings(), usage: await assist.usage() });
  return [
    defineRoute({
      method: "get",
      path: "/assist",
      tag: "Language model",
      summary: "Settings of the optional language model, without its key, and what it has cost this month",
      allow: "assist:manage",
      answer: assistAnswer,
      handle: present,
    }),
    defineRoute({
      method: "patch",
      path: "/assist",
      tag: "Language model",
      summary: "Change the settings; a key left out stays, unless the address moves to another host",
      allow: "assist:manage",
      body: editAssistRequest,
      answer: assistAnswer,
      async handle({ body, ...request }) {
        const details = await assist.edit(body);
        if (Object.keys(details).length > 0) await recordAudit(ctx, originOf(request), { action: "assist.changed", details });
        return present();
      },
    }),
    defineRoute({
      method: "post",
      path: "/assist/test",
      tag: "Language model",
      summary: "Ask an endpoint one short question and say what is wrong, if anything",
      allow: "assist:manage",
      body: testAssistRequest,
      answer: testAssistResponse,
      handle: ({ body }) => testEndpoint(ctx, body),
    }),
    defineRoute({
      method: "get",
      path: "/assist/uses",
      tag: "Language model",
      summary: "Whether suggestions of example questions are switched on",
      allow: "faqs:read",
      answer: assistUses,
      handle: () => Promise.resolve({ suggest: assist.wants("suggest") }),
    }),
    defineRoute({
      method: "post",
      path: "/assist/questions",
      tag: "Language model",
      summary: "More ways in which customers may ask for an entry; nothing is stored",
      allow: "faqs:edit",
      body: suggestQuestionsRequest,
      answer: suggestQuestionsResponse,
      handle: async ({ body }) => ({ questions: await suggestQuestions(ctx, body) }),
    }),
  ];
}
