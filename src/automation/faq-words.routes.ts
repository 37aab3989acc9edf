import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { faqWordsHistory as historyResponse, faqWordsResponse, saveFaqWordsRequest } from "../contract";
import { faqWordsHistory, listFaqWords, saveFaqWords } from "./faq-words";

/** A business's own chat spellings, "fs" for "freeship", and synonyms, "chổi" and "cây quét". */
export function faqWordRoutes(ctx: Pick<AppContext, "models" | "clock" | "flows">): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/faqs/words",
      tag: "FAQ",
      summary: "The business's own chat spellings, nicknames and synonyms, which the bot reads besides its built-in ones",
      allow: "faqs:read",
      answer: faqWordsResponse,
      handle: () => listFaqWords(ctx),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/words",
      tag: "FAQ",
      summary: "Replace the list, in use at once; 409 when somebody else was faster",
      allow: "faqs:edit",
      body: saveFaqWordsRequest,
      answer: faqWordsResponse,
      handle: ({ body, caller }) => saveFaqWords(ctx, body, caller),
    }),
    defineRoute({
      method: "get",
      path: "/faqs/words/history",
      tag: "FAQ",
      summary: "The lists of before, newest first",
      allow: "faqs:read",
      answer: historyResponse,
      handle: () => faqWordsHistory(ctx),
    }),
  ];
}
