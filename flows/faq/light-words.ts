import type { FeatureSpace, TextVector } from "./feature-space";
import { hashOfGroup, type Reading } from "./features";
import { contentWordsOf, FILLER_WORDS, toFaqWords, type FaqWord } from "./normalise";
import { saidAlone } from "./talk";

/** Words that say how something is asked, and little about what. */
export const FRAME_WORDS = toFaqWords(
  "đâu bao nhiêu nào khi giờ lúc chừng lâu mấy sao gì như làm ra thì hay hoặc ai đang sẽ đã vẫn nếu khi lại nữa nên phải mới lắm quá rất hơn",
);
const FILLER_LIGHTNESS = 0.4;
const FRAME_LIGHTNESS = 0.6;

/** How much each word counts beside its rarity, before the examples say more: courtesies and question words little. */
export function lightWordsOf(questions: readonly (readonly FaqWord[])[]): Map<string, number> {
  const content = contentWordsOf(questions);
  const light = new Map<string, number>();
  const add = (words: readonly FaqWord[], weight: number): void => {
    for (const word of words) {
      if (!content.has(word.plain)) light.set(word.plain, weight);
      light.set(word.shaped + word.tone, weight);
    }
  };
  add(FRAME_WORDS, FRAME_LIGHTNESS);
  add(FILLER_WORDS, FILLER_LIGHTNESS);
  return light;
}

/**
 * Which part of a text's words is unknown; a text of light words only is judged by those. A text that only thanks is not strange where
 * examples do ("tks": nothing is unspoken), whatever its words.
 */
export function strangeness(
  words: readonly FaqWord[],
  light: ReadonlyMap<string, number>,
  { unspoken }: Pick<TextVector, "unspoken">,
  isKnown: (word: FaqWord) => boolean,
): number {
  if (unspoken === 0 && saidAlone(words) !== null) return 0;
  const heavy = words.filter((word) => !light.has(word.plain));
  const judged = heavy.length > 0 ? heavy : words;
  return judged.reduce((count, word) => count + (isKnown(word) ? 0 : 1), 0) / (judged.length || 1);
}

/** The words that say otherwise what an example speaks of: "ship" where one says "giao hàng". */
export function saidOtherwise(
  words: readonly FaqWord[],
  meant: readonly FaqWord[],
  { concepts }: Reading,
  space: FeatureSpace,
): ReadonlySet<FaqWord> {
  const spoken = concepts.spokenIn(meant).filter(({ group }) => space.has(hashOfGroup(group)));
  return new Set(spoken.flatMap(({ from, to }) => words.slice(from, to)));
}
