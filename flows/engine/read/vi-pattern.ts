/**
 * Turns Vietnamese words into the source of a regular expression that also matches them with accents left out, in lower-case NFC
 * text: "sáu" matches "sáu" and "sau", not "sàu". Everything else in the text (`|`, `(?:`, spaces) stays as it is.
 */
export function vi(words: string): string {
  return [...words].map(letterSource).join("");
}

function letterSource(letter: string): string {
  if (letter.charCodeAt(0) < 128) return letter === " " ? "\\s?" : letter;
  if (letter === "đ") return "[đd]";
  const parts = [...letter.normalize("NFD")];
  const [base = letter] = parts;
  const shapes = parts.filter((part) => SHAPE_MARKS.has(part)).join("");
  const tones = parts.filter((part) => TONE_MARKS.has(part)).join("");
  const variants = [letter, base + shapes, base + tones, base].map((one) => one.normalize("NFC"));
  return `[${[...new Set(variants)].join("")}]`;
}

const SHAPE_MARKS = new Set(["\u0302", "\u0306", "\u031b"]);
const TONE_MARKS = new Set(["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]);
