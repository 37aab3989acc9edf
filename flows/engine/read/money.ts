import { isAskedAbout, isLoose, isTurnedRound } from "./clause";
import { formatMoney, formatNumber, numbersIn, type NumberFound } from "./number";
import { answerText, sureOf, unsureOf, type Meaning, type Reading } from "./reading";
import { vocabulary } from "./politeness";
import { isOfAnother, isPlainlyGiven } from "./surroundings";
import { vi } from "./vi-pattern";

export interface Money {
  amount: number;
  /** ISO 4217 */
  currency: string;
}

const CURRENCIES: [RegExp, string][] = [
  [/^(?:usd|\$|đô la|đô|do la|dola|dollars?|bucks?|us\$)/u, "USD"],
  [/^(?:euros?|eur|ơ rô|€)/u, "EUR"],
  [/^(?:krw|won)/u, "KRW"],
  [/^(?:jpy|yên|yen|¥)/u, "JPY"],
  [/^(?:cny|tệ|nhân dân tệ|rmb)/u, "CNY"],
  [/^(?:sgd|s\$)/u, "SGD"],
  [/^(?:aud|a\$)/u, "AUD"],
  [/^(?:gbp|bảng anh|bảng|£)/u, "GBP"],
  [/^(?:thb|baht|bạt)/u, "THB"],
];
const BEFORE: [RegExp, string][] = [
  [/(?:usd|us\$|(?<![\p{L}])\$)\s*$/u, "USD"],
  [/(?:eur|€)\s*$/u, "EUR"],
  [/£\s*$/u, "GBP"],
  [/¥\s*$/u, "JPY"],
];
/** Slang that is also a measure: "2 chai", "5 lít", "3m". */
const SLANG = new Set(["chai", "lit", "xi", "m", "n", "loet", "ca", "ng"]);
/** What is no money although it holds digits; blanked out before looking. */
const OTHER =
  /(?<![\p{L}\p{N}.,])(?:\+?84|0)\d(?:[\s.-]?\d){7,9}(?![\d])|(?<![\d.,])\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?\d{2,4}(?!\d)|(?<![\d.,])\d{1,2}\/\d{1,2}(?![\d.,])|(?<![\p{L}\p{N}])\d{1,2}\s?(?:h|giờ|gio)(?:\s?\d{1,2})?(?![\p{L}])|(?<![\p{L}])(?:thứ|thu|quận|quan|phường|phuong|ngày|ngay|mùng|tháng|thang|size|sz|số nhà|so nha|ngõ|hẻm)\s?\d+(?:\/\d+)*(?!\d|\s?(?:k|tr|triệu|trieu|nghìn|ngàn|củ)(?!\p{L}))|\d+(?:[.,]\d+)?\s?%|(?<![\p{L}])x\s?\d+(?![\p{N}])|(?<![\p{L}\p{N}])\d+\s?(?:cái|cai|chiếc|chiec|bộ|hộp|hop|đôi|kg|ký|tháng|thang|ngày|ngay|người|nguoi|tuần|tuan|năm|lần|lan|đơn|don|sp|món|mon)(?![\p{L}])/giu;
/** Names of things that end in a number. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${vi("mã đơn|mã|đơn hàng|đơn|phòng|lầu|tầng|toà|tòa|lô|kiốt|bàn")}|iphone|ip|q\\.?|p\\.?|#)\\s?#?\\d+)(?![\\d.,]*\\d|\\s?(?:k|tr|${vi("triệu|nghìn|ngàn|củ|tỷ|đ")})(?![\\p{L}]))`,
  "gu",
);
const RANGE = /^\s*(?:-|–|—|~|đến|den|tới|toi|hay|hoặc|hoac|to|or)\s*$/u;
const DEAR = new RegExp(
  `(?<![\\p{L}])(?:${vi("chứ|mắc|đắt|shop bán|bên kia|chỗ khác|quảng cáo|thiếu|hôm qua|hôm trước|lần trước|bữa trước|chưa trả|chưa chuyển|bước|nhảy")}|nợ|dư|up)(?![\\p{L}])|[~<>≈+]\\s?\\d|\\d\\p{L}*\\s?\\+`,
  "u",
);

/** How an amount is put, and what it may be for. */
const PLAIN = vocabulary(
  "thanh toán nạp chỉ vay thuê đầu tư thẻ qua budget ngân sách khoảng tầm cỡ chừng trả chuyển ck khoản đặt cọc góp đưa dành lương thu nhập giá giảm còn hết phí ship mua bán căn cái cành mỗi một người tháng ngày năm giờ lúc mai nay hàng nhà ở size sđt q đồng tiền mặt vnd vnđ đ đô usd eur euro krw jpy cny rmb us mỹ bữa hôm tỷ triệu được đc sáng chiều tối về giao rồi trước pay i'll can spend around about just nạp ví tặng mừng ủng trong",
);
/** "lúc trước 500k", "hoàn lại 500k": an amount of the past, or one that goes the other way. */
const OTHER_AMOUNT = new RegExp(
  `(?<!\\p{L})(?:${vi("lúc trước|hồi trước|trước đây|tháng trước|tuần trước|năm trước|năm ngoái|đã trả|trả lại|hoàn|trả rồi|mượn|trả em|trả mình|hết cỡ|em mất|mình mất|đổ đồng|mới mua|giá cũ|trả giá|em bán|mình bán|tôi bán|xin(?= \\d)|hôm bữa|bữa hổm|bữa nọ|bữa kia|hồi sáng|hồi nãy|hồi chiều|hồi tối|lúc nãy")}|(?:ví|túi|tk|${vi("tài khoản|thẻ")})\\s(?:\\p{L}+\\s)?còn)(?!\\p{L})`,
  "u",
);
/** "đã chuyển 500k rồi sao chưa …", "mới chuyển có 500k" */
const PAID = new RegExp(
  `(?<!\\p{L})(?:tu|toi|den)\\s\\d|(?<!\\p{L})(?:đã|${vi("mới|vừa")})\\s(?:${vi("trả|chuyển|đưa|đặt|cọc|góp")}|ck)|\\srồi\\smà(?!\\p{L})`,
  "u",
);
/** "lấy cái 450k": the one at that price. */
const THE_ONE = new RegExp(
  `(?<!(?:${vi("mỗi|một|từng")}|\\d)\\s)(?<!\\p{L})(?:${vi("cái|con|chiếc|đôi|mẫu|loại|hàng|gói|món|đồ")})\\s$`,
  "u",
);
/** "2tr x 3", "5-": more is to be reckoned. */
const SUM =
  /\dtr\s\d\s(?:th[áa]ng|n[ăa]m)|\dk\s?r[ưu][ơờớởỡợo]i|(?:tr|triệu|trieu|củ|cu|k|tỷ|ty)\s?\d+\s?r[ưu][ơờớởỡợo]i|\d\s?\p{L}{0,5}\s?[x×*:=]\s?\d|(?:^|[\s\d/])[x×*]\s?\d|%\s(?:của|cua)/u;

/**
 * Finds an amount of money: "500k", "1tr5", "1 củ rưỡi", "1.250.000đ", "20 usd". An amount without a unit ("500", "2 trăm"), slang that is a
 * measure too and a range are asked back.
 */
export function readMoney(text: string): Reading<Money> | null {
  const answer = joinThousands(answerText(text).toLowerCase().replace(/\s+/gu, " "))
    .replace(OTHER, (match) => " ".repeat(match.length))
    .replace(NAMED, (match) => " ".repeat(match.length));
  const found = withRangeUnits(numbersIn(answer), answer).filter(({ value, start }) => value > 0 && answer[start] !== "-");
  const [first, ...more] = found;
  if (first === undefined) return null;
  const meanings = found.map((one) => meaningsOf(one, answer));
  const read = answer.slice(first.start, first.end).trim();
  const [only, ...others] = meanings[0]!;
  const doubtful =
    first.units.some((unit) => SLANG.has(unit)) ||
    amongThousands(first) ||
    hasLoosePart(first) ||
    SUM.test(text.toLowerCase()) ||
    isDoubtful(answer, read, first);
  if (only && more.length === 0 && others.length === 0 && !doubtful) return sureOf(only.value, read, only.echo);
  return unsureOf(more.length === 0 ? meanings[0]! : meanings.map((list) => list[0]!), read);
}

function isDoubtful(answer: string, read: string, { start, end }: NumberFound): boolean {
  if (DEAR.test(answer) || isOfAnother(answer) || OTHER_AMOUNT.test(answer) || PAID.test(answer) || isLoose(answer, start, end))
    return true;
  if (THE_ONE.test(answer.slice(0, start))) return true;
  const [currency = ""] = CURRENCIES.flatMap(([pattern]) => pattern.exec(answer.slice(end).trimStart())?.[0] ?? []);
  const behind = answer.indexOf(currency, end) + currency.length;
  if (!isPlainlyGiven(answer, start, Math.max(end, behind), PLAIN)) return true;
  return isTurnedRound(answer, read) || isAskedAbout(answer, read);
}

/** 1250000 → "1.250.000đ", 20 dollars → "20 USD" */
export function printMoney({ amount, currency }: Money): string {
  return currency === "VND" ? formatMoney(amount) : `${formatNumber(amount)} ${currency}`;
}

function meaningsOf(found: NumberFound, answer: string): Meaning<Money>[] {
  const currency = currencyOf(found, answer);
  if (currency !== null && currency !== "VND") return [meaning(found.value, currency)];
  const { value, unit, raw } = found;
  // "2,3 trăm k": two or three of them.
  const several = unit >= 1_000 && /^\d,\d$/u.test(raw) && found.units.includes("tram") ? raw.split(",").map(Number) : [];
  if (several.length > 0)
    return [value, ...several.map((one) => (value / Number(raw.replace(",", "."))) * one)].map((one) => meaning(one, "VND"));
  if (amongThousands(found)) return [meaning(value / 1_000, "VND"), meaning(value, "VND")];
  if (unit >= 1_000) return [meaning(value, "VND")];
  if (unit === 1 && value >= 10_000 && Number.isInteger(value)) return [meaning(value, "VND")];
  if (currency === "VND" && value >= 1_000 && Number.isInteger(value)) return [meaning(value, "VND")];
  // "500" is said for 500.000, "1.5" for a million and a half.
  const thousands = meaning(value * 1_000, "VND");
  const millions = meaning(value * 1_000_000, "VND");
  const plain = Number.isInteger(value) && value >= 100 ? [meaning(value, "VND")] : [];
  if (!Number.isInteger(value) || (value < 10 && raw !== "")) return [millions, thousands];
  return value < 100 ? [thousands, millions] : [thousands, ...plain];
}

/** "1.250tr": 1,25 million or 1 250 of them. */
function amongThousands({ raw, unit }: NumberFound): boolean {
  return unit >= 1e6 && /^\d{1,3}[.,]\d{3}$/.test(raw);
}

/** "ba triệu hai lăm", "3tr6k": nobody pays three million and twenty-five đồng; "20,30k" may be two amounts. */
function hasLoosePart({ unit, units, value, raw }: NumberFound): boolean {
  if (unit === 1e3 && /^\d+,\d{2}$/u.test(raw)) return true;
  return unit >= 1e6 && ((value % 1_000 !== 0 && value % 1_000 < 100) || (units.length > 1 && value % 1e6 > 0 && value % 1e6 < 10_000));
}

function meaning(amount: number, currency: string): Meaning<Money> {
  const value = { amount: Math.round(amount * 100) / 100, currency };
  return { value, echo: printMoney(value) };
}

function currencyOf({ start, end }: NumberFound, answer: string): string | null {
  const after = answer.slice(end).trimStart();
  const behind = answer.slice(0, start);
  const foreign = CURRENCIES.find(([pattern]) => pattern.test(after) && !/^\p{L}+/u.test(after.replace(pattern, "")));
  if (foreign) return foreign[1];
  const leading = BEFORE.find(([pattern]) => pattern.test(behind));
  if (leading) return leading[1];
  return /(?:đ|d|vnd|vnđ|đồng|dong)\s*$/u.test(answer.slice(start, end)) ||
    /^(?:đ|vnd|vnđ|đồng|dong)(?![\p{L}])/u.test(after) ||
    /(?:vnd|vnđ|₫)\s*$/u.test(behind)
    ? "VND"
    : null;
}

/** "5-7 triệu": the first number has the second one's unit. */
function withRangeUnits(found: NumberFound[], answer: string): NumberFound[] {
  return found.map((one, i) => {
    const next = found[i + 1];
    const between = next && answer.slice(one.end, next.start);
    if (!next || between === undefined || !RANGE.test(between) || one.unit > 1 || next.unit < 1_000 || one.value >= 1_000) return one;
    return { ...one, value: one.value * next.unit, unit: next.unit };
  });
}

/** "1 250 000": spaces between thousands. */
function joinThousands(text: string): string {
  return text.replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,])/gu, (match) =>
    / 000$/.test(match) || match.split(" ").length > 2 ? match.replaceAll(" ", "") : match,
  );
}
