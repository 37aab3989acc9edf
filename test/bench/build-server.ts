import { spawnSync } from "node:child_process";
import path from "node:path";
import { findProjectRoot } from "../../src/config";

/** Benches measure what an operator starts; ends this process when it cannot be built. */
export function buildServer(): void {
  const built = spawnSync(process.execPath, [path.join(findProjectRoot(), "src/tools/build.mjs"), "server", "--stale"], {
    stdio: "inherit",
  });
  if (built.status !== 0) process.exit(1);
}
