import { PhraseSet } from "../engine/read/phrase-set";
import type { Word } from "../engine/read/words";
import { saysYesOrNo } from "../engine/read/yes-no";
import { ADDRESSEES } from "./addressed";

/** What people say that asks nothing. */
export type TalkKind = "goodbye" | "thanks" | "praise" | "greeting";

const GREETING = phrases(
  `${ADDRESSEES.replaceAll("|", " ơi|")} ơi|chào|xin chào|kính chào|chào buổi sáng|chào buổi chiều|chào buổi tối|buổi sáng tốt lành|hi|hai|hii|hello|helo|hallo|hế lô|hé lô|hế lu|hê lô|halo|hey|alo|a lô|alô|2 shop|yo|good morning|good evening|good afternoon|hi there|hello there|shop ơi|ad ơi|sốp ơi|bạn ơi|em ơi|chị ơi|anh ơi|ê|ê shop|êy|rất vui được gặp|khỏe không|có khỏe không|ngày mới vui vẻ|chúc ngày mới tốt lành|chúc buổi sáng|chúc năm mới|chúc mừng năm mới`,
);
const THANKS = phrases(
  "cảm ơn|cám ơn|cảm ơn nhiều|cảm ơn rất nhiều|cám ơn nhiều|xin cảm ơn|cảm ơn trước|thanks|thank|thank you|thank u|thankyou|thank you so much|thanks a lot|tks|thks|thanh kiu|thanh kìu|thank kiu|thankiu|camon|cam on|c.ơn|c ơn|mơn|mơn nhiều|many thanks|đội ơn|biết ơn|tk u|thx|ty",
);
const THINKING =
  "xem|xem đã|xem lại|xem thêm|coi|coi lại|suy nghĩ|suy nghĩ đã|suy nghĩ thêm|nghĩ thêm|tính|tính đã|tính lại|tham khảo|tham khảo thêm|hỏi chồng|hỏi vợ|bàn lại".split(
    "|",
  );
const GOODBYE = phrases(
  "tạm biệt|tạm biệt nhé|bye|bye bye|bái bai|bai bai|bai|pai|pp|pai pai|hẹn gặp lại|gặp lại sau|hẹn gặp lại sau|see you|see ya|see you later|goodbye|good bye|good night|chúc ngủ ngon|ngủ ngon|g9|đi ngủ|đi đây|thôi mình đi|có gì nhắn sau|để khi khác|nói chuyện sau|nhắn sau|khi nào cần nhắn sau|mai nhắn tiếp|hôm khác ghé|mai gặp|mai ghé|" +
    // "để chị xem đã", "để em suy nghĩ thêm"
    ["", "em ", "chị ", "anh ", "mình ", "cô ", "chú ", "tôi "].flatMap((who) => THINKING.map((what) => `để ${who}${what}`)).join("|"),
);
const PRAISE = phrases(
  "quá tuyệt vời|tuyệt|tuyệt vời|quá tuyệt|tuyệt cú mèo|hay quá|hay thế|hay ghê|giỏi quá|giỏi|giỏi ghê|giỏi thế|dễ thương|dễ thương quá|dễ thương ghê|đáng yêu|đáng yêu quá|xịn|xịn quá|xịn sò|xịn xò|đẹp quá|đẹp ghê|đẹp lắm|đẹp thế|nhiệt tình|nhiệt tình quá|nhiệt tình ghê|rất nhiệt tình|tư vấn nhiệt tình|dịch vụ tốt|rất tốt|tốt quá|tốt lắm|tốt|ngon quá|ngon lắm|ngon|quá ngon|ưng|ưng quá|ưng lắm|ưng ý|rất ưng|rất ưng ý|hài lòng|rất hài lòng|quá hài lòng|thích quá|thích lắm|thích ghê|rất thích|yêu quá|yêu shop|mê quá|mê|đỉnh|đỉnh quá|đỉnh của chóp|đỉnh thế|10 điểm|mười điểm|thông minh|thông minh quá|thông minh ghê|nhanh quá|nhanh ghê|nhanh thế|rep nhanh|rep nhanh quá|trả lời nhanh quá|uy tín|uy tín quá|rất uy tín|chất lượng|chất lượng quá|chu đáo|chu đáo quá|good|great|nice|perfect|awesome|amazing|excellent|love it|very good|so good|good job|well done|5 sao|năm sao|quá đã|quá xịn|quá đẹp|quá tốt|quá hay",
);
const COURTESY = phrases(
  `${ADDRESSEES}|dạ|vâng|ạ|ừ|ừm|uh|ơ|à|ờ|ok|oke|okay|okie|okê|rồi|nhé|nha|nhá|nhe|nghen|hen|ha|hihi|haha|hehe|hi hi|kk|kkk|shop|sốp|bạn|mình|em|anh|chị|ad|admin|cô|chú|bot|mọi người|cả nhà|nhiều|lắm|quá|rất|thật|ghê|thế|vậy|luôn|đi|đó|đấy|đây|á|ớ|ơi|ui|ôi|trời|trời ơi|được|tôi|cho|của|các|mấy|với|và|vì|cái|này|đã|tư vấn|hỗ trợ|giúp|giúp đỡ|trả lời|giải đáp|thôi|nhỉ|nhở|u|you|so much|very much|much|a lot|dear|sir|the|for|help|your|sau|đáng yêu|dễ thương|xinh|iu|yêu|hôm nay|nay|có|là|thì|mà|tốt lành|vui vẻ|một|ngày|chúc|buổi|buổi sáng|buổi chiều|buổi tối|again|bro|sis|guys|everyone|team|all|there|hàng|đồ|sản phẩm|dịch vụ|áo|váy|món|đồ ăn|nhân viên|shop mình|bên mình|nói chuyện|đã nhận được|nhận được hàng|nhận được`,
);

/** Of several kinds the one that ends a conversation counts first. */
const KINDS: [TalkKind, PhraseSet][] = [
  ["goodbye", GOODBYE],
  ["thanks", THANKS],
  ["praise", PRAISE],
  ["greeting", GREETING],
];

/** What a text is that is nothing but such phrases and courtesies. */
export function onlyTalk(words: readonly Word[]): TalkKind | null {
  const said = new Set<TalkKind>();
  for (let at = 0; at < words.length;) {
    let longest = COURTESY.lengthAt(words, at);
    let kind: TalkKind | null = null;
    for (const [name, set] of KINDS) {
      const length = set.lengthAt(words, at);
      if (length > 0 && (length > longest || (length === longest && kind === null))) {
        longest = length;
        kind = name;
      }
    }
    if (longest === 0) return null;
    if (kind !== null) said.add(kind);
    at += longest;
  }
  return KINDS.find(([name]) => said.has(name))?.[0] ?? null;
}

/** The same, or a yes or a no: what an entry may be about although it asks nothing ("bye" where an example says "tạm biệt em"). */
export function saidAlone(words: readonly Word[]): TalkKind | "yes" | "no" | null {
  if (words.length > MAX_WORDS_ALONE) return null;
  const said = onlyTalk(words) ?? saysYesOrNo(words);
  return said === "both" ? null : said;
}

const MAX_WORDS_ALONE = 8;

export function isCourtesy(words: readonly Word[]): boolean {
  for (let at = 0; at < words.length;) {
    const length = COURTESY.lengthAt(words, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function phrases(list: string): PhraseSet {
  return new PhraseSet(list.split("|"));
}
