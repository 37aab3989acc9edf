import { foldText } from "../core";

/** What search looks through: folded words; phones also as digits. */
export function searchTextOf(...parts: (string | null | undefined)[]): string {
  return parts.flatMap((part) => (part ? [foldText(part), ...(/^[\d\s.+()-]{6,}$/.test(part) ? [digitsOf(part)] : [])] : [])).join(" ");
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** 0912… and +84 912… are the same number. */
export function nationalDigits(text: string): string {
  return digitsOf(text).replace(/^(84|0)/, "");
}
