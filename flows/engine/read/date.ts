import { weekdayOf } from "../time";
import { isAskedAbout, isCorrected, isProposal } from "./clause";
import { answerText, sureOf, unsureOf, type Meaning, type Reading } from "./reading";
import { vocabulary } from "./politeness";
import { isOfAnother, isPlainlyGiven, onlyHas } from "./surroundings";
import { vi } from "./vi-pattern";
import type { DateRange } from "./when/calendar";
import { findDays, type DayMention } from "./when/find-days";
import { findTimes } from "./when/find-times";

export type { DateRange } from "./when/calendar";

/** What stands beside a day that is given: what happens then, at what time of the day. */
const PLAIN = vocabulary(
  "ngày hôm bữa vào lúc sáng trưa chiều tối đêm khuya sớm muộn buổi giờ mai nay tết âm dương lịch năm tháng giao nhận hàng đặt hẹn ghé qua tới đến đi về ra khám lấy mua bán ship gặp làm học dự tiệc rảnh được đc dc không ko k hông ok kịp gọi thôi tiện nữa sinh nhật tầm khoảng cỡ chừng xếp book booking schedule appointment on at in by please day date morning afternoon evening night it's my birthday is born công black cũng chuyển cọc rồi nhà khách mình chỗ bàn người cái bộ hộp check-in check phòng bắt đầu khai giảng chụp cắt tóc tiêm xét nghiệm tái răng sửa lắp tham quan mùng mồng mới cúng mâm hoa đưa ông táo nguyên đán phật đản hạ vía thần tài rằm lễ giỗ sđt còn tan trong",
);
/** "thứ 6 13", "t6/7", "20 22/12": a figure that may be another day. */
const FIGURE_AFTER = new RegExp(
  `^(?:\\s(?:${vi("với|và|là|hay|hoặc")})?\\s?|/|\\s(?:${vi("ngày")})\\s)\\d{1,2}(?![\\d:])(?!\\s?[\\p{L}/])`,
  "u",
);
const FIGURE_BEFORE = /(?<!\d)\d{1,2}\s(?:(?:sáng|trưa|chiều|tối|và|với|tới|đến)\s)?$/u;
/** "thứ 6 đi làm", "thứ 6 có hẹn rồi", "shop hẹn thứ 6": what that day holds, or what was agreed before. */
const OTHER_TALK = new RegExp(
  `(?<!\\p{L})(?:${vi("đi học|đi du lịch|mới về|bỏ thứ|bỏ ngày|sớm nhất|ít nhất|đi làm rồi|off|chốt ngày|chốt lịch|chốt lại|báo ngày|chọn ngày|báo lại|nghỉ làm|mới (?:đặt|mua|nhận|biết|giao)|đi vắng|vắng nhà|từ giờ|từ nay|từ đây|nhắn em|nhắn mình|gấp quá|đã hẹn|đổ đi|chờ thứ|dự sinh|có hẹn|shop hẹn|sinh(?! nhật)(?!.*\\d{4})")}|cứ\\s(?:${vi("thứ")}|t\\d|cn)|${vi("hẹn")}\\s.*\\sr[ồo]i)(?!\\p{L})`,
  "u",
);
/** "mai không", "thứ 6 không lấy", "không thứ 6"; "mai được không" proposes. */
const NO_BESIDE = new RegExp(`(?<!\\p{L})(?:${vi("không|ko|hông|hong|đừng|khỏi|chưa")}|k)(?!\\p{L})`, "u");

/** Said before a day it makes it vague: "trước 20/11", "khoảng thứ 6". */
const VAGUE_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:(?<!th[ứưúu]\\s)(?:từ|tu)|tới|${vi("chắc|hình như|mỗi|các|hàng tuần|quà|hoa|sale|khuyến mãi|ưu đãi|đến|hạn|chậm nhất|trước|sau|ngoài|qua|tầm|khoảng|chừng|cỡ|gần|hết|muộn nhất|trễ nhất")}|before|after|around|by)\\s(?:${vi("ngày")}\\s)?$`,
  "u",
);
/** "hôm thứ 3" was, unless it comes. */
const ON_BEFORE = new RegExp(`(?<!\\p{L})(?:${vi("hôm|bữa")})\\s$`, "u");
const COMING = new RegExp(`^(?:${vi("thứ")}\\s?\\S+|t\\d|cn|${vi("chủ nhật")})$`, "u");
/** Said after a day: "mai gì đó", "12/3 Lê Lợi", "thứ 2, 4", "thứ 2 là em không thích". */
const VAGUE_AFTER = new RegExp(
  `^(?:\\s(?:${vi("kia|gì đó|hay sao|gì á|rồi|năm rồi|tháng rồi|tuần rồi|vừa rồi|trở đi|trở về|trở lại|làm việc|hoặc|hay|nào cũng|hàng tuần|hàng tháng")})(?!\\p{L})|\\s?(?:,|-|&|\\s${vi("hoặc")}|\\s${vi("hay")}|\\s${vi("và")})\\s?[2-7](?![\\d:hg/]|\\s?(?:h|g|${vi("giờ|cái|người")}))|\\s(?:là|la)\\s)`,
  "u",
);
/** A house, a share or a score: "12/3 Lê Lợi", "4/5 sao", "1/2 ký", "24/7". */
const STREET_AFTER = new RegExp(
  `^\\d{1,3}/\\d{1,3}\\s(?:đường|${vi("phố|hẻm|ngõ|nguyễn|trần|lê|phạm|phan|võ|đặng|bùi|ngô|lý|đỗ|hoàng|huỳnh|hồ|đinh|tô|cao|điện biên|cách mạng|hai bà|quang trung|tôn|trương|lạc long|âu cơ|hùng vương|nam kỳ|pasteur|láng|cầu")})\\s\\p{L}`,
  "u",
);
const FRACTION = new RegExp(
  `(?<!\\p{L})(?:${vi("số|số nhà|nhà|hẻm|ngõ|ngách|kiệt|địa chỉ")}|đc)\\s\\d+/\\d+[a-z]?(?![\\d/])|(?<![\\d/])\\d{1,2}\\s?[/.,-]\\s?\\d{1,2}\\s?(?:${vi("ngày|hôm|bữa|tuần|sao|điểm|số|ký|cái|phần|kg|cân|hộp|lít")})(?!\\p{L})|(?<![\\d/]|${vi("ngày")}\\s)24/(?:7|24)(?![\\d/]|\\s?\\(?(?:${vi("âm|lịch âm|dương|năm")}|âl|a\\.?l|dl))`,
  "gu",
);
/** A name, a flower, a branch or a fashion: "tên Mai", "hoa mai", "cn hcm", "hàng mốt". */
const NOT_A_DAY = new RegExp(
  [
    `(?<!\\p{L})(?:${vi("tên|tên là|hoa|cây|bông")})\\smai(?!\\p{L})`,
    `(?<!\\p{L})mai\\s(?:${vi("mối|một|đây|phương|anh|chi|hương|linh|lan|hoa|thảo|trang")})(?!\\p{L}|\\s(?:qua|gh|t[ớơo]i|đến|lấy|rảnh|nhận|đi|ra|về))`,
    `(?<!\\p{L})(?:${vi("hàng|thời trang|kiểu|mẫu")})\\smốt(?!\\p{L})|(?<!\\p{L})mốt\\s(?:mới|này|đó)(?!\\p{L})`,
    `(?<!\\p{L})(?:${vi("mấy")}\\s(?:${vi("hôm|bữa|ngày")})\\snay|hổm\\s(?:rày|nay))(?!\\p{L})`,
    `(?<!\\p{L})(?:${vi("bánh|lồng đèn|quà|giỏ quà|hàng|đồ|mâm|áo dài|cây|hoa|bún|lì xì")})\\s(?:${vi("tết|trung thu")}|rằm)(?!\\p{L})`,
    `(?<!\\p{L})cn\\s(?:hcm|hn|sg|đn|\\d)|(?<!\\p{L})t\\d\\s(?:card|${vi("toà|tòa|block|building")})(?!\\p{L})`,
  ].join("|"),
  "gu",
);
/** "chị Mai" is a name as well as "I, tomorrow", unless she comes. */
const PERSON_BEFORE = new RegExp(`(?<!\\p{L})(?:${vi("anh|chị|cô|dì|chú|bác|bé|bạn|bà")})\\s$`, "u");
const COMES_AFTER = new RegExp(`^\\s(?:${vi("qua|ghé|tới|đến|lấy|đi|rảnh|mới|sẽ|ra|về|nhận|chuyển")})(?!\\p{L})`, "u");
const NOT_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${vi("không phải|ko phải|k phải|trừ|tránh|né|chứ không phải|chứ không|bận|kẹt")}|(?:${vi("đừng|khỏi|không|ko")}|k)\\s(?:${vi("giao|ship|gửi|đến|tới|qua|hẹn|lấy|đi")})(?:\\s${vi("hàng")})?|đừng|dung|not)\\s(?:${vi("vào|ngày")}\\s)?$`,
  "u",
);
const NOT_AFTER = new RegExp(
  `^\\s?(?:${vi("thì")}\\s)?(?:(?:${vi("em|mình|anh|chị|tôi|tui|mk|chắc")})\\s)?(?:(?:${vi("không|ko|k|hông|chưa")})\\s(?:${vi("được|đc|dc|rảnh|tiện|đi|phải")})(?!\\s?\\?)|${vi("bận|kẹt")})(?![\\p{L}])`,
  "u",
);

/**
 * Finds a day, relative to `today` ("2026-11-21"): "mai", "thứ 6 tuần sau", "20/11", "ngày 5 tháng sau", "mùng 3 Tết", "rằm tháng 8".
 * The value is an ISO day. Vague days ("cuối tháng"), several days and days of either calendar ("mùng 3") are asked back.
 */
export function readDate(text: string, today: string, range: DateRange = "future"): Reading<string> | null {
  const answer = cleanAnswer(text);
  return dayIn(findTimes(answer).rest, today, range, answer);
}

/** Lower case, single spaces, letters that were held down ("maiiii") once. */
export function cleanAnswer(text: string): string {
  return answerText(text)
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

/** `rest` is the text without its clock times. */
export function dayIn(rest: string, today: string, range: DateRange, read: string): Reading<string> | null {
  const all = findDays(rest.replace(PHONE, mask).replace(FRACTION, mask).replace(NOT_A_DAY, mask), { today, range });
  const mentions = all.filter((mention) => !isDenied(mention, rest));
  // A day that does not exist says that something was mistyped, whatever else was said.
  if (mentions.length === 0 || all.some(({ days }) => days.length === 0)) return null;
  const possible = mentions.map((mention) => ({ ...mention, days: mention.days.filter((day) => inRange(day, today, range)) }));
  if (possible.some(({ days }) => days.length === 0)) return null;
  const { days, agreed } = together(possible);
  const sure =
    agreed &&
    days.length === 1 &&
    possible.some((one) => one.sure) &&
    all.length === mentions.length &&
    !possible.some((one) => isVague(one, rest)) &&
    !isCorrected(read) &&
    isGiven(possible, rest, read) &&
    !(isAskedAbout(read, rest.slice(mentions[0]!.start, mentions[0]!.end)) && !isProposal(read));
  const meanings = days.map(dayMeaning);
  return sure ? sureOf(days[0]!, read, meanings[0]!.echo) : unsureOf(meanings, read);
}

function isGiven(mentions: readonly DayMention[], rest: string, read: string): boolean {
  const { start } = mentions[0]!;
  const { end } = mentions.at(-1)!;
  const between = mentions.slice(1).map((one, i) => rest.slice(mentions[i]!.end, one.start));
  const before = rest.slice(0, start);
  // The street goes on to the end: "12/3a lê lợi".
  const after = rest.slice(end).replace(/\d{1,4}\/\d{1,4}\p{L}\s.*$/u, "");
  const figure = FIGURE_AFTER.exec(after) === null ? null : /\d+/u.exec(after)![0];
  const isFigure =
    (figure !== null && mentions.every(({ days }) => Number(days[0]!.slice(8)) !== Number(figure))) || FIGURE_BEFORE.test(before);
  const isNo = NO_BESIDE.test(before + after) && !isProposal(read);
  // "trong 3 ngày nữa" is by then; "trong hôm nay" is today.
  const isSpan = /(?<!\p{L})trong\s$/u.test(before) && !/nay|mai/u.test(rest.slice(start, end));
  if (isFigure || isNo || isSpan || OTHER_TALK.test(read) || isOfAnother(`${before}, ${after}`)) return false;
  return between.every((text) => onlyHas(text, PLAIN)) && isPlainlyGiven(before + after, start, start, PLAIN);
}

/** "mai thứ mấy" asks; "20,21/12" are two days. */
const WHICH = new RegExp(`(?<!\\p{L})(?:${vi("thứ|ngày|mùng")})\\s(?:${vi("mấy|gì")})(?!\\p{L})`, "u");
const DAY_BEFORE = new RegExp(`(?<![\\d/.-])\\d{1,2}\\s?(?:,|&|${vi("và|hay|hoặc")})\\s?$`, "u");

function isVague({ start, end }: DayMention, rest: string): boolean {
  if (WHICH.test(rest) || DAY_BEFORE.test(rest.slice(0, start))) return true;
  const isName = rest.slice(start, end) === "mai" && PERSON_BEFORE.test(rest.slice(0, start)) && !COMES_AFTER.test(rest.slice(end));
  if (isName || (ON_BEFORE.test(rest.slice(0, start)) && COMING.test(rest.slice(start, end)))) return true;
  return VAGUE_BEFORE.test(rest.slice(0, start)) || VAGUE_AFTER.test(rest.slice(end)) || STREET_AFTER.test(rest.slice(start));
}

function mask(match: string): string {
  return "\u0001".repeat(match.length);
}

/** "2026-11-20" → "20/11/2026" */
export function formatDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

/** "2026-11-27" → "thứ Sáu 27/11/2026" */
export function printDay(day: string): string {
  const weekday = weekdayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
  return `${WEEKDAYS[weekday - 1]} ${formatDay(day)}`;
}

const PHONE = /(?<![\d])(?:\+?84|0)\d(?:[\s.-]?\d){7,9}(?!\d)/gu;

function dayMeaning(day: string): Meaning<string> {
  return { value: day, echo: printDay(day) };
}

/** The days that every mention allows; all of them when the mentions do not agree. */
function together(mentions: readonly DayMention[]): { days: string[]; agreed: boolean } {
  const dates = mentions.filter((mention) => mention.weekday === undefined);
  const weekdays = mentions.filter((mention) => mention.weekday !== undefined);
  const based = dates.length > 0 ? dates : weekdays;
  const [first, ...others] = based;
  const common = first!.days.filter((day) => others.every((other) => other.days.includes(day)));
  // "thứ 6 27/11": the weekday only has to fit.
  const fitting = dates.length === 0 ? common : common.filter((day) => weekdays.every(({ weekday }) => weekday === weekdayNumber(day)));
  if (fitting.length > 0) return { days: fitting, agreed: true };
  return { days: mentions.flatMap(({ days }) => days).sort(), agreed: false };
}

function weekdayNumber(day: string): number {
  return weekdayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

function isDenied({ start, end }: DayMention, text: string): boolean {
  return NOT_BEFORE.test(text.slice(0, start)) || NOT_AFTER.test(text.slice(end));
}

function inRange(day: string, today: string, range: DateRange): boolean {
  return range === "any" || (range === "future" ? day >= today : day <= today);
}
