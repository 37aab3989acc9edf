import type { FaqMatch } from "../engine/types";

export interface FaqEntry {
  id: string;
  questions: string[];
  answer?: string;
}

export interface FaqOptions {
  /** A business's own chat spellings, added to the built-in ones: { "ctv": "cộng tác viên" }. */
  teencode?: Record<string, string>;
  /** A business's own words for one thing, a group each, phrases between bars: "cây lau|chổi|đồ quét". */
  synonyms?: string[];
}

export interface FaqMatcher {
  /**
   * Best entries first, each once; deterministic, whatever the order of entries and questions. The score is the chance that the entry is what
   * the customer means.
   */
  match(text: string, options?: { limit?: number }): FaqMatch[];
  /** What was learned, to be kept with the FAQ's version and loaded again with `loadFaqMatcher`. */
  toJSON(): FaqModel;
}

/** Plain data, safe to store and to send between threads. */
export interface FaqModel {
  version: 9;
  entries: FaqEntry[];
  options: FaqOptions;
  /** Absent where there are no two entries to tell apart. */
  learned?: LearnedModel;
}

export interface LearnedModel {
  calibration: { score: number; lead: number; strange: number; unspoken: number; bias: number };
  /** Base64 of little-endian numbers, one each for every support. */
  supports: { example: string; class: string; weight: string };
}
