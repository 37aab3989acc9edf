import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import { pathToFileURL } from "node:url";
import { Worker, type ResourceLimits } from "node:worker_threads";

/**
 * Starts a file of ours in a thread. The built server has it beside the code that starts it; from the sources the thread must learn
 * TypeScript first.
 *
 * @param from the caller's `import.meta.url`
 * @param name the file without its ending: "scan.thread"
 * @param resourceLimits memory after which the thread ends, and only it
 */
export function startThread(from: string, name: string, workerData: unknown, resourceLimits?: ResourceLimits): Worker {
  const options = { workerData, ...(resourceLimits && { resourceLimits }) };
  if (!from.endsWith(".ts")) return new Worker(new URL(`./${name}.js`, from), options);
  const tsx = pathToFileURL(
    createRequire(import.meta.url)
      .resolve("tsx/esm/api")
      .replace(/\.cjs$/, ".mjs"),
  ).href;
  const thread = new URL(`./${name}.ts`, from).href;
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(thread)}); });`;
  return new Worker(start, { eval: true, execArgv: [], ...options });
}

/**
 * Lets everything else of the process go first from now on; called in the thread that has time. Only Linux gives each thread a priority of
 * its own (setpriority(2), "C library/kernel differences"): elsewhere it would slow the whole process down.
 */
export function stepBack(): void {
  if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);
}
