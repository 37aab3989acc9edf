/**
 * One word as the customer typed it, ready for comparing.
 * `plain` has no accents, đ → d, repeated letters once; `shaped` keeps ă â ê ô ơ ư đ; `tone` is one of "", f s r x j (Telex).
 */
export interface Word {
  typed: string;
  plain: string;
  shaped: string;
  tone: string;
}

interface Letter {
  base: string;
  shaped: string;
  tone: string;
}

const TONE_MARKS: Record<string, string> = { "\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j" };
// Emoji variation and keycap marks, and characters without width: they glue onto words ("2️⃣") and mean nothing here.
const INVISIBLE = /[\uFE0E\uFE0F\u20E3\u200B-\u200D\u2060\uFEFF]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Splits a text into words; punctuation, emoji and spaces only separate. */
export function readWords(text: string): Word[] {
  const found: Word[] = [];
  let typed = "";
  for (const character of text.replace(INVISIBLE, "").normalize("NFC").toLowerCase()) {
    if (isWordCharacter(character)) typed += character;
    else if (typed !== "") {
      found.push(toWord(typed));
      typed = "";
    }
  }
  if (typed !== "") found.push(toWord(typed));
  return found;
}

/** The text's words without accents, joined by single spaces: "Đường  Láng" → "duong lang". */
export function plainText(text: string): string {
  return readWords(text)
    .map((word) => word.plain)
    .join(" ");
}

/** True when `typed` can mean `target`: same letters, and no accent typed that differs (old and new tone placement are equal). */
export function sameWord(typed: Word, target: Word): boolean {
  return typed.plain === target.plain && accentsAgree(typed, target);
}

/**
 * No accent was typed that differs. Tone marks or letter marks may be missing altogether ("đương", "duòng" and "duong" can
 * mean "đường"), but what was typed has to be right: "dường" has letter marks and lacks the đ.
 */
export function accentsAgree(typed: Word, target: Word): boolean {
  return (typed.tone === "" || typed.tone === target.tone) && (typed.shaped === typed.plain || typed.shaped === target.shaped);
}

export function hasAccents(word: Word): boolean {
  return word.tone !== "" || word.shaped !== word.plain;
}

/** Where `phrase` stands in `text` as neighbouring words, or -1. */
export function findPhrase(text: readonly Word[], phrase: readonly Word[], from = 0): number {
  if (phrase.length === 0) return -1;
  for (let start = from; start + phrase.length <= text.length; start++) {
    if (phrase.every((word, i) => sameWord(text[start + i]!, word))) return start;
  }
  return -1;
}

export function joinWords(list: readonly Word[]): Word {
  const join = (pick: (word: Word) => string) => list.map(pick).join("");
  return { typed: join((w) => w.typed), plain: join((w) => w.plain), shaped: join((w) => w.shaped), tone: join((w) => w.tone) };
}

const letters = new Map<string, Letter>();

function letterOf(character: string): Letter {
  const known = letters.get(character);
  if (known) return known;
  let tone = "";
  let shaped = "";
  for (const part of character.normalize("NFD")) {
    if (part in TONE_MARKS) tone = TONE_MARKS[part]!;
    else shaped += part;
  }
  shaped = shaped.normalize("NFC");
  const base = shaped === "đ" ? "d" : shaped.normalize("NFD").replace(/\p{M}/gu, "");
  const letter = { base: base.length === shaped.length ? base : shaped, shaped, tone };
  // Bounded: only Latin letters are kept.
  if (character.charCodeAt(0) < 0x2000 && letters.size < 2_000) letters.set(character, letter);
  return letter;
}

function toWord(typed: string): Word {
  let plain = "";
  let shaped = "";
  let tone = "";
  let last = "";
  for (const character of typed) {
    const letter = letterOf(character);
    if (letter.tone !== "") tone = letter.tone;
    // "alooo" and "shoppp" are stretched words; repeated digits are not.
    if (letter.base === last && !isDigit(last)) continue;
    plain += letter.base;
    shaped += letter.shaped;
    last = letter.base;
  }
  return { typed, plain, shaped, tone };
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return WORD_CHARACTER.test(character);
}
