/**
 * Parses JSON so that integers too big for a number arrive as strings: Meta's samples show ids as bare numbers, and
 * `JSON.parse` would change their last digits.
 *
 * @throws {SyntaxError} when the text is not JSON
 */
export function parseJson(text: string): unknown {
  return JSON.parse(MAYBE_BIG.test(text) ? quoteBigIntegers(text) : text);
}

// A bare number of 16 digits or more; also met inside texts, which costs the slow way and changes nothing.
const MAYBE_BIG = /[:[,\s]-?\d{16}/;

function quoteBigIntegers(text: string): string {
  let result = "";
  let copied = 0;
  for (let i = 0; i < text.length;) {
    const char = text.charCodeAt(i);
    if (char === QUOTE) {
      i = endOfString(text, i + 1);
    } else if (char === MINUS || isDigit(char)) {
      const end = endOfNumber(text, i);
      const token = text.slice(i, end);
      if (isBigInteger(token)) {
        result += `${text.slice(copied, i)}"${token}"`;
        copied = end;
      }
      i = end;
    } else i++;
  }
  return result + text.slice(copied);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;

/** The index behind the closing quote. */
function endOfString(text: string, from: number): number {
  let i = from;
  while (i < text.length && text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === BACKSLASH ? 2 : 1;
  return i + 1;
}

function endOfNumber(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length && (isDigit(text.charCodeAt(i)) || ".eE+-".includes(text.charAt(i)))) i++;
  return i;
}

function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39;
}

// Only what JSON takes as an integer is quoted: "0123…" must stay an error.
function isBigInteger(token: string): boolean {
  return /^-?[1-9]\d{15,}$/.test(token) && !Number.isSafeInteger(Number(token));
}
