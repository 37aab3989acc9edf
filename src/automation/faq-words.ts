import type { FaqOptions } from "../../flows/faq";
import { TEENCODE } from "../../flows/faq/teencode";
import type { AppContext } from "../app-context";
import { faqWord, type FaqWord, type FaqWordsHistory, type FaqWordsResponse } from "../contract";
import { AppError } from "../core";
import { isDuplicateKey } from "../platform/raw-collection";
import type { FaqEditor } from "./publish-faq";
import type { FaqWordList } from "./faq-words.model";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

const MAX_VERSIONS = 100;

/** A business's own chat spellings as they are now, with what they replace of the built-in ones. */
export async function listFaqWords({ models }: Pick<Deps, "models">): Promise<FaqWordsResponse> {
  const list = await newest(models);
  return {
    items: wordsOf(list).map((word) => ({ ...word, replaces: Object.hasOwn(TEENCODE, word.short) ? TEENCODE[word.short]! : null })),
    number: list?.number ?? 0,
    by: list?.by ?? null,
    at: list?.at.toISOString() ?? null,
  };
}

/**
 * Keeps the list as a new version; the bot learns it and uses it at once. There is no draft: a spelling is the same in every entry, and
 * the test box tries it a moment later.
 *
 * @param number of the version that was edited
 * @throws {AppError} FAQ_EDITED_MEANWHILE when somebody else was faster; FAQ_WORDS_INVALID
 */
export async function saveFaqWords(deps: Deps, items: FaqWord[], number: number, by: FaqEditor): Promise<FaqWordsResponse> {
  const words = tidy(items);
  const last = await newest(deps.models);
  if ((last?.number ?? 0) !== number) throw editedMeanwhile();
  if (JSON.stringify(wordsOf(last)) === JSON.stringify(words)) return listFaqWords(deps);
  try {
    await deps.models.faqWordLists.create({ _id: String(number + 1), number: number + 1, items: words, by: by.name, at: deps.clock() });
  } catch (error) {
    throw isDuplicateKey(error) ? editedMeanwhile() : error;
  }
  await deps.flows.reload();
  return listFaqWords(deps);
}

export async function faqWordsHistory({ models }: Pick<Deps, "models">): Promise<FaqWordsHistory> {
  const lists = await models.faqWordLists.find({}).sort({ number: -1 }).limit(MAX_VERSIONS).lean();
  return { items: lists.map((list) => ({ number: list.number, items: wordsOf(list), by: list.by, at: list.at.toISOString() })) };
}

/** What the matcher is told of them. */
export async function readFaqOptions({ models }: Pick<Deps, "models">): Promise<FaqOptions> {
  const words = wordsOf(await newest(models));
  return words.length === 0 ? {} : { teencode: Object.fromEntries(words.map(({ short, full }) => [short, full])) };
}

/** Changes with every saved list. */
export async function newestFaqWords(models: AppContext["models"]): Promise<number> {
  const last = await models.faqWordLists.findOne({}, { number: 1 }).sort({ number: -1 }).lean();
  return last?.number ?? 0;
}

function newest(models: AppContext["models"]): Promise<FaqWordList | null> {
  return models.faqWordLists.findOne({}).sort({ number: -1 }).lean();
}

function wordsOf(list: FaqWordList | null): FaqWord[] {
  return list ? faqWord.array().parse(list.items) : [];
}

/** In the matcher's letters, each spelling once. */
function tidy(items: FaqWord[]): FaqWord[] {
  const words = items.map(({ short, full }) => ({
    short: short.normalize("NFC").toLowerCase(),
    full: full.normalize("NFC").replace(/\s+/g, " "),
  }));
  const seen = new Set<string>();
  for (const { short, full } of words) {
    if (seen.has(short)) throw invalid("twice", short);
    if (short === full.toLowerCase()) throw invalid("same", short);
    seen.add(short);
  }
  return words;
}

function invalid(reason: "twice" | "same", short: string): AppError {
  return new AppError("FAQ_WORDS_INVALID", reason === "twice" ? `“${short}” stands there twice` : `“${short}” stands for itself`, {
    reason,
    short,
  });
}

function editedMeanwhile(): AppError {
  return new AppError("FAQ_EDITED_MEANWHILE", "Somebody else has changed the list");
}
