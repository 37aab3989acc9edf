import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { request } from "undici";
import { envSchema } from "../../src/config/env";
import { findProjectRoot } from "../../src/config";
import { APP_SECRET, PAGE_ID } from "./webhooks";

const root = findProjectRoot();
/** Linux counts CPU time in 1/100 s for every program, whatever its own tick is. */
const TICKS_PER_SECOND = 100;

export interface Server {
  url: string;
  pid: number;
  startedInMs: number;
  /** CPU time used so far by all its threads, in ms; NaN where /proc is missing. */
  cpuMs(): number;
  /** Most memory held so far, in MiB; NaN where /proc is missing. */
  peakMemoryMiB(): number;
  /** SIGTERM, and wait for the end. @returns how long it took, in ms */
  stop(): Promise<number>;
}

export function startFloor(sinkUrl: string): Promise<Server> {
  return startScript("test/bench/floor.ts", [sinkUrl]);
}

/** Runs a script of the bench that prints "listening <port>" once it serves. */
export async function startScript(file: string, args: string[]): Promise<Server> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, file), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return server(child, `http://127.0.0.1:${line.toString().trim().split(" ")[1]}`, startedAt);
}

/** The built server as an operator starts it: embedded database in `dataDir`, the echo flow, one Page whose platform is the sink. */
export async function startProduct(
  sinkUrl: string,
  dataDir: string,
  nodeOptions: string[] = [],
  more: Record<string, string> = {},
): Promise<Server> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, path.join(root, "dist/server/main.js")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...productEnv(sinkUrl, dataDir, port), ...more },
  });
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child);
  return server(child, url, startedAt);
}

export function productEnv(sinkUrl: string, dataDir: string, port: number): Record<string, string> {
  // Every other setting is emptied, so that an .env file with real channels stays out of it.
  const unset = Object.fromEntries(Object.keys(envSchema.shape).map((name) => [name, ""]));
  return {
    ...unset,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    DEFAULT_FLOW: "flows/examples/echo.json",
    MESSENGER_PAGE_ID: PAGE_ID,
    MESSENGER_PAGE_ACCESS_TOKEN: "bench_token",
    MESSENGER_APP_SECRET: APP_SECRET,
    MESSENGER_VERIFY_TOKEN: "bench_verify",
    MESSENGER_GRAPH_URL: sinkUrl,
  };
}

function server(child: ChildProcess, url: string, startedAt: number): Server {
  const pid = child.pid;
  if (pid === undefined) throw new Error("the process did not start");
  child.once("exit", (code) => {
    if (code !== null && code !== 0) console.error(`process ${pid} ended with ${code}`);
  });
  return {
    url,
    pid,
    startedInMs: performance.now() - startedAt,
    cpuMs: () => {
      const stat = readProc(pid, "stat");
      // The second field is the program's name in brackets and may hold spaces.
      const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields ? ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND : NaN;
    },
    peakMemoryMiB: () => Number(/VmHWM:\s+(\d+) kB/.exec(readProc(pid, "status") ?? "")?.[1] ?? NaN) / 1024,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return 0;
      const askedAt = performance.now();
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
      return performance.now() - askedAt;
    },
  };
}

/** CPU time that the machine's host gave to others since `before`, as a share of one core and of the time since; NaN where /proc is missing. */
export function stolenShare(before: HostTime): number {
  const { stolenMs, at } = hostTime();
  return (stolenMs - before.stolenMs) / (at - before.at);
}

export interface HostTime {
  stolenMs: number;
  at: number;
}

export function hostTime(): HostTime {
  const stat = process.platform === "linux" ? readFileSync("/proc/stat", "utf8") : "";
  // "cpu" and then user, nice, system, idle, iowait, irq, softirq, steal.
  const steal = Number(stat.slice(0, stat.indexOf("\n")).split(/ +/)[8] ?? NaN);
  return { stolenMs: (steal * 1000) / TICKS_PER_SECOND, at: performance.now() };
}

function readProc(pid: number, file: string): string | null {
  return process.platform === "linux" ? readFileSync(`/proc/${pid}/${file}`, "utf8") : null;
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended with ${child.exitCode ?? child.signalCode} before it was ready`);
    const status = await request(`${url}/healthz`).then(
      async (answer) => {
        await answer.body.dump();
        return answer.statusCode;
      },
      // Nobody listens yet.
      () => 0,
    );
    if (status === 200) return;
    await delay(20);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
