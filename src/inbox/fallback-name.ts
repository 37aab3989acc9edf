import { createHash } from "node:crypto";

/** A stable label until the platform or the contact tells a name, e.g. "Khách 4821". */
export function fallbackName(platformUserId: string): string {
  const number = createHash("sha256").update(platformUserId).digest().readUInt32BE(0) % 10_000;
  return `Khách ${String(number).padStart(4, "0")}`;
}
