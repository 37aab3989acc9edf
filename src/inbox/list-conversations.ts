import type { AppContext } from "../app-context";
import type { ConversationView } from "../contract";
import { foldText } from "../core";
import { olderThan } from "../platform/http/cursor";
import type { Conversation } from "./conversation.model";
import { viewFilter } from "./conversation-views";
import { scanPage } from "./scan-page";
import { digitsOf, nationalDigits } from "./search-text";

type Deps = Pick<AppContext, "models">;

export interface ConversationListRequest {
  view: ConversationView;
  agentId: string;
  limit: number;
  cursor?: string;
  q?: string;
}

/** Newest first. `q` finds words, without accents, in the contact's name and last message, and phones however they are written. */
export async function listConversations(
  deps: Deps,
  { view, agentId, limit, cursor, q = "" }: ConversationListRequest,
): Promise<{ conversations: Conversation[]; nextCursor: string | null }> {
  const words = foldText(q);
  const { rows, nextCursor } = await scanPage<Conversation>({
    limit,
    cursor,
    read: (after, count) =>
      deps.models.conversations
        .find({ ...viewFilter(view, agentId), ...olderThan("lastMessageAt", after) }, { session: 0 })
        .sort({ lastMessageAt: -1, _id: -1 })
        .limit(count)
        .lean(),
    endOf: ({ lastMessageAt: at, _id: id }) => ({ at, id }),
    wanted: words === "" ? undefined : (candidates) => hitsOf(deps, candidates, words),
  });
  return { conversations: rows, nextCursor };
}

async function hitsOf(deps: Deps, candidates: Conversation[], words: string): Promise<(candidate: Conversation) => boolean> {
  const phones = await phonesOf(deps, candidates, words);
  return ({ contactName, lastMessage, contactId }) =>
    foldText(contactName).includes(words) ||
    foldText(lastMessage?.text ?? "").includes(words) ||
    (phones.get(contactId)?.includes(nationalDigits(words)) ?? false);
}

/** Digits of the candidates' phones, looked up only when the search could be one. */
async function phonesOf(deps: Deps, candidates: Conversation[], words: string): Promise<ReadonlyMap<string, string>> {
  if (digitsOf(words).length < 3) return new Map();
  const contactIds = [...new Set(candidates.map((candidate) => candidate.contactId))];
  const contacts = await deps.models.contacts.find({ _id: { $in: contactIds } }, { phone: 1 }).lean();
  return new Map(contacts.flatMap(({ _id, phone }) => (phone ? [[_id, digitsOf(phone)] as const] : [])));
}
