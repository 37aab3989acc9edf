import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { noteBackup } from "../../health/last-backup";
import { embeddedFile } from "../../platform/open-database";
import { presentSecret, writeBackup } from "../backup/write-backup";
import { UsageError, type Command } from "../command";
import { programVersion } from "../program-version";

export const dbBackup: Command = {
  words: ["db", "backup"],
  usage: "FILE.tar.gz [--without-secret]",
  vi: "Sao lưu cơ sở dữ liệu nhúng, tệp của khách và khoá vào một tệp, kể cả khi máy chủ đang chạy. MongoDB: dùng mongodump.",
  en: "Backs the embedded database, the stored files and the secret up into one file, also while the server runs. MongoDB: use mongodump.",
  options: { "without-secret": { type: "boolean", default: false } },
  positionals: 1,
  async run({ positionals, options }, { config, print, say }) {
    if (config.database.engine !== "sqlite")
      throw new UsageError(
        `DATABASE_URL là MongoDB: dùng mongodump, và chép cả ${config.dataDir}`,
        `DATABASE_URL is MongoDB: use mongodump, and copy ${config.dataDir} too`,
      );
    const file = path.resolve(positionals[0]!);
    if (existsSync(file)) throw new UsageError(`tệp ${file} đã có`, `the file ${file} exists already`);
    const databaseFile = embeddedFile(config.database.url);
    if (!existsSync(databaseFile))
      throw new UsageError(`chưa có cơ sở dữ liệu ${databaseFile}`, `there is no database ${databaseFile} yet`);
    await mkdir(path.dirname(file), { recursive: true });

    const secret = options["without-secret"] === true ? null : await presentSecret(config.appSecret, config.dataDir);
    const source = { databaseFile, dataDir: config.dataDir, secret, version: programVersion(config.projectRoot) };
    const at = new Date();
    const { collections, media } = await writeBackup(source, file, at);
    await noteBackup(config.dataDir, { at, file });
    const documents = Object.values(collections).reduce((sum, count) => sum + count, 0);
    say(
      `Đã sao lưu và đọc lại để kiểm tra: ${documents} bản ghi trong ${Object.keys(collections).length} bảng, ${media.count} tệp.`,
      `Backed up and read back to check: ${documents} documents in ${Object.keys(collections).length} collections, ${media.count} files.`,
    );
    if (secret === null)
      say(
        "Bản này KHÔNG có khoá (APP_SECRET): thiếu khoá thì không đọc được token của các kênh. Hãy cất khoá riêng.",
        "This backup does NOT hold the secret (APP_SECRET): without it the channels' tokens cannot be read. Keep it elsewhere.",
      );
    else
      say(
        "Tệp này có khoá giải mã token của các kênh và dữ liệu khách: hãy cất như cất mật khẩu.",
        "This file holds the secret of the channels' tokens and customers' data: keep it as you keep a password.",
      );
    print(file);
  },
};
