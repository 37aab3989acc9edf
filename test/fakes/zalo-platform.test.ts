import { createHash } from "node:crypto";
import { request } from "undici";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { textContent, type RawWebhook } from "../../src/core";
import { startWebhookSink, type WebhookSink } from "./webhook-sink";
import { createZaloPlatform, type ZaloPlatform } from "./zalo-platform";

const USER = "7100000000000000001";

let platform: ZaloPlatform;
let sink: WebhookSink;

beforeEach(async () => {
  sink = await startWebhookSink("/webhooks/zalo");
  platform = createZaloPlatform();
  await platform.start({ webhookUrl: sink.url });
  platform.addContact({ platformUserId: USER, name: "Thu" });
});

afterEach(async () => {
  await platform.stop();
  await sink.close();
});

interface Reply {
  error: number;
  data?: { message_id: string; quota: { quota_type: string } };
}

async function call(path: string, body: unknown, token = platform.tokens().accessToken): Promise<Reply> {
  const headers = { access_token: token, "content-type": "application/json" };
  const answer = await request(platform.env["ZALO_OPENAPI_URL"] + path, { method: "POST", headers, body: JSON.stringify(body) });
  expect(answer.statusCode).toBe(200);
  return (await answer.body.json()) as Reply;
}

function sendMessage(message: unknown, userId = USER): Promise<Reply> {
  return call("/v3.0/oa/message/cs", { recipient: { user_id: userId }, message });
}

function eventOf(raw: RawWebhook): { event_name: string; message?: { msg_id?: string; text?: string } } {
  return JSON.parse(raw.body.toString("utf8")) as { event_name: string };
}

async function refresh(token: string): Promise<Record<string, unknown> | null> {
  const body = new URLSearchParams({ refresh_token: token, app_id: platform.settings.appId, grant_type: "refresh_token" }).toString();
  const headers = { secret_key: platform.settings.appSecret, "content-type": "application/x-www-form-urlencoded" };
  const answer = await request(platform.env["ZALO_OAUTH_URL"] + "/v4/oa/access_token", { method: "POST", headers, body });
  expect(answer.statusCode).toBe(200);
  const text = await answer.body.text();
  return text === "" ? null : (JSON.parse(text) as Record<string, unknown>);
}

describe("message/cs", () => {
  const buttons = (count: number, button: unknown = { title: "A", type: "oa.query.hide", payload: "#a" }) => ({
    text: "?",
    attachment: { type: "template", payload: { buttons: Array(count).fill(button) as unknown[] } },
  });
  const media = (element: unknown) => ({ attachment: { type: "template", payload: { template_type: "media", elements: [element] } } });

  beforeEach(() => platform.act(USER, { do: "send", content: textContent("Chào") }));

  it.each<[string, unknown, number]>([
    ["a text over 2000 characters", { text: "x".repeat(2001) }, -210],
    ["an empty message", {}, -201],
    ["a text that is not NFC", { text: "ạ".normalize("NFD") }, -201],
    ["an undocumented field", { text: "a", metadata: "m" }, -201],
    ["six buttons", buttons(6), -210],
    ["buttons without a text", { ...buttons(1), text: undefined }, -201],
    ["a title over 100 characters", buttons(1, { title: "x".repeat(101), type: "oa.query.hide", payload: "#a" }), -210],
    ["a payload over 1000 characters", buttons(1, { title: "A", type: "oa.query.hide", payload: "x".repeat(1001) }), -210],
    ["an unknown button", buttons(1, { title: "A", type: "constructor", payload: "#a" }), -201],
    ["a link that is no address", buttons(1, { title: "A", type: "oa.open.url", payload: { url: "shop" } }), -201],
    ["an upload that was never made", media({ media_type: "image", attachment_id: "nothing" }), -201],
    ["an image with both address and id", media({ media_type: "image", attachment_id: "a", url: "https://a.vn/a.jpg" }), -201],
    ["a file with an unknown token", { attachment: { type: "file", payload: { token: "nothing" } } }, -201],
    ["a list, which v3 does not know", { attachment: { type: "template", payload: { template_type: "list", elements: [] } } }, -233],
  ])("refuses %s and remembers it", async (_name, message, error) => {
    expect((await sendMessage(message)).error).toBe(error);
    expect(platform.violations).toHaveLength(1);
    expect(platform.phone(USER)).toHaveLength(1);
  });

  it("wants ids as text and the token in its header", async () => {
    expect((await call("/v3.0/oa/message/cs", { recipient: { user_id: 71 }, message: { text: "a" } })).error).toBe(-201);
    expect((await call("/v3.0/oa/message/cs", {}, "wrong")).error).toBe(-216);
    expect((await call("/v2.0/oa/message", { recipient: { user_id: USER }, message: { text: "a" } })).error).toBe(-240);
    expect(platform.violations).toHaveLength(2);
  });

  it("shows what it took on the phone", async () => {
    const reply = await sendMessage(buttons(5));
    expect(reply.error).toBe(0);
    const [, shown] = platform.phone(USER);
    expect(shown).toMatchObject({ platformMessageId: reply.data?.message_id, from: "business", content: { text: "?" } });
    expect(shown?.content.buttons).toHaveLength(5);
    expect(platform.violations).toEqual([]);
  });
});

describe("the reply window", () => {
  it("is free for 48 hours, paid until day 7, then closed", async () => {
    const quota = async (hoursAgo: number) => {
      platform.faults.ageWindow(USER, hoursAgo);
      const reply = await sendMessage({ text: "a" });
      return reply.data?.quota.quota_type ?? reply.error;
    };
    expect([await quota(47.9), await quota(48.1), await quota(167.9), await quota(168.1)]).toEqual([
      "reply",
      "sub_quota",
      "sub_quota",
      -230,
    ]);
  });

  it("has three welcomes for someone who never wrote, and none for a stranger", async () => {
    const errors = [];
    for (let i = 0; i < 4; i++) errors.push((await sendMessage({ text: "Chào mừng" })).error);
    expect(errors).toEqual([0, 0, 0, -232]);
    expect((await sendMessage({ text: "a" }, "404")).error).toBe(-213);
  });

  it("is opened by a follow and not by reading", async () => {
    platform.faults.ageWindow(USER, 24 * 8);
    await platform.act(USER, { do: "read" });
    expect((await sendMessage({ text: "a" })).error).toBe(-230);
    await platform.act(USER, { do: "follow" });
    expect((await sendMessage({ text: "a" })).error).toBe(0);
  });
});

describe("a contact who looks", () => {
  it("has seen what had come by then, and no more", async () => {
    await platform.act(USER, { do: "send", content: textContent("Chào shop") });
    await sendMessage({ text: "Dạ chào anh" });
    const [, shown] = platform.phone(USER);
    await sendMessage({ text: "Anh cần gì ạ?" });
    await platform.act(USER, { do: "read", upTo: shown!.at });
    expect(platform.phone(USER).map(({ receipt }) => receipt)).toEqual(["sent", "read", "delivered"]);
    await platform.act(USER, { do: "read" });
    expect(platform.phone(USER).at(-1)).toMatchObject({ receipt: "read" });
  });
});

describe("webhooks", () => {
  it("are signed over their bytes", async () => {
    const { webhooks } = await platform.act(USER, { do: "send", content: textContent("Chào 👋") }, { at: new Date(1790000000123) });
    const { appId, oaSecretKey } = platform.settings;
    const mac = createHash("sha256").update(appId).update(webhooks[0]!.body).update("1790000000123").update(oaSecretKey).digest("hex");
    expect(webhooks[0]!.headers["x-zevent-signature"]).toBe(`mac=${mac}`);
    expect(sink.received[0]!.body.equals(webhooks[0]!.body)).toBe(true);
  });

  it("held back are delivered as often and in the order one likes", async () => {
    const first = await platform.act(USER, { do: "send", content: textContent("một") }, { hold: true });
    const second = await platform.act(USER, { do: "send", content: textContent("hai") }, { hold: true });
    expect(sink.received).toEqual([]);
    for (const webhook of [second.webhooks[0]!, first.webhooks[0]!, first.webhooks[0]!]) expect(await platform.deliver(webhook)).toBe(200);
    expect(sink.received.map((raw) => eventOf(raw).message?.text)).toEqual(["hai", "một", "một"]);
    expect(platform.phone(USER).map((message) => message.content.text)).toEqual(["một", "hai"]);
  });

  it("of several pictures are several", async () => {
    const image = { kind: "image" as const, url: "data:image/png;base64,iVBORw0KGgo=" };
    const { webhooks } = await platform.act(USER, {
      do: "send",
      content: { text: "Hai ảnh", attachments: [image, image], buttons: [], quickReplies: [] },
    });
    expect(webhooks).toHaveLength(2);
    const served = JSON.parse(webhooks[0]!.body.toString()) as { message: { attachments: { payload: { url: string } }[] } };
    const answer = await request(served.message.attachments[0]!.payload.url);
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "image/png"]);
    await answer.body.dump();
  });

  it("probe the address unsigned", async () => {
    expect(await platform.probe()).toBe(200);
    expect(sink.received[0]!.body.toString()).toBe("{}");
    expect(sink.received[0]!.headers["x-zevent-signature"]).toBeUndefined();
  });

  it("follow a send: echo, delivered, and read when phones read by themselves", async () => {
    await platform.act(USER, { do: "get-started" });
    platform.autoRead = true;
    const reply = await sendMessage({ text: "Dạ" });
    await sink.first((raw) => (eventOf(raw).event_name === "user_seen_message" ? true : undefined));
    expect(sink.received.map((raw) => eventOf(raw).event_name)).toEqual([
      "user_click_chatnow",
      "oa_send_text",
      "user_received_message",
      "user_seen_message",
    ]);
    expect(eventOf(sink.received[1]!).message?.msg_id).toBe(reply.data?.message_id);
    expect(platform.phone(USER)[0]).toMatchObject({ receipt: "read" });
  });

  it("can bring the echo before the answer, and also without one", async () => {
    await platform.act(USER, { do: "follow" });
    platform.faults.echoBeforeAnswer(true);
    await sendMessage({ text: "Dạ" });
    expect(sink.received.map((raw) => eventOf(raw).event_name)).toContain("oa_send_text");
    platform.faults.clear();
    platform.faults.loseAnswers(1);
    await expect(sendMessage({ text: "Mất" })).rejects.toThrow();
    await sink.first((raw) => (eventOf(raw).message?.text === "Mất" ? true : undefined));
  });

  it("name the person who answers in Zalo's console", async () => {
    await platform.consoleReply(USER, "Em Lan đây");
    expect(JSON.parse(sink.received[0]!.body.toString())).toMatchObject({
      event_name: "oa_send_text",
      sender: { admin_id: expect.any(String) as string },
    });
  });
});

describe("a tap", () => {
  beforeEach(() => platform.act(USER, { do: "follow" }));
  const withButtons = {
    text: "?",
    attachment: {
      type: "template",
      payload: {
        buttons: [
          { title: "Giá", type: "oa.query.hide", payload: "#flow:price :: Giá" },
          { title: "Hỏi", type: "oa.query.show", payload: "#ask" },
          { title: "Web", type: "oa.open.url", payload: { url: "https://shop.vn/" } },
        ],
      },
    },
  };

  it("sends the button's payload as text, with a bubble only for `show`", async () => {
    await sendMessage(withButtons);
    const texts = async (title: string, payload: string) => {
      const { webhooks } = await platform.act(USER, { do: "tap", title, payload }, { hold: true });
      return webhooks.map((webhook) => eventOf(webhook as unknown as RawWebhook).message?.text);
    };
    expect(await texts("Giá", "flow:price")).toEqual(["#flow:price :: Giá"]);
    expect(platform.phone(USER)).toHaveLength(1);
    expect(await texts("Hỏi", "whatever")).toEqual(["#ask"]);
    expect(platform.phone(USER)).toHaveLength(2);
    expect(await texts("Web", "-")).toEqual([]);
    expect(await texts("Thực đơn", "#menu")).toEqual(["#menu"]);
  });
});

describe("tokens", () => {
  it("rotate once each; a used refresh token gets an error with HTTP 200", async () => {
    const first = platform.tokens();
    const pair = await refresh(first.refreshToken);
    expect(pair).toMatchObject({
      access_token: platform.tokens().accessToken,
      refresh_token: platform.tokens().refreshToken,
      expires_in: "90000",
    });
    expect(await refresh(first.refreshToken)).toMatchObject({ error: -14014 });
    platform.faults.answerSpentTokensWith("empty body");
    expect(await refresh(first.refreshToken)).toBeNull();
    expect(platform.tokenCounts).toEqual({ rotated: 1, spent: 2 });
    expect((await call("/v3.0/oa/message/cs", {}, first.accessToken)).error).toBe(-216);
  });
});
