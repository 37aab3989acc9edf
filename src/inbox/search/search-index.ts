import { setImmediate, setTimeout } from "node:timers/promises";
import type { AppContext } from "../../app-context";
import { rawCollection } from "../../platform/raw-collection";
import { REST_MS } from "../../platform/run-in-slices";
import { forgetRefs } from "./forget-refs";
import { indexMissing } from "./index-missing";
import { matchesTerms, wordsOfContact, wordsOfText, type SearchTerm } from "./words";
import { blockKey, writeBlock, type EntryKind, type SearchEntry } from "./write-block";

type Deps = Pick<AppContext, "models" | "clock" | "inboxEvents" | "ownership" | "nextRevision" | "log">;

/** Finds messages by their words and contacts by name, phone and address. Lags behind nothing: what is in no block yet is looked through directly. */
export interface SearchIndex {
  /** A contact or a message changed or is new. A message's text is read from the store when it is not given. */
  note(kind: EntryKind, ref: string, text?: string): void;
  /** Ids with all the terms among those that may be in no block yet, newest first. */
  latest(kind: EntryKind, terms: SearchTerm[]): Promise<string[]>;
  /** Takes erased documents out, so that the words left behind lead to nobody. */
  forget(refs: ReadonlySet<string>): Promise<void>;
  /** Writes what waits for a full block. */
  flush(): Promise<void>;
  /** In the background: what an earlier process left, or everything when there is no index. Resolves when that is done. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const BLOCK = { message: 1_000, contact: 500 } as const;
/** Several processes fill their blocks at the same time; each remembers what the others have not written yet. */
const REMEMBERED = { message: 6_000, contact: 3_000 } as const;
/** A smaller rest is not worth a block: the next start finds it again. */
const REST_WORTH_A_BLOCK = 200;

/** Reasons of `conversation:changed` under which a contact's own data may have changed. */
const CONTACT_REASONS = new Set(["named", "profile", "contact", "contact-info"]);

/** What may be in no block yet. */
interface Latest {
  /** Of a message, when it was at hand. */
  text: string | undefined;
  /** Once somebody searched for any. */
  words: string[] | null;
}

/** Splitting so many texts takes about a millisecond. */
const WORDS_AT_ONCE = 100;

export function createSearchIndex(deps: Deps): SearchIndex {
  const latest = { message: new Map<string, Latest>(), contact: new Map<string, Latest>() };
  const waiting = { message: [] as string[], contact: [] as string[] };
  let writing: Promise<void> = Promise.resolve();
  /** False until everything older than this process is indexed. */
  let isComplete = false;
  let lastCovered = 0;
  const stopping = new AbortController();

  function note(kind: EntryKind, ref: string, text?: string): void {
    latest[kind].delete(ref);
    latest[kind].set(ref, { text, words: null });
    if (latest[kind].size > REMEMBERED[kind]) latest[kind].delete(latest[kind].keys().next().value!);
    if (!deps.ownership.owns(ref)) return;
    waiting[kind].push(ref);
    if (waiting[kind].length % BLOCK[kind] === 0) void flushFull(kind);
  }

  async function flushFull(kind: EntryKind): Promise<void> {
    // A block of messages vouches for everything before it, contacts included.
    if (kind === "message") await flush("contact");
    await flush(kind);
  }

  function flush(kind: EntryKind): Promise<void> {
    writing = writing
      .then(async () => {
        const refs = [...new Set(waiting[kind].splice(0))];
        const covered = deps.nextRevision();
        try {
          for (let from = 0; from < refs.length; from += BLOCK[kind])
            await write(kind, refs.slice(from, from + BLOCK[kind]), isComplete ? covered : lastCovered);
        } catch (error) {
          // The next block takes them along.
          waiting[kind].unshift(...refs);
          throw error;
        }
      })
      .catch((error: unknown) => deps.log.error({ err: error, kind }, "search index could not be written"));
    return writing;
  }

  async function write(kind: EntryKind, refs: string[], covered: number): Promise<void> {
    const written = new Map(refs.map((ref) => [ref, latest[kind].get(ref)]));
    const entries = (await entriesOf(kind, refs, () => setTimeout(REST_MS))).filter(({ words }) => words.length > 0);
    if (entries.length > 0) await writeBlock(deps, kind, entries, covered);
    // What changed again meanwhile is not in this block as it is now.
    for (const [ref, known] of written) if (latest[kind].get(ref) === known) latest[kind].delete(ref);
  }

  /**
   * In the given order; what is gone is left out.
   *
   * @param pause lets other work go first, every millisecond
   */
  async function entriesOf(kind: EntryKind, refs: string[], pause: () => Promise<void>): Promise<SearchEntry[]> {
    const words = new Map<string, string[]>();
    const unread: string[] = [];
    for (const [index, ref] of refs.entries()) {
      const known = latest[kind].get(ref);
      if (known?.text === undefined) unread.push(ref);
      else words.set(ref, (known.words ??= wordsOfText(known.text)));
      if (index % WORDS_AT_ONCE === 0) await pause();
    }
    for (const entry of await readEntries(deps, kind, unread)) words.set(entry.ref, entry.words);
    return refs.flatMap((ref) => (words.has(ref) ? [{ ref, words: words.get(ref)! }] : []));
  }

  const stopListening = deps.inboxEvents.subscribe((event, text) => {
    if (event.name === "message:created" && event.author !== "system") note("message", event.messageId, text);
    if (event.name === "conversation:changed" && CONTACT_REASONS.has(event.reason)) void noteContactOf(event.conversationId);
  });

  async function noteContactOf(conversationId: string): Promise<void> {
    try {
      const conversation = await rawCollection(deps.models.conversations).findOne({ _id: conversationId });
      if (conversation) note("contact", conversation.contactId);
    } catch (error) {
      deps.log.error({ err: error, conversationId }, "changed contact could not be indexed for search");
    }
  }

  return {
    note,
    async latest(kind, terms) {
      const unread = new Map([...latest[kind]].filter(([, known]) => known.words === null));
      // A change that comes while this is read has a place of its own, and the next search reads it.
      for (const { ref, words } of await entriesOf(kind, [...unread.keys()], setImmediate)) unread.get(ref)!.words = words;
      const found = [...latest[kind]].filter(([, { words }]) => words !== null && matchesTerms(words, terms));
      return found.map(([ref]) => ref).reverse();
    },
    async forget(refs) {
      // Those whose text is at hand would be written without a look whether they are still there.
      for (const kind of ["message", "contact"] as const) for (const ref of refs) latest[kind].delete(ref);
      // Neither may a block that is being written bring them back.
      await writing;
      await forgetRefs(deps, refs);
    },
    flush: () => flushFull("message"),
    async start() {
      lastCovered = await coveredSoFar(deps);
      if (lastCovered === 0) await clear(deps);
      const begun = deps.nextRevision();
      await indexMissing(deps, lastCovered, stopping.signal, {
        // A whole database passes through here once: only the rest after a crash is kept in mind.
        take: (kind, ref) => (lastCovered === 0 ? waiting[kind].push(ref) : note(kind, ref)),
        full: async () => {
          for (const kind of ["message", "contact"] as const) if (waiting[kind].length >= BLOCK[kind]) await flush(kind);
        },
      });
      if (stopping.signal.aborted) return;
      isComplete = true;
      if (lastCovered > 0) return;
      await flushFull("message");
      // Says that all of this need not be done again.
      await writeBlock(deps, "message", [], begun);
    },
    async stop() {
      stopping.abort();
      stopListening();
      await writing;
      for (const kind of ["message", "contact"] as const) if (waiting[kind].length >= REST_WORTH_A_BLOCK) await flush(kind);
    },
  };
}

async function coveredSoFar({ models }: Deps): Promise<number> {
  const newest = await rawCollection(models.searchBlocks).findOne({ _id: { $gte: blockKey("message", "") } }, { sort: { _id: -1 } });
  return newest?.coveredRevision ?? 0;
}

/** What an interrupted first run left. */
async function clear({ models }: Deps): Promise<void> {
  await rawCollection(models.searchWords).deleteMany({});
  await rawCollection(models.searchBlocks).deleteMany({});
}

/** In the given order; what is gone is left out. */
export async function readEntries({ models }: Pick<AppContext, "models">, kind: EntryKind, refs: string[]): Promise<SearchEntry[]> {
  const words = new Map<string, string[]>();
  for (let from = 0; from < refs.length; from += 100) {
    const some = refs.slice(from, from + 100);
    if (kind === "message") {
      const found = await rawCollection(models.messages)
        .find({ _id: { $in: some } })
        .toArray();
      for (const { _id, text } of found) words.set(_id, wordsOfText(text ?? ""));
    } else {
      const found = await rawCollection(models.contacts)
        .find({ _id: { $in: some } })
        .toArray();
      for (const contact of found) words.set(contact._id, wordsOfContact(contact));
    }
    await setImmediate();
  }
  return refs.flatMap((ref) => (words.has(ref) ? [{ ref, words: words.get(ref)! }] : []));
}
