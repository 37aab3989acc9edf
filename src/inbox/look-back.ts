import type { AppContext } from "../app-context";
import { olderThan, type PageEnd } from "../platform/http/cursor";
import { rawCollection } from "../platform/raw-collection";
import type { Message } from "./message.model";

/** What platforms name is mostly among these. */
const FIRST_PAGE = 60;
const PAGE = 300;
/**
 * Replies may wait behind one whose outcome is unknown while the contact goes on writing: a minute of it, at more messages a second than a platform
 * delivers of one person, moves them not further back. Ten pages, some tens of milliseconds, are also what a name that is nowhere may cost.
 */
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
  let end: PageEnd | null = null;
  while (looked < FURTHEST) {
    const page: Message[] = await messages
      .find({ conversationId, ...olderThan("at", end) })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .toArray();
    const found = find(page);
    const last = page.at(-1);
    if (found || !last || page.length < limit) return found;
    looked += page.length;
    end = { at: last.at, id: last._id };
    limit = PAGE;
  }
  return undefined;
}
