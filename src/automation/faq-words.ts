import type { z } from "zod";
import type { FaqOptions } from "../../flows/faq";
import { TEENCODE } from "../../flows/faq/teencode";
import type { AppContext } from "../app-context";
import { faqSynonyms, faqWord, type FaqWord, type FaqWordsHistory, type FaqWordsResponse, type saveFaqWordsRequest } from "../contract";
import { AppError } from "../core";
import { isDuplicateKey } from "../platform/raw-collection";
import type { FaqEditor } from "./publish-faq";
import type { FaqWordList } from "./faq-words.model";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

const MAX_VERSIONS = 100;

/** A business's own chat spellings and synonyms as they are now, with what they replace of the built-in ones. */
export async function listFaqWords({ models }: Pick<Deps, "models">): Promise<FaqWordsResponse> {
  const list = await newest(models);
  return {
    items: wordsOf(list).map((word) => ({ ...word, replaces: Object.hasOwn(TEENCODE, word.short) ? TEENCODE[word.short]! : null })),
    synonyms: synonymsOf(list),
    number: list?.number ?? 0,
    by: list?.by ?? null,
    at: list?.at.toISOString() ?? null,
  };
}

/**
 * Keeps the list as a new version; the bot learns it and uses it at once. There is no draft: a word means the same in every entry, and
 * the test box tries it a moment later.
 *
 * @param number of the version that was edited
 * @throws {AppError} FAQ_EDITED_MEANWHILE when somebody else was faster; FAQ_WORDS_INVALID
 */
export async function saveFaqWords(
  deps: Deps,
  { items, synonyms, number }: z.output<typeof saveFaqWordsRequest>,
  by: FaqEditor,
): Promise<FaqWordsResponse> {
  const last = await newest(deps.models);
  const wanted = { items: tidy(items), synonyms: synonyms === undefined ? synonymsOf(last) : tidySynonyms(synonyms) };
  if ((last?.number ?? 0) !== number) throw editedMeanwhile();
  if (JSON.stringify({ items: wordsOf(last), synonyms: synonymsOf(last) }) === JSON.stringify(wanted)) return listFaqWords(deps);
  try {
    await deps.models.faqWordLists.create({ _id: String(number + 1), number: number + 1, ...wanted, by: by.name, at: deps.clock() });
  } catch (error) {
    throw isDuplicateKey(error) ? editedMeanwhile() : error;
  }
  await deps.flows.reload();
  return listFaqWords(deps);
}

export async function faqWordsHistory({ models }: Pick<Deps, "models">): Promise<FaqWordsHistory> {
  const lists = await models.faqWordLists.find({}).sort({ number: -1 }).limit(MAX_VERSIONS).lean();
  return {
    items: lists.map((list) => ({
      number: list.number,
      items: wordsOf(list),
      synonyms: synonymsOf(list),
      by: list.by,
      at: list.at.toISOString(),
    })),
  };
}

/** What the matcher is told of them. */
export async function readFaqOptions({ models }: Pick<Deps, "models">): Promise<FaqOptions> {
  const list = await newest(models);
  const [words, synonyms] = [wordsOf(list), synonymsOf(list)];
  return {
    ...(words.length > 0 && { teencode: Object.fromEntries(words.map(({ short, full }) => [short, full])) }),
    ...(synonyms.length > 0 && { synonyms: synonyms.map((group) => group.join("|")) }),
  };
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

/** A list of before there were synonyms has none. */
function synonymsOf(list: FaqWordList | null): string[][] {
  return faqSynonyms.array().parse(list?.synonyms ?? []);
}

/** Each phrase in one group: two groups of one phrase would make everything in them mean the same. */
function tidySynonyms(groups: string[][]): string[][] {
  const seen = new Set<string>();
  return groups.map((group) => {
    const phrases = [...new Set(group.map((phrase) => phrase.normalize("NFC").toLowerCase().replace(/\s+/g, " ")))];
    if (phrases.length < 2) throw invalid("same", phrases[0]!);
    for (const phrase of phrases) {
      if (seen.has(phrase)) throw invalid("twice", phrase);
      seen.add(phrase);
    }
    return phrases;
  });
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
