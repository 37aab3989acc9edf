import { PhraseSet } from "../engine/read/phrase-set";
import { isOneOf, vocabulary } from "../engine/read/politeness";
import { hasAccents, readWords, type Word } from "../engine/read/words";
import { normaliseQuestion } from "../faq/normalise";
import { recogniseSmallTalk } from "./small-talk";

/** "no": a mere "không", which says so only where the bot has just asked ("không cần gì nữa" is meant as often). */
export type Verdict = "right" | "wrong" | "no";

const MAX_CHARS = 120;
const MAX_WORDS = 14;
const FIRST_PERSON = ["em", "e", "mình", "m", "tôi", "tui", "tớ"];
const BOT = ["bot", "bạn", "shop", "ad", "bên mình"];

const WRONG = phrases(
  "sai|sai rồi|sai bét|sai hết|sai bét nhè|trật lất|trật rồi|nhầm rồi|nhầm câu|nhầm câu hỏi|sai nữa|lại sai|sai tiếp|hổng phải|hông phải|hổng đúng|hông đúng|không phải cái nào|không phải câu nào|không câu nào|không có câu nào|không cái nào|không có cái nào|chưa trả lời đúng|không trả lời đúng|chưa trả lời câu hỏi|không trả lời câu hỏi|chưa hiểu ý|không hiểu ý|không đúng|chưa đúng|không đúng ý|chưa đúng ý|không chính xác|chưa chính xác|không chuẩn|chưa chuẩn|không trúng|chưa trúng|không khớp|chưa khớp|không phải|không phải vậy|không phải thế|đâu phải|đâu có phải|có phải đâu|phải đâu|đâu có đúng|đâu đúng|có đúng đâu|đúng đâu|hiểu sai|hiểu nhầm|hiểu lầm|hiểu lộn|hiểu không đúng|hiểu chưa đúng|trả lời sai|trả lời nhầm|trả lời lộn|trả lời không đúng|không liên quan|không liên quan gì|chẳng liên quan|chả liên quan|chả liên quan gì|có liên quan gì đâu|lạc đề|lạc đề rồi|lạc quẻ|không ăn nhập|chả ăn nhập gì|đâu có hỏi|có hỏi vậy đâu|có hỏi cái đó đâu|có hỏi cái này đâu|không hỏi|không có hỏi|hỏi một đằng trả lời một nẻo|hỏi một đằng đáp một nẻo|hỏi 1 đằng trả lời 1 nẻo|hỏi 1 đằng đáp 1 nẻo|ông nói gà bà nói vịt|không giúp được gì|chả giúp được gì|chẳng giúp được gì|không giúp ích gì|không hữu ích|vô ích|trả lời gì kỳ vậy|trả lời gì vậy|trả lời kiểu gì vậy|nói gì vậy|hỏi cái khác mà|hỏi câu khác mà|hỏi chuyện khác mà|hỏi việc khác mà|hỏi cái khác cơ|hỏi chuyện khác cơ|ý khác|ý em khác|ý mình khác|ý tôi khác|ý anh khác|ý chị khác|không trúng ý|chưa trúng ý|không đúng trọng tâm|đọc lại câu hỏi|đọc kỹ lại|đọc kỹ câu hỏi|wrong|wrong answer|that's wrong|that is wrong|incorrect|not right|not correct|that's not right|that is not right|not it|that's not it|that is not it|not what i asked|that's not what i asked|that is not what i asked|not what i meant|that's not what i meant|that is not what i meant|not my question|i didn't ask that|not helpful|that didn't help|that doesn't help|doesn't help|irrelevant|not relevant|thats wrong|thats not right|thats not it|thats not what i asked|thats not what i meant|that's not my question|you misunderstood|you misunderstood me|" +
    ["không hiểu", "chưa hiểu", "chả hiểu", "chẳng hiểu", "chả hiểu gì", "không hiểu gì", "không hiểu gì cả", "chả hiểu gì cả"]
      .flatMap((what) => BOT.map((who) => `${who} ${what}`))
      .join("|"),
);
const RIGHT = phrases(
  "đúng|phải|đúng cmnr|chuẩn cmnr|đúng rồi|đúng ý|đúng ý rồi|đúng vậy|đúng thế|đúng luôn|đúng cái đó|đúng cái này|đúng câu đó|đúng phóc|chuẩn|chuẩn rồi|chuẩn luôn|chuẩn không cần chỉnh|chuẩn cơm mẹ nấu|chính xác|chính xác rồi|phải rồi|phải đó|trúng ý|trúng phóc|trúng rồi|hữu ích|right|correct|that's right|that is right|that's correct|exactly|that's it|thats right|thats it|that helps|that helped|helpful|very helpful|yes that's right|yes that's it",
);
const NO = phrases("không|chưa|no|nope|nah|không có|chưa phải");
/** Two denials, a customer's own mistake, or a next question: no verdict. */
const NEITHER = phrases(
  "không sai|không nhầm|chưa sai|không phải sai|không phải là sai|không phải nhầm|không phải không|không phải là không|muốn hỏi cái khác|muốn hỏi câu khác|muốn hỏi chuyện khác|muốn hỏi việc khác|" +
    ["nhầm", "lộn", "hiểu sai", "hiểu nhầm", "hiểu lầm", "hiểu lộn", "hỏi nhầm", "nói nhầm", "nhắn nhầm", "đọc nhầm", "hỏi sai"]
      .flatMap((what) => FIRST_PERSON.map((who) => `${who} ${what}`))
      .join("|"),
);
/** Says nothing by itself. */
const SOFT = vocabulary(
  "dạ ạ nhé nha nhe nghen hen rồi r ròi rùi roài mà đó đấy đây nè nì luôn á trời giùm dùm shop sốp bạn bn em e anh chị ad admin bot mình tôi tui ơi ui ủa ơ ồ ô ừ ừm ok haha hihi hic huhu oh",
);
const THANKS = vocabulary("thanks thank you tks thks cảm cám ơn");
/** What such a sentence may have besides. A word of anything else makes it a question or a story ("sai size rồi"). */
const BESIDES = vocabulary(
  "thì là quá lắm hết trơn vẫn cũng vậy thế thật thiệt ý câu hỏi trả lời hiểu nói rep của cái thứ này kia đang muốn cần biết điều theo như với hoàn toàn vấn đề thông tin nhưng srr sr xin lỗi i mean it the answer is so sorry please to my question your",
);
/** "à đúng rồi" has understood, "sai à" asks. */
const AT_FIRST = vocabulary("à");
const SIGNS: [RegExp, Verdict][] = [
  [/^[👎❌🙅]/u, "wrong"],
  [/^[👍👌✅💯]/u, "right"],
];

/** What a message says of the answer before it, where it says nothing else: "sai rồi shop ơi", "ý em không phải vậy", "chuẩn luôn". */
export function recogniseVerdict(text: string): Verdict | null {
  if (text.length > MAX_CHARS || text.includes("?")) return null;
  if (!/[\p{L}\p{N}]/u.test(text)) return SIGNS.find(([sign]) => sign.test(text.trim()))?.[1] ?? null;
  const verdict = verdictOf(readWords(text)) ?? verdictOf(normaliseQuestion(text));
  // "không phải bot"
  return verdict !== null && recogniseSmallTalk(text) === "person" ? null : verdict;
}

function verdictOf(words: readonly Word[]): Verdict | null {
  if (words.length > MAX_WORDS) return null;
  const said: Verdict[] = [];
  let isSoft = true;
  for (let at = 0; at < words.length;) {
    if (NEITHER.lengthAt(words, at) > 0) return null;
    const lengths = {
      wrong: WRONG.lengthAt(words, at),
      right: mayBeAnother(words, at) ? 0 : RIGHT.lengthAt(words, at),
      no: NO.lengthAt(words, at),
    };
    const longest = Math.max(...Object.values(lengths));
    const verdict = (["wrong", "right", "no"] as const).find((one) => lengths[one] === longest);
    if (longest > 0) said.push(verdict!);
    else if (!isBeside(words, at)) return null;
    else if (!isOneOf(words[at]!, SOFT)) isSoft = false;
    at += Math.max(1, longest);
  }
  // "không … đúng" says both.
  if (said.includes("right")) return said.every((one) => one === "right") ? "right" : null;
  if (!said.includes("wrong")) return isSoft && said.length > 0 ? "no" : null;
  // "sai không" asks.
  return said.at(-1) === "no" ? null : "wrong";
}

function isBeside(words: readonly Word[], at: number): boolean {
  return [SOFT, THANKS, BESIDES].some((list) => isOneOf(words[at]!, list)) || (at === 0 && isOneOf(words[at]!, AT_FIRST));
}

/** Without accents "dung" may be "dừng" or "dùng" but in "dung roi", and "trung" is "trùng" too. */
function mayBeAnother(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (hasAccents(word)) return false;
  return word.plain === "trung" || (word.plain === "dung" && !["roi", "r", "y"].includes(words[at + 1]?.plain ?? ""));
}

function phrases(list: string): PhraseSet {
  return new PhraseSet(list.split("|"));
}
