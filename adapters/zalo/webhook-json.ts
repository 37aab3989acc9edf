import type { RawWebhook } from "../../src/core";

export type JsonObject = { [key: string]: unknown };

const parsedBodies = new WeakMap<Buffer, { value: unknown } | null>();

/** The body's JSON value, or null when it is not JSON. Remembered per buffer: intake asks three times. */
export function readWebhookValue(raw: RawWebhook): { value: unknown } | null {
  const known = parsedBodies.get(raw.body);
  if (known !== undefined) return known;
  const parsed = parsedOrNull(raw.body.toString("utf8"));
  parsedBodies.set(raw.body, parsed);
  return parsed;
}

/** The body as a JSON object, or null when it is anything else. */
export function readWebhookJson(raw: RawWebhook): JsonObject | null {
  return asObject(readWebhookValue(raw)?.value);
}

function parsedOrNull(text: string): { value: unknown } | null {
  try {
    return { value: parseJsonKeepingIds(text) };
  } catch {
    // Not JSON is an answer here: the caller decides between probe, parse error and "names no account".
    return null;
  }
}

/**
 * JSON.parse, except that integers too long for a JS number become strings with every digit kept: Zalo's ids lie above 2^53.
 *
 * @throws {SyntaxError} when `json` is not JSON
 */
export function parseJsonKeepingIds(json: string): unknown {
  const parsed: unknown = JSON.parse(json);
  return /[:,[]\s*-?\d{16}/.test(json) ? JSON.parse(quoteLongIntegers(json)) : parsed;
}

/**
 * Digits of the body's `timestamp`, as they were signed; falls back to the header, null when neither has any.
 * Works on bodies that are not JSON, because a valid signature on those must be recognised too.
 */
export function timestampDigits(raw: RawWebhook): string | null {
  const fromJson = readWebhookJson(raw)?.["timestamp"];
  if (typeof fromJson === "string" && /^\d{1,20}$/.test(fromJson)) return fromJson;
  if (typeof fromJson === "number" && Number.isSafeInteger(fromJson) && fromJson >= 0) return String(fromJson);
  const fromText = /"timestamp"\s{0,16}:\s{0,16}"?(\d{1,20})/.exec(raw.body.toString("utf8"))?.[1];
  return fromText ?? /^\d{1,20}$/.exec(raw.headers["x-zevent-timestamp"] ?? "")?.[0] ?? null;
}

/** An id as text; null for anything that cannot be one. */
export function idOf(value: unknown): string | null {
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : null;
}

export function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text in NFC (Zalo counts composed characters, and phones may send decomposed ones); undefined when empty or not text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.normalize("NFC") : undefined;
}

/** `json` must be valid. One pass without backtracking, so that a hostile megabyte costs a millisecond. */
function quoteLongIntegers(json: string): string {
  const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const parts: string[] = [];
  let copied = 0;
  let at = 0;
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(json, at);
    } else if (code === MINUS || (code >= DIGIT_0 && code <= DIGIT_9)) {
      number.lastIndex = at;
      const literal = number.exec(json)?.[0] ?? "";
      if (/^-?\d{16,}$/.test(literal)) {
        parts.push(json.slice(copied, at), `"${literal}"`);
        copied = at + literal.length;
      }
      at += Math.max(literal.length, 1);
    } else {
      at += 1;
    }
  }
  return parts.join("") + json.slice(copied);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}
