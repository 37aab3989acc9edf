import { count, ms, printRows, type Row } from "../rows";
import { median, quantileOf } from "../statistics";
import type { Round } from "../drive";
import type { StoreReport } from "./check-store";
import type { ProfilePart } from "./profile";

export interface Summary {
  replies: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerTurn: number;
}

export interface Report {
  at: string;
  machine: string;
  contacts: number;
  startedInMs: number;
  stoppedInMs: number;
  closed: { floor: Summary; product: Summary }[];
  /** Median over the rounds of product replies/s ÷ floor replies/s. */
  ratio: number;
  open: { rate: number; floor: Summary; product: Summary };
  peakMemoryMiB: { floor: number; product: number };
  store: StoreReport;
  /** Where the CPU time of a turn goes. */
  profile: ProfilePart[];
  problems: string[];
}

const RATIO_GOAL = 0.25;
/** At the rate of `OPEN_RATE` webhooks a second. */
const P99_GOAL_MS = 10;

export function summarize({ replies, seconds, latenciesMs }: Round, cpuMs: number): Summary {
  return {
    replies,
    perSecond: replies / seconds,
    p50Ms: quantileOf(latenciesMs, 0.5),
    p99Ms: quantileOf(latenciesMs, 0.99),
    cpuMsPerTurn: cpuMs / replies,
  };
}

export function rowsOf(report: Report): Row[] {
  const closed = (side: "floor" | "product", field: keyof Summary): number => median(report.closed.map((round) => round[side][field]));
  const { open } = report;
  const ratios = report.closed.map(({ floor, product }) => (product.perSecond / floor.perSecond).toFixed(3));
  const pair = (what: string, print: (side: "floor" | "product") => string): Row => ({
    what,
    measured: print("product"),
    goal: "",
    isMet: null,
    note: `floor: ${print("floor")}`,
  });
  return [
    {
      what: "webhook → reply, against the floor",
      measured: report.ratio.toFixed(3),
      goal: `≥ ${RATIO_GOAL}`,
      isMet: report.ratio >= RATIO_GOAL,
      note: `rounds: ${ratios.join(", ")}`,
    },
    pair("… replies a second, 32 connections", (side) => count(Math.round(closed(side, "perSecond")))),
    pair("… p50 / p99", (side) => `${ms(closed(side, "p50Ms"))} / ${ms(closed(side, "p99Ms"))}`),
    pair("… CPU a turn, all threads", (side) => ms(closed(side, "cpuMsPerTurn"))),
    {
      what: `p99 at ${count(open.rate)} webhooks a second, whatever the answers do`,
      measured: ms(open.product.p99Ms),
      goal: `≤ ${P99_GOAL_MS} ms`,
      isMet: open.product.p99Ms <= P99_GOAL_MS,
      note: `p50 ${ms(open.product.p50Ms)}; floor: ${ms(open.floor.p50Ms)} / ${ms(open.floor.p99Ms)}`,
    },
    pair("peak memory", (side) => `${(report.peakMemoryMiB[side] * 1.048_576).toFixed(0)} MB`),
  ];
}

export function printReport(report: Report): void {
  console.log(`\n${report.machine}; ${count(report.contacts)} contacts, embedded engine, every write durable\n`);
  printRows(rowsOf(report));
  console.log("\nWhere the CPU time of a turn goes, of the main thread:");
  for (const { part, share, us } of report.profile) console.log(`${part.padEnd(60)}${us.toFixed(0).padStart(6)} µs${share.padStart(8)}`);
  const { startedInMs, stoppedInMs, store } = report;
  console.log(`\nready after ${(startedInMs / 1000).toFixed(2)} s, stopped in ${(stoppedInMs / 1000).toFixed(2)} s`);
  console.log(`stored: ${store.inbound} inbound messages, ${store.replies} replies, ${store.conversations} conversations`);
  console.log(
    report.problems.length === 0 ? "every webhook became one message and one sent reply" : `WRONG:\n  ${report.problems.join("\n  ")}`,
  );
}

/** Lines for docs/performance.md. */
export function docsOf(report: Report): { rows: Row[]; profile: string[] } {
  return {
    rows: rowsOf(report),
    profile: [
      "| Where the CPU time of a turn goes | µs | |",
      "|---|---:|---:|",
      ...report.profile.map(({ part, share, us }) => `| ${part} | ${us.toFixed(0)} | ${share} |`),
    ],
  };
}
