/** Lower case, no accents, đ as d: what search and whole-word commands compare, on the server and in the browser. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
}
