import { plainText } from "./words";

/** "số cũ", "đừng gọi số …", "mail … hết xài": the value may be the one that is not meant. Without accents and doubled letters. */
const DENIED = [
  "cua (?:con|co|chi|anh|ong|ba) (?:ban|nho|em)",
  "cua (?!(?:em|e|minh|m|mk|toi|tui|anh|chi|a|c|co|chu|bac|con|chau|t|to|nguoi|khach|me|ma|ba|bo|vo|chong|shop|ong|ny|nha)(?: |$))\\S+",
  "la (?:so |mail |email )?(?:cua )?(?:chi gai|anh trai|em gai|em trai|ban trai|ban gai|chau) (?:em|e|minh|toi|tui)",
  "(?:khong|ko|k|hok|hong) phai|(?:khong|ko|k|hong) dung|sai|nham|wrong|viet sai|lon (?:so|mail|roi|r)",
  "dung (?:goi|gui|nhan) (?:vao|vo|so|toi|cho|den|qua)|dung goi \\d+|dung (?:lu|xai|dung)|xoa (?:so|mail|email)|bo (?:so|mail|email)",
  "bo (?:roi|r)|mat (?:so|sim|mail|roi|r|mat khau)|(?:thieu|du|con) (?:\\d+ |mot |hai )?so|(?:bi )?khoa (?:roi|r|may)|so cu|mail cu|email cu|cu (?:roi|r)|old (?:number|email)",
  "(?:khong|ko|k) (?:lien lac|goi (?:dc|duoc)|bat may|ai nghe|vao (?:dc|duoc)|nhan (?:dc|duoc)|dung nua|xai nua)|goi (?:\\S+ )?(?:khong|ko|k) (?:dc|duoc)|so dien thoai cu|chan (?:roi|r)|bi hack",
  "thoi khoi|chua (?:nhan|thay|giao)|(?:goi|gui) .* chua(?: shop| ad)?$|het xai|thoi khoi|(?:khong|ko|k|hong) xai|lua dao|thay .* bang|doi tu",
];
/** Not the customer's own: "số shop là … hả", "ai gọi số … vậy". */
const ASKED = [
  "co phai .* (?:khong|ko|k)|(?:so|mail|email) (?:cua )?shop|so ai|cua ai|ai (?:goi|gui)|sao so|goi e?m? ?bang so",
  "goi (?:duoc|dc) (?:khong|ko|k|hong|chua)",
  "dung (?:khong|ko|k|hong|hk|hem)|phai (?:khong|ko|k|hong|hk|hem)",
];
const DOUBT = new RegExp(`(?:^| )(?:${[...DENIED, ...ASKED].join("|")})(?: |$)`);
/** "0912… đừng gọi số này nữa", but not "đừng gọi buổi trưa", nor where one is to write instead. */
const NOT_TO_CALL =
  /\d dung goi(?! (?:buoi|truoc|sau|luc|khuya|som))|(?:^| )(?:dung|khoi|khong|ko|k|hong) (?:goi|lien lac)(?: (?:vao|vo|so|nay|do|nua|lai|cho|em|e|minh|nha|nhe|nhen|a|shop|ad))*$/;
/** "lộn" is a mix-up, "lon" also a can. */
const MIX_UP = /(?<!\p{L})lộn(?!\p{L})|^lon(?= \d)|\d lon$/iu;
const QUESTION_AFTER = /^\s?\?/u;

/** True when a text speaks of the contact detail `read` in it rather than giving it. */
export function isDoubted(text: string, read: string): boolean {
  const after = text.slice(text.lastIndexOf(read) + read.length);
  // The letters of an address are no words: "mail cu.an@gmail.com" is not the old one.
  const plain = plainText(text.replaceAll(read, (own) => own.replace(/\p{L}/gu, "x")));
  const isDenied = DOUBT.test(plain) || (NOT_TO_CALL.test(plain) && !/ nhan /.test(plain));
  return isDenied || MIX_UP.test(text) || QUESTION_AFTER.test(after);
}
