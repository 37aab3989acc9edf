/**
 * Numbers that only grow: milliseconds × 1000 plus a counter, so that revisions of different processes sort by time.
 * Stays a safe integer until the year 2255.
 */
export function createRevisionCounter(nowMs: () => number): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, nowMs() * 1000);
    return last;
  };
}
