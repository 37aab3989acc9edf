/**
 * How well a backlog was worked off by age.
 *
 * @param endedAt when the one at each place, by age, was done
 * @returns Spearman's rank correlation (1: exactly by age) and by how many places the worst was too late
 */
export function orderByAge(endedAt: number[]): { correlation: number; furthest: number } {
  const byEnd = endedAt.map((_, index) => index).sort((a, b) => endedAt[a]! - endedAt[b]!);
  let squares = 0;
  let furthest = 0;
  for (const [place, index] of byEnd.entries()) {
    squares += (place - index) ** 2;
    furthest = Math.max(furthest, place - index);
  }
  const count = endedAt.length;
  return { correlation: 1 - (6 * squares) / (count * (count ** 2 - 1)), furthest };
}
