import { isNegated } from "./read/negation";
import { trimPoliteness } from "./read/politeness";
import { PhraseSet } from "./read/phrase-set";
import { readWords, type Word } from "./read/words";
import { readYesNo } from "./read/yes-no";

/** What the waiting node hopes for; a few words mean something else to some of them. */
export type ExpectedAnswer = "name" | "yes-no" | "text" | "other";

/** A wish for a person stands at the beginning of a message, if anywhere. */
const MAX_CHARS = 500;

const LEAVE = phrases(
  "thôi|thôi không|thôi khỏi|thôi bỏ đi|thôi bỏ|thôi không cần|thôi không cần nữa|thôi để sau|để sau|khỏi|khỏi cần|hủy|hủy bỏ|hủy đi|bỏ đi|bỏ qua|không cần|không cần nữa|không muốn nữa|không làm nữa|ko cần|ko cần nữa|k cần|k cần nữa|không hỏi nữa|đừng hỏi nữa|dừng|dừng lại|ngừng|thoát|cancel|stop|stop asking|quit|exit|never mind|nevermind",
);
const PERSON = phrases(
  "nhân viên|nhân viên tư vấn|nhân viên hỗ trợ|tư vấn viên|người thật|con người|nv|nvtv|tvv|chuyên viên|tổng đài viên|admin|ad|quản lý|chủ shop|chủ quán|người tư vấn|người hỗ trợ|bạn nhân viên|chị nhân viên|anh nhân viên|bác sĩ trực|nhân viên shop|người|ng thật|human|agent|a person|a human|real person|someone|staff|support",
);
const ASK_FOR = phrases(
  "gặp|gặp trực tiếp|cho gặp|cho mình gặp|cho em gặp|cho tôi gặp|cho anh gặp|cho chị gặp|muốn gặp|cần gặp|xin gặp|gọi|kêu|nói chuyện với|nói chuyện|nc với|chat với|nhắn với|trao đổi với|kết nối với|kết nối|chuyển cho|chuyển qua|chuyển sang|chuyển|nối máy|talk to|speak to|speak with|talk with|chat with|connect me to",
);
/** Said alone they ask for a person; inside a sentence ("shop tuyển nhân viên") they do not. */
const PERSON_ALONE = phrases(
  "nhân viên|nhân viên tư vấn|nhân viên hỗ trợ|tư vấn viên|người thật|con người|tvv|nvtv|tổng đài viên|nhân viên đâu|có ai không|có ai ở đó không|human|agent|real person|không muốn nói chuyện với bot|không chat với bot|người thật đâu",
);

/** "thôi", "hủy bỏ ạ", "ko cần nữa đâu", "cancel": leaves a question politely. Only the whole message counts. */
export function asksToLeave(text: string, expects: ExpectedAnswer): boolean {
  const all = readWords(text);
  if (all.length === 0 || all.length > 8) return false;
  // "không cần nữa đâu ạ": "đâu" stands between the refusal and the courtesy.
  const polite = trimPoliteness(all);
  const words = polite.length > 1 && polite[polite.length - 1]!.plain === "dau" ? trimPoliteness(polite.slice(0, -1)) : polite;
  // Without its accent "Huy" is a common given name, and "khỏi" is "khoi" like "Khôi".
  if (expects === "name" && words.length === 1 && ["huy", "khoi", "thoi"].includes(words[0]!.typed)) return false;
  // "khỏi", "thôi không cần" say no to a question that can be said no to.
  if (expects === "yes-no" && readYesNo(text)?.sure === true) return false;
  return LEAVE.has(all) || LEAVE.has(polite) || LEAVE.has(words);
}

/** "gặp nhân viên", "cho mình nói chuyện với người thật", "gap nv tu van": asks for a person anywhere in the text. */
export function asksForPerson(text: string): boolean {
  const all = readWords(text.slice(0, MAX_CHARS));
  if (all.length === 0) return false;
  const words = trimPoliteness(all);
  if (PERSON_ALONE.has(all) || PERSON_ALONE.has(words)) return true;
  return all.some((word, at) => {
    const verb = ASK_FOR.lengthAt(all, at);
    return verb > 0 && !isNegated(all, at, 3) && namesPerson(all, at + verb, verb === 1 && word.plain === "goi");
  });
}

/** At most three words ("cho em một bạn") may stand between the verb and the person; "gọi" needs them side by side. */
function namesPerson(words: Word[], from: number, strict: boolean): boolean {
  for (let at = from; at <= from + (strict ? 0 : 3); at++) {
    const length = PERSON.lengthAt(words, at);
    // Short words mean too many things to be looked for further on ("ship cho người nhận").
    const short = length === 1 && ["nguoi", "ad", "nv"].includes(words[at]!.plain);
    if (length > 0 && (!short || at === from)) return true;
  }
  return false;
}

export type SmallTalk = "greeting" | "thanks" | "fine";

const GREETING = phrases(
  "chào|xin chào|chào shop|chào bạn|chào em|chào ad|hi|hello|helo|hey|hi shop|hello shop|alo|alô|a lô|shop ơi|ad ơi|bạn ơi|em ơi|shop|ad|có ai không|bắt đầu|start|get started|good morning|chào buổi sáng|hế lô|hé lô|lô|hi ad|cho hỏi|cho mình hỏi|cho em hỏi|cho hỏi chút|cho mình hỏi chút|hỏi chút|tư vấn|tư vấn giúp mình|shop tư vấn giúp mình|cần tư vấn",
);
const THANKS = phrases(
  "cảm ơn|cám ơn|cảm ơn shop|cảm ơn bạn|cảm ơn em|cảm ơn nhiều|cảm ơn nhé|thanks|thank you|thank|tks|thks|thanks shop|camon|c.ơn|mơn|ok cảm ơn|ok thanks|dạ cảm ơn|vâng cảm ơn",
);
const FINE = phrases(
  "ok|oke|okay|okie|ừ|ừm|vâng|dạ|dạ vâng|được|được rồi|rồi|hiểu rồi|biết rồi|ờ|à|à ok|uh|uhm|tốt|hay quá|tuyệt|good|great|yes|bye|tạm biệt|pp|haha|hihi|kk|đúng rồi",
);

/** Courtesies that ask nothing: "hi shop", "cảm ơn nha", "ok". Null for anything more. */
export function readSmallTalk(text: string): SmallTalk | null {
  const all = readWords(text);
  if (all.length === 0 || all.length > 6) return null;
  const polite = trimPoliteness(all);
  const isOne = (list: PhraseSet) => list.has(all) || list.has(polite);
  if (isOne(GREETING)) return "greeting";
  if (isOne(THANKS) || (all.length <= 5 && THANKS.lengthAt(all, 0) > 0)) return "thanks";
  return isOne(FINE) ? "fine" : null;
}

function phrases(list: string): PhraseSet {
  return new PhraseSet(list.split("|"));
}
