import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { textContent } from "../../src/core";
import { openDatabase } from "../../src/platform/open-database";
import { createMessengerPlatform } from "../fakes/messenger-platform";
import { createZaloPlatform } from "../fakes/zalo-platform";
import { freePort } from "../free-port";
import { signIn } from "../product";
import { runSao } from "../sao-command";
import { ready, spawnServer, type ServerProcess } from "../server-process";
import { readInbox, type InboxContent } from "../upgrade/read-inbox";
import { waitFor } from "../wait-for";

let folder: string;
let messenger: ReturnType<typeof createMessengerPlatform>;
let zalo: ReturnType<typeof createZaloPlatform>;
let running: ServerProcess[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sao-backup-"));
  messenger = createMessengerPlatform();
  zalo = createZaloPlatform();
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.end("SIGKILL")));
  await Promise.all([messenger.stop(), zalo.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const dir = (name: string): string => path.join(folder, name);

async function start(dataDir: string, port: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await spawnServer({ DATA_DIR: dataDir, PORT: port, LOG_LEVEL: "fatal", ...env });
  running.push(server);
  return ready(server);
}

/** Texts of what contacts wrote and of what is in each conversation, by conversation. */
const textsOf = (inbox: InboxContent[]): Map<string, string[]> =>
  new Map(inbox.map(({ conversation, messages }) => [conversation.id, messages.map((message) => message.text)]));

it("a backup taken under load holds every message acknowledged before it began, fits together, and starts elsewhere", async () => {
  const port = String(await freePort());
  const base = `http://127.0.0.1:${port}`;
  await Promise.all([messenger.start({ webhookUrl: `${base}/webhooks/messenger` }), zalo.start({ webhookUrl: `${base}/webhooks/zalo` })]);
  const server = await start(dir("data"), port, { ...messenger.env, ...zalo.env });

  let isOver = false;
  const acknowledged: string[] = [];
  const contacts = Array.from({ length: 12 }, (_, index) => ({
    platform: index % 2 ? zalo : messenger,
    id: String(8_000_000_000 + index),
  }));
  const talking = contacts.map(async ({ platform, id }, index) => {
    platform.addContact({ platformUserId: id, name: `Khách ${index}` });
    for (let count = 1; !isOver; count += 1) {
      const text = `khach ${index} tin ${count}.`;
      await platform.act(id, { do: "send", content: textContent(text) });
      acknowledged.push(text);
    }
  });
  await waitFor("there is something to back up", () => acknowledged.length > 300);

  const rounds: { before: Set<string>; file: string; during: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const before = new Set(acknowledged);
    const file = dir(`round-${round}.tar.gz`);
    const { code, words } = await runSao({ DATA_DIR: dir("data"), LOG_LEVEL: "silent" }, "db", "backup", file);
    expect([code, words]).toEqual([0, expect.stringContaining("read back to check")]);
    rounds.push({ before, file, during: acknowledged.length - before.size });
  }
  isOver = true;
  await Promise.all(talking);
  await server.end();
  await Promise.all([messenger.stop(), zalo.stop()]);
  // The load really went on while the copies were made.
  expect(rounds.every(({ during }) => during > 10)).toBe(true);

  for (const { before, file } of rounds) {
    const place = `${file} restored`;
    expect((await runSao({ DATA_DIR: place, LOG_LEVEL: "silent" }, "db", "restore", file)).code).toBe(0);
    await expectConsistent(path.join(place, "sao.db"), before);
  }

  const last = rounds.at(-1)!;
  const place = `${last.file} restored`;
  const again = await start(place, String(await freePort()));
  const inbox = await readInbox(await signIn(again.base));
  const texts = new Set([...textsOf(inbox).values()].flat());
  // Events that were stored but not yet handled are worked off at the first start.
  const missing = await waitFor("what was acknowledged is in the inbox", async () => {
    const now = new Set([...textsOf(await readInbox(await signIn(again.base))).values()].flat());
    const absent = [...last.before].filter((text) => !now.has(text));
    return absent.length === 0 ? { absent } : null;
  });
  expect(missing.absent).toEqual([]);
  expect(texts.size).toBeGreaterThan(0);
  // The contacts' pictures came along.
  const withPicture = inbox.map(({ conversation }) => conversation.contact.avatarUrl).filter((url) => url?.startsWith("/files/"));
  expect(withPicture.length).toBeGreaterThan(0);
  for (const url of withPicture) expect((await fetch(`${again.base}${url}`)).status).toBe(200);
  process.stdout.write(
    `\nbackup under load: ${rounds.map(({ before, during }) => `${before.size} acknowledged before, ${during} during`).join("; ")}; 0 missing after restore\n`,
  );
}, 180_000);

/** Fields of several collections; each document has its own. */
interface Stored {
  _id: string;
  body: string;
  conversationId: string;
  contactId: string;
  lastEventId: string | null;
  lastMessage: { text: string } | null;
  text: string;
}

/** What was acknowledged is there as an event; no conversation names a message, contact or event that is not there. */
async function expectConsistent(file: string, acknowledged: Set<string>): Promise<void> {
  const database = await openDatabase(`sqlite:${file}`);
  const all = (name: string): Promise<Stored[]> => database.mongoose.connection.db!.collection<Stored>(name).find({}).toArray();
  const [events, messages, conversations, contacts, identities] = await Promise.all(
    ["rawevents", "messages", "conversations", "contacts", "identities"].map(all),
  );
  await database.close();
  const ids = (documents: Stored[]): Set<string> => new Set(documents.map(({ _id }) => _id));
  const bodies = events!.map(({ body }) => String(body)).join("\n");
  expect([...acknowledged].filter((text) => !bodies.includes(text))).toEqual([]);
  const conversationIds = ids(conversations!);
  const contactIds = ids(contacts!);
  const eventIds = ids(events!);
  expect(messages!.filter(({ conversationId }) => !conversationIds.has(conversationId))).toEqual([]);
  expect(conversations!.filter(({ contactId }) => !contactIds.has(contactId))).toEqual([]);
  expect(conversations!.filter(({ lastEventId }) => lastEventId !== null && !eventIds.has(lastEventId))).toEqual([]);
  expect(identities!.filter(({ contactId, conversationId }) => !contactIds.has(contactId) || !conversationIds.has(conversationId))).toEqual(
    [],
  );
  const texts = new Map<string, string[]>();
  for (const { conversationId, text } of messages!) texts.set(conversationId, [...(texts.get(conversationId) ?? []), text]);
  const nameless = conversations!.filter(({ _id, lastMessage }) => lastMessage && !texts.get(_id)?.includes(lastMessage.text));
  expect(nameless).toEqual([]);
}

it("restoring needs --force where there is data, keeps what was there, and waits for no running server", async () => {
  const env = { DATA_DIR: dir("data"), LOG_LEVEL: "silent" };
  const server = await start(dir("data"), String(await freePort()));
  await runSao(env, "token", "create", "--name", "in the backup");
  expect((await runSao(env, "db", "backup", dir("a.tar.gz"))).code).toBe(0);
  await runSao(env, "token", "create", "--name", "made later");

  expect(await runSao(env, "db", "restore", dir("a.tar.gz"), "--force")).toMatchObject({
    code: 1,
    words: expect.stringContaining(`pid ${server.child.pid}`),
  });
  await server.end("SIGKILL");
  expect(await runSao(env, "db", "restore", dir("a.tar.gz"))).toMatchObject({ code: 1, words: expect.stringContaining("DATA_PRESENT") });
  const forced = await runSao(env, "db", "restore", dir("a.tar.gz"), "--force");
  expect(forced.code).toBe(0);

  const tokensIn = async (file: string): Promise<string[]> => {
    const database = await openDatabase(`sqlite:${file}`);
    const tokens = await database.mongoose.connection.db!.collection("apitokens").find({}).toArray();
    await database.close();
    return tokens.map(({ name }) => String(name)).sort();
  };
  expect(await tokensIn(path.join(dir("data"), "sao.db"))).toEqual(["in the backup"]);
  const kept = (await readdir(dir("data"))).find((name) => /^sao\.db\.before-restore-[^.]+$/.test(name))!;
  expect(await tokensIn(path.join(dir("data"), kept))).toEqual(["in the backup", "made later"]);
});
