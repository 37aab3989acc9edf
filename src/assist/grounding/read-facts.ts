import type { Fact } from "./fact";
import { AMOUNT, NUMBER, print, readAmount, valueOf } from "./number-facts";
import { FREE, FREE_OF_CHARGE } from "./free-of-charge";
import { HALVES, NUMBER_WORDS, readHalf, readNumberWords } from "./number-words";
import * as time from "./time-facts";
import { UNIT_NAMES } from "./units";

type Groups = (string | undefined)[];
/** Null: not one of these after all. */
type Read = (groups: Groups, isSource: boolean) => Fact[] | null;

const DOMAINS =
  "com|net|org|info|biz|shop|store|online|site|website|xyz|top|club|app|dev|asia|edu|gov|link|page|bio|live|pro|tokyo|world|space|cloud|blog|mobi|name|tech|email|news|media|vip|win|bet";
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const URL_LIKE = /(?:https?:\/\/|www\.)[^\s<>"'“”]+/giu;
const BARE_DOMAIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:[a-z]{2}|${DOMAINS})(?![\p{L}\p{N}])(?:\/[^\s<>"'“”]*)?|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+[a-z]{2,24}\/[^\s<>"'“”]+`,
  "giu",
);
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}[\p{L}\p{N}_]/giu;
const APART = String.raw`[\s.()-]{0,2}`;
/** 10 digits, landlines 11; hotlines 8 or 10. */
export const PHONE = new RegExp(
  String.raw`(?<!\p{N})(?<!\p{N}[.,])(?:(?:\(?(?:\+|00)84\)?|84)${APART}(?:2(?:${APART}\d){9}|[1-9](?:${APART}\d){8})|\(?0(?:2(?:${APART}\d){9}|[1-9](?:${APART}\d){8})|1[89]00[\s.-]?\d{4}(?:[\s.-]?\d{2})?)(?!\d)`,
  "gu",
);
const PERCENT = new RegExp(String.raw`(?<![\p{L}\p{N}])(?<!\d[.,])(${NUMBER})\s?(?:%|phần trăm|percent)`, "giu");
const CODE = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])(\d+(?:[.,]\d+)?)(\s?-\s?|\s(?:đến|tới|to|hoặc|or)\s)(\d+(?:[.,]\d+)?)(\s?(?:%|k|nghìn|ngàn|triệu|tr|h|giờ|tiếng|${UNIT_NAMES}))(?![\p{L}\p{N}])`,
  "giu",
);

/** In this order: what one took, the next does not see. */
const READERS: readonly (readonly [RegExp, Read])[] = [
  [EMAIL, ([whole]) => one("email", whole!.toLowerCase().replace(/\.+$/, ""))],
  [URL_LIKE, ([whole]) => one("link", plainLink(whole!))],
  [BARE_DOMAIN, ([whole]) => one("link", plainLink(whole!))],
  [HANDLE, ([whole]) => one("link", whole!.toLowerCase())],
  [PHONE, ([whole]) => one("phone", plainPhone(whole!))],
  [time.ISO_DATE, ([, year, month, day]) => time.dateFact(day!, month!, year)],
  [time.FULL_DATE, ([, day, , month, year]) => time.dateFact(day!, month!, year)],
  [time.SHORT_DATE, ([, day, month]) => time.dateFact(day!, month!, undefined)],
  [time.SPOKEN_DATE, ([, day, month, year]) => time.dateFact(day!, month!, year)],
  [time.DAY_MONTH, ([, day, month, year]) => time.dateFact(day!, time.monthNumber(month!), year)],
  [time.MONTH_DAY, ([, month, day, year]) => time.dateFact(day!, time.monthNumber(month!), year)],
  [time.CLOCK, ([, hour, minute, part]) => time.timeFact(hour!, minute, part)],
  [time.HOURS, ([, hour, a, b, c, d, half, part]) => time.timeFact(hour!, half === undefined ? (a ?? b ?? c ?? d) : "30", part)],
  [time.HALF_PAST, ([, hour, , part]) => time.timeFact(hour!, "30", part)],
  [time.AM_PM, ([, hour, part]) => time.timeFact(hour!, undefined, part)],
  [time.WEEKDAY, ([, vietnamese, short, sunday, english]) => time.weekdayFact(vietnamese, short, sunday, english)],
  [PERCENT, ([, digits]) => one("percent", print(valueOf(digits!)))],
  [AMOUNT, readAmount],
  [CODE, ([whole]) => one("code", whole!.toLowerCase())],
  [FREE_OF_CHARGE, () => [FREE]],
  [HALVES, ([, of]) => readHalf(of)],
  [
    NUMBER_WORDS,
    ([, words, half, after, later, part], isSource) =>
      readNumberWords(words!, { after, isHalf: half !== undefined || later !== undefined, part }, isSource),
  ],
];

/**
 * Everything in a text that can be right or wrong to the digit: numbers, amounts, times, dates, phones, addresses on the net.
 *
 * @param isSource reads more into it, as what a text may be quoted for
 */
export function readFacts(text: string, isSource = false): Fact[] {
  let rest = readable(text).replace(RANGE, "$1$4$2$3$4");
  const facts: Fact[] = [];
  for (const [pattern, read] of READERS) {
    rest = rest.replace(pattern, (...found: unknown[]) => {
      const end = found.findIndex((part) => typeof part === "number");
      const taken = read(found.slice(0, end) as Groups, isSource);
      if (taken === null) return found[0] as string;
      facts.push(...taken);
      return " \u0001 ";
    });
  }
  return facts;
}

/** "lua-dao chấm com", "a[.]vn": an address that does not want to look like one. */
const HIDDEN_POINT =
  /(?<=[\p{L}\p{N}])\s*(?:[[({]\s*(?:\.|chấm|dot)\s*[\])}]|\s\.|\s(?:chấm|dot)(?=\s))\s*(?=(?:com|vn|net|org|info|biz|shop|store|online|site|xyz|top|club|app|me|ly|gg|io|co|cc)(?![\p{L}\p{N}]))/giu;

/** One way to write digits and dashes; nothing invisible between them. */
function readable(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cf}\uFE0F\u20E3]/gu, "")
    .replace(/[‐-―−]/gu, "-")
    .replace(HIDDEN_POINT, ".")
    .replace(/[*_`]+/g, (marks) => (marks.includes("*") || marks.includes("`") || marks.length > 1 ? "" : marks));
}

function one(kind: Fact["kind"], value: string): Fact[] {
  return [{ kind, value, unit: null }];
}

function plainLink(link: string): string {
  const bare = link
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/[.,;:!?)\]}'"…/]+$/u, "");
  const slash = bare.search(/[/?#]/);
  return slash < 0 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

function plainPhone(written: string): string {
  return written.replace(/\D/g, "").replace(/^(?:00)?84(?=\d{9,10}$)/, "0");
}
