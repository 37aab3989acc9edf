import { existsSync } from "node:fs";
import path from "node:path";
import { migrations } from "../../migrations";
import { newestVersion } from "../../platform/migrations/migrate-database";
import { embeddedFile } from "../../platform/open-database";
import { restoreBackup } from "../backup/restore-backup";
import { UsageError, type Command } from "../command";

export const dbRestore: Command = {
  words: ["db", "restore"],
  usage: "FILE [--force]",
  vi: "Khôi phục từ bản sao lưu; phải dừng máy chủ trước. Đã có dữ liệu thì cần --force; dữ liệu cũ được giữ bên cạnh.",
  en: "Restores a backup; stop the server first. Where there is data already it needs --force; the old data is kept beside it.",
  options: { force: { type: "boolean", default: false } },
  positionals: 1,
  async run({ positionals, options }, { config, print, say }) {
    if (config.database.engine !== "sqlite")
      throw new UsageError("DATABASE_URL là MongoDB: dùng mongorestore", "DATABASE_URL is MongoDB: use mongorestore");
    const backup = path.resolve(positionals[0]!);
    if (!existsSync(backup)) throw new UsageError(`không có tệp ${backup}`, `there is no file ${backup}`);
    const databaseFile = embeddedFile(config.database.url);
    const target = { databaseFile, dataDir: config.dataDir, schemaVersion: newestVersion(migrations) };
    const { manifest, keptAs, secret } = await restoreBackup(target, backup, { force: options["force"] === true, now: new Date() });
    for (const kept of keptAs) say(`Bản trước đó: ${kept}`, `The one before: ${kept}`);
    if (manifest)
      say(
        `Bản sao lưu lúc ${manifest.createdAt}: ${manifest.collections["conversations"] ?? 0} hội thoại, ${manifest.collections["messages"] ?? 0} tin nhắn, ${manifest.media.count} tệp.`,
        `The backup of ${manifest.createdAt}: ${manifest.collections["conversations"] ?? 0} conversations, ${manifest.collections["messages"] ?? 0} messages, ${manifest.media.count} files.`,
      );
    if (secret === null)
      say(
        "Bản này không có khoá: cần đúng APP_SECRET (hoặc tệp app-secret) cũ thì mới đọc được token của các kênh.",
        "This backup holds no secret: the channels' tokens need the old APP_SECRET (or app-secret file).",
      );
    else if (config.appSecret !== null && config.appSecret !== secret)
      say(
        "APP_SECRET trong cài đặt khác với khoá của bản sao lưu: hãy bỏ APP_SECRET (khoá cũ đã được đặt vào thư mục dữ liệu).",
        "APP_SECRET in the settings is not the backup's: remove it (the old one now lies in the data folder).",
      );
    print(databaseFile);
  },
};
