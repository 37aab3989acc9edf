import { createHash, type Hash } from "node:crypto";
import { z } from "zod";

export const DATABASE_ENTRY = "sao.db";
export const SECRET_ENTRY = "app-secret";
export const MANIFEST_ENTRY = "manifest.json";
export const MEDIA_ENTRY = /^files\/[0-9a-f]{2}\/[0-9a-f]{32}$/;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The last entry of a backup: what lies before it, and how to tell that it is whole. */
export const manifestSchema = z.object({
  product: z.literal("sao"),
  /** Of this layout; a reader refuses what it does not know. */
  format: z.literal(1),
  version: z.string(),
  createdAt: z.iso.datetime(),
  schemaVersion: z.number().int().min(0),
  /** Documents per collection. */
  collections: z.record(z.string(), z.number().int().min(0)),
  database: z.object({ bytes: z.number(), sha256 }),
  /** Null when the backup was made without the secret. */
  secret: z.object({ sha256 }).nullable(),
  /** `digest` is over name, size and SHA-256 of every file in the order of the archive. */
  media: z.object({ count: z.number(), bytes: z.number(), digest: sha256 }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Sums up the entries of a backup while they pass, the same way for who writes and who reads it. */
export class EntrySums {
  database: Manifest["database"] | null = null;
  secret: Manifest["secret"] = null;
  private readonly mediaHash = createHash("sha256");
  private count = 0;
  private bytes = 0;

  async *pass(name: string, size: number, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const hash = createHash("sha256");
    for await (const chunk of content) {
      hash.update(chunk);
      yield chunk;
    }
    this.add(name, size, hash);
  }

  media(): Manifest["media"] {
    return { count: this.count, bytes: this.bytes, digest: this.mediaHash.copy().digest("hex") };
  }

  private add(name: string, size: number, hash: Hash): void {
    const digest = hash.digest("hex");
    if (name === DATABASE_ENTRY) this.database = { bytes: size, sha256: digest };
    else if (name === SECRET_ENTRY) this.secret = { sha256: digest };
    else {
      this.count += 1;
      this.bytes += size;
      this.mediaHash.update(`${name}\0${size}\0${digest}\n`);
    }
  }
}
