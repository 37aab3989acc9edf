import type { AppContext } from "../app-context";
import { MINUTE_MS } from "../core";

type Deps = Pick<AppContext, "channels" | "adapters" | "clock" | "log">;

const EVERY_MS = 10 * MINUTE_MS;

/** Lets adapters refresh tokens before they lapse, at start and on a timer. */
export function startChannelKeepers(deps: Deps): { stop(): Promise<void> } {
  async function keep(): Promise<void> {
    for (const channel of deps.channels.all().filter((known) => known.status === "active")) {
      try {
        await deps.adapters.get(channel.type)?.keepAlive?.(channel.account, deps.clock());
      } catch (error) {
        deps.log.error({ err: error, channelId: channel.id }, "channel could not be kept alive");
      }
    }
  }
  let inHand = keep();
  const timer = setInterval(() => {
    inHand = inHand.then(keep);
  }, EVERY_MS);
  return {
    // A token refresh in hand must be stored: its old token is used up.
    stop() {
      clearInterval(timer);
      return inHand;
    },
  };
}
