import { answerText, type Reading } from "./reading";
import { PhraseSet } from "./phrase-set";
import { trimPoliteness } from "./politeness";
import { readWords } from "./words";

const YES = new PhraseSet(
  "có|có ạ|đúng|đúng rồi|đúng vậy|phải|phải rồi|chuẩn|chính xác|ok|oke|okay|okie|okela|ừ|ừm|uhm|um|uh|vâng|dạ|dạ có|dạ vâng|dạ đúng|được|được ạ|đc|dc|đồng ý|nhất trí|chốt|yes|y|yep|yeah|sure|có chứ|tất nhiên|đúng ý rồi|rồi|đúng ý|hữu ích".split(
    "|",
  ),
);
const NO = new PhraseSet(
  "không|ko|k|kh|hok|hong|hông|khum|hem|không phải|ko phải|không đúng|ko đúng|chưa đúng|chưa|sai|sai rồi|không ạ|không cần|ko cần|k cần|thôi|no|nope|n|không đồng ý|không được|ko đc|k đc|chưa ạ|không đúng ý|chưa đúng ý".split(
    "|",
  ),
);

/** "dạ đúng rồi ạ" → true, "ko phải" → false, anything longer or unclear → null. */
export function readYesNo(text: string): Reading<boolean> | null {
  const answer = answerText(text).trim();
  if (/^[👍👌✅🆗]/u.test(answer) && readWords(answer).length === 0) return { value: true, read: answer };
  if (/^[👎❌]/u.test(answer) && readWords(answer).length === 0) return { value: false, read: answer };
  const all = readWords(answer);
  for (const words of [all, trimPoliteness(all)]) {
    if (NO.has(words)) return { value: false, read: answer };
    if (YES.has(words)) return { value: true, read: answer };
  }
  return null;
}
