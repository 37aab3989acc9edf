import type { AppContext } from "../app-context";
import type { Message } from "../inbox/message.model";
import { rawCollection } from "../platform/raw-collection";
import { readInPages } from "../platform/read-in-pages";
import type { LaneKey } from "./lanes";

type Deps = Pick<AppContext, "models" | "ownership">;

const PAGE = 200;
const EVER = new Date(0);

/** Messages on which something is still to be done, a page at a time, the longest due first; without their contents. */
export function readDueMessages({ models }: Deps, until: Date | null): AsyncGenerator<Message[], void> {
  const read = (from: Date, limit: number): Promise<Message[]> =>
    rawCollection(models.messages)
      .find({ "delivery.dueAt": { $gte: from, ...(until && { $lte: until }) } } as never, {
        projection: { conversationId: 1, channelId: 1, at: 1, delivery: 1 },
      })
      .sort({ "delivery.dueAt": 1 })
      .limit(limit)
      .toArray();
  return readInPages({ read, keyOf: ({ delivery }) => delivery!.dueAt!, from: EVER, pageSize: PAGE });
}

/** The conversations of these messages that this process works on. */
export async function laneKeysOf({ models, ownership }: Deps, found: Message[]): Promise<Map<string, LaneKey>> {
  const ids = [...new Set(found.map((message) => message.conversationId))];
  if (ids.length === 0) return new Map();
  const stored = await rawCollection(models.conversations)
    .find({ _id: { $in: ids } }, { projection: { mailbox: 1 } })
    .toArray();
  return new Map(stored.filter(({ mailbox }) => ownership.owns(mailbox)).map(({ _id, mailbox }) => [_id, { _id, mailbox }]));
}

/**
 * All that waits in a conversation, also what is not due yet: a message put off must not be overtaken by a later one.
 * A campaign's message has no due time here until it is claimed.
 */
export async function readWaitingOf({ models }: Pick<Deps, "models">, conversationId: string): Promise<Message[]> {
  return await rawCollection(models.messages)
    .find({ conversationId, "delivery.status": "queued", "delivery.dueAt": { $exists: true } } as never)
    .sort({ at: 1, _id: 1 })
    .toArray();
}
