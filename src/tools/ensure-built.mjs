import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { projectRoot, staleTargets } from "./build.mjs";

/**
 * Builds what is stale, in a process of its own: a bundler's memory does not stay with the server.
 * Ends this process when the build fails or is interrupted.
 */
export async function ensureBuilt(names) {
  requireNode(20, 19);
  if (!existsSync(path.join(projectRoot, "node_modules/tsx"))) {
    fail("Chưa cài các gói cần thiết: hãy chạy `npm ci` trước.", "The packages are not installed: run `npm ci` first.");
  }
  const stale = staleTargets(names);
  if (stale.length === 0) return;

  console.log("Sáo: đang dựng, xin chờ một chút… / building, one moment…");
  const code = await runBuild(stale);
  if (code !== 0) fail("Dựng không thành công; lỗi ở trên.", "The build failed; see the error above.");
}

function runBuild(names) {
  const builder = spawn(process.execPath, [path.join(import.meta.dirname, "build.mjs"), ...names, "--stale"], { stdio: "inherit" });
  const stop = (signal) => {
    builder.kill(signal);
    process.exit(1);
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
  return new Promise((resolve, reject) => {
    builder.once("error", reject);
    builder.once("exit", (code) => {
      process.off("SIGTERM", stop).off("SIGINT", stop);
      resolve(code ?? 1);
    });
  });
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `Cần Node.js ${major}.${minor} trở lên, máy này có ${process.versions.node}.`,
    `Node.js ${major}.${minor} or newer is needed, this is ${process.versions.node}.`,
  );
}

function fail(vi, en) {
  console.error(`${vi}\n${en}`);
  process.exit(1);
}
