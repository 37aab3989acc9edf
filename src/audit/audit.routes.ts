import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { auditItem, auditQuery, listOf } from "../contract";
import { listAudit } from "./list-audit";

export function auditRoutes(ctx: Pick<AppContext, "models">): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/audit",
      tag: "Operations",
      summary: "Who did what and when: logins, accounts, tokens, channels, flows, erased contacts; newest first, kept for a year",
      allow: "audit:read",
      query: auditQuery,
      answer: listOf(auditItem),
      handle: ({ query }) => listAudit(ctx, query),
    }),
  ];
}
