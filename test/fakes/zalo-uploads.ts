import { createHash, randomBytes } from "node:crypto";
import { readMultipart, type FakeRequest } from "./http-fake";

export type UploadKind = "image" | "gif" | "file";

export interface StoredFile {
  kind: UploadKind;
  name: string;
  mimeType: string;
  data: Buffer;
  checksum: string;
  at: number;
}

export interface ZaloUploads {
  /** Keeps a file or says which error the platform answers. */
  take(kind: UploadKind, request: FakeRequest, violations: string[]): Promise<{ id: string } | { error: number }>;
  /** Null when no such file was uploaded; "expired" after 7 days. */
  find(kind: UploadKind, id: string): StoredFile | "expired" | null;
  /** All uploads pass their life of 7 days. */
  expireAll(): void;
  readonly count: number;
}

const MB = 1024 * 1024;
const LIMITS: Record<UploadKind, number> = { image: MB, gif: 5 * MB, file: 5 * MB };
const FILE_NAMES = /\.(pdf|docx?|csv)$/i;
const LIFE_MS = 7 * 24 * 60 * 60 * 1000;

export function createZaloUploads(): ZaloUploads {
  const files = new Map<string, StoredFile>();
  return {
    get count() {
      return files.size;
    },
    async take(kind, request, violations) {
      const refuse = (error: number, reason: string): { error: number } => {
        violations.push(`upload/${kind}: ${reason}`);
        return { error };
      };
      if (!request.headers["content-type"]?.startsWith("multipart/form-data")) return refuse(-201, "the body must be multipart/form-data");
      const { file } = (await readMultipart(request)).files;
      if (!file) return refuse(-201, "the field `file` is missing");
      if (file.data.length > LIMITS[kind]) return refuse(-210, `${file.data.length} bytes are over the limit`);
      if (kind === "file" ? !FILE_NAMES.test(file.name) : !imageKinds(file.data).includes(kind))
        return refuse(-201, `${file.name} (${file.mimeType}) is not accepted`);
      const id = randomBytes(24).toString("base64url");
      files.set(id, { kind, ...file, checksum: createHash("md5").update(file.data).digest("hex"), at: Date.now() });
      return { id };
    },
    find(kind, id) {
      const file = files.get(id);
      if (!file || file.kind !== kind) return null;
      return Date.now() - file.at > LIFE_MS ? "expired" : file;
    },
    expireAll: () => files.forEach((file) => (file.at = 0)),
  };
}

/** By the bytes, as the platform looks at them. */
function imageKinds(data: Buffer): UploadKind[] {
  const start = data.subarray(0, 4).toString("latin1");
  if (start.startsWith("\xff\xd8\xff") || start === "\x89PNG") return ["image"];
  return start === "GIF8" ? ["gif"] : [];
}
