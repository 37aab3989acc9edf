import { compare, readQuestion } from "./examples";
import type { TextVector } from "./feature-space";
import { hashText } from "./features";
import { scoreInto } from "./linear-classifier";
import type { FaqWord } from "./normalise";
import type { OpenedFaq } from "./prepared-faq";
import { writtenOut } from "./written-out";

/** A word decides when leaving it out costs this much of what the strongest word costs. */
const DECIDES_FROM = 0.35;

/** What the ranker knows besides: the question is an example's, or why it is doubted. */
interface Known {
  isSame?: boolean;
  doubt?: string;
}

/** Why a learned entry fits: the example most like the question, the words that decided, and what was read into the spelling. */
export function explainLearned(faq: OpenedFaq, words: readonly FaqWord[], c: number, { isSame = false, doubt = "" }: Known): string {
  const { vocabulary, space, reading, weights } = faq;
  // Given back after a newer FAQ took over: rather no reason than a wrong one.
  if (weights.bias.length === 0) return "";
  const contradicts = (word: FaqWord) => vocabulary.contradicts(word);
  const vector = space.toVector(hashText(words, reading, contradicts));
  const nearest = nearestExample(faq, vector, c);
  const scores = new Float64Array(weights.classes);
  const scoreOf = (some: readonly FaqWord[]) => {
    scoreInto(weights, space.toVector(hashText(some, reading, contradicts)), scores);
    return scores[c]!;
  };
  const whole = scoreOf(words);
  const costs = words.map((_, i) => whole - scoreOf(words.filter((_, j) => j !== i)));
  const most = Math.max(0, ...costs);
  const deciding = words.filter((_, i) => most > 0 && costs[i]! >= DECIDES_FROM * most).map((word) => word.typed);
  const others = words.filter(contradicts).map((word) => word.typed);
  return [
    `${isSame ? "=" : "~"} “${nearest}”`,
    deciding.length > 0 ? `decided: ${deciding.join(" ")}` : "",
    writtenOut(words),
    others.length > 0 ? `other accents: ${others.join(" ")}` : "",
    doubt,
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function nearestExample({ entries, classes, expansions, reading, space }: OpenedFaq, vector: TextVector, c: number): string {
  const asked = new Float32Array(space.size);
  vector.ids.forEach((id, k) => (asked[id]! += vector.values[k]!));
  let best = -1;
  let nearest = "";
  for (const text of entries[classes[c]!]!.questions.toSorted(compare)) {
    const words = readQuestion(text, expansions);
    if (words.length === 0) continue;
    let likeness = 0;
    const { ids, values } = space.toVector(hashText(words, reading, () => false));
    for (let k = 0; k < ids.length; k++) likeness += values[k]! * asked[ids[k]!]!;
    if (likeness > best) {
      best = likeness;
      nearest = text;
    }
  }
  return nearest;
}
