import { z } from "zod";
import { isoDate, roleSchema } from "./common";

/** GET /setup, open to strangers: whether the first admin must still be made, and what kind of install this is. */
export const setupResponse = z.object({
  needsAdmin: z.boolean(),
  /** True when this visitor must also bring the code that the server printed at its start. */
  needsCode: z.boolean(),
  demo: z.boolean(),
  businessName: z.string(),
  version: z.string(),
});
const personName = z.string().trim().min(1).max(80);
const emailAddress = z.email().max(200);
const newPassword = z.string().min(10).max(200);
export const createAdminRequest = z.object({ name: personName, email: emailAddress, password: newPassword });
/** POST /setup; only while no agent exists. */
export const setupRequest = createAdminRequest.extend({ code: z.string().max(100).optional() });
export const loginRequest = z.object({ email: z.string().min(1).max(200), password: z.string().min(1).max(200) });
export const agentSummary = z.object({ id: z.string(), name: z.string(), role: roleSchema });
/** POST /session and GET /session */
export const sessionResponse = z.object({ agent: agentSummary, csrfToken: z.string() });
/** GET /agents */
export const agentItem = agentSummary.extend({
  email: z.string(),
  online: z.boolean(),
  isDisabled: z.boolean(),
  /** The rest is for admins who ask for everybody. True: has not chosen a password yet. */
  isInvited: z.boolean().optional(),
  lastSeenAt: isoDate.nullable().optional(),
  /** Until when the link to choose a password counts; null: there is none, or it has expired. */
  linkEndsAt: isoDate.nullable().optional(),
});
/** GET /agents?disabled=true also lists who may not sign in or was invited; POST /agents/:id/{disable,enable} take {} and answer the agent. */
export const agentQuery = z.object({ disabled: z.enum(["true", "false"]).default("false") });
/** POST /agents */
export const inviteAgentRequest = z.object({ name: personName, email: emailAddress, role: roleSchema });
/** PATCH /agents/:id */
export const changeAgentRequest = z.object({ name: personName.optional(), role: roleSchema.optional() });
/** POST /agents and POST /agents/:id/password-link. The link is shown this once. */
export const agentLinkResponse = z.object({ agent: agentItem, url: z.string(), endsAt: isoDate });
/** POST /invitation, open to strangers: whom a link is for. `isNew` false: it resets a password. */
export const invitationRequest = z.object({ token: z.string().min(1).max(200) });
export const invitationResponse = z.object({
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  isNew: z.boolean(),
  endsAt: isoDate,
});
/** POST /invitation/accept */
export const acceptInvitationRequest = invitationRequest.extend({ password: newPassword });
/** GET /tokens; DELETE /tokens/:id revokes. A token itself is shown once, by the command that makes it. */
export const tokenItem = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  createdAt: isoDate,
  lastUsedAt: isoDate.nullable(),
});

export type AgentSummary = z.infer<typeof agentSummary>;
export type AgentItem = z.infer<typeof agentItem>;
export type AgentLinkResponse = z.infer<typeof agentLinkResponse>;
export type InvitationResponse = z.infer<typeof invitationResponse>;
export type TokenItem = z.infer<typeof tokenItem>;
export type SessionResponse = z.infer<typeof sessionResponse>;
export type SetupResponse = z.infer<typeof setupResponse>;
