export type TextPart = { kind: "text" | "link" | "email" | "phone"; text: string; href?: string };

const pattern =
  /(?<link>\b(?:https?:\/\/|www\.)[^\s<>"'“”]+)|(?<email>[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)|(?<phone>(?<![\p{L}\p{N}#])(?:\+84|0)(?:[\s.-]?\d){8,10}(?![\p{L}\p{N}]))/giu;

/** Splits a message into plain text, web addresses, emails and Vietnamese phone numbers. Only http, https, mailto and tel can come out. */
export function linkify(text: string): TextPart[] {
  const found: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const kind = match.groups?.link ? "link" : match.groups?.email ? "email" : "phone";
    const body = kind === "link" ? trimTail(match[0]) : match[0];
    if (match.index > end) found.push({ kind: "text", text: text.slice(end, match.index) });
    found.push({ kind, text: body, href: hrefOf(kind, body) });
    end = match.index + body.length;
  }
  if (end < text.length) found.push({ kind: "text", text: text.slice(end) });
  return found;
}

/** One to six emoji and nothing else: shown large. */
export function isOnlyEmoji(text: string): boolean {
  const compact = text.replace(/\s/g, "");
  if (compact === "" || compact.length > 40 || /^[\d#*]+$/.test(compact)) return false;
  if (!/^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u.test(compact)) return false;
  return [...new Intl.Segmenter().segment(compact)].length <= 6;
}

/** True for an address that may stand in `href`: nothing a customer sends can run as a script. */
export function isSafeUrl(url: string): boolean {
  return /^(https?:\/\/|\/(?!\/))/i.test(url);
}

function hrefOf(kind: "link" | "email" | "phone", text: string): string {
  if (kind === "email") return `mailto:${text}`;
  if (kind === "phone") return `tel:${text.replace(/[\s.-]/g, "")}`;
  return /^www\./i.test(text) ? `https://${text}` : text;
}

/** The full stop or bracket that ends the sentence is not part of the address. */
function trimTail(url: string): string {
  let out = url.replace(/[.,;:!?…]+$/u, "");
  if (out.endsWith(")") && !out.includes("(")) out = out.slice(0, -1);
  return out;
}
