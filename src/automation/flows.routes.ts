import { z } from "zod";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { originOf } from "../audit/record-audit";
import { emptyRequest, flowItem, listOf } from "../contract";
import { importFlow } from "./import-flow";
import { presentFlow } from "./present-flow";
import { publishFlow } from "./publish-flow";

type Ctx = Pick<AppContext, "models" | "clock" | "flows">;

export function flowRoutes(ctx: Ctx): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/flows",
      tag: "Flows",
      summary: "All flows, in the order in which they get to answer",
      allow: "flows:read",
      answer: listOf(flowItem),
      async handle() {
        const flows = await ctx.models.flows.find({}, { draft: 0 }).sort({ priority: 1, key: 1 }).lean();
        return { items: flows.map((flow) => presentFlow({ draft: null, ...flow })), nextCursor: null };
      },
    }),
    defineRoute({
      method: "post",
      path: "/flows/import",
      tag: "Flows",
      summary: "Store a flow file as a draft; the same key updates its flow",
      allow: "flows:edit",
      status: 201,
      body: z.object({ definition: z.unknown() }),
      answer: flowItem,
      handle: ({ body }) => importFlow(ctx, body.definition),
    }),
    defineRoute({
      method: "post",
      path: "/flows/:flowId/publish",
      tag: "Flows",
      summary: "Freeze the draft as the next version and run it",
      allow: "flows:edit",
      body: emptyRequest,
      answer: flowItem,
      handle: ({ params, caller, req, res }) => publishFlow(ctx, params.flowId, originOf({ caller, req, res })),
    }),
  ];
}
