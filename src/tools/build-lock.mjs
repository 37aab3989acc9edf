import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** Runs `work` while no other process builds: `web` and `worker` may be started at the same moment from one folder. */
export async function withBuildLock(file, work) {
  while (!take(file)) await delay(100);
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  // A build that was killed leaves its lock behind. An empty one is just being written.
  const owner = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (owner !== "" && !isAlive(Number(owner))) rmSync(file, { force: true });
  return false;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
