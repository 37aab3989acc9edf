import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import {
  addExamplesRequest,
  createFaqRequest,
  editFaqRequest,
  emptyRequest,
  faqChannel,
  faqDetail,
  faqHistory,
  faqList,
  faqOverlapQuery,
  faqOverlaps,
  faqQuery,
  faqVersionItem,
  listOf,
  publishDraftsRequest,
  publishDraftsResponse,
  restoreFaqRequest,
} from "../contract";
import { addExamples, createFaq, deleteFaq, discardDraft, editFaq, findFaq, publishFaq, restoreFaq } from "./edit-faq";
import { runInLab } from "./faq-lab";
import { readFaqSet } from "./faq-sets";
import { listFaqs } from "./list-faqs";
import { presentFaqDetail } from "./present-faq";
import { publishDrafts } from "./publish-drafts";

type Ctx = Pick<AppContext, "models" | "clock" | "flows" | "jobs" | "adapters">;

const MAX_OVERLAPS = 100;
const MAX_VERSIONS = 100;

/** Entries: list, edit, publish, history, and which are easily confused. */
export function faqEntryRoutes(ctx: Ctx): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/faqs",
      tag: "FAQ",
      summary: "Entries, the most asked first",
      allow: "faqs:read",
      query: faqQuery,
      answer: faqList,
      handle: ({ query }) => listFaqs(ctx, query),
    }),
    defineRoute({
      method: "post",
      path: "/faqs",
      tag: "FAQ",
      summary: "Add an entry, as a draft or published at once",
      allow: "faqs:edit",
      status: 201,
      body: createFaqRequest,
      answer: faqDetail,
      handle: async ({ body, caller }) => presentFaqDetail(ctx, await createFaq(ctx, body.content, caller, body.publish)),
    }),
    defineRoute({
      method: "get",
      path: "/faqs/channels",
      tag: "FAQ",
      summary: "Channel types that an answer may differ for, with their limits",
      allow: "faqs:read",
      answer: listOf(faqChannel),
      async handle() {
        const items = [...ctx.adapters.values()].map(({ channelType: type, capabilities }) => ({ type, ...capabilities }));
        return { items, nextCursor: null };
      },
    }),
    defineRoute({
      method: "get",
      path: "/faqs/overlaps",
      tag: "FAQ",
      summary: "Entries whose examples are easily taken for another's, the surest mistake first",
      allow: "faqs:read",
      query: faqOverlapQuery,
      answer: faqOverlaps,
      async handle({ query }) {
        const { entries, names, options } = await readFaqSet(ctx, "draft");
        const pairs = await runInLab({ kind: "overlaps", entries, options });
        const wanted = pairs.filter(({ a, b }) => query.faqId === undefined || a === query.faqId || b === query.faqId);
        const ref = (id: string) => ({ id, title: names.get(id) ?? "" });
        return {
          items: wanted.slice(0, MAX_OVERLAPS).map((pair) => ({ ...pair, a: ref(pair.a), b: ref(pair.b) })),
          isBigger: wanted.length > MAX_OVERLAPS,
        };
      },
    }),
    defineRoute({
      method: "post",
      path: "/faqs/drafts/publish",
      tag: "FAQ",
      summary: "Publish every draft at once; what lacks something or was changed meanwhile stays a draft and is named",
      allow: "faqs:edit",
      body: publishDraftsRequest,
      answer: publishDraftsResponse,
      handle: ({ body, caller }) => publishDrafts(ctx, caller, body.upTo === undefined ? null : new Date(body.upTo)),
    }),
    defineRoute({
      method: "get",
      path: "/faqs/:faqId",
      tag: "FAQ",
      summary: "One entry with its draft and figures",
      allow: "faqs:read",
      answer: faqDetail,
      handle: async ({ params }) => presentFaqDetail(ctx, await findFaq(ctx, params.faqId)),
    }),
    defineRoute({
      method: "patch",
      path: "/faqs/:faqId",
      tag: "FAQ",
      summary: "Keep an edit as the draft, or publish it at once; 409 when somebody else was faster",
      allow: "faqs:edit",
      body: editFaqRequest,
      answer: faqDetail,
      handle: async ({ params, body, caller }) => presentFaqDetail(ctx, await editFaq(ctx, params.faqId, body, caller)),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/:faqId/publish",
      tag: "FAQ",
      summary: "Let the bot answer with the draft",
      allow: "faqs:edit",
      body: emptyRequest,
      answer: faqDetail,
      handle: async ({ params, caller }) => presentFaqDetail(ctx, await publishFaq(ctx, params.faqId, caller)),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/:faqId/examples",
      tag: "FAQ",
      summary: "Add example questions to what is published, at once",
      allow: "faqs:edit",
      body: addExamplesRequest,
      answer: faqDetail,
      handle: async ({ params, body, caller }) => presentFaqDetail(ctx, await addExamples(ctx, params.faqId, body.questions, caller)),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/:faqId/discard",
      tag: "FAQ",
      summary: "Throw the draft away",
      allow: "faqs:edit",
      body: emptyRequest,
      answer: faqDetail,
      handle: async ({ params }) => presentFaqDetail(ctx, await discardDraft(ctx, params.faqId)),
    }),
    defineRoute({
      method: "get",
      path: "/faqs/:faqId/history",
      tag: "FAQ",
      summary: "What was published before, newest first",
      allow: "faqs:read",
      answer: faqHistory,
      async handle({ params }) {
        const { _id: faqId } = await findFaq(ctx, params.faqId);
        const versions = await ctx.models.faqVersions
          .find({ faqId, number: { $gte: 1 } })
          .sort({ number: -1 })
          .limit(MAX_VERSIONS)
          .lean();
        return {
          items: versions.map(({ number, content, by, what, at }) =>
            faqVersionItem.parse({ number, content: content as unknown, by, what, at: at.toISOString() }),
          ),
        };
      },
    }),
    defineRoute({
      method: "post",
      path: "/faqs/:faqId/restore",
      tag: "FAQ",
      summary: "Make an earlier version the draft",
      allow: "faqs:edit",
      body: restoreFaqRequest,
      answer: faqDetail,
      handle: async ({ params, body, caller }) => presentFaqDetail(ctx, await restoreFaq(ctx, params.faqId, body.number, caller)),
    }),
    defineRoute({
      method: "delete",
      path: "/faqs/:faqId",
      tag: "FAQ",
      summary: "Delete an entry with its history",
      allow: "faqs:edit",
      handle: ({ params }) => deleteFaq(ctx, params.faqId),
    }),
  ];
}
