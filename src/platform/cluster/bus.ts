import { Redis } from "ioredis";
import { within } from "../limit-wait";
import type { Logger } from "../logger";

/** Tells other processes at once what they would find in the store by themselves a little later. Never the only copy of anything. */
export interface Bus {
  /** False where there is no other process. */
  readonly isShared: boolean;
  /** Redis does not answer now: others learn of everything late. */
  isAway(): boolean;
  /** Lost without a word when nobody listens or Redis is away. */
  publish(topic: string, message: object): void;
  subscribe(topic: string, listener: (message: Record<string, unknown>) => void): void;
  /** Messages may have been lost: whoever keeps a state from them looks at the store again. */
  onGap(listener: () => void): void;
  /** Resolves once what is subscribed is heard, or Redis turned out to be away. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** One process: nobody to tell. */
export function silentBus(): Bus {
  const nothing = (): void => undefined;
  const done = (): Promise<void> => Promise.resolve();
  return { isShared: false, isAway: () => false, publish: nothing, subscribe: nothing, onGap: nothing, start: done, stop: done };
}

const PREFIX = "sao:";
const START_LIMIT_MS = 3_000;

export function createRedisBus(deps: { url: string; log: Logger }): Bus {
  const { log } = deps;
  // A command that waits for a lost Redis would pile up: what cannot be said now is not said.
  const speaker = connect(deps.url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 }, log);
  const hearer = connect(deps.url, { maxRetriesPerRequest: null }, log);
  const listeners = new Map<string, ((message: Record<string, unknown>) => void)[]>();
  const gapListeners: (() => void)[] = [];
  let wasReady = false;

  hearer.on("message", (topic: string, text: string) => {
    const message = JSON.parse(text) as Record<string, unknown>;
    for (const listener of listeners.get(topic) ?? []) listener(message);
  });
  hearer.on("ready", () => {
    if (wasReady) for (const listener of gapListeners) listener();
    wasReady = true;
  });

  return {
    isShared: true,
    isAway: () => speaker.status !== "ready" || hearer.status !== "ready",
    publish(topic, message) {
      if (speaker.status !== "ready") return;
      speaker.publish(PREFIX + topic, JSON.stringify(message)).catch((error: unknown) => log.debug({ err: error, topic }, "not published"));
    },
    subscribe(topic, listener) {
      const known = listeners.get(PREFIX + topic);
      if (known) known.push(listener);
      else listeners.set(PREFIX + topic, [listener]);
    },
    onGap: (listener) => void gapListeners.push(listener),
    async start() {
      void speaker.connect().catch(() => undefined /* said by its error event */);
      void hearer.connect().catch(() => undefined /* said by its error event */);
      if (listeners.size > 0) await within(START_LIMIT_MS, hearer.subscribe(...listeners.keys()));
    },
    async stop() {
      speaker.disconnect();
      hearer.disconnect();
      await Promise.resolve();
    },
  };
}

/** Redis is a convenience: connections come back by themselves, and a lost one is said once. */
export function connect(url: string, options: object, log: Logger): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 2_000,
    retryStrategy: (attempts) => Math.min(100 * attempts, 2_000),
    ...options,
  });
  let isAway = false;
  redis.on("error", (error) => {
    if (!isAway) log.warn({ err: error }, "Redis is away; work goes on, slower");
    isAway = true;
  });
  redis.on("ready", () => {
    if (isAway) log.info({}, "Redis is back");
    isAway = false;
  });
  return redis;
}
