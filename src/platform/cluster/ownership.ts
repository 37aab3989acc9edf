/**
 * Which process works on a key (a mailbox): one at a time, so that what must happen in order can be kept in that process's memory.
 * With one process everything is its own; several share by partitions, see partition-ownership.ts.
 */
export interface Ownership {
  /** Asked before every step that must not be done twice: a process that lost touch with the others owns nothing any more. */
  owns(key: string): boolean;
  /** Keys came to this process: the listener finds what waits for them in the store. They are owned already when it is called. */
  onGain(listener: (isMine: KeyTest) => Promise<void>): void;
  /** Keys are about to go: the listener starts nothing new for them and resolves when nothing of theirs is in hand. */
  onYield(listener: (isLeaving: KeyTest) => Promise<void>): void;
  /** How many processes share the work now, this one included. */
  workers(): number;
  start(): Promise<void>;
  /** Gives every key back. */
  stop(): Promise<void>;
}

export type KeyTest = (key: string) => boolean;

/** For the only process: everything is its own from the start to the end. */
export function soleOwnership(): Ownership {
  const gain: ((isMine: KeyTest) => Promise<void>)[] = [];
  return {
    owns: () => true,
    onGain: (listener) => void gain.push(listener),
    onYield: () => undefined,
    workers: () => 1,
    async start() {
      for (const listener of gain) await listener(() => true);
    },
    stop: () => Promise.resolve(),
  };
}

/** For a process that only receives and shows: others work. */
export function noOwnership(): Ownership {
  return {
    owns: () => false,
    onGain: () => undefined,
    onYield: () => undefined,
    workers: () => 1,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
