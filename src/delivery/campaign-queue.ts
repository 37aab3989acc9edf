import type { AppContext } from "../app-context";
import type { Message } from "../inbox/message.model";
import { rawCollection } from "../platform/raw-collection";
import type { CampaignEntry } from "./campaign-entry.model";

type Deps = Pick<AppContext, "models">;

/** A campaign's message of which nothing has left: others of its conversation may pass it. */
export function isWaitingCampaign({ delivery }: Pick<Message, "delivery">): boolean {
  return delivery?.sendAuthor === "campaign" && delivery.status === "queued" && delivery.platformMessageIds.length === 0;
}

/** Stores queued messages of a campaign as ones that wait for their turn. Their entries come first: one without a message does no harm. */
export async function storeCampaignMessages(deps: Deps, waiting: { message: Message; mailbox: string }[]): Promise<void> {
  if (waiting.length === 0) return;
  await rawCollection(deps.models.campaignEntries).bulkWrite(
    waiting.map(({ message, mailbox }) =>
      insertUnlessThere(entryOf(message, mailbox, message.delivery!.dueAt ?? message.delivery!.at)),
    ) as never,
  );
  await rawCollection(deps.models.messages).bulkWrite(waiting.map(({ message }) => insertUnlessThere(withoutDueAt(message))) as never);
}

/** Lets stored, queued messages wait as a campaign's: until they are due, and behind all that is live. */
export async function putInCampaignQueue(deps: Deps, waiting: { message: Message; mailbox: string; dueAt: Date }[]): Promise<void> {
  if (waiting.length === 0) return;
  await rawCollection(deps.models.campaignEntries).bulkWrite(
    waiting.map(({ message, mailbox, dueAt }) => {
      const { _id, ...entry } = entryOf(message, mailbox, dueAt);
      return { updateOne: { filter: { _id }, update: { $set: entry }, upsert: true } };
    }),
  );
  await rawCollection(deps.models.messages).bulkWrite(
    waiting.map(({ message: { _id } }) => ({
      updateOne: { filter: { _id, "delivery.status": "queued" }, update: { $unset: { "delivery.dueAt": 1 } } },
    })) as never,
  );
}

/** Its message has been claimed, or does not wait any more. */
export async function takeFromCampaignQueue(deps: Deps, messageId: string): Promise<void> {
  await rawCollection(deps.models.campaignEntries).deleteOne({ _id: messageId });
}

function entryOf({ _id, channelId, conversationId }: Message, mailbox: string, dueAt: Date): CampaignEntry {
  return { _id, channelId, conversationId, mailbox, dueAt };
}

function withoutDueAt(message: Message): Message {
  const { dueAt: _dueAt, ...delivery } = message.delivery!;
  return { ...message, delivery };
}

function insertUnlessThere<T extends { _id: string }>(document: T): object {
  const { _id, ...rest } = document;
  return { updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true } };
}
