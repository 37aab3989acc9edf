import { once } from "node:events";
import { createServer } from "node:net";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { migrations } from "../../src/migrations";
import { findMongo } from "../mongo-server";
import { ready, spawnServer, type ServerProcess } from "../server-process";

let dataDir: string;
let started: ServerProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "sao-together-"));
});
afterEach(async () => {
  await Promise.all(started.map((server) => server.end("SIGKILL")));
  started = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function spawned(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await spawnServer({ DATA_DIR: dataDir, ...env });
  started.push(server);
  return server;
}

const migrationsDone = (servers: ServerProcess[]): unknown[] =>
  servers.flatMap((server) =>
    server
      .logged()
      .filter((line) => line["msg"] === "migration is done")
      .map((line) => line["version"]),
  );

describe("two servers on the embedded engine", () => {
  it("the second says who has the data and ends with 1; the first goes on, and after kill -9 the next one starts", async () => {
    const both = await Promise.all([spawned(), spawned()]);
    const endedFirst = await Promise.race(both.map(async (server) => once(server.child, "exit").then(() => server)));
    const survivor = both.find((server) => server !== endedFirst)!;
    await ready(survivor);
    expect(endedFirst.child.exitCode).toBe(1);
    expect(endedFirst.output()).toContain(`pid ${survivor.child.pid}`);
    expect(endedFirst.output()).toMatch(/một tiến trình khác đang dùng[^]*another process is using/);
    expect(migrationsDone(both)).toEqual(migrations.map(({ version }) => version));

    await survivor.end("SIGKILL");
    const next = await ready(await spawned());
    expect(await next.end()).toBe(0);
    expect(next.logged().filter((line) => /stopping/.test(String(line["msg"])))).toHaveLength(1);
  });

  it("a port that is taken is noticed before anything is made", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const server = await spawned({ PORT: String(port) });
    await once(server.child, "exit");
    expect(server.child.exitCode).toBe(1);
    expect(server.output()).toMatch(/PORT[^]*is in use/);
    expect(existsSync(path.join(dataDir, "sao.db"))).toBe(false);
    await new Promise((resolve) => other.close(resolve));
  });
});

const mongo = findMongo();
describe.skipIf(mongo.missing !== null)(`two servers on MongoDB [mongodb: ${mongo.missing}]`, () => {
  beforeAll(() => mongo.start());
  afterAll(() => mongo.stop());

  it("both start, and each migration has run once", async () => {
    const channel = { MESSENGER_PAGE_ID: "7", MESSENGER_PAGE_ACCESS_TOKEN: "a", MESSENGER_APP_SECRET: "b", MESSENGER_VERIFY_TOKEN: "c" };
    const env = { DATABASE_URL: mongo.urlFor(`sao_together_${process.pid}`), ...channel };
    const both = await Promise.all([spawned(env), spawned(env)]);
    await Promise.all(both.map(ready));
    expect(migrationsDone(both).sort((a, b) => Number(a) - Number(b))).toEqual(migrations.map(({ version }) => version));
    expect(await Promise.all(both.map((server) => server.end()))).toEqual([0, 0]);
  });
});
