/** Says when a stored job is due, so that nobody has to wait for the next look at the store. Forgetting one costs a second, never the job. */
export interface JobWaker {
  /** Some process that works is woken about then. */
  wakeAt(key: string, runAt: Date): void;
  onWake(listener: (key: string) => void): void;
  start(): void;
  stop(): Promise<void>;
}

/** One process: it looks every second, and at once for what it queued itself. */
export function ownWaker(clock: () => Date): JobWaker {
  const listeners: ((key: string) => void)[] = [];
  let isRunning = false;
  return {
    wakeAt(key, runAt) {
      if (isRunning && runAt <= clock()) setImmediate(() => listeners.forEach((listener) => listener(key)));
    },
    onWake: (listener) => void listeners.push(listener),
    start: () => void (isRunning = true),
    stop() {
      isRunning = false;
      return Promise.resolve();
    },
  };
}
