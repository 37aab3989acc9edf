import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeBetweenMarks } from "../write-between-marks";
import { count, tableOf } from "../rows";
import { type ScaleReport } from "./report";
import { sizingTable } from "./sizing";

const CHART = "docs/images/turn-cost.svg";

/** Puts the figures into docs/performance.md and the sizes of servers into docs/production.md, between their marks, and draws the chart. */
export function writeDocs(root: string, report: ScaleReport): void {
  mkdirSync(path.join(root, "docs/images"), { recursive: true });
  writeBetweenMarks(path.join(root, "docs/performance.md"), "scale", tables(report));
  writeBetweenMarks(path.join(root, "docs/production.md"), "scale", sizingTable(report.sizing));
  writeFileSync(path.join(root, CHART), chart(report));
}

function tables(report: ScaleReport): string[] {
  const costs = report.turnCost.map(({ stored, cpuMs }) => `| ${count(stored)} | ${cpuMs.toFixed(3)} |`);
  return [
    `Measured ${report.at.slice(0, 10)} on ${report.machine}: ${count(report.messages)} messages in ${count(report.conversations)} conversations on the embedded engine, every write durable.`,
    "",
    ...tableOf(report.rows),
    "",
    ...(report.problems.length > 0 ? ["Wrong in this run:", "", ...report.problems.map((problem) => `- ${problem}`), ""] : []),
    "![CPU time of a turn against stored messages](images/turn-cost.svg)",
    "",
    "| Stored messages | CPU ms per turn |",
    "|---:|---:|",
    ...costs,
  ];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [640, 300, 60, 44, 40, 24];

/** Readable on a light and a dark page: it brings its own ground. */
function chart({ turnCost }: ScaleReport): string {
  const most = Math.max(...turnCost.map(({ cpuMs }) => cpuMs)) * 1.25;
  const logs = turnCost.map(({ stored }) => Math.log10(stored));
  const [least, span] = [Math.min(...logs), Math.max(...logs) - Math.min(...logs) || 1];
  const x = (stored: number): number => LEFT + ((Math.log10(stored) - least) / span) * (WIDTH - LEFT - RIGHT);
  const y = (cpuMs: number): number => HEIGHT - BOTTOM - (cpuMs / most) * (HEIGHT - BOTTOM - TOP);
  const text = (at: [number, number], words: string, more = ""): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`;
  const grid = [0, 0.25, 0.5, 0.75].map((part) => part * most);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#334155" role="img">`,
    `<title>CPU milliseconds per turn against stored messages</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="8" fill="#ffffff"/>`,
    text([LEFT, 24], "CPU time of a turn (ms) · Thời gian CPU mỗi lượt", 'font-weight="600"'),
    ...grid.flatMap((value) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="#e2e8f0"/>`,
      text([LEFT - 8, y(value) + 4], value.toFixed(2), 'text-anchor="end"'),
    ]),
    `<polyline fill="none" stroke="#0f766e" stroke-width="2.5" points="${turnCost.map(({ stored, cpuMs }) => `${x(stored).toFixed(1)},${y(cpuMs).toFixed(1)}`).join(" ")}"/>`,
    ...turnCost.flatMap(({ stored, cpuMs }, index) => [
      `<circle cx="${x(stored).toFixed(1)}" cy="${y(cpuMs).toFixed(1)}" r="4" fill="#0f766e"/>`,
      text([x(stored), y(cpuMs) - 10], cpuMs.toFixed(2), `text-anchor="${anchor(index, turnCost.length)}"`),
      text([x(stored), HEIGHT - BOTTOM + 22], count(stored), `text-anchor="${anchor(index, turnCost.length)}"`),
    ]),
    `</svg>\n`,
  ].join("\n");
}

function anchor(index: number, length: number): string {
  return index === 0 ? "start" : index === length - 1 ? "end" : "middle";
}
