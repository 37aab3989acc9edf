import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { UsageError, type Command } from "../command";

export const dbBackup: Command = {
  words: ["db", "backup"],
  usage: "FILE",
  vi: "Sao lưu cơ sở dữ liệu nhúng ra một tệp mới, kể cả khi máy chủ đang chạy. MongoDB: dùng mongodump.",
  en: "Backs the embedded database up into a new file, also while the server runs. MongoDB: use mongodump.",
  options: {},
  positionals: 1,
  async run({ positionals }, { config, open, print, say }) {
    if (config.database.engine !== "sqlite")
      throw new UsageError("DATABASE_URL là MongoDB: dùng mongodump", "DATABASE_URL is MongoDB: use mongodump");
    const file = path.resolve(positionals[0]!);
    if (existsSync(file)) throw new UsageError(`tệp ${file} đã có`, `the file ${file} exists already`);
    await mkdir(path.dirname(file), { recursive: true });
    await (await open()).database.backup(file);
    say(
      `Nhớ cất cả khoá trong ${config.dataDir} (hoặc APP_SECRET): thiếu nó thì không đọc được khoá của các kênh.`,
      `Keep the key in ${config.dataDir} (or APP_SECRET) too: without it the channels' secrets cannot be read.`,
    );
    print(file);
  },
};
