import { gzipSync } from "node:zlib";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importFaqs } from "../../src/automation/import-faqs";
import { textContent } from "../../src/core";
import { startProduct, waitForReplies } from "../product";
import { readInbox } from "./read-inbox";

/**
 * Writes what a release leaves on disk, for the test that every later version can take it over:
 *
 *     npx tsx test/upgrade/write-release-database.ts 0.1.0
 *
 * Run it on the release's own code, once, and keep what it writes: `<version>/sao.db.gz`, `app-secret` and `inbox.json`.
 */
const version = process.argv[2];
if (!version) throw new Error("Which release? e.g. 0.1.0");
const folder = path.join(import.meta.dirname, version);
const product = await startProduct();
const { messenger, zalo, api, server } = product;

const quan = "9001000000000000001";
const nhung = "7100000000000000001";
messenger.addContact({ platformUserId: quan, name: "Trần Minh Quân" });
zalo.addContact({ platformUserId: nhung, name: "Hồng Nhung" });
for (const [platform, user] of [
  [messenger, quan],
  [zalo, nhung],
] as const) {
  await platform.act(user, { do: "send", content: textContent("Shop ơi, áo này còn size M không ạ? 😊") });
  await waitForReplies(platform, user, (texts) => texts.length === 1);
  await platform.act(user, { do: "send", content: textContent("Cho em hỏi thêm phí ship") });
  await waitForReplies(platform, user, (texts) => texts.length === 2);
}
const [first, second] = (await api.get<{ items: { id: string }[] }>("/conversations?view=all")).items;
await api.post(`/conversations/${first!.id}/messages`, { clientId: "from-an-agent", text: "Dạ còn ạ, em gửi mình nhé" });
await waitForReplies(zalo, nhung, (texts) => texts.length === 3);
await api.post(`/conversations/${second!.id}/snooze`, { until: "2099-01-01T00:00:00.000Z" });
await importFaqs(server.context, "câu hỏi,trả lời\nMấy giờ mở cửa?,8 giờ\nCó ship không?,Có ạ\n");
await server.context.files.save({ data: Buffer.from("hoá đơn"), name: "hoa-don.txt" });

mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(path.join(tmpdir(), "sao-release-"));
await server.context.database.backup(path.join(scratch, "sao.db"));
writeFileSync(path.join(folder, "sao.db.gz"), gzipSync(readFileSync(path.join(scratch, "sao.db")), { level: 9 }));
writeFileSync(path.join(folder, "app-secret"), readFileSync(path.join(server.context.config.dataDir, "app-secret")));
writeFileSync(path.join(folder, "inbox.json"), `${JSON.stringify(await readInbox(api), null, 2)}\n`);
rmSync(scratch, { recursive: true });
await product.stop();
