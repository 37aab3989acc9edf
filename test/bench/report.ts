import type { StoreReport } from "./check-store";
import type { Round } from "./drive";

export interface Summary {
  replies: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerTurn: number;
}

export interface Report {
  machine: { node: string; cpus: string };
  contacts: number;
  startedInMs: number;
  stoppedInMs: number;
  closed: { floor: Summary; product: Summary }[];
  /** Median over the rounds of product replies/s ÷ floor replies/s. */
  ratio: number;
  open: { rate: number; floor: Summary; product: Summary };
  peakMemoryMiB: { floor: number; product: number };
  store: StoreReport;
  problems: string[];
}

export function summarize(round: Round, cpuMs: number): Summary {
  return {
    replies: round.replies,
    perSecond: round.replies / round.seconds,
    p50Ms: quantile(round.latenciesMs, 0.5),
    p99Ms: quantile(round.latenciesMs, 0.99),
    cpuMsPerTurn: cpuMs / round.replies,
  };
}

export function median(numbers: number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

/** Of ascending numbers; between two of them where the rank falls between. */
function quantile(ascending: number[], q: number): number {
  const rank = (ascending.length - 1) * q;
  const low = ascending[Math.floor(rank)] ?? NaN;
  const high = ascending[Math.ceil(rank)] ?? NaN;
  return low + (high - low) * (rank - Math.floor(rank));
}

export function printReport(report: Report): void {
  const closed = (side: "floor" | "product", field: keyof Summary): number => median(report.closed.map((round) => round[side][field]));
  const row = (name: string, side: "floor" | "product"): string[] => [
    name,
    closed(side, "perSecond").toFixed(0),
    closed(side, "p50Ms").toFixed(1),
    closed(side, "p99Ms").toFixed(1),
    closed(side, "cpuMsPerTurn").toFixed(2),
    report.open[side].p50Ms.toFixed(1),
    report.open[side].p99Ms.toFixed(1),
    report.open[side].cpuMsPerTurn.toFixed(2),
    report.peakMemoryMiB[side].toFixed(0),
  ];
  const head = ["", "replies/s", "p50 ms", "p99 ms", "CPU ms/turn", "p50 ms", "p99 ms", "CPU ms/turn", "peak MiB"];

  console.log(
    `\n${report.machine.cpus}, Node ${report.machine.node}; 32 connections, ${report.contacts} contacts, embedded engine, every write durable`,
  );
  console.log(`closed loop: median of ${report.closed.length} alternating rounds; open loop: ${report.open.rate}/s\n`);
  console.log(`${" ".repeat(9)}${"closed loop".padStart(48)}${"open loop".padStart(36)}`);
  for (const cells of [head, row("floor", "floor"), row("product", "product")])
    console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(9) : cell.padStart(12))).join(""));
  console.log(
    `\nratio to the floor: ${report.ratio.toFixed(3)} (rounds: ${report.closed.map((round) => (round.product.perSecond / round.floor.perSecond).toFixed(3)).join(", ")})`,
  );
  console.log(`product ready after ${(report.startedInMs / 1000).toFixed(2)} s, stopped in ${(report.stoppedInMs / 1000).toFixed(2)} s`);
  console.log(
    `stored: ${report.store.inbound} inbound messages, ${report.store.replies} replies, ${report.store.conversations} conversations`,
  );
  console.log(
    report.problems.length === 0 ? "every webhook became one message and one sent reply" : `WRONG:\n  ${report.problems.join("\n  ")}`,
  );
}
