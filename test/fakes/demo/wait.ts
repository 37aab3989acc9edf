import type { PhoneChannel } from "../../../inbox-ui/src/features/demo/demo-contract";
import type { Stage } from "./stage";

/** @throws {Error} when `check` gave nothing within `timeoutMs` */
export async function waitFor<T>(check: () => Promise<T | null> | T | null, timeoutMs = 15_000): Promise<T> {
  for (const endsAt = Date.now() + timeoutMs; ;) {
    const found = await check();
    if (found !== null) return found;
    if (Date.now() > endsAt) throw new Error(`Nothing happened within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Resolves once nothing new came to the phone for a while: a bot's answer may be several messages. */
export function whenQuiet(stage: Stage, channel: PhoneChannel, quietMs = 1_800): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop();
      resolve();
    };
    let timer = setTimeout(done, quietMs);
    const stop = stage.simulators[channel].onChange((change) => {
      if (change.kind !== "message") return;
      clearTimeout(timer);
      timer = setTimeout(done, quietMs);
    });
  });
}
