import { looksLikeQuestion } from "./question";
import { isBare } from "./surroundings";
import { vi } from "./vi-pattern";

const word = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}])`, "u");

const DENIAL = word(
  `${vi("không|ko|khg|hông|hổng|hok|hem|khum|đừng|chẳng|chả|khỏi")}|k\\s(?:${vi("phải|có|lấy|mua|đủ|đc|dc|được|đúng|thích|cần|muốn|đặt|đi|tới|đến")})|not|don't|dont`,
);
/** Takes back what stands before or after it, wherever it is. */
const CORRECTION = word(
  `lộn|${vi("bị lộn|lộn rồi|nhầm|viết sai|sai rồi|sai r|đổi lại|sửa lại|chứ không|chứ ko|chứ k")}|wrong|instead|mistake`,
);
/** "… không lấy nữa": the whole message turns the offer down. */
const REFUSAL = word(
  `(?:${vi("không|ko|k|hông|hổng|khỏi")})\\s(?:${vi("lấy|mua|đặt|đi|cần|muốn|thích|đủ")})|${vi("thôi khỏi|hủy|huỷ|mắc quá|đắt quá")}|cancel`,
);
/** A closing word that asks: "500k hả", "500k à"; without its accent it may be "ạ" or "nha". */
const ASKING_END = new RegExp(`(?:\\s(?:hả|hở|hử|hỉ|à|lận|dzậy|zậy|vậy)(?:\\s(?:shop|sốp|em|e|bạn|ad|ta|trời))?|\\?)\\W*$`, "u");
/** Without its accent "ha" may be "hả". */
const BARE_ASKING_END = /\sha(?:\s(?:shop|sop|em|e|ban|ad|chi|anh))?\W*$/u;
const WHY = word(
  `^(?:is|are|was|were|does|did|what|which|how|when|where|who|why|do you|sao)(?=\\s)|${vi("mà sao|sao mà|sao lại|tại sao|vì sao")}`,
);
const ASKING_START = word(`${vi("sao|phải|có phải|hay là|bao nhiêu|nhiêu|ai|gì|nào")}`);

const VAGUE = word(
  `${vi("hơn|trên|dưới|gần|chưa tới|tối đa|ít nhất|không quá|trở lên|trở xuống|đổ lại|đổ xuống|mấy|hình như|chắc(?! chắn)|gì đó|hay sao|không biết|ko biết|k biết|không chắc")}|k bt|ko bt|max|min|over|under|at least|at most|maybe`,
);
/** "thêm 2", "bớt 500k" change an amount that is not said. */
const CHANGE = new RegExp(`(?<![\\p{L}])(?:${vi("giảm|bớt|trừ|thêm|tăng")})\\s$`, "u");
const MORE = new RegExp(`^(?:\\s\\p{L}+)?\\s?(?:${vi("nữa|nửa")})(?![\\p{L}])`, "u");

/** True when an amount is only a bound, a guess or a change: "tối đa 2", "2 mấy", "thêm 500k". `start` and `end` are where it stands. */
export function isLoose(text: string, start: number, end: number): boolean {
  return VAGUE.test(text) || CHANGE.test(text.slice(0, start)) || MORE.test(text.slice(end));
}

/** True when something said is taken back or corrected: "à nhầm", "lộn". */
export function isCorrected(text: string): boolean {
  return CORRECTION.test(text.toLowerCase());
}

/** The part of a text, between commas, full stops and line ends, that `read` stands in. Lower case. */
export function clauseOf(text: string, read: string): string {
  const clauses = text.toLowerCase().split(/[,.;!](?=\s|$)|\n/u);
  return clauses.find((clause) => clause.includes(read.toLowerCase().trim())) ?? text.toLowerCase();
}

/** True when a text turns a value round: "không phải 500k", "500k à nhầm", "500k thì không mua". */
export function isTurnedRound(text: string, read: string): boolean {
  const lower = text.toLowerCase();
  return CORRECTION.test(lower) || REFUSAL.test(lower) || DENIAL.test(clauseOf(lower, read).replace(read.toLowerCase().trim(), "0"));
}

/** "áo thun hả", "số 1?" */
export function endsAsking(text: string): boolean {
  const end = text.toLowerCase().trim();
  return ASKING_END.test(end) || (isBare(end) && BARE_ASKING_END.test(end));
}

/** "mai được không", "3h còn bàn không": proposes rather than asks about the shop. */
const PROPOSAL = new RegExp(
  `(?:${vi("được|đc|dc|ok|tiện")})\\s(?:${vi("không|ko|k|hông|chứ|chưa")})(?!\\p{L})|${vi("còn lịch|còn chỗ|còn bàn|còn phòng")}`,
  "u",
);

export function isProposal(text: string): boolean {
  return PROPOSAL.test(text.toLowerCase());
}

/** True when a value is only spoken of in a question: "giá 500k hả", "sao 500k mắc vậy". */
export function isAskedAbout(text: string, read: string): boolean {
  // The value's own letters ("500 k") are no question.
  const clause = clauseOf(text, read).trim().replace(read.toLowerCase().trim(), "0");
  return WHY.test(clause) || ASKING_END.test(clause) || looksLikeQuestion(clause) || (ASKING_START.test(clause) && text.includes("?"));
}
