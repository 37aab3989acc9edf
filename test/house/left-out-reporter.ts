import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestModule, TestSuite } from "vitest/node";
import { findMongo } from "../mongo-server";

const tests = path.resolve(import.meta.dirname, "..");
const source = path.resolve(tests, "../src");

/** Says at the end of a run which suites were left out, and for want of what. Skipped is not passed. */
export default class LeftOutReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = [...skippedSuites(modules), ...projectsNotRun(new Set(modules.map((module) => module.project.name)))];
    if (lines.length === 0) return;
    console.log(["", " Không chạy lần này / left out of this run:", ...lines.map((line) => `  - ${line}`), ""].join("\n"));
  }
}

/** `describe.skip` names its reason in brackets: "models [mongodb: no mongod …]". */
function skippedSuites(modules: readonly TestModule[]): string[] {
  const byReason = new Map<string, number>();
  for (const suite of modules.flatMap((module) => outermostSkipped(module))) {
    const reason = /\[([^\]]+: [^\]]+)\]$/.exec(suite.name)?.[1] ?? "skipped";
    byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  }
  return [...byReason].map(([reason, count]) => `${count} suites [${reason}]`);
}

function outermostSkipped(parent: TestModule | TestSuite): TestSuite[] {
  return [...parent.children.suites()].flatMap((suite) => (suite.options.mode === "skip" ? [suite] : outermostSkipped(suite)));
}

function projectsNotRun(run: Set<string>): string[] {
  const lines: string[] = [];
  if (!run.has("integration"))
    lines.push(
      `test/integration and *.engines.test.ts, ${count(path.join(tests, "integration")) + count(source, /\.engines\.test\.ts$/)} files (npm run test:integration): ${need("MongoDB", findMongo().missing === null)}`,
    );
  if (!run.has("e2e"))
    lines.push(`test/e2e, ${count(path.join(tests, "e2e"))} files (npm run test:e2e): ${need("Chromium", isOnPath("chromium"))}`);
  return lines;
}

function need(what: string, isHere: boolean): string {
  return `${what} ${isHere ? "found here" : "missing here"}`;
}

function count(folder: string, name = /\.test\.tsx?$/): number {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => name.test(file)).length : 0;
}

function isOnPath(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}
