/** Resolves once `check` holds; looks again after every event of `subscribe`, and now and then for what has no event. */
export async function waitFor<T>(
  what: string,
  check: () => T | Promise<T>,
  options: { subscribe?: (look: () => void) => () => void; timeoutMs?: number } = {},
): Promise<NonNullable<T>> {
  const { subscribe, timeoutMs = 15_000 } = options;
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > giveUpAt) throw new Error(`Did not happen within ${timeoutMs} ms: ${what}`);
    await nextChange(subscribe);
  }
}

const LOOK_AGAIN_MS = 25;

function nextChange(subscribe: ((look: () => void) => () => void) | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, LOOK_AGAIN_MS);
    const unsubscribe = subscribe?.(done);
    function done(): void {
      clearTimeout(timer);
      unsubscribe?.();
      resolve();
    }
  });
}
