import { isDoubted } from "./doubt";
import { editDistance } from "./edit-distance";
import { vocabulary } from "./politeness";
import { answerText, sureOf, unsureOf, type Reading } from "./reading";
import { isGivenByName, isPlainlyGiven } from "./surroundings";
import { vi } from "./vi-pattern";

const ADDRESS =
  /(?<![\p{L}\p{N}@._%+-])[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\p{L}\p{N}@-]|\.[a-z0-9])/giu;
/** Hosts that most people have; one that is a letter away from these is a slip of the thumb … */
const COMMON = ["gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com"];
/** … unless it exists. */
const LOOKALIKES = new Set(["ymail.com", "mail.com", "email.com", "gmx.com"]);
const SLIPS = new Map([
  ["gmail.vn", "gmail.com"],
  ["gmail.com.vn", "gmail.com"],
  ["gimail.com", "gmail.com"],
]);
const LOOSE_WORD = /^\s*([a-z][a-z0-9._]+)\s@?\s?$/u;
const LABELS = new Set(
  "khoá khóa can mail gmail email la qua ve vao vo toi den nha nhe ok oke to is here yes da vang gui em minh dc id cc hi hello thu dung xai nek ne".split(
    " ",
  ),
);
/** What stands beside an address that is given: labels, names, what to send. */
const PLAIN = vocabulary(
  "mail gmail email e-mail mailto mk hộp thư địa chỉ liên hệ lạc id qua về vào vô tới đến bằng nhận báo giá hoá hóa đơn hợp đồng file link vé tài liệu thông tin lịch hẹn thư nhắn họ tên số sđt đt viber công ty cty trường cá nhân mới chính riêng học khách hàng size màu kg nhờ ký xuất vat hđ nó gì rồi nghe ok send reach contact invoice to at your you yes name student info cskh kinh doanh viết liền không dấu thường chữ đăng cần cũng được đc dùng xài lâu nhiều văn phòng bộ phận nv nhân viên kế toán phòng kinh is use using nhanh gấp này nào kia giao hàng bên tin hoặc zoom meet tài khoản apple chị anh kết quả xét nghiệm hồ sơ phụ huynh học sinh phiếu",
);
/** The address is put right, asked after, or not the customer's own. */
const SPOKEN_OF = new RegExp(
  `(?<!\\p{L})(?:${vi("đừng gửi|không gửi vào|ko gửi vào|gửi từ|nhận mail từ|mail từ|thêm số|thêm chữ|bỏ chữ|bỏ số|hai chữ|viết hoa|dấu chấm|cuối là|hồi trước|trước đây|trước em|trước mình|quên mật|không nhớ|ko nhớ|hết dùng|có gửi vào|có gửi|hay yahoo|hay gmail|đăng nhập|đầy bộ|ít xài|ít dùng|hủy đăng ký|ai dùng|ai xài|của ai|gửi em|gửi mình|nhận được không|nhận được chưa|nhận đc ko|nhận đc chưa|mẹ em|bạn em|chồng em|vợ em")}|chắc(?!\\s${vi("chắn")}))(?!\\p{L})|\\s(?:hả|à)(?:\\s|$)|\\sha$`,
  "u",
);
/** Endings that make a host of what stands behind a spelled-out or loose "@"; "insta @lan.nguyen" is no address. */
const ENDING = /\.(?:com|vn|net|org|edu|gov|io|co|me|info|asia|biz|us|uk|jp|kr|fr|de|au|tw|sg|shop|online|store|con|cm)$/u;

/**
 * Finds an e-mail address, also one spelled out ("lan a còng gmail chấm com") or with stray spaces. Lower case.
 * Several addresses, and hosts that look like a slip ("gmail.con"), are asked back.
 */
export function readEmail(text: string): Reading<string> | null {
  const answer = answerText(text)
    .replace(/[^\S\n]+/gu, " ")
    .replace(/(@[\w.-]+\.com) ?, ?vn(?![\p{L}])/giu, "$1.vn");
  const exact = find(answer);
  const found = exact.length > 0 ? exact : find(spelledOut(answer)).filter((one) => ENDING.test(one.toLowerCase()));
  const [first] = found;
  if (first === undefined) return null;
  const values = [...new Set(found.map((one) => one.toLowerCase()))];
  const meanings = values.flatMap((value) => [corrected(value), value].flatMap((one) => (one === null ? [] : [{ value: one, echo: one }])));
  // "nguyen lan@gmail.com": the first word may be the beginning of the address.
  const before = LOOSE_WORD.exec(answer.slice(0, answer.indexOf(first)))?.[1];
  if (before !== undefined && !LABELS.has(before)) meanings.push({ value: before + values[0]!, echo: before + values[0]! });
  // "minhthu,dhy@gmail.com": the comma may be a dot that slipped.
  const isCut = /[\p{L}\d][,;'’]$/u.test(answer.slice(0, answer.indexOf(first)));
  const sure =
    !isCut &&
    meanings.length === 1 &&
    !isDoubted(answer, first) &&
    !isSpokenOf(answer.toLowerCase(), first.toLowerCase(), exact.length > 0);
  return sure ? sureOf(values[0]!, first, values[0]!) : unsureOf(meanings, first);
}

function isSpokenOf(answer: string, read: string, isExact: boolean): boolean {
  // What the address itself is made of says nothing: "mail tu_a@gmail.com" is no "mail từ …".
  const around = answer.replaceAll(read, (own) => "0".repeat(own.length));
  if (SPOKEN_OF.test(around)) return true;
  // Spelled out, the letters of the address are among the words, and too many of them are no label.
  if (!isExact) return !isPlainlyGiven(spelledOut(answer).replace(read, "0"), 0, 0, PLAIN);
  const start = answer.lastIndexOf(read);
  return !isGivenByName(around, start, start + read.length, PLAIN);
}

function corrected(address: string): string | null {
  const [name = "", host = ""] = address.split("@");
  if (COMMON.includes(host) || LOOKALIKES.has(host)) return null;
  const isSlip = (one: string) => {
    const apart = editDistance(host, one, 2);
    return apart === 1 || (apart === 2 && host[0] === one[0]) || (host.startsWith(`${one}.`) && host !== "yahoo.com.vn");
  };
  const right = SLIPS.get(host) ?? COMMON.find(isSlip) ?? (/^gmail\.\p{L}/u.test(host) ? "gmail.com" : undefined);
  return right === undefined ? null : `${name}@${right}`;
}

function find(text: string): string[] {
  return [...text.matchAll(ADDRESS)].map((match) => match[0]).filter((address) => !address.includes(".."));
}

function spelledOut(text: string): string {
  return text
    .replace(/(?:^|\s+)a\s?(?:còng|cong|vòng|vong|móc|moc)(?=\s)/giu, " @")
    .replace(
      /\s*(?:\(a\)|\[at\]|\(at\)|\{at\}|(?<=\s)at(?=\s+(?:gmail|yahoo|hotmail|outlook|icloud))|(?<=\s)(?:còng|cong)(?=\s))\s*/giu,
      "@",
    )
    .replace(/\s+(?:chấm|cham|dot)\s+/giu, ".")
    .replace(/\s+(?:gạch dưới|gach duoi|underscore)\s+/giu, "_")
    .replace(/\s+(?:gạch ngang|gach ngang)\s+/giu, "-")
    .replace(/\s*@\s*/g, "@")
    .replace(/(@[\w-]+)\s*[.,]\s*(?=[a-z]{2,})/gi, "$1.")
    .replace(/(@(?:gmail|yahoo|hotmail|outlook|icloud))\s+(?=com\b)/gi, "$1.")
    .replace(/(@[\w.-]+\.com)\s*[.,]\s*vn\b/gi, "$1.vn");
}
