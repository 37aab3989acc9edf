import type { Fact } from "./fact";

const DAY_PART = String.raw`(?:\s?(sáng|trưa|chiều|tối|đêm|khuya|a\.?m\b|p\.?m\b))?`;
const START = String.raw`(?<![\p{L}\p{N}])(?<!\d[.,])`;
const WEEKDAYS = ["hai", "ba", "tư", "năm", "sáu", "bảy"];
const ENGLISH_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(${MONTHS.join("|")})[a-z]*\\.?`;

export const CLOCK = new RegExp(String.raw`${START}(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)${DAY_PART}`, "giu");
/** "8h", "8h30", "8 giờ 30", "8 rưỡi", "8g30"; also how long something takes: "24h", "2 tiếng". */
export const HOURS = new RegExp(
  String.raw`${START}(\d{1,3})(?:\s?(?:h|giờ|tiếng|hours?|hrs?)(?!\p{L})(?:(\d{2})(?!\d)(?:\s?(?:phút|ph|p)(?!\p{L}))?|\s(\d{1,2})\s?(?:phút|p)(?!\p{L})|\s(\d{2})(?![\p{N}\p{L}.,/:-]|\s?(?:h|giờ)))?|g(\d{2})(?!\d))(?:\s?(rưỡi))?(?![\p{L}\p{N}])${DAY_PART}`,
  "giu",
);
export const HALF_PAST = new RegExp(String.raw`${START}(\d{1,2})\s?(rưỡi)(?!\p{L})${DAY_PART}`, "giu");
export const AM_PM = new RegExp(String.raw`${START}(\d{1,2})\s?(a\.?m|p\.?m)(?![\p{L}])`, "giu");
export const WEEKDAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:thứ\s?([2-7]|${WEEKDAYS.join("|")})|t([2-7])|(chủ nhật|cn)|(${ENGLISH_DAYS.join("|")})s?)(?![\p{L}\p{N}])`,
  "giu",
);
export const ISO_DATE = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu;
export const FULL_DATE = /(?<![\d.,/-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.,]\d)/gu;
export const SHORT_DATE = /(?<![\d.,/-])(\d{1,2})\/(\d{1,2})(?![\d/])/gu;
export const SPOKEN_DATE = /(?<![\p{L}\p{N}])(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?(?!\d)/giu;
export const DAY_MONTH = new RegExp(
  String.raw`${START}(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}(?:,?\s+(\d{4}))?(?![\p{L}\d])`,
  "giu",
);
export const MONTH_DAY = new RegExp(String.raw`(?<!\p{L})${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?![\p{L}\d])`, "giu");

/** @param part sáng, chiều, pm …: from noon on counts twelve more */
export function timeFact(hours: string, minutes: string | undefined, part: string | undefined): Fact[] | null {
  const spoken = (part ?? "").toLowerCase().replaceAll(".", "");
  let hour = Number(hours);
  if (/^(?:chiều|tối|pm)$/u.test(spoken) && hour < 12) hour += 12;
  if (/^(?:đêm|khuya)$/u.test(spoken)) hour = hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour;
  if (spoken === "am" && hour === 12) hour = 0;
  return [{ kind: "time", value: String(hour * 60 + Number(minutes ?? 0)), unit: null }];
}

export function weekdayFact(
  vietnamese: string | undefined,
  short: string | undefined,
  sunday: string | undefined,
  english: string | undefined,
): Fact[] {
  const spelled = WEEKDAYS.indexOf((vietnamese ?? "").toLowerCase());
  const fromEnglish = ENGLISH_DAYS.indexOf((english ?? "").toLowerCase());
  const day = sunday ? 8 : fromEnglish >= 0 ? fromEnglish + 2 : spelled >= 0 ? spelled + 2 : Number(vietnamese ?? short);
  return [{ kind: "weekday", value: String(day), unit: null }];
}

/** Two numbers that are no date ("50/50") stand for themselves. */
export function dateFact(day: string, month: string, year: string | undefined): Fact[] {
  const [d, m] = [Number(day), Number(month)];
  if (d < 1 || d > 31 || m < 1 || m > 12) return [{ kind: "code", value: [day, month, year].filter(Boolean).join("/"), unit: null }];
  return [{ kind: "date", value: `${d}/${m}`, unit: year === undefined ? null : year.length === 2 ? `20${year}` : year }];
}

export function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
