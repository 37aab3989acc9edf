import { isSyllable } from "./syllables";

// Marks as the input method takes them; applied to the vowel they follow, or to the last vowel that can bear them.
const TELEX_TONES: Record<string, string> = { f: "\u0300", s: "\u0301", r: "\u0309", x: "\u0303", j: "\u0323" };
const VNI_TONES: Record<string, string> = { "1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323" };
const VNI_SHAPES: Record<string, Record<string, string>> = {
  "6": { a: "â", e: "ê", o: "ô" },
  "7": { o: "ơ", u: "ư" },
  "8": { a: "ă" },
  "9": { d: "đ" },
};
const TELEX_PAIRS: [RegExp, string][] = [
  [/dd/u, "đ"],
  [/uow/u, "ươ"],
  [/aa/u, "â"],
  [/ee/u, "ê"],
  [/oo/u, "ô"],
  [/aw/u, "ă"],
  [/ow/u, "ơ"],
  [/uw/u, "ư"],
  [/w/u, "ư"],
];

/**
 * What a keyboard without a Vietnamese input method made of a word: "dduwowngf" and "d9u7o7ng2" → "đường", "duongf" → "dùong" (the
 * tone is known, the letter marks are not). Null when the letters are no such slip.
 */
export function decodeTyping(typed: string): string | null {
  if (!/^[a-z0-9]{2,12}$/u.test(typed)) return null;
  return /\d/u.test(typed) ? decodeVni(typed) : decodeTelex(typed);
}

function decodeTelex(typed: string): string | null {
  // A word that is one without decoding is left alone, and so is one that no mark made strange.
  if (isSyllable(typed)) return null;
  const tones = typed.replace(/^[^aeiouy]+/u, "").match(/[fsrxj]/gu) ?? [];
  if (tones.length > 1) return null;
  const tone = tones[0];
  let letters = typed;
  if (tone !== undefined) {
    const at = typed.lastIndexOf(tone);
    letters = typed.slice(0, at) + typed.slice(at + 1);
  }
  let shaped = letters;
  for (const [pair, letter] of TELEX_PAIRS) shaped = shaped.replace(pair, letter);
  if (shaped === typed || !isSyllable(plainOf(shaped))) return null;
  // Doubled letters are stretched words ("ooo"), not marks, unless a tone or w says more.
  if (tone === undefined && !/w|dd|[aeo]{2}(?=[a-z])/u.test(typed)) return null;
  return tone === undefined ? shaped : withTone(shaped, TELEX_TONES[tone]!);
}

function decodeVni(typed: string): string | null {
  if (!/^[a-z]+\d[a-z0-9]*$/u.test(typed)) return null;
  let letters = "";
  let tone = "";
  for (const character of typed) {
    const mark = VNI_TONES[character];
    const shapes = VNI_SHAPES[character];
    if (mark !== undefined) {
      if (tone !== "") return null;
      tone = mark;
    } else if (shapes) {
      const at = [...letters].findLastIndex((letter) => letter in shapes);
      if (at < 0) return null;
      letters = letters.slice(0, at) + shapes[letters[at]!]! + letters.slice(at + 1);
      // One 7 marks both vowels of "uo".
      if (character === "7") letters = letters.replace("uơ", "ươ");
    } else if (character >= "0" && character <= "9") return null;
    else letters += character;
  }
  if (!isSyllable(plainOf(letters))) return null;
  return tone === "" ? letters : withTone(letters, tone);
}

/** Where in the word the mark stands does not matter: words are compared by their tone, not by its place. */
function withTone(letters: string, mark: string): string {
  return letters.replace(/[aeiouyăâêôơư](?!.*[ăâêôơư])/u, (vowel) => vowel + mark).normalize("NFC");
}

function plainOf(letters: string): string {
  return letters.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
