import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { openDatabase } from "../../src/platform/open-database";

const WRITER = path.join(import.meta.dirname, "..", "store", "crash-writer.ts");
const ROUNDS = 3;

/** Starts the writer, lets it acknowledge some writes, and kills it in the middle of the next. */
async function killedWriter(file: string, acknowledgements: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, file], { stdio: ["ignore", "pipe", "inherit"] });
  const acknowledged: string[] = [];
  const ended = new Promise((resolve) => child.once("close", resolve));
  createInterface({ input: child.stdout }).on("line", (line) => {
    acknowledged.push(line);
    if (acknowledged.length === acknowledgements) child.kill("SIGKILL");
  });
  await ended;
  // The last line may have been cut off.
  return acknowledged.filter((line) => /^m\d+$/.test(line)).slice(0, acknowledgements);
}

it("keeps every acknowledged write when the process is killed", async () => {
  let checked = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const folder = await mkdtemp(path.join(os.tmpdir(), "sao-crash-"));
    const file = path.join(folder, "crash.db");
    const acknowledged = await killedWriter(file, 200 + round * 137);
    expect(acknowledged.length).toBeGreaterThan(0);
    const database = await openDatabase(`sqlite:${file}`);
    const stored = await database.mongoose.connection.collection("marks").find({ done: true }).toArray();
    const ids = new Set(stored.map(({ _id }) => String(_id)));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    checked += acknowledged.length;
    await database.close();
    await rm(folder, { recursive: true });
  }
  console.info(`${checked} acknowledged writes in ${ROUNDS} killed processes, none lost`);
});
