import type { z } from "zod";
import type { AppContext } from "../app-context";
import type { AuditItem, auditQuery } from "../contract";
import { decodeCursor, encodeCursor, olderThan } from "../platform/http/cursor";
import type { AuditEntry } from "./audit-entry.model";

/** The audit log, newest first. */
export async function listAudit(
  deps: Pick<AppContext, "models">,
  query: z.output<typeof auditQuery>,
): Promise<{ items: AuditItem[]; nextCursor: string | null }> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const found = await deps.models.auditEntries
    .find({ ...(query.action && { action: query.action }), ...olderThan("at", after) })
    .sort({ at: -1, _id: -1 })
    .limit(query.limit + 1)
    .lean();
  const entries = found.slice(0, query.limit);
  const last = entries.at(-1);
  return {
    items: entries.map(presentAuditEntry),
    nextCursor: found.length > query.limit && last ? encodeCursor({ at: last.at, id: last._id }) : null,
  };
}

function presentAuditEntry({ _id: id, at, action, actor, target, details, ip, requestId }: AuditEntry): AuditItem {
  return {
    id,
    at: at.toISOString(),
    action,
    actor: { kind: actor.kind, id: actor.id ?? null, name: actor.name },
    target: target ? { id: target.id, name: target.name } : null,
    details: (details ?? {}) as Record<string, unknown>,
    ip: ip ?? null,
    requestId: requestId ?? null,
  };
}
