import { createLogger } from "../../platform/logger";
import { embeddedFile, openDatabase } from "../../platform/open-database";
import { withServerLock } from "../../platform/server-lock";
import { moveDatabase } from "../move/move-database";
import { required, UsageError, type Command } from "../command";

export const dbMove: Command = {
  words: ["db", "move"],
  usage: "--to mongodb://… [--force]",
  vi: "Chuyển toàn bộ dữ liệu nhúng sang một MongoDB trống, so sánh số lượng và mã kiểm tra; phải dừng máy chủ trước. Bị ngắt thì chạy lại.",
  en: "Copies all embedded data to an empty MongoDB and compares counts and checksums; stop the server first. Interrupted: run it again.",
  options: { to: { type: "string" }, force: { type: "boolean", default: false } },
  positionals: 0,
  async run(given, { config, print, say }) {
    const url = required(given, "to");
    if (config.database.engine !== "sqlite") throw new UsageError("dữ liệu đã ở MongoDB", "the data is on MongoDB already");
    if (!/^mongodb(\+srv)?:\/\//.test(url)) throw new UsageError("--to là mongodb://…", "--to is mongodb://…");
    const file = embeddedFile(config.database.url);
    await withServerLock(file, "db move", async () => {
      const from = await openDatabase(config.database.url);
      const to = await openDatabase(url).catch(async (error: unknown) => {
        await from.close();
        throw error;
      });
      try {
        const moved = await moveDatabase({
          from,
          to,
          log: createLogger(config.logLevel),
          clock: () => new Date(),
          force: given.options["force"] === true,
          onProgress: progressWords(say),
        });
        for (const { name, count, checksum } of moved) print(`${name}\t${count}\t${checksum.split(":")[1]!.slice(0, 16)}`);
      } finally {
        await Promise.all([from.close(), to.close()]);
      }
    });
    say(
      `Xong: số lượng và mã kiểm tra của từng bảng khớp nhau. Sửa trong .env rồi khởi động lại:\n    DATABASE_URL=${withoutPassword(url)}\nGiữ nguyên DATA_DIR và APP_SECRET (tệp của khách và khoá vẫn nằm ở đó). Tệp ${file} không đổi; cất nó làm bản lưu.`,
      `Done: every collection's count and checksum agree. Change this in .env and start again:\n    DATABASE_URL=${withoutPassword(url)}\nKeep DATA_DIR and APP_SECRET as they are (stored files and the secret stay there). ${file} is unchanged; keep it as a backup.`,
    );
  },
};

const EVERY = 10_000;

function progressWords(say: (vi: string, en: string) => void): (collection: string, copied: number) => void {
  return (collection, copied) => {
    if (copied % EVERY < 500 && copied >= EVERY) say(`${collection}: đã chép ${copied}`, `${collection}: ${copied} copied`);
  };
}

/** The words may be kept in a log or shown on a call. */
function withoutPassword(url: string): string {
  return url.replace(/^(mongodb(?:\+srv)?:\/\/[^:@/]+):[^@/]*@/, "$1:***@");
}
