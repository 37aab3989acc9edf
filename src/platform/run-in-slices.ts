import { setImmediate } from "node:timers/promises";

/** Long enough to get somewhere, short enough that nobody notices. */
const SLICE_MS = 4;

/** Runs work that pauses by itself (a generator) to its end, and lets everything else go first every few milliseconds. */
export async function runInSlices<T>(work: Generator<undefined, T, undefined>): Promise<T> {
  for (let startedAt = performance.now(); ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - startedAt < SLICE_MS) continue;
    await setImmediate();
    startedAt = performance.now();
  }
}
