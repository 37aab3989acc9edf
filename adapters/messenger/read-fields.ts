import { createHash } from "node:crypto";

// Meta's samples disagree about types (ids as numbers, times as text, seconds or milliseconds), and an odd field must not
// cost the rest of the event: fields are read one by one and answer undefined when they are not what is documented.

export type Fields = Record<string, unknown>;

export function asFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text that is not blank. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** An id as a string, whether it came as text or as a number. */
export function asId(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return asText(value);
}

export function asNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

const SECONDS_BELOW = 1e11; // as milliseconds this would be March 1973
const LAST_DATE_MS = 8.64e15;

/** A time in milliseconds or seconds, as number or text. */
export function asTime(value: unknown): Date | undefined {
  const number = asNumber(value);
  if (number === undefined || number <= 0) return undefined;
  const ms = Math.trunc(number < SECONDS_BELOW ? number * 1000 : number);
  return ms <= LAST_DATE_MS ? new Date(ms) : undefined;
}

/** Equal for equal JSON; names what carries no id of its own. */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(serialise(value)).digest("hex").slice(0, 32);
}

function serialise(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "undefined";
  } catch (error) {
    // Nested deeper than the stack allows; nothing a platform sends. All such events count as the same one.
    if (error instanceof RangeError) return "too deep";
    throw error;
  }
}
