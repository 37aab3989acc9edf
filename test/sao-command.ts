import { execFile } from "node:child_process";

/** Runs the built command line as a process of its own. */
export function runSao(env: Record<string, string>, ...args: string[]): Promise<{ code: number; result: string; words: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["dist/server/sao.js", ...args],
      { env: { PATH: process.env["PATH"], ...env }, maxBuffer: 2 ** 24 },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, result: stdout.trim(), words: stderr }),
    );
  });
}
