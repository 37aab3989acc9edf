import { z } from "zod";
import { isoDate } from "./common";

export const auditAction = z.enum([
  "login.ok",
  "login.failed",
  "agent.created",
  "agent.invited",
  "agent.joined",
  "agent.withdrawn",
  "agent.renamed",
  "agent.role-changed",
  "agent.reset-link",
  "agent.password-reset",
  "agent.disabled",
  "agent.enabled",
  "token.created",
  "token.revoked",
  "channel.added",
  "channel.changed",
  "channel.deleted",
  "flow.published",
  "contact.erased",
  "assist.changed",
]);
/** "server": its settings, the command line, or a platform's own event. "stranger": nobody who is signed in. */
export const auditActorKind = z.enum(["agent", "token", "server", "stranger"]);
export const auditItem = z.object({
  id: z.string(),
  at: isoDate,
  action: auditAction,
  actor: z.object({ kind: auditActorKind, id: z.string().nullable(), name: z.string() }),
  target: z.object({ id: z.string(), name: z.string() }).nullable(),
  details: z.record(z.string(), z.unknown()),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
});
/** GET /audit?action&cursor&limit */
export const auditQuery = z.object({
  action: auditAction.optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type AuditItem = z.infer<typeof auditItem>;
