import type { AppContext } from "../app-context";
import { decodeCursor, encodeCursor, olderThan } from "../platform/http/cursor";
import { getConversation } from "./change-conversation";
import type { Message } from "./message.model";

type Deps = Pick<AppContext, "models">;

/**
 * A page of the thread, oldest first; without a cursor the newest page, and the cursor goes further back.
 *
 * @throws {AppError} NOT_FOUND
 */
export async function listMessages(
  deps: Deps,
  request: { conversationId: string; limit: number; cursor?: string },
): Promise<{ messages: Message[]; nextCursor: string | null }> {
  const { conversationId, limit, cursor } = request;
  await getConversation(deps, conversationId);
  const before = cursor === undefined ? null : decodeCursor(cursor);
  const found = await deps.models.messages
    .find({ conversationId, ...olderThan("at", before) })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const messages = found.slice(0, limit).reverse();
  const oldest = messages[0];
  return { messages, nextCursor: found.length > limit && oldest ? encodeCursor({ at: oldest.at, id: oldest._id }) : null };
}
