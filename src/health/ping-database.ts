import type { AppContext } from "../app-context";
import { within } from "../platform/limit-wait";

const LIMIT_MS = 2_000;

/** How long the database took to take a write; null when it does not, or not in time. */
export async function pingDatabase({ database }: Pick<AppContext, "database">): Promise<number | null> {
  const startedAt = performance.now();
  let ms: number | null = null;
  const ping = database.ping().then(
    () => void (ms = performance.now() - startedAt),
    () => undefined, // Null says it; why is in the log of whoever needed the database.
  );
  await within(LIMIT_MS, ping);
  return ms;
}
