/** The positions of the highest scores above `above`, best first; of equal ones the first. */
export function topIndexes(scores: Float64Array, count: number, above: number): number[] {
  const top: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (score <= above || (top.length === count && score <= scores[top[count - 1]!]!)) continue;
    let at = top.length;
    while (at > 0 && scores[top[at - 1]!]! < score) at--;
    top.splice(at, 0, i);
    if (top.length > count) top.pop();
  }
  return top;
}
