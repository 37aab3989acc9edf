import { isPerhapsFiller, toFaqWords, type FaqWord } from "./normalise";

/** What the examples say of a word and its neighbours, by their letters. */
export interface Examples {
  has(plain: string): boolean;
  areNeighbours(one: string, next: string): boolean;
}

/** What follows a thing that is asked about, and no chat spelling: "bó hồng giá", "bó hồng bao nhiêu". */
const AFTER_A_THING = new Set(["gia", "bao", "nhieu", "may"]);

/**
 * A chat spelling that has the letters of a word of the examples ("hong" is "không", and a rose where they write "hồng") is that word
 * again where its neighbours say so.
 *
 * @param words with chat spellings written out
 */
export function readOwnWords(words: readonly FaqWord[], examples: Examples): readonly FaqWord[] {
  if (!words.some((word) => word.from !== undefined)) return words;
  return words.flatMap((word, i) => {
    if (word.from === undefined) return word;
    const before = words[i - 1];
    const after = words[i + 1];
    // Part of a longer spelling ("bn" is "bao nhiêu").
    if (before?.from === word.from || after?.from === word.from) return word;
    // The words of the examples are named by their letters alone: a spelling with accents is none of them.
    if (!examples.has(word.from)) return word;
    const [own = word] = toFaqWords(word.from);
    return isOwn(own, word, before, after, examples) ? own : word;
  });
}

function isOwn(own: FaqWord, meant: FaqWord, before: FaqWord | undefined, after: FaqWord | undefined, examples: Examples): boolean {
  const fits = ({ plain }: FaqWord) =>
    (before !== undefined && examples.areNeighbours(before.plain, plain)) ||
    (after !== undefined && examples.areNeighbours(plain, after.plain));
  // "hoa hong k": nobody says no twice.
  if (after?.plain === meant.plain) return true;
  if (after !== undefined && (AFTER_A_THING.has(after.plain) || /^\d/.test(after.plain))) return !fits(meant) || fits(own);
  if (fits(meant)) return false;
  // "mo cua hong z": a courtesy comes after anything.
  if (before !== undefined && examples.areNeighbours(before.plain, own.plain)) return true;
  return after !== undefined && !isPerhapsFiller(after) && examples.areNeighbours(own.plain, after.plain);
}
