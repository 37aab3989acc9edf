import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect } from "node:net";
import { freePort } from "./free-port";
import { waitFor } from "./wait-for";

export interface TestRedis {
  /** Why it cannot be used here; null when it can. */
  missing: string | null;
  start(): Promise<string>;
  /** Ends it at once; what it held is lost. */
  kill(): Promise<void>;
  /** Comes back empty, at the same address. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** A real redis-server of its own, which keeps nothing on disk. */
export function createTestRedis(): TestRedis {
  const isThere = spawnSync("redis-server", ["--version"]).status === 0;
  let dir = "";
  let port = 0;
  let child: ChildProcess | null = null;

  async function run(): Promise<void> {
    child = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", dir], {
      stdio: "ignore",
    });
    await waitFor("redis-server", () => answers(port));
  }
  async function kill(): Promise<void> {
    const ended = child && child.exitCode === null ? new Promise((resolve) => child!.once("exit", resolve)) : null;
    child?.kill("SIGKILL");
    await ended;
    child = null;
  }
  return {
    missing: isThere ? null : "redis-server is not installed",
    async start() {
      dir = mkdtempSync(path.join(tmpdir(), "sao-redis-"));
      port = await freePort();
      await run();
      return `redis://127.0.0.1:${port}`;
    },
    kill,
    startAgain: run,
    async stop() {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.once("data", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(null));
  });
}
