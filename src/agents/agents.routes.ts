import type { AppContext } from "../app-context";
import { originOf } from "../audit/record-audit";
import { agentItem, agentQuery, listOf, tokenItem } from "../contract";
import { AppError } from "../core";
import { listApiTokens } from "./api-tokens";
import { defineRoute, type ApiRoute } from "./define-route";
import { can } from "./permissions";
import { presentAgentsOf } from "./present-agents";
import { revokeApiTokens } from "./revoke-api-tokens";

type Deps = Pick<AppContext, "models" | "clock">;

export function agentsRoutes(ctx: Deps): ApiRoute[] {
  const present = presentAgentsOf(ctx);
  return [
    defineRoute({
      method: "get",
      path: "/agents",
      tag: "Agents",
      summary: "Everyone a conversation can be assigned to; for admins with `disabled=true` also who may not sign in or was invited",
      allow: "agents:list",
      query: agentQuery,
      answer: listOf(agentItem),
      async handle({ query, caller }) {
        const isForAdmins = query.disabled === "true";
        if (isForAdmins && !can(caller, "agents:manage")) throw new AppError("FORBIDDEN", "Your role does not allow this");
        const agents = await ctx.models.agents
          .find(isForAdmins ? {} : { isDisabled: false, passwordHash: { $ne: null } })
          .sort({ name: 1, _id: 1 })
          .lean();
        return { items: isForAdmins ? await present.account(agents) : agents.map(present.colleague), nextCursor: null };
      },
    }),
    defineRoute({
      method: "get",
      path: "/tokens",
      tag: "Agents",
      summary: "The API tokens there are, without the tokens themselves",
      allow: "tokens:manage",
      answer: listOf(tokenItem),
      handle: async () => ({ items: await listApiTokens(ctx), nextCursor: null }),
    }),
    defineRoute({
      method: "delete",
      path: "/tokens/:tokenId",
      tag: "Agents",
      summary: "Revoke a token at once",
      allow: "tokens:manage",
      async handle({ params, caller, req, res }) {
        const revoked = await revokeApiTokens(ctx, { id: params.tokenId }, originOf({ caller, req, res }));
        if (revoked === 0) throw new AppError("NOT_FOUND", "There is no such token");
      },
    }),
  ];
}
