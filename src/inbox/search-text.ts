/** Lower case, no accents, đ as d: what search compares. Phones are reduced to digits. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
}

export function searchTextOf(...parts: (string | null | undefined)[]): string {
  return parts
    .flatMap((part) => (part ? [foldText(part), ...(/^[\d\s.+()-]{6,}$/.test(part) ? [part.replace(/\D/g, "")] : [])] : []))
    .join(" ");
}
