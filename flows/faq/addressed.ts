import { PhraseSet } from "../engine/read/phrase-set";
import { vocabulary, isOneOf } from "../engine/read/politeness";
import type { Word } from "../engine/read/words";

/** Whom a business's customers speak to, beside "shop" and "bạn": in a question about them the same words are what it is about. */
export const ADDRESSEES =
  "thầy|cô|thầy cô|cô giáo|thầy giáo|bác sĩ|bác sỹ|bs|dược sĩ|bác|chú|cô chú|trường|trung tâm|quán|tiệm|nhà hàng|khách sạn|homestay|studio|spa|salon|phòng khám|nha khoa|công ty|cửa hàng|page|gara|xưởng|nhà xe|nhà thuốc|phòng gym|câu lạc bộ";
const addressees = new PhraseSet(ADDRESSEES.split("|"));
/** "trường có dạy đàn không" asks what "có dạy đàn không" asks. */
const PLACES = new PhraseSet("trường|trung tâm|quán|tiệm|cửa hàng|studio|xưởng|salon".split("|"));
const AFTER_PLACE = vocabulary("mình có còn nhận");
/** A question has ended there: "lớp này học mấy buổi vậy thầy". */
const QUESTION_ENDS = vocabulary("vậy ạ hả nha nhé nhỉ thế à dạ");
/** The same; but "khong thay" and "chua co" are no teachers. */
const DENYING_ENDS = vocabulary("không chưa sao đâu");
const UNCLEAR = new Set(["thay", "co", "chu", "bac"]);
const CALLS = vocabulary("ơi");
const CHEERS = new PhraseSet(["chào", "cảm ơn", "cám ơn"]);
const AFTER = vocabulary("ạ nha nhé ơi");
const LONGEST = 3;

/** The words without whom they are said to ("chào thầy", "bác sĩ ơi", "… được không quán"); all of them where nothing else is said. */
export function withoutAddressee<W extends Word>(words: readonly W[]): readonly W[] {
  const ended = withoutPlace(withoutLast(withoutCalled(words)));
  return ended.length > 0 ? ended : words;
}

/** Without the doctor of "bác sĩ ơi", "chào bác sĩ" and "cảm ơn bác sĩ". */
function withoutCalled<W extends Word>(words: readonly W[]): readonly W[] {
  const said: W[] = [];
  for (let at = 0; at < words.length;) {
    const length = addressees.lengthAt(words, at);
    const isCalled = length > 0 && (isIn(words[at + length], CALLS) || isCheered(words, at));
    if (!isCalled) said.push(words[at]!);
    at += isCalled ? length : 1;
  }
  return said;
}

function isCheered(words: readonly Word[], at: number): boolean {
  return CHEERS.lengthAt(words, at - 1) === 1 || CHEERS.lengthAt(words, at - 2) === 2;
}

function withoutLast<W extends Word>(words: readonly W[]): readonly W[] {
  let end = words.length;
  while (isIn(words[end - 1], AFTER)) end--;
  for (let length = LONGEST; length > 0; length--) {
    const from = end - length;
    if (from > 1 && addressees.lengthAt(words, from) === length && isEnd(words[from - 1]!, words.slice(from, end)))
      return [...words.slice(0, from), ...words.slice(end)];
  }
  return words;
}

function isEnd(word: Word, [addressee, ...more]: readonly Word[]): boolean {
  const isUnclear = more.length === 0 && UNCLEAR.has(addressee!.typed);
  return isOneOf(word, QUESTION_ENDS) || (isOneOf(word, DENYING_ENDS) && !isUnclear);
}

function withoutPlace<W extends Word>(words: readonly W[]): readonly W[] {
  const length = PLACES.lengthAt(words, 0);
  return length > 0 && isIn(words[length], AFTER_PLACE) ? words.slice(length) : words;
}

function isIn(word: Word | undefined, list: ReturnType<typeof vocabulary>): boolean {
  return word !== undefined && isOneOf(word, list);
}
