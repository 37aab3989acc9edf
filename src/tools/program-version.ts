import { readFileSync } from "node:fs";
import path from "node:path";

/** As package.json says it. */
export function programVersion(projectRoot: string): string {
  return (JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")) as { version: string }).version;
}
