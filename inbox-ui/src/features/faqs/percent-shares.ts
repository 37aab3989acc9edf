/** Whole percents that add up to what the shares do: the largest rests are rounded up. */
export function percentShares(shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * 100);
  const percents = exact.map(Math.floor);
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0));
  const lacking = total - percents.reduce((sum, part) => sum + part, 0);
  const byRest = exact.map((part, i) => ({ i, rest: part - percents[i]! })).sort((a, b) => b.rest - a.rest);
  for (const { i } of byRest.slice(0, lacking)) percents[i]! += 1;
  return percents;
}
