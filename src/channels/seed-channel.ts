import { createHash } from "node:crypto";
import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit } from "../audit/record-audit";
import type { SecretBox } from "../platform/app-secret";
import { derivedId } from "../platform/ids";
import { isDuplicateKey } from "../platform/raw-collection";

export interface EnvChannel {
  type: string;
  accountId: string;
  name: string;
  credentials: Record<string, unknown>;
}

/**
 * Connects the channel that the environment describes. Credentials from the environment are taken over when they change;
 * otherwise what the store has wins, because tokens there may have been refreshed since.
 */
export async function seedChannel(deps: Pick<AppContext, "models" | "clock"> & { box: SecretBox }, channel: EnvChannel): Promise<void> {
  const { type, accountId, name } = channel;
  const credentials = deps.box.seal(JSON.stringify(channel.credentials));
  const seededFrom = createHash("sha256").update(JSON.stringify(channel.credentials)).digest("hex");
  const known = await deps.models.channels.findOne({ type, accountId }).lean();
  if (known?.seededFrom === seededFrom) return;
  if (known) {
    await deps.models.channels.updateOne(
      { _id: known._id },
      { $set: { credentials, seededFrom, status: "active" }, $unset: { statusReason: 1 }, $inc: { credentialsRevision: 1 } },
    );
    await recordAudit(deps, BY_SERVER, {
      action: "channel.changed",
      target: { id: known._id, name: known.name },
      details: { type, accountId },
    });
    return;
  }
  const id = derivedId("channel", type, accountId);
  const document = {
    _id: id,
    type,
    accountId,
    name,
    credentials,
    seededFrom,
    credentialsRevision: 1,
    status: "active" as const,
    badSignatures: 0,
    createdAt: deps.clock(),
  };
  try {
    await deps.models.channels.create(document);
  } catch (error) {
    // Another process that starts at the same moment connected it.
    if (isDuplicateKey(error)) return;
    throw error;
  }
  await recordAudit(deps, BY_SERVER, { action: "channel.added", target: { id, name }, details: { type, accountId } });
}
