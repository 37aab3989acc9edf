import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { freePort } from "../free-port";
import { once } from "node:events";
import { createInterface } from "node:readline";

export interface ChaosMongo {
  url: string;
  /** What it is, for the report. */
  name: string;
  /** Stops answering without closing anything, as a machine that hangs. */
  freeze(): void;
  thaw(): void;
  /** Every connection breaks; the data stay. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

const JAVA_FOLDER = path.resolve(import.meta.dirname, "../mongo-java-server/target");

/** Why no MongoDB can be had here; null when one can. */
export function missingMongo(): string | null {
  if (isOnPath("mongod")) return null;
  const isBuilt = existsSync(path.join(JAVA_FOLDER, "classes", "Runner.class")) && existsSync(path.join(JAVA_FOLDER, "lib"));
  return isBuilt && isOnPath("java") ? null : "no mongod on the PATH, no built test/mongo-java-server";
}

/** A MongoDB of its own that keeps its data in a folder: mongod where there is one, else the stand-in. */
export async function startChaosMongo(folder: string): Promise<ChaosMongo> {
  const port = await freePort();
  const isReal = isOnPath("mongod");
  let child: ChildProcess;

  async function up(): Promise<void> {
    child = isReal ? spawnMongod(folder, port) : spawnStandIn(folder, port);
    await firstLine(child, isReal ? /Waiting for connections/ : new RegExp(`^PORT ${port}$`));
  }
  async function down(): Promise<void> {
    if (child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGCONT");
    // In good order: the stand-in's storage, unlike MongoDB's, may lose its last second when it is killed.
    if (isReal) child.kill("SIGTERM");
    else child.stdin!.end();
    await ended;
  }

  await up();
  return {
    url: `mongodb://127.0.0.1:${port}/sao_chaos`,
    name: isReal ? "mongod" : "mongo-java-server (a stand-in for MongoDB)",
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    down,
    up,
    stop: down,
  };
}

function spawnMongod(folder: string, port: number): ChildProcess {
  return spawn("mongod", ["--dbpath", folder, "--port", String(port), "--bind_ip", "127.0.0.1"], { stdio: ["pipe", "pipe", "inherit"] });
}

function spawnStandIn(folder: string, port: number): ChildProcess {
  const classPath = [path.join(JAVA_FOLDER, "classes"), path.join(JAVA_FOLDER, "lib", "*")].join(path.delimiter);
  return spawn("java", ["-Xmx1g", "-cp", classPath, "Runner", String(port), path.join(folder, "mongo.mv")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
}

/** @throws when it says something else first: a stand-in built before it could keep data */
function firstLine(child: ChildProcess, wanted: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`MongoDB ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout! }).on("line", (line) => {
      if (wanted.test(line)) resolve();
      else if (line.startsWith("PORT ")) reject(new Error("run test/mongo-java-server/build.sh again: the built one keeps no data"));
    });
  });
}

function isOnPath(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}
