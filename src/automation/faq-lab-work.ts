import { createFaqMatcher, type FaqEntry, type FaqMatcher, type FaqOptions } from "../../flows/faq";
import { groupTexts, type TextGroup } from "./faq-groups";
import { findOverlaps, type Overlap } from "./faq-overlaps";

/** What is tried out on a set of entries besides the one the bot runs. */
export type LabRequest =
  | { kind: "match"; entries: FaqEntry[]; options: FaqOptions; texts: string[]; limit: number }
  | { kind: "overlaps"; entries: FaqEntry[]; options: FaqOptions }
  | { kind: "group"; texts: string[]; options: FaqOptions };

export interface LabMatch {
  id: string;
  score: number;
  reason: string;
}

export interface LabAnswers {
  match: LabMatch[][];
  overlaps: Overlap[];
  group: TextGroup[];
}

/** Reasons cost as much as the match: only where somebody will read them. */
const MAX_EXPLAINED = 5;

/** Pure but for remembering the last matcher, as the next question is often asked of the same set. */
export function workInLab(request: LabRequest): LabAnswers[LabRequest["kind"]] {
  switch (request.kind) {
    case "match": {
      const matcher = matcherOf(request.entries, request.options);
      const isRead = request.texts.length <= MAX_EXPLAINED;
      return request.texts.map((text) =>
        matcher
          .match(text, { limit: request.limit })
          .map((match) => ({ id: match.id, score: match.score, reason: isRead ? match.reason : "" })),
      );
    }
    case "overlaps":
      return overlapsOf(request.entries, request.options);
    case "group":
      return groupTexts(request.texts, request.options);
  }
}

let lastOverlaps: { key: string; pairs: Overlap[] } | null = null;

/** Asked for the list and for each entry that is opened. */
function overlapsOf(entries: FaqEntry[], options: FaqOptions): Overlap[] {
  const key = JSON.stringify([entries, options]);
  if (lastOverlaps?.key !== key) lastOverlaps = { key, pairs: findOverlaps(entries, options) };
  return lastOverlaps.pairs;
}

let last: { key: string; matcher: FaqMatcher } | null = null;

function matcherOf(entries: FaqEntry[], options: FaqOptions): FaqMatcher {
  const key = JSON.stringify([entries, options]);
  if (last?.key !== key) last = { key, matcher: createFaqMatcher(entries, options) };
  return last.matcher;
}
