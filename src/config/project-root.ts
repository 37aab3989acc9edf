import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of the project's package.json: the same for sources, tests and the built server, wherever the process was started. */
export function findProjectRoot(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "package.json"))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No package.json in ${from} or above it`);
  }
}
