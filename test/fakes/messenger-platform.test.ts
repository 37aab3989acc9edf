import { request } from "undici";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifySignature } from "../../adapters/messenger/verify-signature";
import { textContent, type RawWebhook } from "../../src/core";
import { startFakeServer, type FakeServer } from "./http-fake";
import { createMessengerPlatform, type MessengerPlatform } from "./messenger-platform";
import { startWebhookSink, type WebhookSink } from "./webhook-sink";

const MAI = "9100000000000001";

interface Answer {
  status: number;
  json: { message_id?: string; attachment_id?: string; error?: { code: number; error_subcode?: number; message: string } } & Record<
    string,
    unknown
  >;
}

describe("the Messenger simulator", () => {
  let platform: MessengerPlatform;
  let sink: WebhookSink;

  beforeEach(async () => {
    sink = await startWebhookSink("/webhooks/messenger");
    platform = createMessengerPlatform();
    await platform.start({ webhookUrl: sink.url });
    platform.addContact({ platformUserId: MAI, name: "Nguyễn Thị Mai" });
    await platform.act(MAI, { do: "send", content: textContent("Chào shop") });
  });
  afterEach(async () => {
    await platform.stop();
    await sink.close();
  });

  async function call(method: "GET" | "POST", path: string, body?: unknown, token = platform.settings.pageAccessToken): Promise<Answer> {
    const answer = await request(`${platform.env["MESSENGER_GRAPH_URL"]}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: answer.statusCode, json: (await answer.body.json()) as Answer["json"] };
  }
  const post = (body: object): Promise<Answer> => call("POST", "/v26.0/700100200300/messages", body);
  const to = { recipient: { id: MAI }, messaging_type: "RESPONSE" };
  const eventIn = (raw: RawWebhook): Record<string, unknown> => {
    const body = JSON.parse(raw.body.toString()) as { entry: [{ messaging: [Record<string, unknown>] }] };
    return body.entry[0].messaging[0];
  };

  const buttons = (count: number): object[] =>
    Array.from({ length: count }, (_, i) => ({ type: "postback", title: `N${i}`, payload: "P" }));
  const template = (payload: object): object => ({ ...to, message: { attachment: { type: "template", payload } } });
  it.each<[string, object]>([
    ["no messaging type", { recipient: { id: MAI }, message: { text: "a" } }],
    ["2000 characters", { ...to, message: { text: "x".repeat(2000) } }],
    ["a blank text", { ...to, message: { text: " " } }],
    [
      "text and attachment together",
      { ...to, message: { text: "a", attachment: { type: "image", payload: { url: "https://a.vn/a.jpg" } } } },
    ],
    [
      "14 quick replies",
      {
        ...to,
        message: { text: "a", quick_replies: Array.from({ length: 14 }, () => ({ content_type: "text", title: "a", payload: "p" })) },
      },
    ],
    [
      "a quick reply title of 21",
      { ...to, message: { text: "a", quick_replies: [{ content_type: "text", title: "x".repeat(21), payload: "p" }] } },
    ],
    ["4 buttons", template({ template_type: "button", text: "a", buttons: buttons(4) })],
    ["641 characters over buttons", template({ template_type: "button", text: "x".repeat(641), buttons: buttons(1) })],
    ["11 cards", template({ template_type: "generic", elements: Array.from({ length: 11 }, () => ({ title: "a", subtitle: "b" })) })],
    ["a card with a title only", template({ template_type: "generic", elements: [{ title: "a" }] })],
    [
      "a local phone number",
      template({ template_type: "button", text: "a", buttons: [{ type: "phone_number", title: "Gọi", payload: "0912345678" }] }),
    ],
    ["metadata of 1000", { ...to, message: { text: "a", metadata: "x".repeat(1000) } }],
    ["a tag without its type", { ...to, tag: "HUMAN_AGENT", message: { text: "a" } }],
    ["a retired tag", { ...to, messaging_type: "MESSAGE_TAG", tag: "ACCOUNT_UPDATE", message: { text: "a" } }],
    ["an unknown field", { ...to, message: { text: "a" }, priority: 1 }],
    ["an action together with a message", { ...to, sender_action: "typing_on", message: { text: "a" } }],
  ])("refuses and remembers %s", async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, json: { error: { code: 100 } } });
    expect(platform.violations).toHaveLength(1);
    expect(platform.phone(MAI)).toHaveLength(1);
  });

  it("refuses calls without a living version or a known path", async () => {
    expect((await call("POST", "/700100200300/messages", { ...to, message: { text: "a" } })).status).toBe(400);
    expect((await call("POST", "/v2.6/me/messages", { ...to, message: { text: "a" } })).status).toBe(400);
    expect((await call("POST", "/v26.0/me/massages", {})).status).toBe(404);
    expect(platform.violations).toHaveLength(3);
  });

  it("takes a message, shows it, echoes it with its metadata and reports delivery", async () => {
    const { status, json } = await post({ ...to, message: { text: "Dạ còn ạ", metadata: "out:1" } });
    expect(status).toBe(200);
    expect(json).toEqual({ recipient_id: MAI, message_id: expect.stringMatching(/^m_/) });
    const echo = await sink.first((raw) => (eventIn(raw)["message"] as { is_echo?: boolean } | undefined)?.is_echo && eventIn(raw));
    expect(echo).toMatchObject({
      sender: { id: "700100200300" },
      recipient: { id: MAI },
      message: { app_id: 555000111222, metadata: "out:1", mid: json.message_id, text: "Dạ còn ạ" },
    });
    const delivery = await sink.first((raw) => eventIn(raw)["delivery"]);
    expect(delivery).toEqual({ mids: [json.message_id], watermark: platform.phone(MAI)[1]?.at.getTime() });
    expect(platform.phone(MAI)[1]).toMatchObject({ from: "business", content: { text: "Dạ còn ạ" }, receipt: "delivered" });
    await platform.act(MAI, { do: "read" });
    expect(platform.phone(MAI)[1]).toMatchObject({ receipt: "read" });
    expect(platform.violations).toEqual([]);
  });

  it("signs the bytes as they travel, with accents escaped", async () => {
    const { webhooks } = await platform.act(MAI, { do: "send", content: textContent("Còn áo không ạ? 👍 a/b") }, { hold: true });
    const [webhook] = webhooks;
    if (!webhook) throw new Error("no webhook");
    expect(webhook.body.toString()).toContain(String.raw`C\u00f2n \u00e1o kh\u00f4ng \u1ea1? \ud83d\udc4d a\/b`);
    expect(verifySignature(webhook, [platform.settings.appSecret])).toEqual({ ok: true });
    expect(sink.received).toHaveLength(1);
    expect(await platform.deliver(webhook)).toBe(200);
    expect(await platform.deliver(webhook)).toBe(200);
    expect(sink.received).toHaveLength(3);
  });

  it("keeps the window by the contact's last act and knows the human agent's longer one", async () => {
    const tagged = { recipient: { id: MAI }, messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT", message: { text: "a" } };
    platform.faults.ageWindow(MAI, 25);
    expect((await post({ ...to, message: { text: "a" } })).json.error).toMatchObject({ code: 10, error_subcode: 2018278 });
    expect((await post(tagged)).status).toBe(200);
    platform.faults.ageWindow(MAI, 24 * 7 + 1);
    expect((await post(tagged)).json.error).toMatchObject({ code: 10, error_subcode: 2018278 });
    await platform.act(MAI, { do: "get-started" });
    expect((await post({ ...to, message: { text: "a" } })).status).toBe(200);
    platform.addContact({ platformUserId: "2", name: "Chưa nhắn" });
    expect((await post({ ...to, recipient: { id: "2" }, message: { text: "a" } })).json.error).toMatchObject({ code: 10 });
    expect((await post({ ...to, recipient: { id: "3" }, message: { text: "a" } })).json.error).toMatchObject({
      code: 100,
      error_subcode: 2018001,
    });
    expect(platform.violations).toEqual([]);
  });

  it("checks tokens and lets them die", async () => {
    expect((await call("GET", `/v26.0/${MAI}?fields=name`, undefined, "EAAother")).json.error).toMatchObject({ code: 190 });
    platform.faults.expireToken();
    expect((await post({ ...to, message: { text: "a" } })).json.error).toMatchObject({ code: 190, error_subcode: 463 });
    platform.faults.clear();
    expect((await post({ ...to, message: { text: "a" } })).status).toBe(200);
  });

  it("serves profiles with a picture", async () => {
    const { json } = await call("GET", `/v26.0/${MAI}?fields=id,name,first_name,profile_pic`);
    expect(json).toMatchObject({ id: MAI, name: "Nguyễn Thị Mai", first_name: "Mai" });
    const picture = await request(String(json["profile_pic"]));
    expect(picture.headers["content-type"]).toBe("image/png");
    expect(
      Buffer.from(await picture.body.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect((await call("GET", "/v26.0/404?fields=name")).json.error).toMatchObject({ code: 100, error_subcode: 33 });
  });

  it("serves the pictures that contacts send", async () => {
    const image = { kind: "image" as const, url: `data:image/png;base64,${Buffer.from("bytes").toString("base64")}`, name: "a.png" };
    await platform.act(MAI, { do: "send", content: { attachments: [image], buttons: [], quickReplies: [] } });
    const attachments = await sink.first(
      (raw) => (eventIn(raw)["message"] as { attachments?: { payload: { url: string } }[] } | undefined)?.attachments,
    );
    const served = await request(attachments[0]?.payload.url ?? "");
    expect(await served.body.text()).toBe("bytes");
  });

  it("tells a tapped quick reply from a tapped button", async () => {
    await post({ ...to, message: { text: "Size?", quick_replies: [{ content_type: "text", title: "M", payload: "SIZE_M" }] } });
    const chip = await platform.act(MAI, { do: "tap", title: "M", payload: "SIZE_M" }, { hold: true });
    const menu = await platform.act(MAI, { do: "tap", title: "Giá", payload: "PRICE" }, { hold: true });
    expect(eventIn({ headers: {}, body: chip.webhooks[0]?.body ?? Buffer.alloc(0) })).toMatchObject({
      message: { text: "M", quick_reply: { payload: "SIZE_M" } },
    });
    expect(eventIn({ headers: {}, body: menu.webhooks[0]?.body ?? Buffer.alloc(0) })).toMatchObject({
      postback: { title: "Giá", payload: "PRICE" },
    });
  });

  it("echoes what a person writes in the Page's inbox under the inbox's app id", async () => {
    await platform.consoleReply(MAI, "Em Lan đây ạ");
    const echo = await sink.first(
      (raw) => (eventIn(raw)["message"] as { text?: string } | undefined)?.text === "Em Lan đây ạ" && eventIn(raw),
    );
    expect(echo).toMatchObject({ message: { is_echo: true, app_id: 26390203743090 } });
  });

  it("shows the message although the answer is lost, and nothing while it is down", async () => {
    platform.faults.loseAnswers(1);
    await expect(post({ ...to, message: { text: "mất" } })).rejects.toThrow();
    platform.faults.down(60_000);
    expect(await post({ ...to, message: { text: "chưa gửi" } })).toMatchObject({ status: 503, json: { error: { code: 2 } } });
    platform.faults.clear();
    expect(platform.phone(MAI).map((m) => m.content.text)).toEqual(["Chào shop", "mất"]);
  });

  it("delivers the echo before the answer when told to", async () => {
    platform.faults.echoBeforeAnswer(true);
    const before = sink.received.length;
    await post({ ...to, message: { text: "a" } });
    expect(sink.received.length).toBeGreaterThan(before);
  });

  it("notices two sends to one contact at the same time", async () => {
    platform.faults.slow(50);
    await Promise.all([post({ ...to, message: { text: "a" } }), post({ ...to, message: { text: "b" } })]);
    expect(platform.violations).toEqual([`two sends to ${MAI} at the same time: their order is not kept`]);
  });

  it("reports each call and message to listeners until they leave", async () => {
    const seen: string[] = [];
    const leave = platform.onChange((change) =>
      seen.push(change.kind === "call" ? `${change.path} ${change.status}` : `${change.message.from} ${change.message.receipt}`),
    );
    await post({ ...to, message: { text: "a" } });
    leave();
    await post({ ...to, message: { text: "b" } });
    expect(seen).toEqual(["business sent", "business delivered", "/v26.0/700100200300/messages 200"]);
  });

  it("verifies the webhook address as Meta does", async () => {
    const endpoint: FakeServer = await startFakeServer(({ query }) => ({
      status: 200,
      body: query.get("hub.challenge") ?? "",
      type: "text/plain",
    }));
    const other = createMessengerPlatform();
    await other.start({ webhookUrl: `${endpoint.url}/webhooks/messenger` });
    const { body, challenge } = await other.verifyWebhookUrl();
    expect(body).toBe(challenge);
    await other.stop();
    await endpoint.close();
  });
});
