import { answerText, sureOf, unsureOf, type Reading } from "./reading";
import { PhraseSet } from "./phrase-set";
import { isOneOf, vocabulary } from "./politeness";
import { looksLikeQuestion } from "./question";
import { isBare, isOfAnother } from "./surroundings";
import { vi } from "./vi-pattern";
import { hasAccents, readWords, type Word } from "./words";

const YES = phrases(
  "có|có ạ|có chứ|có luôn|có em|dạ có|c|co chu|đúng|đúng rồi|đúng r|đr|đúng ròi|đúng rùi|đúng vậy|đúng thế|đúng luôn|đúng ý|đúng ý rồi|phải|phải rồi|phải r|phải đó|chuẩn|chuẩn rồi|chuẩn luôn|chuẩn r|chuẩn không cần chỉnh|chính xác|ok|oke|okay|okie|okê|oki|uki|okela|okla|okela|okey|oker|okii|ô kê|ô kê la|ok luôn|ok rồi|ok r|ok em|kk|ừ|ừa|ừm|ừ đúng rồi|ừ thế|ừ vậy|uhm|um|umm|uh|uk|ukm|ưm|ờ|ờm|ò|vâng|vg|vâg|vâng đúng rồi|dạ|dạ vâng|dạ đúng|dạ đúng rồi|dạ phải|dạ được|dạ ok|dạ rồi|được|được ạ|được luôn|được rồi|được chứ|được đó|đc|dc|đk|đc luôn|đc r|thôi được|thôi cũng được|vậy cũng được|cũng được|cũng đc|đồng ý|nhất trí|tán thành|chốt|chốt đơn|chốt luôn|chốt đi|chốt nhé|lấy|lấy luôn|lấy đi|làm đi|làm luôn|đặt luôn|đặt đi|yes|y|ye|yes please|yep|yup|yeah|yea|ya|sure|sure thing|of course|right|correct|that's right|true|agree|agreed|definitely|absolutely|tất nhiên|đương nhiên|dĩ nhiên|hiển nhiên|rồi|r|rùi|ròi|rồi ạ|xong rồi|hữu ích|muốn|có muốn|em muốn|mình muốn|cần|có cần|thích|mình đồng ý|em đồng ý|tôi đồng ý|xác nhận|mình xác nhận|em xác nhận|đặt|vầng|dạ vầng|đúng gòi|đúng rầu|chuẩn cmnr|ok con dê|ô kê con dê|okie dokie|ukê|ukê la|chốt liền|lấy liền|đc lun|được lun|thôi cũng đc|thế cũng được|thế cũng đc|vậy đi|vậy nha|zậy đi|dị đi|dzậy đi|thế nhé|thế đi|ưn|duyệt|duyệt luôn|quá được|quá ok|quá đã|chắc chắn|chắc chắn rồi|hẳn rồi|yes sir|ok let s go|ok chốt|ok nha em|okela chốt|được em|đúng em|ừ em|ừ có",
);
const NO = phrases(
  "không|ko|k|kh|khg|kg|hok|hông|hổng|hong|hôg|hem|hẻm|khum|khom|hơm|không phải|ko phải|k phải|hok phải|hông phải|không phải vậy|không đúng|ko đúng|k đúng|chưa đúng|chưa|chưa có|chưa ạ|chưa đâu|chưa bao giờ|chưa từng|chưa cần|sai|sai rồi|sai r|nhầm rồi|nhầm|không ạ|không em|không nha|không nhé|không đâu|không có|ko có|k có|hông có|không bao giờ|không cần|không cần đâu|ko cần|k cần|khỏi|khỏi cần|khỏi đi|thôi|thôi khỏi|thôi không|thôi ko|thôi k|thôi không cần|thôi ko cần|thôi em|thôi ạ|không thích|ko thích|không lấy|ko lấy|k lấy|không đặt|no|no thanks|no thank you|nope|nah|nay|n|non|never|not yet|not really|wrong|incorrect|không đồng ý|ko đồng ý|không chịu|không được|ko được|ko đc|k đc|không đúng ý|chưa đúng ý|đâu có|đâu|làm gì có|không muốn|ko muốn|k muốn|dạ không|dạ ko|dạ k|dạ chưa|dạ thôi|dạ hông|dạ không cần|không hề|mình không|em không|tôi không|chưa rồi|thôi để sau|để sau|từ chối|mình từ chối|no need|false|disagree|hổng phải|hổng có|kô|hk|hok có|no no|no no no|no tks|khỏi em|hem có|sai bét|đâu nào|thôi ạ khỏi|thôi được rồi không cần|không lấy nữa|ko lấy nữa|k lấy nữa|không mua nữa|ko mua nữa|không đặt nữa|không cần nữa|ko cần nữa|hông được|hổng được|hông lấy|hổng lấy|hông cần",
);
/** Leaning one way; worth asking back. */
const LIKELY_YES = phrases(
  "ừ nhỉ|ờ nhỉ|ừ ha|ờ ha|ừ hén|ờ hén|ừ hả|chắc vậy|chắc có|chắc là có|chắc là vậy|chắc rồi|chắc đúng|chắc được|có lẽ|có lẽ vậy|có lẽ có|có thể|hình như có|hình như đúng|hình như vậy|maybe|maybe yes|probably|probably yes|i guess so|chắc là được|chắc là ok|i think so|i guess|guess so|cũng đúng|gần đúng|tạm được|tạm ổn|cũng tạm|hên xui|chắc ok|ok thì ok|thì có|hình như rồi|ua",
);
const LIKELY_NO = phrases(
  "chắc không|chắc ko|chắc k|chắc hông|chắc hổng|chắc hok|k chắc|k chắc lắm|không chắc lắm|ko chắc lắm|chưa biết nữa|chắc là không|chắc chưa|chắc thôi|có lẽ không|có lẽ chưa|hình như không|hình như chưa|hình như ko|probably not|maybe not|i don't think so|don't think so|chưa chắc|không chắc|ko chắc|chưa biết|hình như sai|không hẳn|ko hẳn|not sure",
);
const YES_SIGNS = /^[👍👌✅🆗☑✔🙆💯]/u;
const NO_SIGNS = /^[👎❌🙅✖🚫]/u;
/** Ways to say "không" by region and thumb; one letter may be another word. */
const NOT = vocabulary("hổng hông hok ko kg khg hem hơm khum khom hôg kô");
const [NO_WORD] = readWords("không") as [Word];
/** Words that never open a "no" although they begin with it. */
const OTHER = phrases(
  "không biết|ko biết|k biết|không sao|ko sao|k sao|không có gì|có gì|có ai|có bao|không hiểu|ko hiểu|k hiểu|thôi chết|đâu rồi|không rõ|ko rõ|phải làm|rồi sao|được bao|chưa biết",
);

/** Whole messages that ask or wave aside, made of words that answer elsewhere. */
const NEITHER = phrases(
  "yeah right|thôi rồi|thôi xong|phải chi|r chưa|dạ shop ơi|rồi chưa|xong chưa|chốt chưa|không có chi|ko có chi|k có chi|c ơi|n a|có chưa|sao không|why not",
);

/** "không sai", "ko từ chối": two denials make a yes, more or less. */
const UNDENIED = new RegExp(
  `^(?:${vi("dạ")}\\s)?(?:${vi("không|ko|chẳng|chả|đâu có|hông|hổng|hok")}|k)\\s(?:(?:${vi("hề|phải là|có")})\\s)?(?:${vi("sai|nhầm|từ chối|phản đối|chê|ngại")})(?!\\p{L})`,
  "u",
);
/** "có đâu", "cần chi": the little word turns it round. */
const TURNED =
  /^(?:dạ )?(?:có|được|đúng|phải|muốn|cần|lấy|thích|ok|thấy|biết)(?: \p{L}+)? ?(?:đâu|chi)(?!\p{L})|^(?:da )?(?:co|duoc|dung|can|muon|lay|thich) (?:dau|chi)$/u;
/** "được à", "sai không": asks. */
const ASKS =
  /(?:^|\s)(?:à|hả|hở|hử)(?:\s(?:shop|em|bạn|ad))?[\s.!]*$|^(?:dạ )?(?:sai|nhầm)\s(?:không|khong|ko|k|hông|hong|chưa|chua)(?!\p{L})|^nham (?:a|ha)$/u;
/** Typed without accents: "o" may be "ơ", "ha" may be "hả", "dung co" "đừng có", "hen roi" "hẹn rồi". */
const MAY_ASK =
  /^o+[\s.!…]*$|\s(?:ha|ho|hu)(?:\s(?:shop|em|e|ban|ad|chi|anh))?[\s.!]*$|^(?:da )?(?:dung co|phai chi|sai dau|nham dau)(?!\p{L})|(?<!\p{L})hen roi(?!\p{L})/u;
/** Thanks and "that's all" may go with either. */
const EITHER = phrases(
  "dạ em cảm ơn|dạ em cảm ơn ạ|thôi được rồi|thôi được rồi ạ|dạ cảm ơn|cảm ơn|cảm ơn shop|dạ cảm ơn shop|thanks|thank you|vậy thôi|thế thôi",
);

/** Says nothing by itself; "dạ" alone is a yes, which is why it is in both lists. */
const SOFT = vocabulary(
  "dạ ạ à á ah nhé nhe nha nhá nhen nghen hen ha hi hihi haha hehe shop sốp ơi ui em e anh chị bạn bn ad admin đó đấy đây nè nhỉ luôn rồi r đi đâu vậy cảm ơn thanks please pls plz",
);

/**
 * "dạ đúng rồi ạ" → true, "ko phải" → false. An answer that goes on ("có mà giao chiều") or only leans one way is asked back; a question
 * or anything else is null.
 */
export function readYesNo(text: string): Reading<boolean> | null {
  const answer = answerText(text).trim();
  const words = trimSoft(readWords(answer));
  if (words.length === 0) return signOf(answer);
  // "ừm…" thinks about it.
  if (/^(?:dạ\s)?(?:ừ+m*|ờ+m*|u+h*m*|hm+)\s?(?:\.{2,}|…)/iu.test(answer)) return unsureAs(true, answer);
  // "ơ" is surprised, "ờ" agrees.
  if (/^ơ+[\s.!…]*$/iu.test(answer)) return null;
  if (isBare(answer) && MAY_ASK.test(answer.toLowerCase())) return unsureAs(true, answer);
  // "kk" laughs.
  if (answer.includes("?") || /^k{2,}$/iu.test(answer) || NEITHER.has(words) || NEITHER.has(readWords(answer))) return null;
  const lower = answer.toLowerCase();
  if (ASKS.test(lower)) return null;
  if (UNDENIED.test(lower) || EITHER.has(readWords(answer))) return unsureAs(true, answer);
  if (TURNED.test(lower)) return unsureAs(false, answer);
  if (isOfAnother(answer)) return leaning(words, answer) ?? leaning(words.slice(2), answer);
  if (LIKELY_YES.has(words)) return unsureAs(true, answer);
  if (LIKELY_NO.has(words)) return unsureAs(false, answer);
  const said = saidIn(words);
  // "có không", "ok chưa", "đúng hay sai": both are said, which asks rather than answers.
  if (said !== null) return said === "both" ? null : sureAs(said === "yes", answer);
  return looksLikeQuestion(words.map(({ typed }) => typed).join(" ")) || OTHER.lengthAt(words, 0) > 0 ? null : leaning(words, answer);
}

/** The same of words that say nothing else; "both" where they ask ("có không"). */
export function saysYesOrNo(words: readonly Word[]): "yes" | "no" | "both" | null {
  const answer = trimSoft(words);
  return answer.length === 0 || NEITHER.has(answer) ? null : saidIn(answer);
}

/** The same said of "dạ chưa có" as of "chưa có", and of "hổng cần đâu" as of "không cần đâu". */
function saidIn(words: Word[]): "yes" | "no" | "both" | null {
  const rest = words[0]!.plain === "da" && words.length > 1 ? words.slice(1) : words;
  const respelled = rest.map((word) => (isOneOf(word, NOT) ? NO_WORD : word));
  const readings = [words, rest, respelled].map(phrasesIn);
  return readings.find((one) => one === "yes" || one === "no") ?? readings.find((one) => one !== null) ?? null;
}

/** What the text says when it is made of nothing but answers and soft words. */
function phrasesIn(words: readonly Word[]): "yes" | "no" | "both" | null {
  const said: boolean[] = [];
  for (let at = 0; at < words.length;) {
    const no = NO.lengthAt(words, at);
    const yes = YES.lengthAt(words, at);
    const length = Math.max(no, yes);
    if (length === 0 && !isOneOf(words[at]!, SOFT)) return null;
    // One letter ("k", "c", "n") means this only when nothing else is said.
    if (
      length === 1 &&
      words[at]!.plain.length === 1 &&
      !hasAccents(words[at]!) &&
      words.length > 1 &&
      !(said.length === 0 && at === 0 && allSoft(words, 1))
    )
      return null;
    if (length > 0) said.push(yes > no);
    at += Math.max(1, length);
  }
  const [first] = said;
  if (first === undefined) return null;
  // "không phải không lấy": two denials that are not just repeated may undo each other.
  if (!first && said.length > 1 && NO.lengthAt(words, 0) > 1) return "both";
  return said.every((one) => one === first) ? (first ? "yes" : "no") : "both";
}

function allSoft(words: readonly Word[], from: number): boolean {
  return words.slice(from).every((word) => isOneOf(word, SOFT));
}

/** Without the soft words at both ends, unless they are part of an answer ("thôi đi", "được luôn") or all there is ("dạ"). */
function trimSoft(words: readonly Word[]): Word[] {
  let start = 0;
  while (start < words.length && isOneOf(words[start]!, SOFT) && YES.lengthAt(words, start) <= 1 && NO.lengthAt(words, start) <= 1) start++;
  const rest = words.slice(start);
  if (rest.length === 0 && words.some((word) => YES.has([word]))) return words.filter((word) => YES.has([word])).slice(0, 1);
  let end = rest.length;
  while (end > 1 && isOneOf(rest[end - 1]!, SOFT) && ![YES, NO, LIKELY_YES, LIKELY_NO].some((list) => list.has(rest.slice(0, end)))) end--;
  return rest.slice(0, end);
}

/** A clear word at the start, and more that may turn it round. */
function leaning(words: Word[], answer: string): Reading<boolean> | null {
  if (words.length > 15) return null;
  const no = NO.lengthAt(words, 0);
  const yes = YES.lengthAt(words, 0);
  // One letter ("k", "c", "n") opens too many other things.
  if (Math.max(no, yes) === 0 || (words[0]!.plain.length === 1 && !hasAccents(words[0]!))) return null;
  return unsureAs(yes > no, answer);
}

function signOf(answer: string): Reading<boolean> | null {
  const signs = answer.replace(/[^\p{Extended_Pictographic}☑✔✖]/gu, "");
  // "👍👎" says both.
  if (/[👍👌✅☑✔🙆]/u.test(signs) && /[👎❌🙅✖🚫]/u.test(signs)) return null;
  return YES_SIGNS.test(signs) ? sureAs(true, answer) : NO_SIGNS.test(signs) ? sureAs(false, answer) : null;
}

function sureAs(value: boolean, read: string): Reading<boolean> {
  return sureOf(value, read, echoOf(value));
}

function unsureAs(value: boolean, read: string): Reading<boolean> | null {
  return unsureOf(
    [value, !value].map((one) => ({ value: one, echo: echoOf(one) })),
    read,
  );
}

function echoOf(value: boolean): string {
  return value ? "Có" : "Không";
}

function phrases(list: string): PhraseSet {
  return new PhraseSet(list.split("|"));
}
