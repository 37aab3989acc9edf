import type { InboundEvent } from "../core";

/** One event in place of the platform's bytes, which held more than may be kept. */
export function bodyOfEvent(event: InboundEvent): string {
  return JSON.stringify(event, function (this: Record<string, unknown>, key, value: unknown) {
    const present = this[key];
    return present instanceof Date ? { $date: present.getTime() } : value;
  });
}

export function eventOfBody(body: string): InboundEvent {
  return JSON.parse(body, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "$date" in value ? new Date(Number(value.$date)) : value,
  ) as InboundEvent;
}
