import { setImmediate, setTimeout } from "node:timers/promises";

/** A turn takes a dozen rounds of the event loop, and each may meet a slice. */
const SLICE_MS = 1;
/** Between two slices of work that nobody waits for: more than a slice, and turns hardly feel the work. */
export const REST_MS = 3;

/**
 * Runs work that pauses by itself (a generator) to its end, and lets everything else go first every millisecond.
 *
 * @param restMs how long everything else has for itself between two slices
 */
export async function runInSlices<T>(work: Generator<undefined, T, undefined>, restMs = 0): Promise<T> {
  for (let startedAt = performance.now(); ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - startedAt < SLICE_MS) continue;
    await (restMs > 0 ? setTimeout(restMs) : setImmediate());
    startedAt = performance.now();
  }
}
