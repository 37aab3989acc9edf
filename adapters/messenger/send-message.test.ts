import { createServer, type AddressInfo, type Socket } from "node:net";
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  textContent,
  type ChannelAccount,
  type ChannelAdapter,
  type ChannelError,
  type MessageContent,
  type ReadFile,
} from "../../src/core";
import { startFakeServer, type FakeAnswer, type FakeRequest, type FakeServer } from "../../test/fakes/http-fake";
import type { MessengerCredentials } from "./credentials";
import { createMessengerAdapter } from "./messenger-adapter";

const NOW = new Date(1790000000 * 1000);
const credentials: MessengerCredentials = { pageAccessToken: "EAADemoPageToken001", appSecret: "demo_app_secret_7f3a", verifyToken: "v" };
const account: ChannelAccount<MessengerCredentials> = { channelId: "ch_1", accountId: "700100200300", name: "Shop", credentials };
const context = { platformUserId: "9100000000000001", messageId: "01HDEMO7", permit: { kind: "standard" as const } };
const ok: FakeAnswer = { status: 200, json: { recipient_id: context.platformUserId, message_id: "m_1" } };
const graphError = (code: number, subcode?: number): FakeAnswer => ({
  status: 400,
  json: { error: { message: "m", code, error_subcode: subcode } },
});
const picture: MessageContent = { attachments: [{ kind: "image", url: "/files/a1" }], buttons: [], quickReplies: [] };

describe("sending over HTTP", () => {
  let server: FakeServer;
  let calls: FakeRequest[];
  let answers: FakeAnswer[];
  let filesRead: string[];

  beforeEach(async () => {
    calls = [];
    answers = [];
    filesRead = [];
    server = await startFakeServer((request) => {
      calls.push(request);
      const answer = answers.shift();
      if (!answer) throw new Error(`unexpected call ${request.path}`);
      return answer;
    });
  });
  afterEach(() => server.close());

  const readFile: ReadFile = async (url) => {
    filesRead.push(url);
    return { data: Buffer.from("PNG bytes"), mimeType: "image/png", name: 'ảnh "đẹp".png' };
  };
  function adapter(graphUrl = server.url, timeoutMs = 2_000): ChannelAdapter<MessengerCredentials> {
    return createMessengerAdapter({ graphUrl, graphVersion: "v25.0", readFile, timeoutMs, clock: () => NOW });
  }
  async function send(content: MessageContent, from = adapter(), to = account): Promise<string> {
    const [request] = from.renderMessage(content, context);
    return (await from.send(to, request ?? { body: {} })).platformMessageId;
  }
  async function failure(work: Promise<unknown>): Promise<ChannelError> {
    return (await work.then(
      () => new Error("succeeded"),
      (error: unknown) => error,
    )) as ChannelError;
  }
  const sentMessage = (call: FakeRequest | undefined): unknown => JSON.parse(call?.body.toString() ?? "null");

  it("posts to the Page's messages of the configured version, the token in a header only", async () => {
    answers.push(ok);
    expect(await send(textContent("Dạ"))).toBe("m_1");
    const [call] = calls;
    expect(`${call?.method} ${call?.path}`).toBe("POST /v25.0/700100200300/messages");
    expect(call?.query.toString()).toBe("");
    expect(call?.headers).toMatchObject({ authorization: "Bearer EAADemoPageToken001", "content-type": "application/json" });
    expect(sentMessage(call)).toEqual({
      recipient: { id: "9100000000000001" },
      messaging_type: "RESPONSE",
      message: { text: "Dạ", metadata: "out:01HDEMO7" },
    });
  });

  it("proves the app secret in the form that is configured", async () => {
    const proofs: Record<string, string | null>[] = [];
    for (const appSecretProof of ["classic", "timed"] as const) {
      answers.push(ok);
      await send(textContent("a"), adapter(), { ...account, credentials: { ...credentials, appSecretProof } });
      const query = calls.at(-1)?.query;
      proofs.push({ proof: query?.get("appsecret_proof") ?? null, time: query?.get("appsecret_time") ?? null });
    }
    expect(proofs).toEqual([
      { proof: "09306954c3e4ee05057077a0a122d2648eb3ea566d74e4159793ff156e8e477a", time: null },
      { proof: "a00d2a83594a9dbaffd26343ada24d76dc4e9cfd99cdb45c59afb74db7411d60", time: "1790000000" },
    ]);
    expect(createHmac("sha256", credentials.appSecret).update(credentials.pageAccessToken).digest("hex")).toBe(proofs[0]?.["proof"]);
  });

  it("uploads a file once and sends its id each time", async () => {
    const from = adapter();
    answers.push({ status: 200, json: { attachment_id: 9000000000000001 } }, ok, ok);
    await send(picture, from);
    await send(picture, from);
    expect(calls.map((c) => c.path)).toEqual([
      "/v25.0/700100200300/message_attachments",
      "/v25.0/700100200300/messages",
      "/v25.0/700100200300/messages",
    ]);
    const upload = calls[0]?.body.toString() ?? "";
    expect(calls[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(upload).toContain('{"attachment":{"type":"image","payload":{"is_reusable":true}}}');
    expect(upload).toContain('filename="ảnh %22đẹp%22.png"\r\nContent-Type: image/png\r\n\r\nPNG bytes\r\n');
    expect(sentMessage(calls[2])).toMatchObject({
      message: { attachment: { type: "image", payload: { attachment_id: "9000000000000001" } } },
    });
    expect(filesRead).toEqual(["/files/a1"]);
  });

  it("uploads again when the platform has forgotten the id, once", async () => {
    const from = adapter();
    answers.push(
      { status: 200, json: { attachment_id: "1" } },
      graphError(100, 2018074),
      { status: 200, json: { attachment_id: "2" } },
      ok,
    );
    expect(await send(picture, from)).toBe("m_1");
    expect(sentMessage(calls[3])).toMatchObject({ message: { attachment: { payload: { attachment_id: "2" } } } });

    answers.push(graphError(100, 2018074), { status: 200, json: { attachment_id: "3" } }, graphError(100, 2018074));
    expect(await failure(send(picture, from))).toMatchObject({ code: "CHANNEL_REJECTED" });
  });

  it("uploads what Meta cannot fetch by its address", async () => {
    answers.push(graphError(100, 2018008), { status: 200, json: { attachment_id: "5" } }, ok);
    await send({ attachments: [{ kind: "image", url: "https://cdn.shop.vn/b.jpg" }], buttons: [], quickReplies: [] });
    expect(filesRead).toEqual(["https://cdn.shop.vn/b.jpg"]);
    expect(sentMessage(calls[2])).toMatchObject({
      message: { attachment: { type: "image", payload: { attachment_id: "5" } }, metadata: "out:01HDEMO7" },
    });
  });

  it("calls a lost upload retryable: the contact saw nothing", async () => {
    answers.push({ cut: true });
    expect(await failure(send(picture))).toMatchObject({ code: "CHANNEL_UNREACHABLE", retryable: true });
  });

  it("knows that nothing was sent when nobody listens", async () => {
    const { url } = server;
    await server.close();
    expect(await failure(send(textContent("a"), adapter(url)))).toMatchObject({ code: "CHANNEL_UNREACHABLE", retryable: true });
    expect(await failure(send(textContent("a"), adapter("http://khong-co.invalid")))).toMatchObject({ code: "CHANNEL_UNREACHABLE" });
  });

  it("knows that nothing was sent when the connection never comes up in time", async () => {
    const silent = await listenSilently(); // it never answers the TLS greeting
    expect(await failure(send(textContent("a"), adapter(`https://${silent.address}`, 100)))).toMatchObject({ code: "CHANNEL_UNREACHABLE" });
    await silent.close();
  });

  it("does not know the outcome when the connection breaks after the request, or the answer cannot be used", async () => {
    for (const answer of [
      { cut: true } as const,
      { status: 502, body: "<html>Bad gateway</html>", type: "text/html" },
      { status: 200, json: { recipient_id: "1" } },
      { status: 200, body: "OK", type: "text/plain" },
    ]) {
      answers.push(answer);
      expect(await failure(send(textContent("a")))).toMatchObject({ code: "CHANNEL_OUTCOME_UNKNOWN", retryable: false });
    }
    expect(calls).toHaveLength(4);
  });

  it("does not know the outcome when a listener takes the request and stays silent", async () => {
    const silent = await listenSilently();
    expect(await failure(send(textContent("a"), adapter(`http://${silent.address}`, 1_000)))).toMatchObject({
      code: "CHANNEL_OUTCOME_UNKNOWN",
    });
    await silent.close();
  });

  it.each([
    ["an empty object", { status: 200, json: {} }],
    ["an invisible object", graphError(100, 33)],
    ["no profile", graphError(100, 2018218)],
    ["too little permission", graphError(100, 2018247)],
  ])("takes %s for a profile that is not told", async (_, answer) => {
    answers.push(answer);
    expect(await adapter().fetchProfile(account, "9100000000000001")).toBeNull();
  });

  it("names a contact whose profile has only parts, and does not hide other errors", async () => {
    answers.push({ status: 200, json: { id: "1", first_name: "Mai", last_name: "Nguyễn Thị" } }, graphError(190));
    expect(await adapter().fetchProfile(account, "1")).toEqual({ name: "Nguyễn Thị Mai" });
    expect(await failure(adapter().fetchProfile(account, "1"))).toMatchObject({ code: "CHANNEL_TOKEN_EXPIRED" });
  });
});

/** Takes connections and whatever comes on them, and says nothing. */
async function listenSilently(): Promise<{ address: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket.on("error", () => undefined).resume()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
