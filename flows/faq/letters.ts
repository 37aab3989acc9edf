/** One bit per letter, to see at once that two words are too far apart for a typo. */
export function lettersIn(plain: string): number {
  let letters = 0;
  for (let i = 0; i < plain.length; i++) letters |= 1 << (plain.charCodeAt(i) & 31);
  return letters;
}

/** How many letters only one of them has; each edit changes at most two. */
export function differingLetters(one: number, other: number): number {
  let count = 0;
  for (let rest = one ^ other; rest !== 0; rest &= rest - 1) count++;
  return count;
}
