import type { AppContext } from "../app-context";
import type { Message } from "../inbox/message.model";
import { rawCollection } from "../platform/raw-collection";
import { readInPages } from "../platform/read-in-pages";
import type { CampaignEntry } from "./campaign-entry.model";
import { isWaitingCampaign, takeFromCampaignQueue } from "./campaign-queue";
import type { LaneKey } from "./lanes";

type Deps = Pick<AppContext, "models" | "clock" | "channels" | "log" | "ownership">;

/** Brings a few campaign messages of each channel at a time from their queue to the lanes. */
export interface CampaignFeed {
  /** Messages in hand, of all channels. */
  readonly size: number;
  /** Looks what may be sent next. */
  fill(): void;
  /** A message it brought is no longer in hand: sent, put back or passed by a live one. */
  ended(message: Message): void;
  /** Resolves when no reading is in hand. */
  stop(): Promise<void>;
}

/** Of one channel: enough that sends which take long do not slow a campaign down. */
const IN_HAND = 20;
const PAGE = 50;
/**
 * Entries of other processes, or of conversations that are busy, that are looked past before live work gets its turn again: twenty pages, some
 * tens of milliseconds. The next look goes on from there.
 */
const LOOKED_PAST = 1_000;
const EVER = new Date(0);

/** @param begin takes a message to its lane; false while its conversation has anything else to send */
export function createCampaignFeed(deps: Deps, begin: (key: LaneKey, message: Message) => boolean): CampaignFeed {
  const entries = rawCollection(deps.models.campaignEntries);
  const inHand = new Map<string, Set<string>>();
  const filling = new Map<string, Promise<void>>();
  /** Where the last look at a channel's queue ended before the queue did. */
  const lookedUntil = new Map<string, Date>();
  let isStopping = false;

  function handOf(channelId: string): Set<string> {
    let hand = inHand.get(channelId);
    if (!hand) inHand.set(channelId, (hand = new Set()));
    return hand;
  }

  function fillChannel(channelId: string): void {
    if (isStopping || filling.has(channelId) || handOf(channelId).size > IN_HAND / 2) return;
    const work = look(channelId)
      .catch((error: unknown) => deps.log.error({ err: error, channelId }, "campaign messages could not be read; the sweep tries again"))
      .finally(() => filling.delete(channelId));
    filling.set(channelId, work);
  }

  async function look(channelId: string): Promise<void> {
    const hand = handOf(channelId);
    const now = deps.clock();
    const from = lookedUntil.get(channelId) ?? EVER;
    lookedUntil.delete(channelId);
    const read = (after: Date, limit: number): Promise<CampaignEntry[]> =>
      entries
        .find({ channelId, dueAt: { $gte: after, $lte: now } })
        .sort({ dueAt: 1 })
        .limit(limit)
        .toArray();
    let looked = 0;
    for await (const page of readInPages({ read, keyOf: ({ dueAt }) => dueAt, from, pageSize: PAGE })) {
      for (const [entry, message] of await messagesOf(page.filter(({ _id, mailbox }) => !hand.has(_id) && deps.ownership.owns(mailbox)))) {
        if (isStopping || hand.size >= IN_HAND) return;
        if (!message || !isWaitingCampaign(message)) await takeFromCampaignQueue(deps, entry._id);
        else if (begin({ _id: entry.conversationId, mailbox: entry.mailbox }, message)) hand.add(entry._id);
      }
      looked += page.length;
      if (looked < LOOKED_PAST) continue;
      lookedUntil.set(channelId, page.at(-1)!.dueAt);
      return;
    }
  }

  async function messagesOf(wanted: CampaignEntry[]): Promise<[CampaignEntry, Message | undefined][]> {
    if (wanted.length === 0) return [];
    const found = await rawCollection(deps.models.messages)
      .find({ _id: { $in: wanted.map(({ _id }) => _id) } })
      .toArray();
    const byId = new Map(found.map((message) => [message._id, message]));
    return wanted.map((entry) => [entry, byId.get(entry._id)]);
  }

  return {
    get size() {
      let size = 0;
      for (const hand of inHand.values()) size += hand.size;
      return size;
    },
    fill() {
      for (const { id } of deps.channels.all()) fillChannel(id);
    },
    ended({ _id, channelId }) {
      if (handOf(channelId).delete(_id)) fillChannel(channelId);
    },
    async stop() {
      isStopping = true;
      await Promise.all(filling.values());
    },
  };
}
