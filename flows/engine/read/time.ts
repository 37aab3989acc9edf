import { addDays } from "../time";
import { isAskedAbout, isCorrected, isProposal } from "./clause";
import { cleanAnswer } from "./date";
import { sureOf, unsureOf, type Reading } from "./reading";
import { vocabulary } from "./politeness";
import { isOfAnother, isPlainlyGiven } from "./surroundings";
import { vi } from "./vi-pattern";
import { findTimes, type TimesFound } from "./when/find-times";

/** The hours that make sense, "08:00" to "20:00"; what lies outside is no reading. */
export interface OpenHours {
  from: string;
  to: string;
}

/** What stands beside a time that is given: its day, what happens then. */
const PLAIN = vocabulary(
  "ngày hôm bữa vào lúc vô sáng trưa chiều tối đêm khuya sớm buổi giờ mai mốt nay kia tết âm dương lịch năm tháng tuần thứ hai ba tư sáu bảy chủ nhật cn sau này tới đến mùng rằm giao nhận hàng đặt hẹn ghé qua đi về khám lấy mua ship gặp làm rảnh được đc dc không ko k hông tầm khoảng cỡ chừng xế bàn người cái book booking appointment on at in by please day morning afternoon evening night today tomorrow tmr tonight next this week monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun around about gọi lại điện tức lập ngay luôn nửa nữa kịp học họp bắt đầu phòng chỗ q jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december tranh thủ giữa tan hnay",
);
/** "9h sáng không ai ở nhà", "5h chiều đừng giao"; "3h được không" proposes. */
const NO_BESIDE = new RegExp(`(?<!\\p{L})(?:${vi("không|ko|hông|hong|đừng|khỏi|chưa")}|k)(?!\\p{L})`, "u");
/** "hẹn 9h rồi mà", "2 tiếng nữa gọi lại": of another talk. */
const OTHER_TALK = new RegExp(
  `(?<!\\p{L})(?:${vi("rồi mà|sớm nhất|ít nhất|vắng nhà|đi vắng|mai bận|máy bay|giờ mỹ|giờ hàn|sớm quá|về tới nhà|gọi lại|nhắn lại|báo lại|đang họp|em họp|mình họp|em học|mình học|em đi học|họp|đang học|tối qua|sáng qua|chiều qua|đêm qua|hôm qua|hôm kia|mỗi|hằng|trong ngày|tan học|tan trường|shop hẹn|thợ hẹn|hẹn em|đón con|đón bé|off|tàu chạy|xe chạy")}|(?<!th[ứưu]\\s)bay(?!\\s?[hg\\d]))(?!\\p{L})`,
  "u",
);
/** "8h sau", "5h tối", "10h trưa", "9h kém sáng": what was said does not quite go together. */
const ODD = new RegExp(
  `(?<!\\d)(?:5\\s?(?:h|giờ)?\\s?${vi("tối")}|10\\s?(?:h|giờ)?\\s?${vi("trưa")})(?!\\p{L})|\\d\\s?h\\s\\d{1,2}\\s?h|\\dh\\s${vi("sau")}$|${vi("kém")}\\s(?!\\d|\\p{L}+(?:\\s|$))`,
  "u",
);

/** "toi 5h chieu": no evening, so "tới" or "tôi". */
const UNTIL_BARE = /(?<!\p{L})toi\s?\d{1,2}\s?(?:h|g|gio)\s?\d{0,2}\s(?:sang|trua|chieu|toi)(?!\p{L})/u;

const ALWAYS: OpenHours = { from: "00:00", to: "23:59" };
const VAGUE_BEFORE = new RegExp(
  `(?<![\\p{L}])(?<!(?:${vi("tuần|tháng")})\\s)(?:(?:từ|tu|tới)|${vi("chắc|hình như|đến|chậm nhất|bận|kẹt|trước|sau|ngoài|qua(?! lúc)|tầm|khoảng|chừng|cỡ|gần|hơn|muộn nhất|trễ nhất|không phải|ko phải|đừng|tránh|né")}|(?:${vi("đừng|khỏi|không|ko")}|k)\\s(?:${vi("giao|ship|gửi|đến|tới|qua|hẹn|lấy|đi|gọi")})(?:\\s${vi("hàng")})?|before|after|around|by|not)\\s(?:${vi("lúc")}\\s)?$`,
  "u",
);
/** "tầm 3h" and "khoảng 9h" are how people say a time, not a doubt about it. */
const ABOUT = new RegExp(`(?<![\\p{L}])(?:${vi("tầm|khoảng|chừng|cỡ")}|around|about)\\s(?:${vi("lúc")}\\s)?$`, "u");
const VAGUE_AFTER = new RegExp(`^\\s(?:${vi("gì đó|hay sao|trở đi|trở về|trở lên|đổ lại")})(?!\\p{L})`, "u");
/** About an hour that was, or that the shop keeps: "hẹn 9h sáng mà chưa tới". */
const TOLD = new RegExp(
  `(?<!\\p{L})(?:${vi("chưa giao|chưa tới|chưa thấy|chưa nhận|chưa có|hôm qua|shop mở|shop đóng|mở cửa|đóng cửa|là sớm|là muộn|là trễ|ngủ|đi làm|hơn|mà giờ")})(?!\\p{L})`,
  "u",
);
/** "3-4h", "3 4h chiều": an hour right before. */
const HOUR_BEFORE = new RegExp(
  `(?:^|(?<!\\p{L})(?:${vi("tầm|khoảng|cỡ|chừng|lúc|từ|nay|mai|sáng|trưa|chiều|tối|nha|dạ")})\\s)(\\d{1,2})(?:\\s?[-–~,]\\s?|\\s)$`,
  "u",
);
const NOT_AFTER = new RegExp(
  `^\\s?(?:${vi("thì")}\\s)?(?:(?:${vi("em|mình|anh|chị")})\\s)?(?:(?:${vi("không|ko|k|hông|chưa")})\\s(?:${vi("được|đc|dc|rảnh|tiện|biết|chắc")})|${vi("bận|kẹt")})(?![\\p{L}])`,
  "u",
);

/**
 * Finds a clock time: "3 rưỡi chiều", "9h30", "15h kém 10", "3pm", "2 tiếng nữa". The value is "HH:MM". Hours that may be of the morning or
 * the evening are asked back, unless only one of them lies in the open hours. `now` is "2026-11-21T09:41", local.
 */
export function readTime(text: string, now: string, open: OpenHours = ALWAYS): Reading<string> | null {
  const answer = cleanAnswer(text);
  const bare = /^(?:\D{0,12}\s)?(\d{1,2})(?:\s\D{0,12})?$/u.exec(answer);
  const found = findTimes(answer);
  if (found.mentions.length === 0 && bare && Number(bare[1]) <= 24 && NAMES_OTHER.test(answer) === false)
    return bareHour(answer, bare[1]!, open);
  return timeIn(found, now, open, answer);
}

export function timeIn(found: TimesFound, now: string, open: OpenHours, read: string): Reading<string> | null {
  if (found.impossible) return null;
  const said = found.mentions.filter(({ end }) => !NOT_AFTER.test(read.slice(end)));
  const lists = said.map((one) =>
    (one.inMinutes === undefined ? one.times : [afterMinutes(now, one.inMinutes).slice(11)]).filter(
      (time) => time >= open.from && time <= open.to,
    ),
  );
  const times = [...new Set(lists.flat())];
  const [only] = said;
  if (only === undefined) return null;
  const before = read.slice(0, only.start);
  const vague =
    (VAGUE_BEFORE.test(before) && !ABOUT.test(before)) || /\d\s?[-–~]\s?$/u.test(before) || /^\s?[-–~]\s?\d/u.test(read.slice(only.end));
  const earlier = times.length === 1 ? hourBefore(before, times[0]!) : null;
  if (earlier !== null && earlier >= open.from) times.unshift(earlier);
  const narrowed = only.sure || (isNarrowed(open) && lists[0]!.length < only.times.length);
  const same = lists.every((list) => list.length === 1 && list[0] === times[0]);
  const told = TOLD.test(read);
  const doubted =
    told ||
    !isGiven(said, read) ||
    VAGUE_AFTER.test(read.slice(only.end)) ||
    isCorrected(read) ||
    (isAskedAbout(read, read.slice(only.start, only.end)) && !isProposal(read));
  const sure = times.length === 1 && !doubted && same && said.length === found.mentions.length && !vague && narrowed;
  if (sure) return sureOf(times[0]!, read, times[0]!);
  return unsureOf(
    times.map((time) => ({ value: time, echo: time })),
    read,
  );
}

function isGiven(said: TimesFound["mentions"], read: string): boolean {
  const { start } = said[0]!;
  const { end } = said.at(-1)!;
  const isNo = NO_BESIDE.test(`${read.slice(0, start)} ${read.slice(end)}`) && !isProposal(read);
  if (
    isNo ||
    isOfAnother(`${read.slice(0, start)}, ${read.slice(end)}`) ||
    OTHER_TALK.test(read) ||
    ODD.test(read) ||
    UNTIL_BARE.test(read)
  )
    return false;
  return isPlainlyGiven(read, start, end, PLAIN);
}

/** The first of "3-4h chiều", given 16:00. */
function hourBefore(before: string, time: string): string | null {
  const first = HOUR_BEFORE.exec(before)?.[1];
  if (first === undefined) return null;
  const hour = Number(time.slice(0, 2));
  const apart = (hour % 12 || 12) - Number(first);
  return apart > 0 && apart <= 3 ? `${String(hour - apart).padStart(2, "0")}:00` : null;
}

function isNarrowed(open: OpenHours): boolean {
  return open.from > ALWAYS.from || open.to < ALWAYS.to;
}

/** "2026-11-21T09:41" and 90 → "2026-11-21T11:11" */
export function afterMinutes(now: string, minutes: number): string {
  const total = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16)) + minutes;
  const ofDay = ((total % 1440) + 1440) % 1440;
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${addDays(now.slice(0, 10), Math.floor(total / 1440))}T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

const NAMES_OTHER = new RegExp(
  `(?<![\\p{L}])(?:${vi("thứ|ngày|mùng|tháng|quận|phường|size|cái|người|số|không|ko|k|hơn|trước|sau|lần|chiếc|hộp|đứa|bạn|năm|tuổi|tiếng|phút|nghìn|tr|triệu")})(?![\\p{L}])|[k%đ]$`,
  "u",
);

/** "9" or "15" answers "what time?", and yet may be something else. */
function bareHour(answer: string, digits: string, open: OpenHours): Reading<string> | null {
  const hour = Number(digits);
  const hours = hour > 12 || hour === 0 ? [hour % 24] : hour >= 7 ? [hour, (hour + 12) % 24] : [hour + 12, hour];
  const times = hours.map((one) => `${String(one).padStart(2, "0")}:00`).filter((time) => time >= open.from && time <= open.to);
  return unsureOf(
    times.map((time) => ({ value: time, echo: time })),
    answer,
  );
}
