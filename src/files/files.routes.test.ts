import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { ask, signedIn, testApp, type Call, type Client, type TestApp } from "../../test/http";
import type { FileResponse } from "../contract";
import { cleanFileName } from "./clean-file-name";
import { MAX_FILE_BYTES } from "./create-file-store";
import { createReadFile } from "./read-file";

let context: TestContext;
let app: TestApp;
let lan: Client;

beforeEach(async () => {
  context = await createTestContext();
  app = testApp(context);
  lan = await signedIn(context, app);
});
afterEach(() => context.close());

const png = (): Promise<Buffer> =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
const upload = (data: Buffer, filename: string, contentType = "application/octet-stream"): Call<FileResponse> =>
  lan.call<FileResponse>("post", "/files").attach("file", data, { filename, contentType });

describe("uploading", () => {
  test("stores the file and answers where it is served", async () => {
    const data = await png();
    const answer = await upload(data, "ảnh hoá đơn.png", "image/png");
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      url: `/files/${answer.body.id}`,
      name: "ảnh hoá đơn.png",
      mimeType: "image/png",
      sizeBytes: data.length,
      kind: "image",
    });
    const served = await ask<Buffer>(app, "get", answer.body.url);
    expect(served.status).toBe(200);
    expect(served.body).toEqual(data);
  });

  test("the bytes decide what it is, not the sender", async () => {
    const page = await upload(Buffer.from("<!doctype html><script>alert(1)</script>"), "anh.png", "image/png");
    expect(page.body).toMatchObject({ mimeType: "text/plain", kind: "file" });
    const svg = await upload(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      "x.svg",
      "image/svg+xml",
    );
    expect(svg.body.kind).toBe("file");
    expect(svg.body.mimeType).not.toContain("svg");
    const unknown = await upload(Buffer.from([0, 159, 146, 150]), "x.html", "text/html");
    expect(unknown.body).toMatchObject({ mimeType: "application/octet-stream", kind: "file" });
  });

  test.each([
    ["nothing in it", Buffer.alloc(0), 422, "FILE_EMPTY"],
    ["more than 25 MB", Buffer.alloc(MAX_FILE_BYTES + 1), 413, "FILE_TOO_LARGE"],
  ])("a file with %s is refused and leaves nothing behind", async (_name, data, status, code) => {
    expect(await upload(data, "x.bin")).toMatchObject({ status, body: { code } });
    expect(await context.ctx.models.files.countDocuments({})).toBe(0);
    expect(readdirSync(context.ctx.config.dataDir)).toEqual([]);
  });

  test("a form without the file is 422, another type of body 415, a torn form 400", async () => {
    const missing = await lan.call("post", "/files").field("other", "text");
    expect(missing).toMatchObject({ status: 422, body: { details: { fields: { file: expect.any(String) } } } });
    expect((await lan.call("post", "/files", { file: "x" })).status).toBe(415);
    const torn = await lan
      .call("post", "/files")
      .set("Content-Type", "multipart/form-data; boundary=abc")
      .send('--abc\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf');
    expect(torn).toMatchObject({ status: 400, body: { code: "INVALID_UPLOAD" } });
  });

  test("needs the CSRF token before a byte is read", async () => {
    const answer = await ask(app, "post", "/api/v1/files", { Cookie: lan.cookie }).attach("file", await png(), { filename: "x.png" });
    expect(answer.status).toBe(403);
    expect(await context.ctx.models.files.countDocuments({})).toBe(0);
  });
});

describe("serving", () => {
  test("a picture is shown, in a sandbox, and kept for long", async () => {
    const { body } = await upload(await png(), "ảnh.png");
    const { headers } = await ask(app, "get", body.url);
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "content-disposition": "inline; filename=\"_nh.png\"; filename*=UTF-8''%E1%BA%A3nh.png",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
      "cross-origin-resource-policy": "cross-origin",
    });
  });

  test("anything else is a download, whatever it is called", async () => {
    const { body } = await upload(Buffer.from("<script>alert(1)</script>"), 'hoá "đơn".html');
    const { headers } = await ask(app, "get", body.url);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[^"]+"; filename\*=UTF-8''/);
  });

  test("a part of it can be fetched", async () => {
    const { body } = await upload(Buffer.from("0123456789"), "so.txt");
    const part = await ask(app, "get", body.url, { Range: "bytes=2-4" });
    expect(part).toMatchObject({ status: 206, text: "234" });
    expect(part.headers["content-range"]).toBe("bytes 2-4/10");
  });

  test.each(["unknown", "0".repeat(32), "..%2f..%2fetc%2fpasswd"])("/files/%s is 404", async (id) => {
    expect((await ask(app, "get", `/files/${id}`)).status).toBe(404);
  });

  test("a file whose bytes are gone is 404 and not kept as such", async () => {
    const { body } = await upload(await png(), "x.png");
    rmSync(path.join(context.ctx.config.dataDir, "files"), { recursive: true });
    const answer = await ask(app, "get", body.url);
    expect(answer.status).toBe(404);
    expect(answer.headers["cache-control"] ?? "").not.toContain("immutable");
  });
});

describe("reading for the adapters", () => {
  test("finds our files by path and by any address of ours", async () => {
    const file = await context.ctx.files.save({ data: await png(), name: "x.png" });
    const readFile = createReadFile(context.ctx);
    for (const origin of ["", "https://inbox.shop.vn", "http://localhost:3000"]) {
      expect(await readFile(`${origin}/files/${file._id}`)).toMatchObject({ mimeType: "image/png", name: "x.png", data: await png() });
    }
  });

  test.each(["https://elsewhere.example/picture.png", "/files/unknown", "file:///etc/passwd", `https://a/b/files/${"0".repeat(32)}`])(
    "refuses %s",
    async (url) => {
      await expect(createReadFile(context.ctx)(url)).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    },
  );
});

test.each([
  ["C:\\fakepath\\ảnh.png", "ảnh.png"],
  ["../../etc/passwd", "passwd"],
  ["a\u202Egnp.exe", "agnp.exe"],
  ["x\r\nSet-Cookie: a=b.txt", "xSet-Cookie_ a=b.txt"],
  ["  ..  ", "file"],
  ["", "file"],
  [`${"đ".repeat(200)}.pdf`, `${"đ".repeat(76)}.pdf`],
])("the name %j is kept as %j", (name, kept) => {
  expect(cleanFileName(name)).toBe(kept);
});
