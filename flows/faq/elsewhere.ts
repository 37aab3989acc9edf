import { isOneOf, vocabulary } from "../engine/read/politeness";
import { Concepts } from "./concepts";
import type { FaqWord } from "./normalise";
import { OTHER_MATTERS } from "./other-matters";

/** A FAQ that speaks of so many matters of one kind of business is of that kind. */
const OWN_FROM = 2;

const MATTERS = OTHER_MATTERS.flatMap((lines, kind) => lines.map((names) => ({ kind, names: names.split("|") })));
/** "giao tới khách sạn", "gần bệnh viện": where something is or goes. */
const BEFORE_A_PLACE = vocabulary("gần cạnh kế bên diện tới đến");
/** "in thực đơn cho quán ăn" is for a place, "có cho thuê xe máy không" is for rent: what begins so is a place. */
const PLACES = vocabulary("quán nhà khách bệnh phòng trường trạm tiệm hiệu rạp sân karaoke homestay");
const FOR = vocabulary("cho");
const matters = new Concepts(OTHER_MATTERS.flat());

/** Every name of every matter, for whoever learns how such words are written. */
export const MATTER_NAMES: readonly string[] = MATTERS.flatMap(({ names }) => names);

/**
 * The matters, by number, that are not this FAQ's.
 *
 * @param questions its examples, with the accents that were meant
 */
export function mattersElsewhere(questions: Iterable<readonly FaqWord[]>): Set<number> {
  const own = new Set<number>();
  for (const words of questions) for (const matter of matters.in(words)) own.add(matter);
  const ofKind = new Map<number, number>();
  for (const matter of own) ofKind.set(MATTERS[matter]!.kind, (ofKind.get(MATTERS[matter]!.kind) ?? 0) + 1);
  const isOwn = (kind: number, matter: number) => own.has(matter) || (ofKind.get(kind) ?? 0) >= OWN_FROM;
  return new Set(MATTERS.flatMap(({ kind }, matter) => (isOwn(kind, matter) ? [] : [matter])));
}

/** The matter elsewhere that a text is about; null where it names none, or one of the FAQ's own too. */
export function matterElsewhere(words: readonly FaqWord[], elsewhere: ReadonlySet<number>): string | null {
  const named = matters.spokenIn(words).flatMap(({ group, from }) => (isPlaceHere(words[from]!, words[from - 1]) ? [] : [group]));
  return named.length > 0 && named.every((matter) => elsewhere.has(matter)) ? MATTERS[named[0]!]!.names[0]! : null;
}

function isPlaceHere(first: FaqWord, before: FaqWord | undefined): boolean {
  if (before === undefined) return false;
  return isOneOf(before, BEFORE_A_PLACE) || (isOneOf(before, FOR) && isOneOf(first, PLACES));
}
