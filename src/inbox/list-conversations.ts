import type { AppContext } from "../app-context";
import type { ConversationView } from "../contract";
import { decodeCursor, encodeCursor, olderThan, type PageEnd } from "../platform/http/cursor";
import type { Conversation } from "./conversation.model";
import { viewFilter } from "./conversation-views";
import { foldText } from "./search-text";

type Deps = Pick<AppContext, "models">;

export interface ConversationListRequest {
  view: ConversationView;
  agentId: string;
  limit: number;
  cursor?: string;
  q?: string;
}

/** Newest first. A searched page may hold fewer than `limit` and still have a next one: see `search`. */
export async function listConversations(
  deps: Deps,
  request: ConversationListRequest,
): Promise<{ conversations: Conversation[]; nextCursor: string | null }> {
  const after = request.cursor === undefined ? null : decodeCursor(request.cursor);
  const wanted = foldText(request.q ?? "");
  if (wanted !== "") return search(deps, request, wanted, after);
  const found = await page(deps, request, after, request.limit + 1);
  const conversations = found.slice(0, request.limit);
  return { conversations, nextCursor: found.length > request.limit ? cursorAfter(conversations) : null };
}

const SCAN_STEP = 500;
/** One request looks at no more than this; the cursor then goes on where the look ended. */
const MAX_SCANNED = 5_000;

/** Looks through the newest conversations for the words, without accents, in the contact's name, phone and last message. */
async function search(
  deps: Deps,
  request: ConversationListRequest,
  wanted: string,
  after: PageEnd | null,
): Promise<{ conversations: Conversation[]; nextCursor: string | null }> {
  const hits: Conversation[] = [];
  let end = after;
  for (let scanned = 0; scanned < MAX_SCANNED; scanned += SCAN_STEP) {
    const candidates = await page(deps, request, end, SCAN_STEP);
    const phones = await phonesOf(deps, candidates, wanted);
    for (const candidate of candidates) {
      end = pageEnd(candidate);
      if (!isHit(candidate, wanted, phones)) continue;
      hits.push(candidate);
      if (hits.length === request.limit) return { conversations: hits, nextCursor: encodeCursor(end) };
    }
    if (candidates.length < SCAN_STEP) return { conversations: hits, nextCursor: null };
  }
  return { conversations: hits, nextCursor: end && encodeCursor(end) };
}

function page(deps: Deps, request: ConversationListRequest, after: PageEnd | null, limit: number): Promise<Conversation[]> {
  const filter = { ...viewFilter(request.view, request.agentId), ...olderThan("lastMessageAt", after) };
  return deps.models.conversations.find(filter, { session: 0 }).sort({ lastMessageAt: -1, _id: -1 }).limit(limit).lean();
}

/** Digits of the candidates' phones, looked up only when the search could be one. */
async function phonesOf(deps: Deps, candidates: Conversation[], wanted: string): Promise<ReadonlyMap<string, string>> {
  if (digits(wanted).length < 3) return new Map();
  const contactIds = [...new Set(candidates.map((candidate) => candidate.contactId))];
  const contacts = await deps.models.contacts.find({ _id: { $in: contactIds } }, { phone: 1 }).lean();
  return new Map(contacts.flatMap(({ _id, phone }) => (phone ? [[_id, digits(phone)] as const] : [])));
}

function isHit(candidate: Conversation, wanted: string, phones: ReadonlyMap<string, string>): boolean {
  if (foldText(candidate.contactName).includes(wanted) || foldText(candidate.lastMessage?.text ?? "").includes(wanted)) return true;
  return phones.get(candidate.contactId)?.includes(nationalDigits(wanted)) ?? false;
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

/** 0912… and +84 912… are the same number. */
function nationalDigits(text: string): string {
  return digits(text).replace(/^(84|0)/, "");
}

function cursorAfter(conversations: Conversation[]): string | null {
  const last = conversations.at(-1);
  return last ? encodeCursor(pageEnd(last)) : null;
}

function pageEnd(conversation: Conversation): PageEnd {
  return { at: conversation.lastMessageAt, id: conversation._id };
}
