/**
 * Collects keys and hands them over together: the first at once, later ones at most every `everyMs`.
 * A burst of a hundred socket events becomes two fetches, and a single event is not delayed.
 *
 * @param schedule stands in for setTimeout in tests
 */
export function createBatcher<K>(
  flush: (keys: Set<K>) => void,
  everyMs: number,
  schedule: (run: () => void, ms: number) => unknown = setTimeout,
) {
  let waiting = new Set<K>();
  let isResting = false;

  function run(): void {
    if (waiting.size === 0) {
      isResting = false;
      return;
    }
    const keys = waiting;
    waiting = new Set();
    isResting = true;
    schedule(run, everyMs);
    flush(keys);
  }

  return {
    add(...keys: K[]): void {
      for (const key of keys) waiting.add(key);
      if (!isResting) run();
    },
  };
}
