import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config";
import { migrations } from "../../src/migrations";
import { readSchemaVersion } from "../../src/platform/migrations/migration-record";
import { startServer, type RunningServer } from "../../src/start-server";
import { freePort } from "../free-port";
import { signIn } from "../product";
import { NO_PLATFORMS } from "../server-process";
import { readInbox, type InboxContent } from "../upgrade/read-inbox";

const folder = path.resolve(import.meta.dirname, "../upgrade");
const releases = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "sao.db.gz")));
// Every release that the changelog names, the one in the making included.
const named = [...readFileSync("CHANGELOG.md", "utf8").matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, version]) => version!);
const inTheMaking = (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;

it("a database of every release is kept", () => {
  const made = named.filter((version) => version !== inTheMaking);
  expect(releases).toEqual(expect.arrayContaining(["0.1.0", ...made]));
});

describe.each(releases)("a database written by release %s", (release) => {
  let dataDir: string;
  let server: RunningServer | null = null;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), "sao-upgrade-"));
    writeFileSync(path.join(dataDir, "sao.db"), gunzipSync(readFileSync(path.join(folder, release, "sao.db.gz"))));
    cpSync(path.join(folder, release, "app-secret"), path.join(dataDir, "app-secret"));
  });
  afterEach(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function start(): Promise<InboxContent[]> {
    const port = await freePort();
    server = await startServer({
      config: loadConfig({ PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir, LOG_LEVEL: "fatal", ...NO_PLATFORMS }),
    });
    return readInbox(await signIn(`http://127.0.0.1:${port}`));
  }

  it("opens, is migrated, and shows the same conversations, now and after a restart", async () => {
    const before = JSON.parse(readFileSync(path.join(folder, release, "inbox.json"), "utf8")) as InboxContent[];
    expect(before.length).toBeGreaterThan(0);
    expect(await start()).toEqual(before);
    expect(await readSchemaVersion(server!.context.database)).toBe(migrations.length);
    // Its channels' secrets can be read, and what it queued is still queued.
    expect(server!.context.channels.all().map((channel) => channel.account.credentials)).not.toContain(undefined);
    expect(await server!.context.models.faqs.countDocuments({})).toBe(2);
    const indexes = await server!.context.models.rawEvents.collection.indexes();
    expect(indexes.map(({ key }) => key)).toContainEqual({ receivedAt: 1 });
    await server!.stop();
    expect(await start()).toEqual(before);
  });
});
