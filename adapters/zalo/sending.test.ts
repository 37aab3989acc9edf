import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  textContent,
  type ChannelAccount,
  type ChannelAdapter,
  type MessageContent,
  type ReadFile,
  type RenderContext,
} from "../../src/core";
import { startFakeServer, type FakeAnswer } from "../../test/fakes/http-fake";
import { createMemoryVault } from "../../test/fakes/zalo-vault";
import { createZaloPlatform, type ZaloPlatform } from "../../test/fakes/zalo-platform";
import { zaloCredentialsSchema, type ZaloCredentials } from "./credentials";
import { createZaloAdapter } from "./zalo-adapter";

const USER = "7100000000000000001";
const NOW = new Date("2026-11-20T03:00:20Z");

let platform: ZaloPlatform;
let files: Map<string, Awaited<ReturnType<ReadFile>>>;
let now: Date;
let warnings: { message: string; details: Record<string, unknown> }[];

beforeEach(async () => {
  platform = createZaloPlatform({ clock: () => now, appSecretProof: true });
  files = new Map();
  warnings = [];
  now = NOW;
  await platform.start({ webhookUrl: "http://127.0.0.1:9/" });
  platform.addContact({ platformUserId: USER, name: "Thu", phone: "0900000001" });
  await platform.act(USER, { do: "send", content: textContent("Chào shop") }, { hold: true });
});

afterEach(() => platform.stop());

function account(extra: Partial<ZaloCredentials> = {}): ChannelAccount<ZaloCredentials> {
  const { appId, appSecret, oaSecretKey, accessToken, refreshToken, oaId, oaName } = platform.settings;
  const credentials = zaloCredentialsSchema.parse({
    appId,
    appSecret,
    oaSecretKey,
    accessToken,
    refreshToken,
    appSecretProof: true,
    ...extra,
  });
  return { channelId: "channel-1", accountId: oaId, name: oaName, credentials };
}

function adapterAt(url = platform.env["ZALO_OPENAPI_URL"]!): ChannelAdapter<ZaloCredentials> {
  const vault = createMemoryVault();
  vault.put("channel-1", account().credentials);
  const readFile: ReadFile = (name) => Promise.resolve(files.get(name)!);
  return createZaloAdapter({
    openApiUrl: url,
    oauthUrl: url,
    vault,
    readFile,
    clock: () => now,
    onWarning: (message, details) => void warnings.push({ message, details }),
  });
}

async function send(
  adapter: ChannelAdapter<ZaloCredentials>,
  content: Partial<MessageContent>,
  extra: Partial<RenderContext> = {},
): Promise<string[]> {
  const full = { attachments: [], buttons: [], quickReplies: [], ...content };
  const ids: string[] = [];
  for (const request of adapter.renderMessage(full, { platformUserId: USER, messageId: "m-1", permit: { kind: "standard" }, ...extra })) {
    ids.push((await adapter.send(account(), request)).platformMessageId);
  }
  return ids;
}

function phoneAttachments() {
  return platform.phone(USER).flatMap((message) => (message.from === "business" ? message.content.attachments : []));
}

async function fetched(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

describe("uploads", () => {
  const pdf = { kind: "file" as const, url: "/files/b", name: "Bảng giá.pdf" };

  it("carry the bytes and the name", async () => {
    files.set("/files/b", { data: Buffer.from("%PDF-1.7 x"), mimeType: "application/pdf", name: "b" });
    await send(adapterAt(), { attachments: [pdf] });
    const [file] = phoneAttachments();
    expect(file).toMatchObject({ kind: "file", name: "Bảng giá.pdf", sizeBytes: 10 });
    expect((await fetched(file && "url" in file ? file.url! : "")).toString()).toBe("%PDF-1.7 x");
    expect(platform.violations).toEqual([]);
  });

  it("are made once in six days", async () => {
    files.set("/files/b", { data: Buffer.from("%PDF-1.7 x"), mimeType: "application/pdf", name: "b" });
    const adapter = adapterAt();
    await send(adapter, { attachments: [pdf] });
    await send(adapter, { attachments: [pdf] });
    expect(platform.uploadCount).toBe(1);
    now = new Date(NOW.getTime() + 6 * 24 * 60 * 60 * 1000);
    await send(adapter, { attachments: [pdf] });
    expect(platform.uploadCount).toBe(2);
  });

  it("are made again when Zalo says that they have expired", async () => {
    files.set("/files/b", { data: Buffer.from("%PDF-1.7 x"), mimeType: "application/pdf", name: "b" });
    const adapter = adapterAt();
    await send(adapter, { attachments: [pdf] });
    platform.expireUploads();
    await send(adapter, { attachments: [pdf] });
    expect(platform.uploadCount).toBe(2);
    expect(phoneAttachments()).toHaveLength(2);
  });

  it("of a file that turns out too big or of another kind are refused before Zalo is asked", async () => {
    files.set("/files/b", { data: Buffer.alloc(5 * 1024 * 1024 + 1), mimeType: "application/pdf", name: "b" });
    await expect(send(adapterAt(), { attachments: [pdf] })).rejects.toMatchObject({ code: "CHANNEL_REJECTED" });
    expect(platform.uploadCount).toBe(0);
    expect(platform.violations).toEqual([]);
  });
});

describe("pictures", () => {
  async function sent(data: Buffer, mimeType: string) {
    files.set("/files/a", { data, mimeType, name: "a" });
    await send(adapterAt(), { attachments: [{ kind: "image", url: "/files/a", mimeType }] });
    expect(platform.violations).toEqual([]);
    const [image] = phoneAttachments();
    return sharp(await fetched(image && "url" in image ? image.url! : "")).metadata();
  }

  it("that Zalo takes go as they are", async () => {
    const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: "#c33" } })
      .png()
      .toBuffer();
    expect(await sent(png, "image/png")).toMatchObject({ format: "png", width: 8 });
  });

  it("of another kind become JPG", async () => {
    const webp = await sharp({ create: { width: 8, height: 6, channels: 4, background: "#c3300080" } })
      .webp()
      .toBuffer();
    expect(await sent(webp, "image/webp")).toMatchObject({ format: "jpeg", width: 8, height: 6 });
  });

  it("over 1 MB are made smaller", async () => {
    const pixels = Buffer.from(Array.from({ length: 700 * 700 * 3 }, (_, i) => Math.imul(i, 2654435761) >>> 24));
    const big = await sharp(pixels, { raw: { width: 700, height: 700, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(big.length).toBeGreaterThan(1024 * 1024);
    expect(await sent(big, "image/png")).toMatchObject({ format: "jpeg" });
  });

  it("that move keep moving", async () => {
    const gif = await sharp({ create: { width: 12, height: 9, channels: 3, background: "#3c3" } })
      .gif()
      .toBuffer();
    expect(await sent(gif, "image/gif")).toMatchObject({ format: "gif", width: 12, height: 9 });
  });

  it("called GIF that are none go as what they are", async () => {
    const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: "#c33" } })
      .png()
      .toBuffer();
    expect(await sent(png, "image/gif")).toMatchObject({ format: "png" });
  });

  it("that cannot be read are refused", async () => {
    await expect(sent(Buffer.from("not a picture"), "image/png")).rejects.toMatchObject({ code: "CHANNEL_REJECTED", retryable: false });
  });
});

describe("a quoted message", () => {
  it("is named, and left out when Zalo does not accept it", async () => {
    const adapter = adapterAt();
    const [first] = await send(adapter, { text: "Dạ còn" });
    await send(adapter, { text: "Màu đỏ ạ" }, { replyToPlatformMessageId: first });
    await send(adapter, { text: "Màu xanh ạ" }, { replyToPlatformMessageId: "nobody-knows" });
    const texts = platform.phone(USER).map((message) => message.content.text);
    expect(texts).toEqual(["Chào shop", "Dạ còn", "Màu đỏ ạ", "Màu xanh ạ"]);
  });
});

describe("refusals", () => {
  async function codeOf(answer: FakeAnswer): Promise<{ code: string; retryAfterMs?: number }> {
    const server = await startFakeServer(() => answer);
    try {
      await send(adapterAt(server.url), { text: "a" });
      throw new Error("the call succeeded");
    } catch (error) {
      const { code, details } = error as { code: string; details: { retryAfterMs?: number } };
      return { code, retryAfterMs: details?.retryAfterMs };
    } finally {
      await server.close();
    }
  }
  const json = (error: number): FakeAnswer => ({ status: 200, json: { error, message: "x" } });
  const page = (status: number): FakeAnswer => ({ status, body: "<html></html>", type: "text/html" });

  it.each<[number, string]>([
    [-200, "CHANNEL_UNREACHABLE"],
    [-201, "CHANNEL_REJECTED"],
    [-204, "CHANNEL_MISCONFIGURED"],
    [-210, "CHANNEL_REJECTED"],
    [-211, "CHANNEL_QUOTA_USED_UP"],
    [-213, "CHANNEL_CONTACT_UNREACHABLE"],
    [-217, "CHANNEL_CONTACT_UNREACHABLE"],
    [-218, "CHANNEL_QUOTA_USED_UP"],
    [-224, "CHANNEL_MISCONFIGURED"],
    [-227, "CHANNEL_CONTACT_UNREACHABLE"],
    [-230, "CHANNEL_WINDOW_CLOSED"],
    [-232, "CHANNEL_WINDOW_CLOSED"],
    [-233, "CHANNEL_REJECTED"],
    [-240, "CHANNEL_MISCONFIGURED"],
    [-244, "CHANNEL_CONTACT_UNREACHABLE"],
    [-248, "CHANNEL_REJECTED"],
    [-320, "CHANNEL_MISCONFIGURED"],
    [-9999, "CHANNEL_REJECTED"],
  ])("error %i is %s", async (error, code) => {
    expect((await codeOf(json(error))).code).toBe(code);
  });

  it("wait for the next minute, or for the morning in Việt Nam", async () => {
    expect(await codeOf(json(-32))).toEqual({ code: "CHANNEL_RATE_LIMITED", retryAfterMs: 40_000 });
    expect(await codeOf(page(429))).toEqual({ code: "CHANNEL_RATE_LIMITED", retryAfterMs: 40_000 });
    now = new Date("2026-11-20T22:30:00+07:00");
    expect(await codeOf(json(-234))).toEqual({ code: "CHANNEL_RATE_LIMITED", retryAfterMs: 7.5 * 60 * 60 * 1000 });
  });

  it.each<[string, FakeAnswer, string]>([
    ["an unavailable service", page(503), "CHANNEL_UNREACHABLE"],
    ["a gateway without its upstream", page(502), "CHANNEL_OUTCOME_UNKNOWN"],
    ["a gateway that waited too long", page(504), "CHANNEL_OUTCOME_UNKNOWN"],
    ["a page instead of a result", page(200), "CHANNEL_OUTCOME_UNKNOWN"],
    ["success without an id", { status: 200, json: { error: 0, data: {} } }, "CHANNEL_OUTCOME_UNKNOWN"],
    ["a cut connection", { cut: true }, "CHANNEL_OUTCOME_UNKNOWN"],
    ["an address that is not there", page(404), "CHANNEL_MISCONFIGURED"],
  ])("%s", async (_name, answer, code) => {
    expect((await codeOf(answer)).code).toBe(code);
  });

  it("at the connection mean that nothing was sent", async () => {
    const server = await startFakeServer(() => page(200));
    await server.close();
    await expect(send(adapterAt(server.url), { text: "a" })).rejects.toMatchObject({ code: "CHANNEL_UNREACHABLE" });
  });

  it("leave an id that is a number whole", async () => {
    const server = await startFakeServer(() => ({
      status: 200,
      body: '{"error":0,"data":{"message_id":9007199254740993123}}',
      type: "application/json",
    }));
    expect(await send(adapterAt(server.url), { text: "a" })).toEqual(["9007199254740993123"]);
    await server.close();
  });
});

describe("profiles", () => {
  it("carry name, picture and the shared phone number", async () => {
    const profile = await adapterAt().fetchProfile(account(), USER);
    expect(profile).toEqual({ name: "Thu", phone: "0900000001", avatarUrl: expect.stringMatching(/^http/) as string });
    expect(await adapterAt().fetchProfile(account(), "404")).toBeNull();
    expect(platform.violations).toEqual([]);
  });

  it("with nothing in them are null, and names fall back", async () => {
    const answers = [
      { display_name: "" },
      { display_name: "", user_alias: "Chị Hoa", shared_info: { phone: 0 } },
      { shared_info: { name: "Hoa", phone: 84900000002 } },
    ];
    const server = await startFakeServer(() => ({ status: 200, json: { error: 0, data: answers.shift() } }));
    const adapter = adapterAt(server.url);
    const next = () => adapter.fetchProfile(account(), USER);
    expect([await next(), await next(), await next()]).toEqual([null, { name: "Chị Hoa" }, { name: "Hoa", phone: "0900000002" }]);
    await server.close();
  });
});

describe("signature modes", () => {
  const forged = {
    body: Buffer.from('{"event_name":"follow","timestamp":"1"}'),
    headers: { "x-zevent-signature": `mac=${"0".repeat(64)}` },
  };

  it("enforce by default", () => {
    expect(adapterAt().verifyWebhook(forged, account().credentials).ok).toBe(false);
    expect(warnings).toEqual([]);
  });

  it("may only log, with the reason", () => {
    expect(adapterAt().verifyWebhook(forged, account({ signatureMode: "log-only" }).credentials)).toEqual({ ok: true });
    expect(warnings).toMatchObject([{ details: { reason: "signature does not match" } }]);
  });
});
