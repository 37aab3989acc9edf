import { avatarPng } from "./avatar";
import type { FakeAnswer } from "./http-fake";

export interface MediaStore {
  /** Keeps bytes and answers the path under which the simulator serves them. */
  put(file: { data: Buffer; mimeType: string; name?: string }): string;
  /** As `put` for `data:` addresses and generated pictures (`sticker:…`); other addresses come back unchanged. */
  publish(url: string, name?: string): string;
  answer(path: string): FakeAnswer | null;
}

/** Files that a simulated platform serves under `/media/`. */
export function createMediaStore(baseUrl: () => string): MediaStore {
  const files = new Map<string, { data: Buffer; mimeType: string }>();
  function put(file: { data: Buffer; mimeType: string; name?: string }): string {
    const path = `/media/${files.size + 1}/${encodeURIComponent(file.name ?? `file.${file.mimeType.split("/")[1] ?? "bin"}`)}`;
    files.set(path, file);
    return path;
  }
  return {
    put,
    publish(url, name) {
      if (url.startsWith("sticker:")) return baseUrl() + put({ data: avatarPng(url), mimeType: "image/png" });
      const data = /^data:([^;,]+)(;base64)?,(.*)$/s.exec(url);
      if (!data) return url;
      const [, mimeType = "", base64, text = ""] = data;
      const bytes = base64 ? Buffer.from(text, "base64") : Buffer.from(decodeURIComponent(text));
      return baseUrl() + put({ data: bytes, mimeType, name });
    },
    answer(path) {
      const file = files.get(path);
      return file ? { status: 200, body: file.data, type: file.mimeType } : null;
    },
  };
}
