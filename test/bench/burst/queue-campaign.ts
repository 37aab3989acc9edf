import { textContent } from "../../../src/core";
import { storeCampaignMessages } from "../../../src/delivery/campaign-queue";
import { queuedMessage } from "../../../src/inbox/message-documents";
import type { Message } from "../../../src/inbox/message.model";
import { createModels } from "../../../src/models";
import { openDatabase } from "../../../src/platform/open-database";
import { rawCollection } from "../../../src/platform/raw-collection";

const BATCH = 2_000;

/**
 * Queues a campaign's message in each of so many conversations, as a campaign would leave them. The server must be stopped.
 *
 * @returns the conversations, the first to be sent first
 */
export async function queueCampaign(databaseUrl: string, count: number): Promise<string[]> {
  const database = await openDatabase(databaseUrl);
  try {
    const models = await createModels(database);
    const now = new Date();
    const found = await rawCollection(models.conversations)
      .find({}, { projection: { mailbox: 1, channelId: 1 } })
      .limit(count)
      .toArray();
    // Within the reply window, so that they are sent and not refused.
    await rawCollection(models.conversations).updateMany({}, { $set: { lastInteractionAt: now } });
    for (let from = 0; from < found.length; from += BATCH)
      await storeCampaignMessages(
        { models },
        found.slice(from, from + BATCH).map(({ _id, mailbox, channelId }, index) => {
          const base = { _id: `campaign:${_id}`, conversationId: _id, channelId, at: now, revision: now.getTime() * 1000 + from + index };
          const content = textContent(`Ưu đãi cuối tuần ${from + index}: giảm 20% toàn bộ cửa hàng`);
          const message: Message = queuedMessage(base, content, { author: "bot", sendAuthor: "bot", epoch: null }, now);
          message.delivery!.sendAuthor = "campaign";
          return { message, mailbox };
        }),
      );
    return found.map(({ _id }) => _id);
  } finally {
    await database.close();
  }
}
