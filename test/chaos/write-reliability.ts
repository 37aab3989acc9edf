import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { commandOf, tableOf, titleOf } from "./report";
import type { ChaosResult } from "./run-chaos";

const FILE = path.resolve(import.meta.dirname, "../../docs/reliability.md");

const INTRODUCTION = `# Reliability, measured

Written by \`npm run chaos\`; no figure here is typed by hand. The real processes run under load from strict simulators of the platforms
while they are killed and everything around them fails. Afterwards a checker compares what was acknowledged, what is stored, what the
phones show and what inbox windows show. It must find nothing in the lines in bold that name a fault: the command fails otherwise.

- **Acknowledged** means that the platform got its 200. Only such a message can be lost.
- **Held as outcome unknown**: the process or the connection died between a send and its answer, and the platform never said whether the
  message arrived. It is shown as such to the agents and not sent again by itself.
- **Leaving at that moment**: the request was on its way to the platform when the takeover was acknowledged.

A seed repeats the faults, their moments and what everyone does; how fast the machine is stays different from run to run.
`;

/** Puts the result in its engine's place; those of other engines stay. */
export function writeReliability(result: ChaosResult): void {
  const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
  const sections = (["sqlite", "mongodb"] as const).map((engine) => {
    if (engine === result.options.engine) return sectionOf(result);
    const start = before.indexOf(startOf(engine));
    const end = before.indexOf(endOf(engine));
    return start < 0 || end < 0 ? "" : before.slice(start, end + endOf(engine).length);
  });
  writeFileSync(FILE, [INTRODUCTION, ...sections.filter(Boolean).map((section) => `${section}\n`)].join("\n"));
}

function sectionOf(result: ChaosResult): string {
  const { engine } = result.options;
  const when = new Date().toISOString().slice(0, 16).replace("T", " ");
  const machine = `Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "unknown processor"}`;
  const violations = result.violations.slice(0, 20).map((violation) => `- ${violation}`);
  return [
    startOf(engine),
    `## ${titleOf(result)}`,
    "",
    `${when} UTC, seed ${result.options.seed}, ${machine}. Violations: **${result.violations.length}**. The same again: \`${commandOf(result)}\``,
    "",
    tableOf(result),
    ...(result.leftOut.length > 0 ? ["", ...result.leftOut.map((fault) => `Left out: ${fault}.`)] : []),
    ...(violations.length > 0 ? ["", "Violations:", "", ...violations] : []),
    "",
    endOf(engine),
  ].join("\n");
}

const startOf = (engine: string): string => `<!-- chaos ${engine} -->`;
const endOf = (engine: string): string => `<!-- /chaos ${engine} -->`;
