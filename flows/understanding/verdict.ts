import { PhraseSet } from "../engine/read/phrase-set";
import { isOneOf, vocabulary } from "../engine/read/politeness";
import { hasAccents, readWords, type Word } from "../engine/read/words";
import { normaliseQuestion } from "../faq/normalise";
import { recogniseSmallTalk } from "./small-talk";

export type Verdict = "right" | "wrong";

const MAX_CHARS = 120;
const MAX_WORDS = 14;

const WRONG = phrases(
  "sai|sai rồi|sai bét|sai hết|sai bét nhè|trật lất|trật rồi|nhầm rồi|không đúng|chưa đúng|không đúng ý|chưa đúng ý|không chính xác|chưa chính xác|không chuẩn|chưa chuẩn|không trúng|chưa trúng|không khớp|chưa khớp|không phải|không phải vậy|không phải thế|đâu phải|đâu có phải|có phải đâu|phải đâu|đâu có đúng|đâu đúng|có đúng đâu|đúng đâu|hiểu sai|hiểu nhầm|hiểu lầm|hiểu lộn|hiểu không đúng|hiểu chưa đúng|trả lời sai|trả lời nhầm|trả lời lộn|trả lời không đúng|không liên quan|không liên quan gì|chẳng liên quan|chả liên quan|chả liên quan gì|có liên quan gì đâu|lạc đề|lạc đề rồi|lạc quẻ|không ăn nhập|chả ăn nhập gì|đâu có hỏi|có hỏi vậy đâu|có hỏi cái đó đâu|có hỏi cái này đâu|không hỏi|không có hỏi|hỏi một đằng trả lời một nẻo|hỏi một đằng đáp một nẻo|hỏi 1 đằng trả lời 1 nẻo|hỏi 1 đằng đáp 1 nẻo|ông nói gà bà nói vịt|không giúp được gì|chả giúp được gì|chẳng giúp được gì|không giúp ích gì|không hữu ích|vô ích|trả lời gì kỳ vậy|trả lời gì vậy|trả lời kiểu gì vậy|nói gì vậy|hỏi cái khác|hỏi câu khác|hỏi chuyện khác|hỏi việc khác|ý khác|ý em khác|ý mình khác|ý tôi khác|ý anh khác|ý chị khác|không trúng ý|chưa trúng ý|không đúng trọng tâm|đọc lại câu hỏi|đọc kỹ lại|đọc kỹ câu hỏi|wrong|wrong answer|that's wrong|that is wrong|incorrect|not right|not correct|that's not right|that is not right|not it|that's not it|that is not it|not what i asked|that's not what i asked|that is not what i asked|not what i meant|that's not what i meant|that is not what i meant|not my question|i didn't ask that|not helpful|that didn't help|that doesn't help|doesn't help|irrelevant|not relevant|thats wrong|thats not right|thats not it|thats not what i asked|thats not what i meant|you misunderstood|you misunderstood me",
);
const RIGHT = phrases(
  "đúng|đúng rồi|đúng ý|đúng ý rồi|đúng vậy|đúng thế|đúng luôn|đúng cái đó|đúng cái này|đúng câu đó|đúng phóc|chuẩn|chuẩn rồi|chuẩn luôn|chuẩn không cần chỉnh|chuẩn cơm mẹ nấu|chính xác|chính xác rồi|phải rồi|phải đó|trúng ý|trúng phóc|trúng rồi|hữu ích|right|correct|that's right|that is right|that's correct|exactly|that's it|thats right|thats it|that helps|that helped|helpful|very helpful|yes that's right|yes that's it",
);
/** They answer a question, and are no verdict of their own ("không" may be "không cần gì nữa"). */
const NO = phrases("không|chưa|no|nope|nah|không có|chưa phải");
/** Two denials. */
const NEITHER = phrases(
  "không sai|không nhầm|chưa sai|không phải sai|không phải là sai|không phải nhầm|không phải không|không phải là không",
);
/** What such a sentence may have besides. A word of anything else makes it a question or a story ("sai size rồi"). */
const BESIDES = vocabulary(
  "dạ ạ nhé nha nhe nghen hen rồi r mà đó đấy đây nè nì luôn shop sốp bạn bn em e anh chị ad admin bot mình tôi tui ơi ui ủa ơ ồ ô ừ ừm ok thì là quá lắm hết trơn nữa vẫn cũng vậy thế thật thiệt haha hihi hic huhu ý câu hỏi trả lời hiểu nói rep của cái này kia muốn cần biết điều theo như với hoàn toàn vấn đề thông tin i mean it the answer is so sorry please to my question your oh thanks thank you tks thks cảm cám ơn á rùi trời",
);
const AT_FIRST = vocabulary("à");
const SIGNS: [RegExp, Verdict][] = [
  [/^[👎❌🙅]/u, "wrong"],
  [/^[👍👌✅💯]/u, "right"],
];

/**
 * What a message says of the answer before it, where it says nothing else: "sai rồi shop ơi", "ý em không phải vậy", "chuẩn luôn".
 *
 * @param isAsked the bot has just asked whether it was right: a mere "không" is an answer then
 */
export function recogniseVerdict(text: string, isAsked: boolean): Verdict | null {
  if (text.length > MAX_CHARS || text.includes("?")) return null;
  if (!/[\p{L}\p{N}]/u.test(text)) return SIGNS.find(([sign]) => sign.test(text.trim()))?.[1] ?? null;
  const verdict = verdictOf(readWords(text), isAsked) ?? verdictOf(normaliseQuestion(text), isAsked);
  // "không phải bot"
  return verdict !== null && recogniseSmallTalk(text) === "person" ? null : verdict;
}

function verdictOf(words: readonly Word[], isAsked: boolean): Verdict | null {
  if (words.length > MAX_WORDS) return null;
  const said: (Verdict | "no")[] = [];
  for (let at = 0; at < words.length;) {
    const [no, wrong] = [NO.lengthAt(words, at), WRONG.lengthAt(words, at)];
    const right = mayStop(words, at) ? 0 : RIGHT.lengthAt(words, at);
    const longest = Math.max(no, wrong, right, isBeside(words, at) ? 1 : 0);
    if (longest === 0 || NEITHER.lengthAt(words, at) > 0) return null;
    if (wrong === longest) said.push("wrong");
    else if (right === longest) said.push("right");
    else if (no === longest) said.push("no");
    at += longest;
  }
  // "không … đúng" says both.
  if (said.includes("right")) return said.every((one) => one === "right") ? "right" : null;
  if (!said.includes("wrong")) return isAsked && said.length > 0 ? "wrong" : null;
  // "sai không" asks.
  return said.at(-1) === "no" ? null : "wrong";
}

function isBeside(words: readonly Word[], at: number): boolean {
  // "à đúng rồi" has understood, "sai à" asks.
  return isOneOf(words[at]!, BESIDES) || (at === 0 && isOneOf(words[at]!, AT_FIRST));
}

/** "dung" alone may be "dừng". */
function mayStop(words: readonly Word[], at: number): boolean {
  return words[at]!.plain === "dung" && !hasAccents(words[at]!) && RIGHT.lengthAt(words, at) === 1;
}

function phrases(list: string): PhraseSet {
  return new PhraseSet(list.split("|"));
}
