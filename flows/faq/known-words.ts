import { readWords } from "../engine/read/words";
import { OTHER_MATTERS } from "./other-matters";
import { SMALL_CHAT } from "./small-chat";
import { isSyllable } from "./syllables";
import { SYNONYMS } from "./synonyms";
import { TEENCODE } from "./teencode";

/**
 * Words that no Vietnamese syllable has the letters of, and that are still no slip of another: "ship" is not "shop", whatever a FAQ's
 * examples say.
 */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  [...SYNONYMS, ...Object.values(TEENCODE), ...OTHER_MATTERS.flat(), ...SMALL_CHAT]
    .flatMap((line) => readWords(line.replaceAll("|", " ")))
    .map(({ plain }) => plain)
    .filter((plain) => !isSyllable(plain)),
);
