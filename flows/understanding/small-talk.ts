import { asksForPerson } from "../engine/builtins";
import { PhraseSet } from "../engine/read/phrase-set";
import { readWords, type Word } from "../engine/read/words";
import { normaliseQuestion } from "../faq/normalise";
import { isCourtesy, onlyTalk, type TalkKind } from "../faq/talk";

/** What a message is when it asks nothing of the FAQ. */
export type SmallTalkKind = TalkKind | "person" | "swearing";

const MAX_CHARS = 300;
/** Longer messages are stories; a greeting in them is not what they are about. */
const MAX_WORDS = 16;

const SWEARING = phrases(
  "đm|dm|đmm|dmm|đkm|dkm|đcm|dcm|vcl|vkl|vl|clm|cmn|địt mẹ|địt con mẹ|đụ má|đụ mẹ|đù má|óc chó|óc lợn|đồ chó|con chó|chó chết|thằng chó|chó đẻ|đồ ngu|ngu vl|ngu thế|ngu quá|ngu như bò|ngu như chó|ngu vậy|đồ điên|thằng điên|con điên|bị điên à|đồ khùng|thằng khùng|khốn nạn|mất dạy|vô học|láo toét|lừa đảo|bọn lừa đảo|đồ lừa đảo|quân lừa đảo|cút|cút đi|cút mẹ|im mồm|câm mồm|ngậm mồm|mẹ mày|má mày|bố láo|con mẹ nó|mẹ kiếp|chết tiệt|đồ khốn|thằng khốn|rác rưởi|shop rác|đồ rác|shit|fuck|fuck you|fucking|wtf|bitch|asshole|stupid|idiot|bot ngu|shop ngu|ăn cướp|bọn ăn cướp|làm ăn như chó|như cứt",
);
/** Without their accents these are everyday words ("buổi", "các", "lon", "đeo", "du"). */
const SWEARING_WITH_ACCENTS = new Set(readWords("buồi lồn cặc địt đụ đéo đếch").map(formOf));
/** Swearing only when nothing else is said: inside a sentence they are something else ("có bán đồ chó mèo không"). */
const ONLY_ALONE = phrases("vl|cmn|dm|dcm|con chó|đồ chó|stupid");
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
    const kind = words.length <= MAX_WORDS ? onlyTalk(words) : null;
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

function phrases(list: string): PhraseSet {
  return new PhraseSet(list.split("|"));
}
