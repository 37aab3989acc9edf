import { z } from "zod";
import type { AppContext } from "../../app-context";
import type { ConversationView, SearchItem } from "../../contract";
import { AppError } from "../../core";
import { rawCollection } from "../../platform/raw-collection";
import type { Conversation } from "../conversation.model";
import { viewFilter } from "../conversation-views";
import { findInBlocks, NEWEST, type IndexHit, type IndexPosition } from "./find-in-blocks";
import { matchesTerms, snippetOf, termsOf, wordsOfContact, wordsOfText, type SearchTerm } from "./words";

type Deps = Pick<AppContext, "models" | "search">;

export interface SearchRequest {
  q: string;
  view: ConversationView;
  agentId: string;
  limit: number;
  cursor?: string | undefined;
}
export interface SearchHit {
  conversation: Conversation;
  match: SearchItem["match"];
}

/** One request compares no more messages than about this; the cursor then goes on where it ended. */
const MOST_LOOKED_AT = 1_000;
const LOOKED_UP_AT_ONCE = 50;
/** More people of one name than this are not all shown: another word narrows it down. */
const MOST_PEOPLE = 50;

/** People first, then what was written, newest first; each conversation once. */
export async function searchInbox(deps: Deps, request: SearchRequest): Promise<{ hits: SearchHit[]; nextCursor: string | null }> {
  const terms = termsOf(request.q);
  if (terms.length === 0) return { hits: [], nextCursor: null };
  const page = new Page(deps, request, terms);
  const before = request.cursor === undefined ? null : decodeCursor(request.cursor);
  if (!before) {
    await page.addPeople();
    await page.addMessages(await deps.search.latest("message", terms));
  }

  let last: IndexPosition | null = null;
  let looked = 0;
  for await (const found of findInBlocks(deps, "message", terms, before ?? NEWEST)) {
    for (let from = 0; from < found.length; from += LOOKED_UP_AT_ONCE) {
      if (last && (page.isFull || looked >= MOST_LOOKED_AT)) return { hits: page.hits, nextCursor: encodeCursor(last) };
      const some: IndexHit[] = found.slice(from, from + LOOKED_UP_AT_ONCE);
      await page.addMessages(some.map(({ ref }) => ref));
      looked += some.length;
      last = some.at(-1)!;
    }
  }
  return { hits: page.hits, nextCursor: null };
}

class Page {
  readonly hits: SearchHit[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly deps: Deps,
    private readonly request: SearchRequest,
    private readonly terms: SearchTerm[],
  ) {}

  get isFull(): boolean {
    return this.hits.length >= this.request.limit;
  }

  async addPeople(): Promise<void> {
    const names = new Map<string, string>();
    const addAll = async (refs: string[]): Promise<void> => {
      for (const contact of await this.deps.models.contacts.find({ _id: { $in: refs } }).lean())
        if (matchesTerms(wordsOfContact(contact), this.terms)) names.set(contact._id, contact.name);
    };
    for (const refs of slices(await this.deps.search.latest("contact", this.terms))) if (names.size < MOST_PEOPLE) await addAll(refs);
    for await (const found of findInBlocks(this.deps, "contact", this.terms)) {
      for (const some of slices(found)) if (names.size < MOST_PEOPLE) await addAll(some.map(({ ref }) => ref));
      if (names.size >= MOST_PEOPLE) break;
    }
    if (names.size === 0) return;
    const conversations = await this.conversationsOf({ contactId: { $in: [...names.keys()] } });
    conversations.sort((a, b) => b.lastMessageAt.getTime() - a.lastMessageAt.getTime());
    for (const conversation of conversations.slice(0, this.request.limit))
      this.add(conversation, { kind: "contact", messageId: null, text: names.get(conversation.contactId)!, at: null });
  }

  /** @param refs newest first */
  async addMessages(refs: string[]): Promise<void> {
    for (const some of slices(refs)) {
      const found = await rawCollection(this.deps.models.messages)
        .find({ _id: { $in: some } })
        .toArray();
      const messages = found
        .filter((message) => !this.seen.has(message.conversationId) && matchesTerms(wordsOfText(message.text ?? ""), this.terms))
        .sort((a, b) => b.at.getTime() - a.at.getTime());
      const newest = new Map(messages.reverse().map((message) => [message.conversationId, message]));
      if (newest.size === 0) continue;
      const conversations = await this.conversationsOf({ _id: { $in: [...newest.keys()] } });
      const hits = conversations.map((conversation) => ({ conversation, message: newest.get(conversation._id)! }));
      for (const { conversation, message } of hits.sort((a, b) => b.message.at.getTime() - a.message.at.getTime())) {
        const text = snippetOf(message.text ?? "", this.terms);
        this.add(conversation, { kind: "message", messageId: message._id, text, at: message.at.toISOString() });
      }
    }
  }

  private conversationsOf(filter: object): Promise<Conversation[]> {
    const { view, agentId } = this.request;
    return rawCollection(this.deps.models.conversations)
      .find({ ...filter, ...viewFilter(view, agentId) } as never)
      .toArray();
  }

  private add(conversation: Conversation, match: SearchItem["match"]): void {
    if (this.seen.has(conversation._id)) return;
    this.seen.add(conversation._id);
    this.hits.push({ conversation, match });
  }
}

function slices<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / LOOKED_UP_AT_ONCE) }, (_, index) =>
    items.slice(index * LOOKED_UP_AT_ONCE, (index + 1) * LOOKED_UP_AT_ONCE),
  );
}

const cursorShape = z.tuple([z.string().regex(/^[0-9a-z]+$/), z.number().int().nonnegative()]);

function encodeCursor({ blockId, position }: IndexPosition): string {
  return Buffer.from(JSON.stringify([blockId, position])).toString("base64url");
}

/** @throws {AppError} INVALID_REQUEST for anything that `encodeCursor` did not make */
function decodeCursor(cursor: string): IndexPosition {
  try {
    const [blockId, position] = cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { blockId, position };
  } catch (cause) {
    throw new AppError("INVALID_REQUEST", "The cursor is not one of ours", { fields: { cursor: "Unknown cursor" } }, { cause });
  }
}
