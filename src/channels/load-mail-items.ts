import type { Filter } from "mongodb";
import type { AppContext } from "../app-context";
import type { RawWebhook } from "../core";
import { rawCollection } from "../platform/raw-collection";
import type { MailItem } from "./mailboxes";
import type { RawEvent } from "./raw-event.model";

type Deps = Pick<AppContext, "models" | "adapters" | "channels" | "clock" | "log">;

/** Reads stored raw events back into what the mailboxes work on, by parsing their bytes again. At most 1 000 at a time. */
export async function loadMailItems(deps: Deps, filter: Filter<RawEvent>): Promise<{ mailbox: string; item: MailItem }[]> {
  const collection = rawCollection(deps.models.rawEvents);
  const stored = await collection.find(filter).sort({ dueAt: 1 }).limit(1_000).toArray();
  const items: { mailbox: string; item: MailItem }[] = [];
  for (const document of stored) {
    const holder = document.bodyIn ? await collection.findOne({ _id: document.bodyIn }) : document;
    const event = holder && parseAgain(deps, document, holder);
    if (!event || !document.channelId) {
      deps.log.error({ rawEventId: document._id }, "stored event can no longer be read");
      await collection.updateOne(
        { _id: document._id },
        {
          $set: { state: "failed", reason: "the stored bytes no longer contain this event", attentionAt: deps.clock() },
          $unset: { dueAt: 1 },
        },
      );
      continue;
    }
    items.push({
      mailbox: document.mailbox,
      item: { rawEventId: document._id, channelId: document.channelId, event, receivedAt: document.receivedAt, isRetry: true },
    });
  }
  return items.sort((a, b) => a.item.event.at.getTime() - b.item.event.at.getTime());
}

function parseAgain(deps: Deps, document: RawEvent, holder: RawEvent): MailItem["event"] | undefined {
  const channel = deps.channels.byId(document.channelId ?? "");
  try {
    return deps.adapters
      .get(document.channelType)
      ?.parseWebhook(rawWebhookOf(holder), channel?.account.credentials, channel?.accountId)
      .find((event) => event.key === document.key);
  } catch (error) {
    // One unreadable event must not keep the others, or the whole server, from going on: its caller marks it failed.
    deps.log.error({ err: error, rawEventId: document._id }, "stored event cannot be parsed");
    return undefined;
  }
}

export function rawWebhookOf(document: RawEvent): RawWebhook {
  return {
    body: Buffer.from(document.body ?? "", document.bodyEncoding ?? "utf8"),
    headers: (document.headers ?? {}) as RawWebhook["headers"],
  };
}
