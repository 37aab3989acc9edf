import { foldText } from "../../core";
import { nationalDigits } from "../search-text";

/** Longer runs of letters are no words that people search for. */
const MAX_WORD_CHARS = 40;
const MAX_WORDS_OF_A_TEXT = 400;
/** More than those words take. */
const MAX_CHARS_OF_A_TEXT = 20_000;
const PHONE_IN_TEXT = /\+?\d[\d .-]{6,}\d/g;
const SHORTEST_PHONE_PART = 3;

/** The different words of a text, without accents; a number written in groups also as one. */
export function wordsOfText(text: string): string[] {
  const beginning = text.slice(0, MAX_CHARS_OF_A_TEXT);
  const words = new Set(splitWords(beginning));
  for (const [written] of beginning.matchAll(PHONE_IN_TEXT)) {
    const digits = nationalDigits(written);
    if (digits !== "") words.add(digits);
  }
  return [...words].slice(0, MAX_WORDS_OF_A_TEXT);
}

/** What a contact is found by: words of the name and address, and any part of the phone. */
export function wordsOfContact(contact: { name: string; phone?: string | null | undefined; email?: string | null | undefined }): string[] {
  const phone = nationalDigits(contact.phone ?? "");
  // A part is the start of an ending.
  const endings = Array.from({ length: Math.max(0, phone.length - SHORTEST_PHONE_PART + 1) }, (_, start) => phone.slice(start));
  return [...new Set([...splitWords(contact.name), ...splitWords(contact.email ?? ""), ...endings])];
}

/** All of these words must occur; what was typed last may be the start of one. */
export interface SearchTerm {
  word: string;
  isStart: boolean;
}

const MAX_TERMS = 8;

export function termsOf(query: string): SearchTerm[] {
  if (/^[\d\s.+()-]+$/.test(query)) {
    const digits = nationalDigits(query);
    return digits === "" ? [] : [{ word: digits, isStart: true }];
  }
  const words = splitWords(query);
  const isUnfinished = /[\p{L}\p{N}\p{M}]$/u.test(query);
  const terms = words.map((word, index): SearchTerm => ({ word, isStart: isUnfinished && index === words.length - 1 }));
  return [...new Map(terms.map((term) => [term.word, term])).values()].slice(0, MAX_TERMS);
}

export function matchesTerms(words: string[], terms: SearchTerm[]): boolean {
  return terms.every(({ word, isStart }) => words.some((candidate) => (isStart ? candidate.startsWith(word) : candidate === word)));
}

const WORDS_BEFORE = 6;
const MAX_SNIPPET_CHARS = 200;

/** The part of a text in which the first hit lies. */
export function snippetOf(text: string, terms: SearchTerm[]): string {
  const parts = text.trim().split(/\s+/);
  const hit = parts.findIndex((part) => terms.some((term) => matchesTerms(splitWords(part), [term])));
  const from = Math.max(0, hit - WORDS_BEFORE);
  return `${from > 0 ? "… " : ""}${parts.slice(from).join(" ")}`.slice(0, MAX_SNIPPET_CHARS);
}

function splitWords(text: string): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, MAX_WORD_CHARS));
}
