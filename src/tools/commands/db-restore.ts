import { existsSync } from "node:fs";
import path from "node:path";
import { UsageError, type Command } from "../command";
import { restoreDatabase } from "../restore-database";

export const dbRestore: Command = {
  words: ["db", "restore"],
  usage: "FILE",
  vi: "Khôi phục cơ sở dữ liệu nhúng từ bản sao lưu; phải dừng máy chủ trước. Bản hiện tại được giữ bên cạnh.",
  en: "Restores the embedded database from a backup; stop the server first. The present one is kept beside it.",
  options: {},
  positionals: 1,
  async run({ positionals }, { config, print, say }) {
    if (config.database.engine !== "sqlite")
      throw new UsageError("DATABASE_URL là MongoDB: dùng mongorestore", "DATABASE_URL is MongoDB: use mongorestore");
    const backup = path.resolve(positionals[0]!);
    if (!existsSync(backup)) throw new UsageError(`không có tệp ${backup}`, `there is no file ${backup}`);
    const file = config.database.url.slice("sqlite:".length);
    const { keptAs } = await restoreDatabase(file, backup, new Date());
    if (keptAs !== null) say(`Bản trước đó: ${keptAs}`, `The one before: ${keptAs}`);
    print(file);
  },
};
