/** Runs work of one key strictly one after another; different keys do not wait for each other. */
export interface KeyedMutex {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs or waits, of the keys that pass the test. */
  idle(isMeant?: (key: string) => boolean): Promise<void>;
}

export function createKeyedMutex(): KeyedMutex {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const before = tails.get(key);
      const mine = before ? before.then(work, work) : work();
      tails.set(key, mine);
      const forget = (): void => {
        if (tails.get(key) === mine) tails.delete(key);
      };
      mine.then(forget, forget);
      return mine;
    },
    async idle(isMeant = () => true) {
      for (;;) {
        const meant = [...tails].filter(([key]) => isMeant(key));
        if (meant.length === 0) return;
        await Promise.allSettled(meant.map(([, tail]) => tail));
      }
    },
  };
}
