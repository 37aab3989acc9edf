import type { AppContext } from "../app-context";
import type { InboundEvent, RawWebhook } from "../core";
import { rawCollection } from "../platform/raw-collection";
import type { MailItem } from "./mailboxes";
import { eventOfBody } from "./event-body";
import type { RawEvent } from "./raw-event.model";

type Deps = Pick<AppContext, "models" | "adapters" | "channels" | "clock" | "log">;

/** Bodies may be large: so many are in memory at once. */
const BODIES_AT_ONCE = 50;

/** Reads stored raw events back into what the mailboxes work on, by parsing their bytes again: the earliest first. */
export async function loadMailItems(deps: Deps, ids: readonly string[]): Promise<{ mailbox: string; item: MailItem }[]> {
  const items: { mailbox: string; item: MailItem }[] = [];
  for (let from = 0; from < ids.length; from += BODIES_AT_ONCE)
    items.push(...(await loadSome(deps, ids.slice(from, from + BODIES_AT_ONCE))));
  return items.sort((a, b) => a.item.event.at.getTime() - b.item.event.at.getTime());
}

async function loadSome(deps: Deps, ids: string[]): Promise<{ mailbox: string; item: MailItem }[]> {
  const collection = rawCollection(deps.models.rawEvents);
  const stored = new Map((await collection.find({ _id: { $in: ids } }).toArray()).map((document) => [document._id, document]));
  const parse = createParser(deps);
  const items: { mailbox: string; item: MailItem }[] = [];
  for (const document of ids.flatMap((id) => stored.get(id) ?? [])) {
    const event = await parse(document);
    if (!event || !document.channelId) {
      deps.log.error({ rawEventId: document._id }, "stored event can no longer be read");
      await collection.updateOne(
        { _id: document._id },
        {
          $set: { state: "failed", reason: "the stored bytes no longer contain this event", attentionAt: deps.clock() },
          $unset: { dueAt: 1, pendingMailbox: 1 },
        },
      );
      continue;
    }
    items.push({
      mailbox: document.mailbox,
      item: { rawEventId: document._id, channelId: document.channelId, event, receivedAt: document.receivedAt, isRetry: true },
    });
  }
  return items;
}

/** Reads a batch's bytes once for all its events, which lie one after another. */
function createParser(deps: Deps): (document: RawEvent) => Promise<InboundEvent | undefined> {
  let last: { bodyOf: string; channelId: string | null | undefined; events: InboundEvent[] } | null = null;
  return async (document) => {
    const { bodyIn, channelId } = document;
    // Empty once its own contact was erased too.
    if (document.bodyEncoding === "event") return document.body ? eventOfBody(document.body) : undefined;
    const bodyOf = bodyIn ?? document._id;
    if (last?.bodyOf !== bodyOf || last.channelId !== channelId) {
      const holder = bodyIn ? await rawCollection(deps.models.rawEvents).findOne({ _id: bodyIn }) : document;
      last = { bodyOf, channelId, events: holder ? parseAgain(deps, document, holder) : [] };
    }
    return last.events.find((event) => event.key === document.key);
  };
}

function parseAgain(deps: Deps, document: RawEvent, holder: RawEvent): InboundEvent[] {
  const channel = deps.channels.byId(document.channelId ?? "");
  try {
    const adapter = deps.adapters.get(document.channelType);
    return adapter?.parseWebhook(rawWebhookOf(holder), channel?.account.credentials, channel?.accountId) ?? [];
  } catch (error) {
    // One unreadable event must not keep the others, or the whole server, from going on: its caller marks it failed.
    deps.log.error({ err: error, rawEventId: document._id }, "stored event cannot be parsed");
    return [];
  }
}

export function rawWebhookOf(document: RawEvent): RawWebhook {
  return {
    body: Buffer.from(document.body ?? "", document.bodyEncoding === "base64" ? "base64" : "utf8"),
    headers: (document.headers ?? {}) as RawWebhook["headers"],
  };
}
