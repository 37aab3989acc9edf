import { createModels } from "../../../src/models";
import { openDatabase } from "../../../src/platform/open-database";

/** What the product's database holds after the bench, and what is wrong with it. */
export interface StoreReport {
  inbound: number;
  replies: number;
  conversations: number;
  problems: string[];
}

/**
 * Opens the stopped product's database and checks that every webhook became one inbound message and one reply that was sent.
 *
 * @param mids of all webhooks that were answered 200
 */
export async function checkStore(databaseUrl: string, mids: string[]): Promise<StoreReport> {
  const database = await openDatabase(databaseUrl);
  try {
    const { messages, conversations, rawEvents } = await createModels(database);
    const problems: string[] = [];
    const expect = (what: string, found: number, wanted: number): number => {
      if (found !== wanted) problems.push(`${what}: ${found}, expected ${wanted}`);
      return found;
    };

    const inbound = await messages.find({ direction: "inbound" }, { platformMessageId: 1, conversationId: 1 }).lean();
    const replies = await messages.find({ direction: "outbound" }, { delivery: 1, conversationId: 1 }).lean();
    const stored = new Set(inbound.map((message) => message.platformMessageId));
    expect("inbound messages", inbound.length, mids.length);
    expect("webhooks without their message", mids.filter((mid) => !stored.has(mid)).length, 0);
    expect("replies", replies.length, mids.length);
    expect("replies not marked as sent", replies.filter((reply) => reply.delivery?.status !== "sent").length, 0);
    const sinkIds = replies.flatMap((reply) => reply.delivery?.platformMessageIds ?? []);
    expect("platform ids kept with replies", new Set(sinkIds).size, mids.length);
    expect("conversations with more or fewer replies than messages", unequal(inbound, replies), 0);
    expect("raw events not done", await rawEvents.countDocuments({ state: { $ne: "done" } }), 0);
    return { inbound: inbound.length, replies: replies.length, conversations: await conversations.countDocuments({}), problems };
  } finally {
    await database.close();
  }
}

function unequal(inbound: { conversationId: string }[], replies: { conversationId: string }[]): number {
  const balance = new Map<string, number>();
  for (const { conversationId } of inbound) balance.set(conversationId, (balance.get(conversationId) ?? 0) + 1);
  for (const { conversationId } of replies) balance.set(conversationId, (balance.get(conversationId) ?? 0) - 1);
  return [...balance.values()].filter((difference) => difference !== 0).length;
}
