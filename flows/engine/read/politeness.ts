import { readWords, sameWord, type Word } from "./words";

// Words that open or close a message without changing what it asks for.
const OPENING = vocabulary(
  "dạ vâng ừ ừm ờ à ơ thì ok oke okay okie okê okela rồi shop sốp bạn ơi em anh chị ad admin ê này cho xin uh uhm um dạ",
);
const CLOSING = vocabulary(
  "ạ nhé nha nhá nhe nghen hen ha hả hén hi hihi haha kk á ah à vậy zậy đi thôi mà đó đấy đây với luôn rồi shop sốp ơi ui em anh chị bạn bn ad admin mình giúp dùm giùm cái please nào cảm ơn thanks",
);

/** The words without courtesies at both ends: "dạ menu đi shop ơi ạ" → "menu". Never empties the list. */
export function trimPoliteness(words: readonly Word[]): Word[] {
  let start = 0;
  let end = words.length;
  while (end - start > 1 && isOneOf(words[end - 1]!, CLOSING)) end--;
  while (end - start > 1 && isOneOf(words[start]!, OPENING)) start++;
  return words.slice(start, end);
}

export function isOneOf(word: Word, list: Map<string, Word[]>): boolean {
  return list.get(word.plain)?.some((known) => sameWord(word, known)) ?? false;
}

/** Words to compare with `isOneOf`, from a space-separated list. */
export function vocabulary(list: string): Map<string, Word[]> {
  const byPlain = new Map<string, Word[]>();
  for (const word of readWords(list)) byPlain.set(word.plain, [...(byPlain.get(word.plain) ?? []), word]);
  return byPlain;
}
