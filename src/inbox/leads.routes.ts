import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { AppContext } from "../app-context";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import { leadItem, leadList, leadQuery, updateLeadRequest } from "../contract";
import { CSV_START, leadCsvRow } from "./leads-csv";
import { allLeads, listLeads } from "./list-leads";
import { presentLead } from "./present-lead";
import { updateLead } from "./update-lead";

export function leadRoutes(ctx: AppContext): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/leads",
      tag: "Leads",
      summary: "Leads, newest first",
      allow: "leads:work",
      query: leadQuery,
      answer: leadList,
      async handle({ query }) {
        const { leads, nextCursor } = await listLeads(ctx, query);
        return { items: leads.map(presentLead), nextCursor };
      },
    }),
    defineRoute({
      method: "get",
      path: "/leads.csv",
      tag: "Leads",
      summary: "All leads for a spreadsheet",
      allow: "leads:export",
      query: leadQuery.pick({ status: true }),
      produces: "text/csv",
      async handle({ query, res }) {
        res.setHeader("Content-Type", "text/csv; charset=utf-8");
        res.setHeader("Content-Disposition", 'attachment; filename="leads.csv"');
        await pipeline(Readable.from(csv(ctx, query.status)), res);
      },
    }),
    defineRoute({
      method: "patch",
      path: "/leads/:leadId",
      tag: "Leads",
      summary: "Say how far a lead has come",
      allow: "leads:work",
      body: updateLeadRequest,
      answer: leadItem,
      handle: async ({ params, body }) => presentLead(await updateLead(ctx, params.leadId, body)),
    }),
  ];
}

async function* csv(ctx: AppContext, status: Parameters<typeof allLeads>[1]): AsyncGenerator<string> {
  yield CSV_START;
  for await (const lead of allLeads(ctx, status)) yield leadCsvRow(lead, ctx.config.timeZone);
}
