import { PHONE } from "./grounding/read-facts";

/** A text without what identifies a person, and the way back for those who may know. */
export interface Masked {
  text: string;
  restore(text: string): string;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Identity cards, bank accounts, cards: nine digits or more, however they are set apart. */
const LONG_NUMBER = /(?<!\d)\d(?:[\s.-]?\d){8,}(?!\d)/gu;

/** Replaces phone numbers, e-mail addresses and long numbers before a text leaves the house; the same one always by the same name. */
export function maskPersonal(text: string): Masked {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const replaceBy = (kind: string) => (found: string) => {
    const known = names.get(found);
    if (known !== undefined) return known;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const name = `[${kind} ${number}]`;
    names.set(found, name);
    return name;
  };
  const masked = text.replace(EMAIL, replaceBy("EMAIL")).replace(PHONE, replaceBy("SĐT")).replace(LONG_NUMBER, replaceBy("SỐ"));
  return {
    text: masked,
    restore: (answer) => [...names].reduce((restored, [found, name]) => restored.replaceAll(name, found), answer),
  };
}
