import type { FaqContent } from "../../lib/contract";

const PARTS = {
  title: ({ title }) => title,
  answer: ({ answer }) => answer,
  channels: ({ channelAnswers }) => Object.entries(channelAnswers).sort(byName),
  wordings: ({ wordings }) => wordings,
  labels: ({ labels }) => [...labels].sort(),
  dates: ({ validFrom, validUntil }) => [validFrom, validUntil],
  enabled: ({ isEnabled }) => isEnabled,
} satisfies Record<string, (content: FaqContent) => unknown>;

/** In what order they were added changes nothing. */
function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

export interface VersionChanges {
  /** Keys of `history.part.*`, in the order of the form. */
  parts: (keyof typeof PARTS)[];
  /** Example questions. */
  added: number;
  removed: number;
}

/** What a version changed of the one before it. */
export function versionChanges(before: FaqContent, after: FaqContent): VersionChanges {
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter(
    (part) => JSON.stringify(PARTS[part](before)) !== JSON.stringify(PARTS[part](after)),
  );
  return { parts, added: countMissing(after.questions, before.questions), removed: countMissing(before.questions, after.questions) };
}

function countMissing(of: readonly string[], from: readonly string[]): number {
  const known = new Set(from);
  return of.filter((question) => !known.has(question)).length;
}
