import type { Request, Response } from "express";
import type { Caller } from "../agents/caller";
import type { AppContext } from "../app-context";
import { DAY_MS } from "../core";
import { requestIdOf } from "../platform/http/request-id";
import { newId } from "../platform/ids";
import type { AuditEntry } from "./audit-entry.model";

const KEPT_MS = 365 * DAY_MS;

/** Who is behind an act, and over which request. */
export type AuditOrigin = Pick<AuditEntry, "ip" | "requestId"> & { actor: AuditEntry["actor"] };

/** The server itself: its settings, the command line, a platform's event. */
export const BY_SERVER: AuditOrigin = { actor: { kind: "server", id: null, name: "" }, ip: null, requestId: null };

/** Adds a line to the audit log; there is no way to change or remove one. What is older than a year leaves when something is added. */
export async function recordAudit(
  deps: Pick<AppContext, "models" | "clock">,
  origin: AuditOrigin,
  act: Pick<AuditEntry, "action"> & { target?: AuditEntry["target"]; details?: Record<string, unknown> },
): Promise<void> {
  const at = deps.clock();
  const { action, target = null, details = {} } = act;
  const { actor, ip, requestId } = origin;
  await deps.models.auditEntries.create({ _id: newId(), at, action, actor, target, details, ip, requestId });
  await deps.models.auditEntries.deleteMany({ at: { $lt: new Date(at.getTime() - KEPT_MS) } });
}

/** @param caller null: a stranger, such as whoever fails to sign in */
export function originOf({
  caller,
  req,
  res,
}: {
  caller: Pick<Caller, "kind" | "id" | "name"> | null;
  req: Request;
  res: Response;
}): AuditOrigin {
  const actor = caller ? { kind: caller.kind, id: caller.id, name: caller.name } : { kind: "stranger" as const, id: null, name: "" };
  return { actor, ip: req.ip ?? null, requestId: requestIdOf(res) };
}
