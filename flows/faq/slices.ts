/** Work that pauses wherever it yields, so that whoever runs it can let something else go first. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** All of it at once. */
export function finishSlices<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** A list made item by item. */
export function* mapSliced<T, R>(items: readonly T[], make: (item: T, index: number) => R): Sliced<R[]> {
  const made: R[] = [];
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    yield;
  }
  return made;
}
