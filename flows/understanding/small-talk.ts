import { asksForPerson } from "../engine/builtins";
import { PhraseSet } from "../engine/read/phrase-set";
import { readWords, type Word } from "../engine/read/words";
import { normaliseQuestion } from "../faq/normalise";

/** What a message is when it asks nothing of the FAQ. */
export type SmallTalkKind = "person" | "swearing" | "goodbye" | "thanks" | "praise" | "greeting";

const MAX_CHARS = 300;
/** Longer messages are stories; a greeting in them is not what they are about. */
const MAX_WORDS = 16;

const GREETING = phrases(
  "chào|xin chào|kính chào|chào buổi sáng|chào buổi chiều|chào buổi tối|buổi sáng tốt lành|hi|hai|hii|hello|helo|hallo|hế lô|hé lô|hế lu|hê lô|halo|hey|alo|a lô|alô|2 shop|yo|good morning|good evening|good afternoon|hi there|hello there|shop ơi|ad ơi|sốp ơi|bạn ơi|em ơi|chị ơi|anh ơi|ê|ê shop|êy|rất vui được gặp|khỏe không|có khỏe không|ngày mới vui vẻ|chúc ngày mới tốt lành|chúc buổi sáng|chúc năm mới|chúc mừng năm mới",
);
const THANKS = phrases(
  "cảm ơn|cám ơn|cảm ơn nhiều|cảm ơn rất nhiều|cám ơn nhiều|xin cảm ơn|cảm ơn trước|thanks|thank|thank you|thank u|thankyou|thank you so much|thanks a lot|tks|thks|thanh kiu|thanh kìu|thank kiu|thankiu|camon|cam on|c.ơn|c ơn|mơn|mơn nhiều|many thanks|đội ơn|biết ơn|tk u|thx|ty",
);
const GOODBYE = phrases(
  "tạm biệt|tạm biệt nhé|bye|bye bye|bái bai|bai bai|bai|pai|pp|pai pai|hẹn gặp lại|gặp lại sau|hẹn gặp lại sau|see you|see ya|see you later|goodbye|good bye|good night|chúc ngủ ngon|ngủ ngon|g9|đi ngủ|đi đây|thôi mình đi|có gì nhắn sau|để khi khác|nói chuyện sau|nhắn sau|khi nào cần nhắn sau|mai nhắn tiếp|hôm khác ghé",
);
const PRAISE = phrases(
  "quá tuyệt vời|tuyệt|tuyệt vời|quá tuyệt|tuyệt cú mèo|hay quá|hay thế|hay ghê|giỏi quá|giỏi|giỏi ghê|giỏi thế|dễ thương|dễ thương quá|dễ thương ghê|đáng yêu|đáng yêu quá|xịn|xịn quá|xịn sò|xịn xò|đẹp quá|đẹp ghê|đẹp lắm|đẹp thế|nhiệt tình|nhiệt tình quá|nhiệt tình ghê|rất nhiệt tình|tư vấn nhiệt tình|dịch vụ tốt|rất tốt|tốt quá|tốt lắm|tốt|ngon quá|ngon lắm|ngon|quá ngon|ưng|ưng quá|ưng lắm|ưng ý|rất ưng|rất ưng ý|hài lòng|rất hài lòng|quá hài lòng|thích quá|thích lắm|thích ghê|rất thích|yêu quá|yêu shop|mê quá|mê|đỉnh|đỉnh quá|đỉnh của chóp|đỉnh thế|10 điểm|mười điểm|thông minh|thông minh quá|thông minh ghê|nhanh quá|nhanh ghê|nhanh thế|rep nhanh|rep nhanh quá|trả lời nhanh quá|uy tín|uy tín quá|rất uy tín|chất lượng|chất lượng quá|chu đáo|chu đáo quá|good|great|nice|perfect|awesome|amazing|excellent|love it|very good|so good|good job|well done|5 sao|năm sao|quá đã|quá xịn|quá đẹp|quá tốt|quá hay",
);
const SWEARING = phrases(
  "đm|dm|đmm|dmm|đkm|dkm|đcm|dcm|vcl|vkl|vl|clm|cmn|địt mẹ|địt con mẹ|đụ má|đụ mẹ|đù má|óc chó|óc lợn|đồ chó|con chó|chó chết|thằng chó|chó đẻ|đồ ngu|ngu vl|ngu thế|ngu quá|ngu như bò|ngu như chó|ngu vậy|đồ điên|thằng điên|con điên|bị điên à|đồ khùng|thằng khùng|khốn nạn|mất dạy|vô học|láo toét|lừa đảo|bọn lừa đảo|đồ lừa đảo|quân lừa đảo|cút|cút đi|cút mẹ|im mồm|câm mồm|ngậm mồm|mẹ mày|má mày|bố láo|con mẹ nó|mẹ kiếp|chết tiệt|đồ khốn|thằng khốn|rác rưởi|shop rác|đồ rác|shit|fuck|fuck you|fucking|wtf|bitch|asshole|stupid|idiot|bot ngu|shop ngu|ăn cướp|bọn ăn cướp|làm ăn như chó|như cứt",
);
/** Without their accents these are everyday words ("buổi", "các", "lon", "đeo", "du"). */
const SWEARING_WITH_ACCENTS = new Set(readWords("buồi lồn cặc địt đụ đéo đếch").map(formOf));
/** Swearing only when nothing else is said: inside a sentence they are something else ("có bán đồ chó mèo không"). */
const ONLY_ALONE = phrases("vl|cmn|dm|dcm|con chó|đồ chó|stupid");
const COURTESY = phrases(
  "dạ|vâng|ạ|ừ|ừm|uh|ơ|à|ờ|ok|oke|okay|okie|okê|rồi|nhé|nha|nhá|nhe|nghen|hen|ha|hihi|haha|hehe|hi hi|kk|kkk|shop|sốp|bạn|mình|em|anh|chị|ad|admin|cô|chú|bot|mọi người|cả nhà|nhiều|lắm|quá|rất|thật|ghê|thế|vậy|luôn|đi|đó|đấy|đây|á|ớ|ơi|ui|ôi|trời|trời ơi|được|tôi|cho|của|các|mấy|với|và|vì|cái|này|đã|tư vấn|hỗ trợ|giúp|giúp đỡ|trả lời|giải đáp|thôi|nhỉ|nhở|u|you|so much|very much|much|a lot|dear|sir|the|for|help|your|sau|đáng yêu|dễ thương|xinh|iu|yêu|hôm nay|nay|có|là|thì|mà|nào|tốt lành|vui vẻ|một|ngày|chúc|buổi|buổi sáng|buổi chiều|buổi tối|again|bro|sis|guys|everyone|team|all|there|hàng|đồ|sản phẩm|dịch vụ|áo|váy|món|đồ ăn|nhân viên|shop mình|bên mình|nói chuyện|đã nhận được|nhận được hàng|nhận được",
);
const MORE_PERSON = phrases(
  "người thật|gặp người|gặp ai đó|có người không|ai đó trả lời|người trả lời|cho xin số hotline|gọi lại cho mình|gọi lại cho em|gọi cho mình|gọi cho em|gọi cho tôi|gọi điện cho mình|gọi điện tư vấn|không phải bot|không nói chuyện với bot|không chat với bot|không nói với bot|không muốn nói với bot|không nói chuyện với máy|không muốn chat với bot|chán bot|đừng trả lời tự động|trả lời tự động hoài|nhân viên đâu|chủ shop đâu|admin đâu|ad đâu|tư vấn viên đâu|gặp shop|gặp trực tiếp shop|real person|real human|talk to human|speak to human|call me|live agent|customer service|operator|representative",
);

/** Says what a message is that needs no FAQ; null when something is asked or told. Asking for a person counts anywhere in the text. */
export function recogniseSmallTalk(text: string): SmallTalkKind | null {
  const start = text.slice(0, MAX_CHARS);
  // As typed and as written out: "a lô" is no "anh lô", and "ad" is one to ask for.
  const readings: Word[][] = [readWords(start), normaliseQuestion(start)];
  if (readings[0]!.length === 0) return null;
  if (asksForPerson(start) || asksForPerson(readings[1]!.map((word) => word.typed).join(" "))) return "person";
  if (readings.some((words) => MORE_PERSON.findIn(words) >= 0)) return "person";
  if (swears(readings[0]!)) return "swearing";
  for (const words of readings) {
    const kind = words.length <= MAX_WORDS ? onlySays(words) : null;
    if (kind !== null) return kind;
  }
  return null;
}

function swears(words: readonly Word[]): boolean {
  for (let at = 0; at < words.length; at++) {
    if (SWEARING_WITH_ACCENTS.has(formOf(words[at]!))) return true;
    const length = SWEARING.lengthAt(words, at);
    if (length === 0) continue;
    const found = words.slice(at, at + length);
    if (!ONLY_ALONE.has(found) || isCourtesy(words.slice(0, at).concat(words.slice(at + length)))) return true;
  }
  return false;
}

function formOf(word: Word): string {
  return word.shaped + word.tone;
}

function isCourtesy(words: readonly Word[]): boolean {
  for (let at = 0; at < words.length;) {
    const length = COURTESY.lengthAt(words, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

const KINDS: [SmallTalkKind, PhraseSet][] = [
  ["goodbye", GOODBYE],
  ["thanks", THANKS],
  ["praise", PRAISE],
  ["greeting", GREETING],
];

/** The message is nothing but such phrases and courtesies; of several kinds the one that ends a conversation counts first. */
function onlySays(words: readonly Word[]): SmallTalkKind | null {
  const said = new Set<SmallTalkKind>();
  for (let at = 0; at < words.length;) {
    let longest = COURTESY.lengthAt(words, at);
    let kind: SmallTalkKind | null = null;
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

function phrases(list: string): PhraseSet {
  return new PhraseSet(list.split("|"));
}
