import { isAskedAbout, isCorrected, isLoose, isTurnedRound } from "./clause";
import { answerText, sureOf, unsureOf, type Reading } from "./reading";
import { isNotTheCount } from "./number-named";
import { toToken, TOKEN, type Token } from "./number-tokens";
import { vocabulary } from "./politeness";
import { isOfAnother, isPlainlyGiven } from "./surroundings";
import { vi } from "./vi-pattern";
import { readWords } from "./words";

/** A number with the words and units that belong to it. */
export interface NumberFound {
  value: number;
  start: number;
  end: number;
  /** The largest unit said with it ("nghìn" 1000, "tr" 1 000 000); 1 for none. */
  unit: number;
  /** The units as typed, without accents. */
  units: string[];
  /** Digits or words, but not slang: "1.250" before a unit may be 1,25 or 1250. */
  raw: string;
}

/** Words that look like numbers and are none: "năm nay", "một chút", "tư vấn". */
const NO_NUMBER = new RegExp(
  `(?<![\\p{L}])(?:${vi("năm nay|năm ngoái|năm sau|năm trước|năm tới|một chút|một lát|một tí|một xíu|một hôm|một vài|một số|một đống|một cách|một lần nữa|hai bên|sáu múi|một ngày nào|một hai|cà phê|tư vấn|tám chuyện|ba hoa|ba phải|ba má|ba mẹ(?!\\scon)|ba em|dăm ba|nửa số|đôi ba")})(?![\\p{L}])`,
  "gu",
);
/** Typed without accents these are words of all kinds: "nam nay", "dong lam". */
const EVERYDAY = /^(?:nam|lam|tu|sau|bay|nham)$/u;
/** What is counted or measured, and how a number is put. */
const PLAIN = vocabulary(
  "thành viên học sinh sinh nhân viên công ty chỗ ngủ chó mèo vuông trang bài câu bản suất phần vé ghế người được khách nguời ng bé nhóc đứa nhóm bàn phòng tầng cái chiếc bộ hộp con tuổi tháng ngày lần năm giờ tiếng phút buổi tuần điểm sao độ kg ký kí cân lạng gam g cm mét lít khoảng tầm cỡ chừng số lượng mỗi đặt đi mua chỉ cao nặng nhà cả tụi bọn tất vợ chồng vc mẹ lớn nhỏ total people persons guests years old age about around just chiều tối sáng trưa nay mai hôm chục trăm ngàn à một mạng đoàn đêm",
);
/** "10+", ">10", "3 x 2": a sum or a bound. */
const SUM =
  /[<>~≈+=*±×]|\d\s?[x/]\s?\d|\d(?:st|nd|rd|th)(?!\p{L})|(?<![\p{L}\d])[a-wyz]\d+(?![\p{L}\d])|\d[a-h](?![\p{L}\d])|(?<!\p{L})(?:2k\d|\d+x)(?![\p{L}\d])/u;
/** Measures and slang that are money's only, or are several: "1m65", "2 chai". */
const NOT_COUNTED = new Set(["m", "n", "chai", "lit", "xi", "loet", "ca", "ng"]);
const YEAR_AFTER = new RegExp(`^n[ăa]m\\s(?:${vi("nay|sau|tới|trước|ngoái|rồi")})(?!\\p{L})`, "u");
const EACH_AFTER = new RegExp(
  `^\\s(?:${vi("tháng|năm|ngày|người|cái|chiếc|bộ|lần|tuần|đôi|căn|phòng|buổi|khoá|khóa|giờ|tiếng|suất|mét")}|kg|m2)(?!\\p{L})`,
  "u",
);

/**
 * Finds one number, written as digits, words or money slang: "1.500.000đ", "500k", "1tr5", "2 củ rưỡi", "hai mươi lăm".
 * Null when there is none, or several that do not belong together ("10-15").
 */
export function readNumber(text: string): Reading<number> | null {
  const lower = answerText(text).toLowerCase().replace(/\s+/gu, " ");
  // "2 ng" counts people here.
  const answer = withoutLookalikes(lower.replace(/(?<=\d\s?)ng(?!\p{L})/gu, "người").replace(/(?<=\d\s?)m[2²](?!\d)/gu, " mét vuông"));
  const found = numbersIn(answer);
  const [first] = found;
  if (first === undefined) return null;
  const read = answer.slice(first.start, first.end);
  const meanings = found.map(({ value }) => ({ value, echo: formatNumber(value) }));
  // "3 à nhầm, 2": what was said last counts, if the customer says so.
  if (meanings.some(({ value }) => value !== first.value)) return isCorrected(answer) ? unsureOf(meanings.reverse(), read) : null;
  // "mười năm" is ten years more often than fifteen.
  if (/^(?:mười|muoi)\s(?:năm|nam)$/u.test(read)) {
    const years = first.value - 5;
    return unsureOf([{ value: years, echo: formatNumber(years) }, ...meanings], read);
  }
  return isDoubtful(answer, read, first) ? unsureOf(meanings, read) : sureOf(first.value, read, meanings[0]!.echo);
}

function isDoubtful(answer: string, read: string, { start, end, units }: NumberFound): boolean {
  if (isNotTheCount(answer.slice(0, start), read, answer.slice(end))) return true;
  if (EVERYDAY.test(read) || isLoose(answer, start, end)) return true;
  if (SUM.test(answer) || units.some((unit) => NOT_COUNTED.has(unit)) || isOfAnother(answer)) return true;
  return !isPlainlyGiven(answer, start, end, PLAIN) || isTurnedRound(answer, read) || isAskedAbout(answer, read);
}

/** The text with words that only look like numbers ("năm nay", "một chút") blanked out. */
export function withoutLookalikes(text: string): string {
  return text.replace(NO_NUMBER, (match) => " ".repeat(match.length));
}

/** Every number in a lower-case text. Phone numbers and other long rows of digits are none. */
export function numbersIn(answer: string): NumberFound[] {
  const tokens = [...answer.matchAll(TOKEN)].map((match) => toToken(match[0], match.index));
  const isAccented = /[à-ỹ]/u.test(answer);
  // "từ 200", "năm 2026": a word right before digits is no digit itself.
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]?.kind;
    if (token.kind === "word" && next === "digits") token.kind = "other";
    // "hủ tiếu nam vang": who types accents would type those of a number.
    if (isAccented && token.kind === "word" && EVERYDAY.test(token.raw)) token.kind = "other";
    // "gia cu 500k" speaks of an old price, not of a million: slang without its accent needs a count.
    if (token.kind === "unit" && /^(?:cu|toi|ca|canh|xi|lit|chai|[mnk]|ng|ka)$/u.test(token.raw) && !isCount(tokens[i - 1]))
      token.kind = "other";
    // "có 500k không": a closing "không" asks.
    if (i > 0 && token.kind === "word" && token.value === 0 && next !== "word" && next !== "digits") token.kind = "other";
    // "10 năm", "5 triệu năm nay": years.
    if (/^(?:năm|nam)$/u.test(token.raw) && (tokens[i - 1]?.kind === "digits" || YEAR_AFTER.test(answer.slice(token.start))))
      token.kind = "other";
    // "12 triệu một tháng": each month, not 12,1 million.
    if (token.kind === "word" && isBig(tokens[i - 1]) && EACH_AFTER.test(answer.slice(token.start + token.raw.length)))
      token.kind = "other";
    // "5 toi 7 trieu" is a range more often than billions.
    if (token.raw === "toi" && (next === "digits" || next === "word" || tokens[i - 1]?.kind === "half")) token.kind = "other";
  });
  return groups(tokens).flatMap((group) => {
    const value = valueOf(group);
    const last = group[group.length - 1]!;
    const units = group.filter((token) => token.kind === "unit");
    return value === null
      ? []
      : [
          {
            value,
            start: group[0]!.start,
            end: last.start + last.raw.length,
            unit: Math.max(1, ...units.map((token) => token.value)),
            units: units.map((token) => readWords(token.raw)[0]!.plain),
            raw: group.find((token) => token.kind === "digits")?.raw ?? "",
          },
        ];
  });
}

/** 1500000 → "1.500.000đ" */
export function formatMoney(amount: number): string {
  return `${formatNumber(Math.round(amount))}đ`;
}

/** 1234.5 → "1.234,5" */
export function formatNumber(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${fraction ? `,${fraction}` : ""}`;
}

/** Neighbouring number tokens; a plain number directly after a plain number starts a new group. */
function groups(tokens: Token[]): Token[][] {
  const all: Token[][] = [];
  let open: Token[] = [];
  const close = () => {
    if (
      open.some(
        (token) =>
          token.kind === "digits" ||
          token.kind === "word" ||
          (token.kind === "half" && (open.length > 1 || /^(?:nửa|nua)$/.test(token.raw))),
      )
    )
      all.push(open);
    open = [];
  };
  for (const token of tokens) {
    const previous = open[open.length - 1];
    // "500k nữa" is "more", however the word is spelled; "nữa triệu" is a half.
    if (token.kind === "other" || (open.length > 0 && isMore(token))) close();
    else if (token.kind === "currency") {
      if (open.length > 0) open.push(token);
      close();
    } else {
      if (token.kind === "digits" && previous?.kind === "digits") close();
      // "1tr 2tr": the second "tr" belongs to a number of its own.
      if (
        token.kind === "unit" &&
        token.value >= 1e3 &&
        // "một ngàn nghìn" is no row of two numbers.
        !isBig(previous) &&
        !(previous?.kind === "half" && isBig(open.at(-2))) &&
        open.some((one) => one.kind === "unit" && one.value >= 1e3 && one.value <= token.value)
      ) {
        const lastUnit = open.findLastIndex((one) => one.kind === "unit" && one.value >= 1e3);
        // "3 triệu rưởi 4 triệu": the half still belongs to the first.
        const own = open.splice(open[lastUnit + 1]?.kind === "half" ? lastUnit + 2 : lastUnit + 1);
        close();
        open = own;
      }
      open.push(token);
    }
  }
  close();
  return all;
}

function isCount(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== "other" && token.kind !== "currency";
}

function isBig(token: Token | undefined): boolean {
  return token?.kind === "unit" && token.value >= 1e3;
}

function isMore({ kind, raw }: Token): boolean {
  return kind === "half" && /^n[ưu]?[ửữưu]?a$/u.test(raw) && !/^r/u.test(raw);
}

/** "ba lăm" 35, "hai mốt" 21: these words only follow tens; "chín chín nghìn" 99 000. */
function followsTens(token: Token, previous: Token | undefined, hasUnit: boolean): boolean {
  if (previous?.kind !== "word" || previous.value < 1 || previous.value > 9) return false;
  return /^(?:lăm|nhăm|mốt)$/u.test(token.raw) || (hasUnit && token.raw === previous.raw);
}

function valueOf(group: Token[]): number | null {
  let total = 0;
  let below = 0;
  let current: number | null = null;
  let lastUnit = 1;
  let lastBig = 1;
  const tokens = group.filter((token) => token.kind !== "currency");
  const hasUnit = tokens.some((token) => token.kind === "unit" && token.value >= 1e3);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    switch (token.kind) {
      case "digits":
      case "word":
        if (current !== null && token.kind === "word" && token.value < 10 && current % 10 === 0 && current >= 10) current += token.value;
        else if (current !== null && followsTens(token, tokens[i - 1], hasUnit)) current = current * 10 + token.value;
        else if (current !== null) return null;
        else current = token.value;
        break;
      case "ten":
        if (current === null || current >= 10) return null;
        current *= 10;
        break;
      case "odd":
        if (lastUnit !== 100) return null;
        lastUnit = 10;
        break;
      case "half":
        if (current !== null) current += 0.5;
        else if (lastUnit > 1) below += lastUnit / 2;
        else current = 0.5;
        break;
      case "unit":
        if (token.value < 1e3) {
          if (i === 0 && token.value === 100 && tokens.length > 1) current = 1;
          if (current === null) return null;
          below += current * token.value;
        } else {
          // "nghìn tỷ" is a thousand times that; "ngàn nghìn" contradicts itself.
          if (tokens[i - 1]?.kind === "half" && isBig(tokens[i - 2])) return null;
          if (isBig(tokens[i - 1])) {
            if (token.value < 1e9 || tokens[i - 1]!.value !== 1e3) return null;
            total *= token.value;
            lastBig = token.value;
            lastUnit = token.value;
            break;
          }
          // "triệu rưỡi", "củ hai": one of them.
          if (i === 0 && tokens.length > 1) current = 1;
          const count: number = (current ?? 0) + below;
          if (current === null && below === 0) return null;
          total += count * token.value;
          below = 0;
          lastBig = token.value;
        }
        current = null;
        lastUnit = token.value;
        break;
      default:
        return null;
    }
  }
  // A lone "không" is a refusal, not a zero.
  if (tokens.length === 1 && tokens[0]!.kind === "word" && current === 0) return null;
  if (current !== null) below += trailing(current, lastUnit, tokens);
  // "2 triệu 5 trăm": hundreds after millions are hundreds of thousands.
  if (below >= 100 && lastBig > 1e3 && tokens.some((token) => token.kind === "unit" && token.value === 100)) below *= lastBig / 1e3;
  return round(total + below);
}

/** "1tr5" is 1 500 000 and "2tr350" is 2 350 000: what follows a unit without its own counts in the next lower one. */
function trailing(value: number, lastUnit: number, tokens: Token[]): number {
  const last = tokens[tokens.length - 1]!;
  if (lastUnit < 100 || tokens.length < 2) return value;
  // "một trăm hai mươi" is 120, "một trăm hai" is 120 too; "trăm linh hai" set lastUnit to 10 above.
  if (lastUnit === 100) return value < 10 ? value * 10 : value;
  if (last.kind === "digits" && Number.isInteger(value) && value > 0) {
    const digits = last.raw.replace(/\D/g, "").length;
    return digits <= 3 ? value * (lastUnit / 10 ** digits) : value;
  }
  return value > 0 && value < 10 ? value * (lastUnit / 10) : value;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
