import { answerText, sureOf, unsureOf, type Reading } from "./reading";
import { digitRuns, type DigitPiece, type DigitRun } from "./digits";
import { isDoubted } from "./doubt";
import { vocabulary } from "./politeness";
import { isGivenByName } from "./surroundings";
import { vi } from "./vi-pattern";
import { plainText } from "./words";

/** Mobile: 0 + 3/5/7/8/9 + 8 digits. Landline: 02 + 9 digits. Numbering plan of Circular 22/2014/TT-BTTTT. */
const NATIONAL = /^(?:0[35789]\d{8}|02\d{9})$/;
/** 11-digit mobile numbers were shortened in September 2018; people still have the old ones at hand. */
const OLD_PREFIXES = new Map(
  "0120:070|0121:079|0122:077|0126:076|0128:078|0123:083|0124:084|0125:085|0127:081|0129:082|0162:032|0163:033|0164:034|0165:035|0166:036|0167:037|0168:038|0169:039|0186:056|0188:058|0199:059"
    .split("|")
    .map((pair) => pair.split(":") as [string, string]),
);
/** Right before a number: it is another number of theirs, "stk 0903…", "mã số thuế là 0312…". Without accents. */
const OTHER_NUMBER =
  /(?:^| )(?:stk|(?:so )?tk|(?:so )?tai khoan|mst|ma so thue|(?:ma|so) (?:don|van don|don hang|khach|khach hang|kh|the)|van don|c+d|cmnd|cmt|cmtnd|can cuoc|chung minh|ho chieu|passport|imei|seri|serial)(?: (?:cong dan|nhan dan|thu))?(?: (?:cua )?(?:em|e|minh|m|mk|anh|a|chi|c|toi|shop))?(?: so)?(?: la)?$/;
const CLOSE_GAP = /^[ .\-–()]{0,3}$/u;

/** What stands beside a number that is given: labels, names, an address, what to do with it. */
const PLAIN = vocabulary(
  "lưu đăng ký hoặc vào vô you can reach buổi phút giá số sđt sdt đt dt điện thoại di động đtdđ liên hệ lạc lh alo gọi call me phone number tel mobile cell hotline zl viber whatsapp wa wechat kakao telegram imess nhắn tin text nt ib inbox nhận nghe máy theo được đc dc chính nhà riêng cá nhân mới tên họ là khách hàng người đặt kh đơn giao ship cod hàng khi trước lúc qua tới đến về ghé mua lấy dùng xài sài vẫn như giờ hành chính sáng chiều tối trưa mai nay tư vấn báo xong gấp liền luôn ngay nhanh và hay đừng không ko cái chiếc đôi size màu chai hộp kg cân nặng cao tuổi sinh năm ngày tháng địa chỉ đc đường phố phường quận huyện xã tỉnh tp thành hcm hn sg hà nội sài gòn ngõ ngách hẻm tầng phòng toà tòa nhà thôn ấp trọ us uk vn tại ở này nọ mã vùng vợ chồng má mẹ ba bố gặp is my mobile thanh toán hệ fb bàn văn phòng cơ quan vina mobi viettel mobifone vinaphone ck rồi at gì có thẳng thì nghe sau khoản chuyển hàn mỹ nhật úc đức trãi duẩn trỗi phủ biên trưng đằng khởi",
);
/** Right before it: it belongs to an order or an account, or is not to be used. */
const NOT_FOR_CALLS = new RegExp(
  `(?<!\\p{L})(?:${vi("đừng gửi|không gọi|ko gọi|đừng cho ai số|mới gọi|vừa gọi|vừa gọi cho|mới gọi cho|chặn|chuyển vào|mã|đơn|hoá đơn|hóa đơn|đơn của|đơn hàng|đặt bằng số|momo|mã số|tk|mb|tcb|vcb|đơn theo số|đơn hàng sđt")})\\s$`,
  "u",
);
/** Another's, or one they are about to leave. */
const NOT_THEIRS = new RegExp(
  `(?<!\\p{L})(?:${vi("bạn em|chị em|sếp em|trước đây|hồi trước|lúc trước|số trước|số đầu tiên|trước em|trước mình|đã đổi|sắp đổi|số lạ|khách em|khách của|khách mình|có người|xin lại|hỏng máy|báo cáo|lúc nãy|trùng với|quên|chỉ nhắn tin|trước giờ|xưa giờ|lâu nay")}|(?:2|hai|${vi("mấy")})\\ss[ốo]|(?:${vi("tra|kiểm tra|tìm")}|check)\\s.*${vi("đơn")}|(?:${vi("ông|bà|ba|má|mẹ|bố|chồng|vợ|con|bạn")})(?:\\s\\p{L}+)?\\s(?:${vi("xài|dùng|sài")})|ai|${vi("số")}\\s(?:${vi("của")}\\s)?(?:em|${vi("mình")})\\s(?:${vi("để|thì")})?\\s?(?:${vi("lát|chút|tí|xíu|mai|tối|chiều")}))(?!\\p{L})|\\d\\s(?:${vi("cứ gọi em|cứ gọi mình|đâu phải|mất máy|tắt máy|hết tiền|bỏ")})(?!\\p{L})|\\d\\s(?:${vi("gọi em|gọi mình|gọi cho em|nhắn tin em")})(?:\\s(?:${vi("hoài|suốt|mãi|nãy giờ")}))?\\s*$`,
  "u",
);
/** "0912345678 cuối là 9", "…678 / 679", "đổi đuôi 79": digits that change it. */
const CHANGED = new RegExp(
  `(?<!\\p{L})(?:${vi("cuối|đuôi|cộng|số \\d là|thêm số|bỏ số|thay số")})(?!\\p{L})|\\d\\s?[/(]\\s?\\d{1,4}\\)?(?!\\s?\\p{L}|\\d|/)`,
  "u",
);
const ASKED_BACK = new RegExp(`(?:\\s(?:hả|hở|à|ha|${vi("chắc")}))(?:\\s(?:shop|em|ạ))?\\s*$|(?<!\\p{L})chắc(?!\\s${vi("chắn")})`, "u");

interface Candidate {
  value: string;
  read: string;
  sure: boolean;
}

/** Finds a phone number. Vietnamese ones read as "0912345678", foreign ones as "+14155552671". */
export function readPhone(text: string): Reading<string> | null {
  const answer = answerText(text);
  const found = digitRuns(answer).flatMap((run) => candidatesIn(run, answer));
  const numbers = found.filter((one, i) => found.findIndex(({ value }) => value === one.value) === i);
  const [first] = numbers;
  if (first === undefined) return null;
  const sure =
    numbers.length === 1 &&
    found.every((one) => one.sure) &&
    !isDoubted(answer, first.read) &&
    !isOtherNumber(answer, first.read) &&
    !isSpokenOf(answer.toLowerCase(), first.read.toLowerCase());
  if (sure) return sureOf(first.value, first.read, formatPhone(first.value));
  return unsureOf(
    numbers.map(({ value }) => ({ value, echo: formatPhone(value) })),
    first.read,
  );
}

/** "zalo 0912345678": where the number is used too. */
const CHAT_APP = /(?<!\p{L})(?:zalo|zl|viber|whatsapp|telegram)(?!\p{L})/gu;

function isSpokenOf(text: string, read: string): boolean {
  const answer = text.replace(CHAT_APP, (app) => " ".repeat(app.length));
  const start = answer.indexOf(read);
  if (NOT_FOR_CALLS.test(answer.slice(0, start)) || NOT_THEIRS.test(answer) || ASKED_BACK.test(answer)) return true;
  if (CHANGED.test(answer.slice(start + read.length - 1))) return true;
  return !isGivenByName(answer, start, start + read.length, PLAIN);
}

function isOtherNumber(answer: string, read: string): boolean {
  return OTHER_NUMBER.test(plainText(answer.slice(0, answer.lastIndexOf(read))));
}

/** How many digits the longest number in the text has, to tell the customer what is missing; 0 for none. */
export function countPhoneDigits(text: string): number {
  return Math.max(0, ...digitRuns(answerText(text)).map((run) => run.digits.length));
}

/** "0912345678" → "0912 345 678"; a number of another shape is printed as it is. */
export function formatPhone(phone: string): string {
  if (/^0[35789]\d{8}$/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  if (/^02[48]\d{8}$/.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (/^02\d{9}$/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  return phone;
}

/** Every number in a run: the whole run, or the longest rows of its pieces (two numbers with only separators between them). */
function candidatesIn(run: DigitRun, answer: string): Candidate[] {
  const { pieces } = run;
  const found: Candidate[] = [];
  let from = 0;
  while (from < pieces.length) {
    // No number has more than 15 digits.
    let to = Math.min(pieces.length, from + 15);
    let value: string | null = null;
    for (; to > from && value === null; to--) value = numberOf(pieces.slice(from, to), run, from);
    if (value === null) {
      from++;
      continue;
    }
    const used = pieces.slice(from, to + 1);
    const beside = [pieces[from - 1], pieces[to + 1]];
    const read = answer.slice(used[0]!.start, used[used.length - 1]!.end);
    found.push({ value, read, sure: isWhole(used, value) && !touches(beside[0], used[0]) && !touches(used[0], beside[1]) });
    from = to + 1;
  }
  return found;
}

function numberOf(pieces: DigitPiece[], run: DigitRun, from: number): string | null {
  const digits = pieces.map((piece) => piece.digits).join("");
  return digits.length > 15 ? null : toNational(digits, run.plus && from === 0);
}

/** False where pieces that may not belong together make up the number, or where a part of it was only guessed. */
function isWhole(pieces: DigitPiece[], value: string): boolean {
  const digits = pieces.map((piece) => piece.digits).join("");
  // A lost leading zero, as a spreadsheet drops it.
  if (digits.length === 9 && !value.startsWith("+")) return false;
  // "091234567 Ba": typed digits that stop one short and a word after them.
  if (pieces.some((piece) => piece.isSpoken) && pieces.some((piece) => !piece.isSpoken && piece.digits.length > 1)) return false;
  // "091234567 5 cái": a block that is nearly a number, and something else beside it.
  const country = /^(?:84|0084|1|\d{1,3})$/.test(pieces[0]!.digits) && digits.length > 10;
  const rest = country ? pieces.slice(1) : pieces;
  // "09 12345678", "+84 (0) 912345678": too short to be anything but its beginning.
  if (rest.length === 2 && /^0\d?$/.test(rest[0]!.digits) && !/[\n;]/.test(rest[1]!.gap)) return true;
  if (rest.length > 1 && rest.some((piece) => piece.digits.length >= 8)) return false;
  return rest.slice(1).every((piece) => !/[\n;]/.test(piece.gap));
}

/** Left-over digits right beside a number make it doubtful ("0912345678 9"); after a comma or line end they are something else. */
function touches(before: DigitPiece | undefined, after: DigitPiece | undefined): boolean {
  if (!before || !after) return false;
  const [near, far] = [before, after];
  if (near.isSpoken !== far.isSpoken) return false;
  // An eleventh digit, said or right behind a comma.
  if (near.isSpoken || far.gap === ",") return true;
  return CLOSE_GAP.test(far.gap) && (near.digits.length < 9 || far.digits.length < 9);
}

function toNational(digits: string, plus: boolean): string | null {
  let national = digits;
  if (digits.startsWith("0084")) national = `0${digits.slice(4).replace(/^0/, "")}`;
  else if (digits.startsWith("84") && digits.length >= 11 && digits.length <= 13) national = `0${digits.slice(2).replace(/^0/, "")}`;
  else if (!plus && /^[35789]\d{8}$/.test(digits)) national = `0${digits}`;
  const renumbered = national.length === 11 ? OLD_PREFIXES.get(national.slice(0, 4)) : undefined;
  if (renumbered) national = renumbered + national.slice(4);
  if (NATIONAL.test(national)) return national;
  return plus && !digits.startsWith("84") && isForeign(digits) ? `+${digits}` : null;
}

/** North American numbers have ten digits after the 1; elsewhere lengths vary too much to say more. */
function isForeign(digits: string): boolean {
  return digits.startsWith("1") ? /^1[2-9]\d{2}[2-9]\d{6}$/.test(digits) : /^[2-9]\d{8,14}$/.test(digits);
}
