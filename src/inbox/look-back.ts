import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import type { Message } from "./message.model";

/** What platforms name is mostly among these. */
const FIRST_PAGE = 60;
const PAGE = 300;
/** Replies may wait behind one whose outcome is unknown while the contact goes on writing: that moves them far back, but not further. */
const FURTHEST = 3_000;

/**
 * Looks through a conversation's messages, newest first, until one is found.
 *
 * @param find in one page of messages, newest first
 */
export async function lookBack(
  { models }: Pick<AppContext, "models">,
  conversationId: string,
  find: (page: Message[]) => Message | undefined,
): Promise<Message | undefined> {
  const messages = rawCollection(models.messages);
  let limit = FIRST_PAGE;
  let looked = 0;
  let last: Message | undefined;
  while (looked < FURTHEST) {
    const older = last ? { $or: [{ at: { $lt: last.at } }, { at: last.at, _id: { $lt: last._id } }] } : {};
    const page = await messages
      .find({ conversationId, ...older })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .toArray();
    const found = find(page);
    if (found || page.length < limit) return found;
    looked += page.length;
    last = page.at(-1);
    limit = PAGE;
  }
  return undefined;
}
