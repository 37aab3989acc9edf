import type { AppContext } from "../app-context";
import type { MailItem } from "../channels/mailboxes";
import { LONGEST_PUT_OFF_MS } from "../channels/put-off";
import { SECOND_MS } from "../core";
import { rawCollection } from "../platform/raw-collection";

const SHORTEST_WAIT_MS = 5 * SECOND_MS;

/**
 * An edit or a reaction came before the message that it is about. It stays stored and is looked at again, at growing distances, while the
 * mailbox goes on; when its message does not come it stays for an admin to see.
 */
export async function putOffChange({ models, clock }: Pick<AppContext, "models" | "clock">, item: MailItem): Promise<void> {
  const now = clock();
  const waitedMs = now.getTime() - item.receivedAt.getTime();
  const events = rawCollection(models.rawEvents);
  if (waitedMs < LONGEST_PUT_OFF_MS) {
    const notBefore = new Date(now.getTime() + Math.max(waitedMs, SHORTEST_WAIT_MS));
    await events.updateOne({ _id: item.rawEventId }, { $set: { notBefore } });
    return;
  }
  await events.updateOne(
    { _id: item.rawEventId },
    {
      $set: { state: "ignored", reason: "its message never came", attentionAt: now },
      $unset: { dueAt: 1, pendingMailbox: 1, notBefore: 1 },
    },
  );
}
