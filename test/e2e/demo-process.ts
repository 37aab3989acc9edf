import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const projectRoot = path.resolve(import.meta.dirname, "../..");

export interface DemoProcess {
  url: string;
  /** Everything it printed. */
  output(): string;
  /** Ends it as a person does and answers its exit code; its data is deleted. */
  stop(): Promise<number | null>;
}

/** Builds what is stale and runs `npm run demo`'s process on a free port with data of its own. */
export async function startDemo(): Promise<DemoProcess> {
  await promisify(execFile)(process.execPath, ["src/tools/build.mjs", "demo", "ui", "--stale"], { cwd: projectRoot });
  const dataDir = await mkdtemp(path.join(tmpdir(), "sao-demo-"));
  const child = spawn(process.execPath, ["dist/demo/demo.js"], {
    cwd: projectRoot,
    env: { ...process.env, PORT: "0", DEMO_DATA_DIR: dataDir, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: Buffer) => void (output += chunk.toString());
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  try {
    const url = await printedUrl(child, () => output);
    return {
      url,
      output: () => output,
      async stop() {
        const exited = child.exitCode === null ? once(child, "exit") : Promise.resolve([child.exitCode]);
        child.kill("SIGTERM");
        const [code] = (await exited) as [number | null];
        await rm(dataDir, { recursive: true, force: true });
        return code;
      },
    };
  } catch (error) {
    child.kill("SIGKILL");
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

function printedUrl(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const url = /(http:\/\/\S+)\/demo/.exec(output())?.[1];
      if (url && output().includes("Ctrl+C")) resolve(url);
    });
    child.once("exit", (code) => reject(new Error(`The demo ended with code ${code}:\n${output()}`)));
  });
}
