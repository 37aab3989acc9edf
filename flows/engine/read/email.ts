import { answerText, sureOf, unsureOf, type Reading } from "./reading";

const ADDRESS =
  /(?<![\p{L}\p{N}@._%+-])[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\p{L}\p{N}@-]|\.[a-z0-9])/giu;
/** Slips of thumb that belong to nobody: the mail would bounce. */
const SLIPS = new Map(
  "gmail.con:gmail.com|gmail.co:gmail.com|gmail.cm:gmail.com|gmail.om:gmail.com|gmail.vom:gmail.com|gmail.comm:gmail.com|gmail.vn:gmail.com|gmail.com.vn:gmail.com|gmai.com:gmail.com|gmial.com:gmail.com|gamil.com:gmail.com|gmal.com:gmail.com|gmil.com:gmail.com|gnail.com:gmail.com|gmaill.com:gmail.com|gmail.cpm:gmail.com|gmail.xom:gmail.com|gimail.com:gmail.com|yaho.com:yahoo.com|yahoo.con:yahoo.com|yhoo.com:yahoo.com|yahooo.com:yahoo.com|hotmai.com:hotmail.com|hotmail.con:hotmail.com|hotmial.com:hotmail.com|outlok.com:outlook.com|outlook.con:outlook.com|iclou.com:icloud.com|icloud.con:icloud.com|icoud.com:icloud.com"
    .split("|")
    .map((pair) => pair.split(":") as [string, string]),
);
const DOUBT = /(?:không phải|ko phải|khong phai|sai|nhầm|nham|cũ|cu)(?![\p{L}])/iu;

/**
 * Finds an e-mail address, also one spelled out ("lan a còng gmail chấm com") or with stray spaces. Lower case.
 * Several addresses, and hosts that look like a slip ("gmail.con"), are asked back.
 */
export function readEmail(text: string): Reading<string> | null {
  const answer = answerText(text)
    .replace(/[^\S\n]+/gu, " ")
    .replace(/(@[\w.-]+\.com) ?, ?vn(?![\p{L}])/giu, "$1.vn");
  const exact = find(answer);
  const found = exact.length > 0 ? exact : find(spelledOut(answer));
  const [first] = found;
  if (first === undefined) return null;
  const values = [...new Set(found.map((one) => one.toLowerCase()))];
  const meanings = values.flatMap((value) => [corrected(value), value].flatMap((one) => (one === null ? [] : [{ value: one, echo: one }])));
  const sure = meanings.length === 1 && !DOUBT.test(answer);
  return sure ? sureOf(values[0]!, first, values[0]!) : unsureOf(meanings, first);
}

function corrected(address: string): string | null {
  const [name = "", host = ""] = address.split("@");
  const right = SLIPS.get(host);
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
