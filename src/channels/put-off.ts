import { MINUTE_MS } from "../core";
import type { RawEvent } from "./raw-event.model";

/** Platforms mix up the order within seconds; after an outage of theirs, within minutes. */
export const LONGEST_PUT_OFF_MS = 10 * MINUTE_MS;

/** Whether the event is not to be looked at yet. What lies further ahead than anything may was put off while the clock ran ahead. */
export function isPutOff({ notBefore }: Pick<RawEvent, "notBefore">, now: Date): boolean {
  const waitMs = notBefore ? notBefore.getTime() - now.getTime() : 0;
  return waitMs > 0 && waitMs <= LONGEST_PUT_OFF_MS;
}
