import { mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { createSecretBox, loadAppSecret } from "./app-secret";

it("makes the secret once and keeps it readable by its owner only", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "sao-secret-"));
  const [first, second] = await Promise.all([loadAppSecret(null, dir), loadAppSecret(null, dir)]);
  expect(first).toBe(second);
  expect(first.length).toBeGreaterThanOrEqual(40);
  expect((await stat(path.join(dir, "app-secret"))).mode & 0o077).toBe(0);
  expect(await loadAppSecret("configured-secret", dir)).toBe("configured-secret");
});

it("opens what it sealed, and nothing that was changed or sealed for another purpose", () => {
  const box = createSecretBox("secret-one", "channels");
  const sealed = box.seal("mã truy cập");
  expect(sealed).not.toContain("mã truy cập");
  expect(box.open(sealed)).toBe("mã truy cập");
  expect(() => createSecretBox("secret-two", "channels").open(sealed)).toThrow(/APP_SECRET/);
  expect(() => createSecretBox("secret-one", "other").open(sealed)).toThrow(/APP_SECRET/);
  expect(() => box.open(`${sealed.slice(0, -4)}AAAA`)).toThrow(/APP_SECRET/);
});
