import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const repository = path.resolve(import.meta.dirname, "../..");
let project: string;
const children = new Set<ChildProcess>();

/** A tiny project with the real build and start scripts, in a folder whose name has spaces and accents. */
beforeAll(() => {
  project = path.join(mkdtempSync(path.join(os.tmpdir(), "sao-start-")), "Sáo của tôi");
  const write = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), content);
  };
  cpSync(path.join(repository, "src/tools"), path.join(project, "src/tools"), { recursive: true, filter: (file) => !file.endsWith(".ts") });
  symlinkSync(path.join(repository, "node_modules"), path.join(project, "node_modules"), "junction");
  write("package.json", JSON.stringify({ name: "tiny", type: "module", scripts: { start: "node src/tools/start.mjs" } }));
  write("package-lock.json", "{}");
  write("tsconfig.json", "{}");
  for (const folder of ["adapters", "flows", "src/contract", "src/core"]) write(`${folder}/README.md`, "");
  write("src/greeting.ts", `export const greeting: string = "hello";\n`);
  write("src/lazy.ts", `export const late: string = "late";\n`);
  write("src/tools/sao.ts", `console.log("sao", ...process.argv.slice(2));\n`);
  write("src/count-thread.ts", `import { parentPort } from "node:worker_threads"; parentPort?.postMessage(6 * 7);\n`);
  write(
    "src/main.ts",
    `import { Worker } from "node:worker_threads";
import { greeting } from "./greeting";
const { late } = await import("./lazy");
new Worker(new URL("./count-thread.js", import.meta.url)).once("message", (n) => console.log("up", greeting, late, n));
const alive = setInterval(() => undefined, 1000);
process.once("SIGTERM", () => { console.log("stopped in order"); clearInterval(alive); });
`,
  );
  write("inbox-ui/index.html", `<!doctype html><script type="module" src="/main.js"></script>`);
  write("inbox-ui/main.js", `document.title = "Sáo";`);
  write(
    "inbox-ui/vite.config.ts",
    `import { fileURLToPath } from "node:url";
export default { root: import.meta.dirname, build: { outDir: fileURLToPath(new URL("../dist/ui", import.meta.url)), emptyOutDir: true } };`,
  );
});

afterAll(async () => {
  for (const child of children) {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
  rmSync(path.dirname(project), { recursive: true, force: true });
});

/** Starts the project, waits until it is up, and offers its output and an orderly stop. */
async function start(command: string, args: string[]): Promise<{ output: () => string; stop: () => Promise<number | null> }> {
  const child = spawn(command, args, { cwd: os.tmpdir(), shell: false, stdio: ["ignore", "pipe", "pipe"] });
  children.add(child);
  let output = "";
  const up = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (/^up hello\S* late 42$/m.test(output)) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  await up;
  const stop = async (): Promise<number | null> => {
    // "close" comes when the last process that holds the output has ended, npm's child included.
    const closed = once(child, "close") as Promise<[number | null]>;
    child.kill("SIGTERM");
    return (await closed)[0];
  };
  return { output: () => output, stop };
}

const node = (): Promise<Awaited<ReturnType<typeof start>>> => start(process.execPath, [path.join(project, "src/tools/start.mjs")]);

test(
  "the first start builds server and inbox, the next builds nothing, and a changed source is built again",
  { timeout: 60_000 },
  async () => {
    const first = await node();
    expect(first.output()).toMatch(/built the server/);
    expect(first.output()).toMatch(/built the inbox/);
    expect(existsSync(path.join(project, "dist/ui/index.html"))).toBe(true);
    expect(await first.stop()).toBe(0);
    expect(first.output()).toContain("stopped in order");

    const builtAt = statSync(path.join(project, "dist/server/main.js")).mtimeMs;
    const second = await node();
    await second.stop();
    expect(second.output()).not.toContain("built");
    expect(statSync(path.join(project, "dist/server/main.js")).mtimeMs).toBe(builtAt);

    writeFileSync(path.join(project, "src/greeting.ts"), `export const greeting: string = "hello-again";\n`);
    const third = await node();
    await third.stop();
    expect(third.output()).toMatch(/built the server/);
    expect(third.output()).not.toMatch(/built the inbox/);
    expect(third.output()).toContain("up hello-again");
  },
);

test("two processes started at the same moment build once", { timeout: 60_000 }, async () => {
  writeFileSync(path.join(project, "src/greeting.ts"), `export const greeting: string = "hello-twice";\n`);
  const both = await Promise.all([node(), node()]);
  await Promise.all(both.map((one) => one.stop()));
  expect(
    both
      .map((one) => one.output())
      .join("")
      .match(/built the server/g),
  ).toHaveLength(1);
});

test.skipIf(process.platform === "win32")("SIGTERM to npm reaches the server", { timeout: 60_000 }, async () => {
  const server = await start("npm", ["start", "--silent", "--prefix", project]);
  await server.stop();
  expect(server.output()).toContain("stopped in order");
});

test("a source that does not compile ends the start with the error", { timeout: 60_000 }, async () => {
  writeFileSync(path.join(project, "src/lazy.ts"), `export const late: string = ;\n`);
  await expect(node()).rejects.toThrow(/ended with 1:[^]*Unexpected ";"[^]*The build failed/);
  writeFileSync(path.join(project, "src/lazy.ts"), `export const late: string = "late";\n`);
});

test("the command line runs from the same build with its arguments", { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(project, "src/tools/sao.mjs"), "token", "create"], {
    cwd: os.tmpdir(),
  });
  expect(stdout).toContain("sao token create");
});
