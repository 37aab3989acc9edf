import type { Request } from "express";
import type { AppContext } from "../app-context";
import { originOf } from "../audit/record-audit";
import { agentItem, agentLinkResponse, changeAgentRequest, emptyRequest, inviteAgentRequest, type AgentItem } from "../contract";
import type { ChangeDeps } from "../inbox/change-conversation";
import type { Agent } from "./agent.model";
import { changeAgent } from "./change-agent";
import { defineRoute, type ApiRoute } from "./define-route";
import { disableAgent, enableAgent } from "./disable-agent";
import { inviteAgent, withdrawInvitation } from "./invite-agent";
import { passwordLinkUrl } from "./password-link-url";
import { renewPasswordLink, type FreshLink } from "./password-links";
import { presentAgentsOf } from "./present-agents";

type Deps = ChangeDeps & Pick<AppContext, "models" | "clock" | "config">;

/** What an admin does with the accounts of others. */
export function accountRoutes(ctx: Deps): ApiRoute[] {
  const present = async (agent: Agent): Promise<AgentItem> => (await presentAgentsOf(ctx).account([agent]))[0]!;
  const withLink = async ({ agent, token, endsAt }: FreshLink, req: Request) => ({
    agent: await present(agent),
    url: passwordLinkUrl(ctx.config.http.publicUrl ?? `${req.protocol}://${req.host}`, token),
    endsAt: endsAt.toISOString(),
  });
  return [
    defineRoute({
      method: "post",
      path: "/agents",
      tag: "Agents",
      summary: "Invite somebody; the answer has the link over which they choose a password, shown this once and good for 7 days",
      allow: "agents:manage",
      status: 201,
      body: inviteAgentRequest,
      answer: agentLinkResponse,
      handle: async ({ body, caller, req, res }) => withLink(await inviteAgent(ctx, body, originOf({ caller, req, res })), req),
    }),
    defineRoute({
      method: "patch",
      path: "/agents/:agentId",
      tag: "Agents",
      summary: "Rename an agent, or give them another role at once; nobody changes their own role",
      allow: "agents:manage",
      body: changeAgentRequest,
      answer: agentItem,
      handle: async ({ params, body, caller, req, res }) =>
        present(await changeAgent(ctx, params.agentId, body, originOf({ caller, req, res }))),
    }),
    defineRoute({
      method: "post",
      path: "/agents/:agentId/password-link",
      tag: "Agents",
      summary: "A new link to choose a password over, once: 7 days for who was invited, a day for who forgot it. Earlier links end",
      allow: "agents:manage",
      body: emptyRequest,
      answer: agentLinkResponse,
      handle: async ({ params, caller, req, res }) =>
        withLink(await renewPasswordLink(ctx, params.agentId, originOf({ caller, req, res })), req),
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
      method: "delete",
      path: "/agents/:agentId",
      tag: "Agents",
      summary: "Take an invitation back that nobody has used yet; who has joined is disabled instead",
      allow: "agents:manage",
      handle: ({ params, caller, req, res }) => withdrawInvitation(ctx, params.agentId, originOf({ caller, req, res })),
    }),
  ];
}
