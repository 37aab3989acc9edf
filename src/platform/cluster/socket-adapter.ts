import { createAdapter } from "@socket.io/redis-adapter";
import type { Redis } from "ioredis";
import type { Logger } from "../logger";
import { connect } from "./bus";

/**
 * Rooms across processes (who is typing, windows to close). What it loses while Redis is away is not worth keeping;
 * everything else that windows hear comes by the bus.
 */
export function createSocketAdapter(url: string, log: Logger): { adapter: ReturnType<typeof createAdapter>; stop(): void } {
  const speaker = connect(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 }, log);
  const hearer = connect(url, { maxRetriesPerRequest: null }, log);
  for (const redis of [speaker, hearer]) void redis.connect().catch(() => undefined /* said by its error event */);
  return {
    adapter: createAdapter(withoutRejections(speaker, log), hearer),
    stop() {
      speaker.disconnect();
      hearer.disconnect();
    },
  };
}

/** The adapter does not look after what it publishes: a rejection would end the process. */
function withoutRejections(redis: Redis, log: Logger): Redis {
  return new Proxy(redis, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "publish") return typeof value === "function" ? (value.bind(target) as unknown) : value;
      return (...args: Parameters<Redis["publish"]>) =>
        target.publish(...args).catch((error: unknown) => {
          log.debug({ err: error }, "not told to the other processes' windows");
          return 0;
        });
    },
  });
}
