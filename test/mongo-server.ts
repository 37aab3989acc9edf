import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./free-port";

/** A MongoDB for tests; `start` and `stop` may be called by several suites of a file. */
export interface MongoSource {
  missing: string | null;
  start(): Promise<void>;
  /** Only after `start`. */
  urlFor(databaseName: string): string;
  stop(): Promise<void>;
}

const JAVA_FOLDER = path.join(import.meta.dirname, "mongo-java-server", "target");

/** MONGODB_TEST_URL, else mongod on the PATH, else what `test/mongo-java-server/build.sh` built. Nothing is downloaded here. */
export function findMongo(): MongoSource {
  const given = process.env.MONGODB_TEST_URL;
  if (given) return runningServer(given);
  if (isOnPath("mongod")) return ownServer(startMongod);
  const isBuilt = existsSync(path.join(JAVA_FOLDER, "classes", "Runner.class")) && existsSync(path.join(JAVA_FOLDER, "lib"));
  if (isBuilt && isOnPath("java")) return ownServer(startJavaServer);
  return {
    missing: "no MONGODB_TEST_URL, no mongod on the PATH, no built test/mongo-java-server",
    start: () => Promise.resolve(),
    urlFor: () => "",
    stop: () => Promise.resolve(),
  };
}

function runningServer(url: string): MongoSource {
  return {
    missing: null,
    start: () => Promise.resolve(),
    urlFor(databaseName) {
      const parsed = new URL(url);
      parsed.pathname = `/${databaseName}`;
      return parsed.toString();
    },
    stop: () => Promise.resolve(),
  };
}

interface Server {
  port: number;
  stop(): Promise<void>;
}

/** Started for the first suite that needs it, stopped after the last. */
function ownServer(startServer: () => Promise<Server>): MongoSource {
  let users = 0;
  let starting: Promise<Server> | null = null;
  let port = 0;
  return {
    missing: null,
    async start() {
      users++;
      starting ??= startServer();
      port = (await starting).port;
    },
    urlFor: (databaseName) => `mongodb://127.0.0.1:${port}/${databaseName}`,
    async stop() {
      if (--users > 0 || !starting) return;
      const server = await starting;
      starting = null;
      await server.stop();
    },
  };
}

function isOnPath(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}

async function startJavaServer(): Promise<Server> {
  const classPath = [path.join(JAVA_FOLDER, "classes"), path.join(JAVA_FOLDER, "lib", "*")].join(path.delimiter);
  const child = spawn("java", ["-Xmx512m", "-cp", classPath, "Runner"], { stdio: ["pipe", "pipe", "inherit"] });
  const port = Number(await lineMatching(child, /^PORT (\d+)$/));
  // It ends with its standard input, so it cannot outlive this process.
  return { port, stop: () => ended(child, () => child.stdin.end()) };
}

async function startMongod(): Promise<Server> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "sao-mongod-"));
  const port = await freePort();
  const child = spawn("mongod", ["--dbpath", folder, "--port", String(port), "--bind_ip", "127.0.0.1"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  await lineMatching(child, /(Waiting for connections)/);
  return {
    port,
    stop: async () => {
      await ended(child, () => child.kill("SIGTERM"));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function lineMatching(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The test's MongoDB ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const found = pattern.exec(line);
      if (found) resolve(found[1]!);
    });
  });
}

function ended(child: ChildProcess, end: () => void): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    end();
  });
}
