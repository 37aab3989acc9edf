import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pause } from "./pause";
import { waitFor } from "../wait-for";

/** One process of the product, started again as often as it ends. */
export interface ProductProcess {
  readonly name: string;
  readonly port: number;
  start(): Promise<void>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
  /** As an upgrade ends it. @returns its exit status; null when it had to be killed */
  stop(): Promise<number | null>;
  /** Its wall clock is off by this much from now on, also after a restart. */
  shiftClock(ms: number): void;
  /** It does nothing else for this long. */
  block(ms: number): void;
  /** Each time it ended without being asked to, once it had been ready. */
  readonly crashes: string[];
}

const STOP_LIMIT_MS = 30_000;
/** The database may be away again and again while a process starts, and each time it begins anew. */
const READY_LIMIT_MS = 300_000;
/** As systemd does: a start that fails because the database is away is tried again. */
const START_AGAIN_MS = 500;
const PRELOAD = pathToFileURL(path.join(import.meta.dirname, "preload.mjs")).href;

export function createProductProcess(name: string, folder: string, port: number, env: Record<string, string>): ProductProcess {
  const order = { clock: 0, block: { count: 0, ms: 0 } };
  const orderFile = path.join(folder, `${name}.json`);
  let child: ChildProcess | null = null;
  let isReady = false;
  const crashes: string[] = [];
  writeOrder();

  function writeOrder(): void {
    // Whole or not at all: a signal of the order before may still be on its way, and its reader must not find half a file.
    writeFileSync(`${orderFile}.new`, JSON.stringify(order));
    renameSync(`${orderFile}.new`, orderFile);
    // One that is only starting reads the file by itself.
    if (child && isReady) child.kill("SIGUSR2");
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child;
    child = null;
    isReady = false;
    if (!ending || hasEnded(ending)) return ending?.exitCode ?? null;
    const ended = once(ending, "exit");
    ending.kill(signal);
    const late = setTimeout(() => ending.kill("SIGKILL"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(late);
    return ending.exitCode;
  }

  async function start(): Promise<void> {
    const giveUpAt = Date.now() + READY_LIMIT_MS;
    while (!(await startOnce())) {
      if (Date.now() > giveUpAt) throw new Error(`${name} did not start within ${READY_LIMIT_MS} ms`);
      await pause(START_AGAIN_MS);
    }
  }

  /** False when it ended instead of becoming ready. */
  async function startOnce(): Promise<boolean> {
    const started = spawn(process.execPath, ["--enable-source-maps", "dist/server/main.js"], {
      env: { PATH: process.env["PATH"], ...env, NODE_OPTIONS: `--import ${PRELOAD}`, CHAOS_ORDER_FILE: orderFile },
      stdio: ["ignore", process.env["CHAOS_LOG_LEVEL"] ? "inherit" : "ignore", "inherit"],
    });
    child = started;
    await waitFor(`${name} is ready`, () => hasEnded(started) || answers(port), { timeoutMs: READY_LIMIT_MS });
    if (hasEnded(started)) return false;
    isReady = true;
    started.once("exit", (status, signal) => {
      if (child !== started) return;
      crashes.push(`${name} ended by itself with ${status ?? signal}`);
      start().catch((error: unknown) => crashes.push(String(error)));
    });
    return true;
  }

  return {
    name,
    crashes,
    port,
    start,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
    shiftClock(ms) {
      order.clock = ms;
      writeOrder();
    },
    block(ms) {
      order.block = { count: order.block.count + 1, ms };
      writeOrder();
    },
  };
}

/** Also one that was killed from outside, as a machine without memory does. */
function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    (answer) => answer.status === 200,
    () => false,
  );
}
