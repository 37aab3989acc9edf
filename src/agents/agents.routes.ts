import type { AppContext } from "../app-context";
import { originOf } from "../audit/record-audit";
import { agentItem, agentQuery, emptyRequest, listOf, tokenItem, type AgentItem } from "../contract";
import { AppError } from "../core";
import type { ChangeDeps } from "../inbox/change-conversation";
import { accessOf } from "./access";
import type { Agent } from "./agent.model";
import { listApiTokens } from "./api-tokens";
import { defineRoute, type ApiRoute } from "./define-route";
import { disableAgent, enableAgent } from "./disable-agent";
import { can } from "./permissions";
import { revokeApiTokens } from "./revoke-api-tokens";

type Deps = ChangeDeps & Pick<AppContext, "models" | "clock">;

export function agentsRoutes(ctx: Deps): ApiRoute[] {
  const { presence } = accessOf(ctx);
  const present = ({
    _id: id,
    name,
    role,
    email,
    isDisabled,
  }: Pick<Agent, "_id" | "name" | "role" | "email" | "isDisabled">): AgentItem => ({
    id,
    name,
    role,
    email,
    isDisabled,
    online: presence.isOnline(id),
  });
  return [
    defineRoute({
      method: "get",
      path: "/agents",
      tag: "Agents",
      summary: "Everyone a conversation can be assigned to; for admins with `disabled=true` also who may not sign in",
      allow: "agents:list",
      query: agentQuery,
      answer: listOf(agentItem),
      async handle({ query, caller }) {
        const withDisabled = query.disabled === "true";
        if (withDisabled && !can(caller, "agents:manage")) throw new AppError("FORBIDDEN", "Your role does not allow this");
        const agents = await ctx.models.agents
          .find(withDisabled ? {} : { isDisabled: false }, { passwordHash: 0 })
          .sort({ name: 1 })
          .lean();
        return { items: agents.map(present), nextCursor: null };
      },
    }),
    defineRoute({
      method: "post",
      path: "/agents/:agentId/disable",
      tag: "Agents",
      summary: "Shut an agent out at once; their conversations wait for somebody else",
      allow: "agents:manage",
      body: emptyRequest,
      answer: agentItem,
      handle: async ({ params, caller, req, res }) => present(await disableAgent(ctx, params.agentId, originOf({ caller, req, res }))),
    }),
    defineRoute({
      method: "post",
      path: "/agents/:agentId/enable",
      tag: "Agents",
      summary: "Let an agent sign in again",
      allow: "agents:manage",
      body: emptyRequest,
      answer: agentItem,
      handle: async ({ params, caller, req, res }) => present(await enableAgent(ctx, params.agentId, originOf({ caller, req, res }))),
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
