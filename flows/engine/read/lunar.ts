/** A day of the Vietnamese lunar calendar. The second of two equal months in a year `isLeap`. */
export interface LunarDay {
  day: number;
  month: number;
  year: number;
  isLeap: boolean;
}

// After Hồ Ngọc Đức, https://www.xemamlich.uhm.vn/calrules_en.html: months begin on the day of the new moon at UTC+7, month 11 holds the
// winter solstice, and a month without a major solar term in a year of thirteen is leap.
const TIME_ZONE = 7 / 24;
const MONTH_DAYS = 29.530588853;
const FIRST_NEW_MOON = 2415021.076998695;
const RADIANS = Math.PI / 180;

/** The lunar day of an ISO day. */
export function toLunar(day: string): LunarDay {
  const number = dayNumber(day);
  const year = Number(day.slice(0, 4));
  const k = Math.floor((number - FIRST_NEW_MOON) / MONTH_DAYS);
  const start = newMoonDay(k + 1) > number ? newMoonDay(k) : newMoonDay(k + 1);
  const thisEleventh = eleventhMonth(year);
  const [from, to, lunarYear] =
    thisEleventh >= start ? [eleventhMonth(year - 1), thisEleventh, year] : [thisEleventh, eleventhMonth(year + 1), year + 1];
  const months = Math.floor((start - from) / 29);
  const leapAt = to - from > 365 ? leapOffset(from) : Infinity;
  const month = ((months + (months >= leapAt ? 9 : 10)) % 12) + 1;
  return { day: number - start + 1, month, year: month >= 11 && months < 4 ? lunarYear - 1 : lunarYear, isLeap: months === leapAt };
}

/** The ISO day of a lunar day; null when that month has no such day or that year no such leap month. */
export function fromLunar({ day, month, year, isLeap }: LunarDay): string | null {
  const start = monthStart(month, year, isLeap);
  if (start === null || day < 1) return null;
  const solar = isoOf(start + day - 1);
  const back = toLunar(solar);
  return back.day === day && back.month === month && back.isLeap === isLeap ? solar : null;
}

/** How many days a lunar month has: 29 or 30. */
export function lunarMonthDays(month: number, year: number): number {
  return fromLunar({ day: 30, month, year, isLeap: false }) === null ? 29 : 30;
}

function monthStart(month: number, year: number, isLeap: boolean): number | null {
  const [from, to] = month < 11 ? [eleventhMonth(year - 1), eleventhMonth(year)] : [eleventhMonth(year), eleventhMonth(year + 1)];
  const k = Math.floor(0.5 + (from - FIRST_NEW_MOON) / MONTH_DAYS);
  let offset = (month - 11 + 12) % 12;
  if (to - from > 365) {
    const leapAt = leapOffset(from);
    const leapMonth = leapAt - 2 <= 0 ? leapAt + 10 : leapAt - 2;
    if (isLeap && month !== leapMonth) return null;
    if (isLeap || offset >= leapAt) offset += 1;
  } else if (isLeap) return null;
  return newMoonDay(k + offset);
}

function eleventhMonth(year: number): number {
  const k = Math.floor((dayNumber(`${year}-12-31`) - 2415021) / MONTH_DAYS);
  const start = newMoonDay(k);
  return sunSector(start) >= 9 ? newMoonDay(k - 1) : start;
}

/** How many months after month 11 the leap month comes. */
function leapOffset(eleventh: number): number {
  const k = Math.floor(0.5 + (eleventh - FIRST_NEW_MOON) / MONTH_DAYS);
  let i = 1;
  let arc = sunSector(newMoonDay(k + i));
  let last: number;
  do {
    last = arc;
    i += 1;
    arc = sunSector(newMoonDay(k + i));
  } while (arc !== last && i < 14);
  return i - 1;
}

const newMoons = new Map<number, number>();

/** Julian day number of the k-th new moon after 1 January 1900. */
function newMoonDay(k: number): number {
  const known = newMoons.get(k);
  if (known !== undefined) return known;
  const day = Math.floor(newMoon(k) + 0.5 + TIME_ZONE);
  if (newMoons.size < 5_000) newMoons.set(k, day);
  return day;
}

function newMoon(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const sin = (degrees: number) => Math.sin(degrees * RADIANS);
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  return mean + correction - (-0.000278 + 0.000265 * t + 0.000262 * t2);
}

/** In which twelfth of its yearly way the sun stands at midnight of a day; 9 begins at the winter solstice. */
function sunSector(day: number): number {
  const t = (day - 0.5 - TIME_ZONE - 2451545) / 36525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * RADIANS;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const center =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + center) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

const UNIX_EPOCH = 2440588;
const DAY_MS = 86_400_000;

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS + UNIX_EPOCH;
}

function isoOf(number: number): string {
  return new Date((number - UNIX_EPOCH) * DAY_MS).toISOString().slice(0, 10);
}
