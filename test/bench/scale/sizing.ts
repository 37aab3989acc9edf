import { statSync } from "node:fs";
import { embeddedFile } from "../../../src/platform/open-database";
import { count } from "../rows";

/** What a server's size follows from, as measured beside the largest database. */
export interface Sizing {
  messages: number;
  databaseBytes: number;
  /** Of all threads, for one webhook and its reply. */
  cpuMsPerTurn: number;
  peakMemoryMb: number;
}

/** Of a shop's day, so much falls into its busiest hour. */
const BUSIEST_HOUR = 0.15;
/** A turn has a message and its reply. */
const MESSAGES_PER_TURN = 2;
/** The embedded engine lives in one process, whose work is mostly one core's; so much of it may be busy in that hour. */
const SERVERS = [
  { what: "1 vCPU, 1 GB, 20 GB", share: 0.25, diskGb: 12 },
  { what: "2 vCPU, 2 GB, 40 GB", share: 0.5, diskGb: 30 },
  { what: "4 vCPU, 4 GB, 80 GB", share: 0.65, diskGb: 65 },
];
const GB = 1e9;

export function sizeOf(databaseUrl: string): number {
  return statSync(embeddedFile(databaseUrl)).size;
}

/** Lines for docs/production.md, in both its languages at once. */
export function sizingTable({ messages, databaseBytes, cpuMsPerTurn, peakMemoryMb }: Sizing): string[] {
  const bytesPerMessage = databaseBytes / messages;
  const rows = SERVERS.map(({ what, share, diskGb }) => {
    const perDay = roundDown((share * 3_600_000 * MESSAGES_PER_TURN) / cpuMsPerTurn / BUSIEST_HOUR);
    const stored = roundDown((diskGb * GB) / bytesPerMessage);
    return `| ${what} | ${count(perDay)} | ${count(stored)} |`;
  });
  return [
    `Đo được / measured beside ${count(messages)} messages: ${cpuMsPerTurn.toFixed(2)} ms CPU per turn, ${(bytesPerMessage / 1000).toFixed(2)} kB on disk per message with its indexes, ` +
      `at most ${peakMemoryMb.toFixed(0)} MB of memory. Giờ cao điểm / busiest hour: ${BUSIEST_HOUR * 100} % of the day.`,
    "",
    "| Máy chủ / server | tin mỗi ngày / messages a day | tin trên đĩa / messages on the disk |",
    "|---|---:|---:|",
    ...rows,
    "",
    "Hơn nữa / beyond that: MongoDB + Redis, `ROLE=web` và / and `ROLE=worker`; [a plan to 100 million a day](plan-100-million.md).",
  ];
}

/** To two digits: more would promise what nobody knows. */
function roundDown(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / unit) * unit;
}
