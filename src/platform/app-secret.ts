import { randomBytes, createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../core";

/** The configured secret, else the one kept in the data folder (made at the first start, readable by the owner only). */
export async function loadAppSecret(configured: string | null, dataDir: string): Promise<string> {
  if (configured !== null) return configured;
  const file = path.join(dataDir, "app-secret");
  // A start with a full disk must not need to write.
  if (!existsSync(file)) await makeSecret(file);
  return (await readFile(file, "utf8")).trim();
}

async function makeSecret(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    // Whole before it has its name, and never over another: processes that start together end with the same secret.
    await writeFile(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

export interface SecretBox {
  seal(plain: string): string;
  /** @throws AppError SECRET_UNREADABLE when the text was sealed under another secret or changed */
  open(sealed: string): string;
}

/** AES-256-GCM under a key derived from the app secret; `purpose` keeps keys of different uses apart. */
export function createSecretBox(appSecret: string, purpose: string): SecretBox {
  const key = Buffer.from(hkdfSync("sha256", appSecret, "sao", purpose, 32));
  return {
    seal(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
    },
    open(sealed) {
      const bytes = Buffer.from(sealed.slice(3), "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
      } catch (cause) {
        throw new AppError(
          "SECRET_UNREADABLE",
          "A stored secret cannot be read: APP_SECRET is not the one it was stored under",
          {},
          { cause },
        );
      }
    },
  };
}
