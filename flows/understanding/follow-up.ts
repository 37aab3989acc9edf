import { readWords, type Word } from "../engine/read/words";
import { isOneOf, vocabulary } from "../engine/read/politeness";
import { PhraseSet } from "../engine/read/phrase-set";
import { normaliseQuestion } from "../faq/normalise";

export interface FollowUp {
  /** What the customer turns to: "màu đen", "size m"; empty for "còn nữa không" and the like. */
  about: string;
}

const MAX_WORDS = 9;
/** Openings that take the question before for granted: "thế còn …", "vậy …", "nếu …". */
const OPENINGS = new PhraseSet(
  "thế còn|vậy còn|còn|thế|vậy|thế nếu|vậy nếu|nếu|thế thì|vậy thì|thế mà|rồi|rồi còn|à còn|à thế|ủa còn|ủa vậy|ủa thế|ủa|còn nếu|lỡ|hay|hoặc|hay là|thế với|vậy với|còn về|thế về|còn với|còn như|what about|how about|and|and for|what if|với|cả".split(
    "|",
  ),
);
/** These openings are common in questions of their own ("còn hàng không"); they lead back only when little follows. */
const WEAK = new PhraseSet("còn|thế|vậy|nếu|rồi|hay|ủa|and|với|hoặc|lỡ|cả".split("|"));
/** What is asked anew stands in these: a whole question does not lean on the one before. */
const OWN_QUESTION = new PhraseSet(
  "bao nhiêu|bao lâu|bao giờ|khi nào|mấy giờ|mấy ngày|ở đâu|thế nào|như nào|làm sao|tại sao|vì sao|how much|how long|when|where|how do|what time".split(
    "|",
  ),
);
/** "còn … không" asks for stock; a colour or size after it may be a follow-up, the goods themselves are not. */
const STOCK = new PhraseSet(
  "hàng|phòng|bàn|chỗ|chỗ trống|slot|vé|giảm giá|khuyến mãi|áp dụng|mở cửa|mở|bán|làm việc|bảo hành|nhận|tuyển".split("|"),
);
const POINTING = new PhraseSet(
  "cái này|cái đó|cái kia|cái đấy|con này|con đó|mẫu này|mẫu đó|mẫu kia|loại này|loại đó|loại kia|màu này|màu kia|em này|em kia|cái thứ hai|cái thứ 2|cái đầu|cái đầu tiên|cái sau|cái trên|cái dưới|cái còn lại|chỗ đó|ở đó|chỗ đấy|lúc đó|khi đó|như vậy|như thế|vậy thôi|cái nào|cái nào rẻ hơn|loại nào|màu nào|size nào|this one|that one|the other one|the second one".split(
    "|",
  ),
);
const ATTRIBUTES = new PhraseSet(
  "màu|size|cỡ|sz|loại|mẫu|bản|dung lượng|vị|kiểu|chất liệu|màu sắc|số lượng|combo|hộp|chai|gói|set|đen|trắng|đỏ|xanh|vàng|hồng|tím|nâu|xám|be|kem|cam|nam|nữ|trẻ em|người lớn|to hơn|nhỏ hơn|lớn hơn|rẻ hơn|đắt hơn|dài hơn|ngắn hơn|khác|khác không|cuối tuần|chủ nhật|thứ bảy|thứ 7|ngày lễ|buổi tối|buổi sáng|black|white|red|blue|green|small|large|medium".split(
    "|",
  ),
);
const ENDING = vocabulary("không ko k sao thì chưa được có nữa vậy thế nhỉ hả ạ à bao nhiêu luôn gì");
const CLOSING = vocabulary("ạ nhé nha nhá hả vậy à á shop sốp ơi ad admin bạn nhỉ");

/** Tells a message that only makes sense after the last topic: "còn màu đen?", "thế còn size M?", "vậy ngoại thành thì sao". */
export function readFollowUp(text: string): FollowUp | null {
  const all = normaliseQuestion(text.slice(0, 200));
  if (all.length === 0 || all.length > MAX_WORDS) return null;
  const words = trim(all, CLOSING);
  const opening = OPENINGS.lengthAt(words, 0);
  const rest = words.slice(opening);
  if (opening > 0 && leansBack(words.slice(0, opening), rest, words)) return { about: aboutOf(rest) };
  if (POINTING.lengthAt(words, 0) > 0 && words.length <= 6) return { about: aboutOf(words) };
  // "size M?", "màu đỏ thì sao": an attribute and little else.
  if (ATTRIBUTES.lengthAt(words, 0) > 0 && content(words).length <= 3 && OWN_QUESTION.findIn(words) < 0) return { about: aboutOf(words) };
  return null;
}

function leansBack(opening: readonly Word[], rest: readonly Word[], words: readonly Word[]): boolean {
  if (rest.length === 0) return opening.length > 1;
  if (!WEAK.has(opening)) return content(rest).length <= 5;
  if (STOCK.lengthAt(rest, 0) > 0) return false;
  // "hay quá", "vậy bao giờ giao hàng cho mình": a sentence of its own.
  if (OWN_QUESTION.findIn(rest) >= 0) return content(rest).length <= 3 && (ATTRIBUTES.findIn(rest) >= 0 || rest.length <= 3);
  if (words.some((word) => word.plain === "sao")) return content(rest).length <= 5;
  return ATTRIBUTES.findIn(rest) >= 0 || POINTING.findIn(rest) >= 0 || (opening[0]!.plain === "con" && content(rest).length <= 3);
}

function content(words: readonly Word[]): Word[] {
  return words.filter((word) => !isOneOf(word, ENDING));
}

/** Never empties the list. */
function trim(words: readonly Word[], closing: Map<string, Word[]>): Word[] {
  const kept = [...words];
  while (kept.length > 1 && isOneOf(kept.at(-1)!, closing)) kept.pop();
  return kept;
}

function aboutOf(words: readonly Word[]): string {
  const kept = trim(words, ENDING);
  return kept.every((word) => isOneOf(word, ENDING)) ? "" : kept.map((word) => word.typed).join(" ");
}

/** The follow-up as a whole question: the last topic's words with what the customer turns to. */
export function withTopic(topic: string, followUp: FollowUp): string {
  return readWords(followUp.about).length === 0 ? topic : `${topic} ${followUp.about}`;
}
