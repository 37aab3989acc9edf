import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { emptyRequest, faqSamples } from "../contract";
import { countSamples, removeSamples, restoreSamples } from "./faq-samples";

/** A new shop starts with an example's entries: they can go, and come back. */
export function faqSampleRoutes(ctx: Pick<AppContext, "models" | "clock" | "flows">): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/faqs/samples",
      tag: "FAQ",
      summary: "How many entries of the example flow nobody has edited, and how many were removed",
      allow: "faqs:read",
      answer: faqSamples,
      handle: () => countSamples(ctx),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/samples/remove",
      tag: "FAQ",
      summary: "Remove the samples that nobody has edited; they can be brought back",
      allow: "faqs:edit",
      body: emptyRequest,
      answer: faqSamples,
      handle: ({ caller }) => removeSamples(ctx, caller),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/samples/restore",
      tag: "FAQ",
      summary: "Bring the removed samples back",
      allow: "faqs:edit",
      body: emptyRequest,
      answer: faqSamples,
      handle: () => restoreSamples(ctx),
    }),
  ];
}
