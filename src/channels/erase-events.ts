import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import { readInPages } from "../platform/read-in-pages";
import { bodyOfEvent } from "./event-body";
import { loadMailItems } from "./load-mail-items";
import type { RawEvent } from "./raw-event.model";

type Deps = Pick<AppContext, "models" | "adapters" | "channels" | "clock" | "log">;
type Known = Pick<RawEvent, "_id" | "mailbox" | "state" | "kind" | "channelId" | "bodyIn" | "receivedAt">;

/** On the embedded engine a page holds up the message path for a few milliseconds. */
const PAGE = 100;
const NEEDED = { mailbox: 1, state: 1, kind: 1, channelId: 1, bodyIn: 1, receivedAt: 1 } as const;

/**
 * Erases the bytes of these mailboxes' events, also where they lie in a body that holds other contacts' events too. Of those, what may still have to
 * run keeps its own event, as it was read from the bytes. Read by time, a page at a time: there is no index on the mailbox, and one long scan would hold up everybody.
 */
export async function eraseEvents(deps: Deps, mailboxes: ReadonlySet<string>): Promise<void> {
  const events = rawCollection(deps.models.rawEvents);
  const read = (from: Date, limit: number): Promise<Known[]> =>
    events
      .find({ receivedAt: { $gte: from } }, { projection: NEEDED })
      .sort({ receivedAt: 1 })
      .limit(limit)
      .toArray();
  for await (const page of readInPages({ read, keyOf: ({ receivedAt }) => receivedAt, from: new Date(0), pageSize: PAGE })) {
    const own = page.filter(({ mailbox }) => mailboxes.has(mailbox));
    if (own.length > 0) await eraseSome(deps, own, mailboxes);
  }
}

async function eraseSome(deps: Deps, own: Known[], mailboxes: ReadonlySet<string>): Promise<void> {
  const events = rawCollection(deps.models.rawEvents);
  const holders = [...new Set(own.map(({ _id, bodyIn }) => bodyIn ?? _id))];
  // Events of a batch were received at the same moment.
  const moments = [...new Set(own.map(({ receivedAt }) => receivedAt.getTime()))].map((ms) => new Date(ms));
  const sharing = await events
    .find({ receivedAt: { $in: moments }, $or: [{ _id: { $in: holders } }, { bodyIn: { $in: holders } }] } as never, { projection: NEEDED })
    .toArray();
  const sizes = new Map<string, number>();
  for (const { _id, bodyIn } of sharing) sizes.set(bodyIn ?? _id, (sizes.get(bodyIn ?? _id) ?? 0) + 1);
  const isShared = ({ _id, bodyIn }: Known): boolean => sizes.get(bodyIn ?? _id)! > 1;
  const mayRun = ({ mailbox, state }: Known): boolean => state === "pending" || (state !== "done" && !mailboxes.has(mailbox));

  const kept = new Set(sharing.filter((event) => mayRun(event) && !isShared(event)).map(({ _id }) => _id));
  const wanted = sharing.filter((event) => mayRun(event) && isShared(event) && event.channelId && event.kind !== "ignored");
  for (const { item } of await loadMailItems(
    deps,
    wanted.map(({ _id }) => _id),
  )) {
    await events.updateOne(
      { _id: item.rawEventId },
      { $set: { body: bodyOfEvent(item.event), bodyEncoding: "event", headers: {} }, $unset: { bodyIn: 1 } },
    );
    kept.add(item.rawEventId);
  }
  const erased = [...new Set([...holders, ...own.map(({ _id }) => _id)])].filter((id) => !kept.has(id));
  if (erased.length > 0) await events.updateMany({ _id: { $in: erased } }, { $set: { body: "", headers: {} } });
}
