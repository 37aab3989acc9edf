export function median(numbers: readonly number[]): number {
  return quantileOf(numbers, 0.5);
}

/** Between two of them where the rank falls between; NaN of none. */
export function quantileOf(numbers: readonly number[], q: number): number {
  const ascending = [...numbers].sort((a, b) => a - b);
  const rank = (ascending.length - 1) * q;
  const low = ascending[Math.floor(rank)] ?? NaN;
  const high = ascending[Math.ceil(rank)] ?? NaN;
  return low + (high - low) * (rank - Math.floor(rank));
}
