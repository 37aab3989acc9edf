import { describe, expect, it } from "vitest";
import { WebhookParseError, type InboundEvent, type RawWebhook } from "../../src/core";
import { accountIdsIn } from "./account-ids";
import { fixture, FIXTURE_OA_ID as OA, FIXTURE_USER_ID as USER } from "./fixtures";
import { parseZaloWebhook } from "./parse-webhook";

const base = { accountId: OA, platformUserId: USER, at: new Date(1790000000000) };
const plain = { attachments: [], buttons: [], quickReplies: [] };

function parse(name: string, accountId?: string): InboundEvent {
  const events = parseZaloWebhook(fixture(name), accountId);
  expect(events).toHaveLength(1);
  return events[0]!;
}

function raw(body: unknown): RawWebhook {
  return { body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)), headers: {} };
}

function parseRaw(body: unknown, accountId?: string): InboundEvent {
  return parseZaloWebhook(raw(body), accountId)[0]!;
}

function attachmentOf(name: string): unknown {
  const event = parse(name);
  if (event.kind !== "message") throw new Error(`${name} is no message`);
  return event.content.attachments[0];
}

describe("messages of the contact", () => {
  it("reads text", () => {
    expect(parse("user-send-text")).toEqual({
      ...base,
      kind: "message",
      key: "user_send_text:a1b2c3d4e5f6a7b8c9d0",
      platformMessageId: "a1b2c3d4e5f6a7b8c9d0",
      content: { ...plain, text: "Shop ơi còn bánh nướng không ạ?" },
      payload: undefined,
      replyToPlatformMessageId: undefined,
    });
  });

  it("knows which message is answered", () => {
    expect(parse("user-send-text-reply")).toMatchObject({ replyToPlatformMessageId: "f1e2d3c4b5a697887766" });
  });

  it("reads a tapped button and a menu item as payloads", () => {
    expect(parse("user-send-text-button")).toMatchObject({ payload: "flow:price", content: { text: "Bảng giá" } });
    expect(parse("user-send-text-menu")).toMatchObject({ payload: "gia", content: { text: "#gia" } });
  });

  it("composes decomposed Vietnamese", () => {
    const text = "Cảm ơn chị".normalize("NFD");
    const event = parseRaw({
      event_name: "user_send_text",
      timestamp: "1",
      sender: { id: USER },
      recipient: { id: OA },
      message: { msg_id: "m", text },
    });
    expect(event).toMatchObject({ content: { text: "Cảm ơn chị".normalize("NFC") } });
  });

  it.each([
    [
      "user-send-image",
      { kind: "image", url: "https://photo-stal-1.zdn.vn/full/x.jpg", thumbnailUrl: "https://photo-stal-1.zdn.vn/thumb/x.jpg" },
    ],
    [
      "user-send-gif",
      {
        kind: "image",
        mimeType: "image/gif",
        url: "https://photo-stal-1.zdn.vn/full/x.gif",
        thumbnailUrl: "https://photo-stal-1.zdn.vn/thumb/x.png",
      },
    ],
    [
      "user-send-link",
      { kind: "link", url: "https://bao.example.vn/bai", description: "Bài báo về trà", thumbnailUrl: "https://bao.example.vn/t.jpg" },
    ],
    ["user-send-audio", { kind: "audio", url: "https://voice-aac.zadn.vn/a.amr" }],
    ["user-send-video", { kind: "video", url: "https://video.zdn.vn/v.mp4", thumbnailUrl: "https://video.zdn.vn/t.jpg" }],
    ["user-send-sticker", { kind: "sticker", stickerId: "50113", url: "https://zalo-api.zadn.vn/s/50113.webp" }],
    ["user-send-location", { kind: "location", latitude: 10.7769, longitude: 106.7009 }],
    [
      "user-send-file",
      {
        kind: "file",
        url: "https://down-static.zalo.me/f/1",
        name: "Đơn đặt hàng.docx",
        sizeBytes: 48213,
        mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      },
    ],
    ["user-send-business-card", { kind: "contact", name: "Chị Hoa kế toán", phone: "0900000007" }],
  ])("%s", (name, attachment) => {
    expect(attachmentOf(name)).toEqual(attachment);
  });

  it("keeps the caption of an image and drops the text that only names a contact card", () => {
    expect(parse("user-send-image")).toMatchObject({ content: { text: "Mẫu này ạ" } });
    expect(parse("user-send-business-card")).not.toHaveProperty("content.text");
  });

  it("shows what it cannot read as unsupported instead of nothing", () => {
    const event = (message: unknown) =>
      parseRaw({ event_name: "user_send_file", timestamp: "1", sender: { id: USER }, recipient: { id: OA }, message });
    const attachments = (message: unknown) => (event(message) as { content?: { attachments: unknown[] } }).content?.attachments;
    expect(attachments({ msg_id: "m" })).toEqual([{ kind: "unsupported", description: "user_send_file" }]);
    expect(attachments({ msg_id: "m", attachments: [{ type: "hologram", payload: {} }, null, "x"] })).toHaveLength(3);
    expect(attachments({ msg_id: "m", attachments: [{ type: "file", payload: { url: "javascript:alert(1)" } }] })).toEqual([
      { kind: "unsupported", description: "file" },
    ]);
    const wrongPlace = [{ type: "location", payload: { coordinates: { latitude: "91", longitude: "x" } } }];
    expect(attachments({ msg_id: "m", attachments: wrongPlace })).toEqual([{ kind: "unsupported", description: "location" }]);
    const odd = [{ type: "file", payload: { url: "https://a.zdn.vn/1", name: "x.constructor", size: "-1" } }];
    expect(attachments({ msg_id: "m", attachments: odd })).toEqual([{ kind: "file", url: "https://a.zdn.vn/1", name: "x.constructor" }]);
  });
});

describe("what comes back of our own side", () => {
  it("cannot tell our API sends from another app's", () => {
    expect(parse("oa-send-text")).toEqual({
      ...base,
      kind: "echo",
      key: "oa_send_text:f1e2d3c4b5a697887766",
      platformMessageId: "f1e2d3c4b5a697887766",
      content: { ...plain, text: "Dạ còn ạ" },
      sentBy: "unknown",
    });
  });

  it("knows what a person typed in Zalo's console", () => {
    expect(parse("oa-send-text-console")).toMatchObject({ kind: "echo", sentBy: "human", content: { text: "Em gọi lại cho chị nhé" } });
  });

  it("reads images and lists", () => {
    expect(parse("oa-send-image")).toMatchObject({ content: { text: "Mẫu mới", attachments: [{ kind: "image" }] } });
    expect(parse("oa-send-list")).toMatchObject({ kind: "echo", content: { attachments: [{ kind: "link", description: "Trà đào" }] } });
  });
});

describe("receipts", () => {
  it("reads delivered and read", () => {
    expect(parse("user-received-message")).toMatchObject({ ...base, kind: "delivered", platformMessageIds: ["f1e2d3c4b5a697887766"] });
    expect(parse("user-seen-message")).toMatchObject({
      ...base,
      kind: "read",
      platformMessageIds: ["f1e2d3c4b5a697887766", "f1e2d3c4b5a697887768"],
    });
  });

  it("takes either direction once it is told which OA it is", () => {
    expect(parse("user-seen-message-other-way", OA)).toMatchObject({ ...base, kind: "read" });
    expect(parse("user-seen-message", OA)).toMatchObject({ ...base, kind: "read" });
  });

  it("leaves the delivery of template messages alone", () => {
    expect(parse("user-received-template")).toMatchObject({ kind: "ignored", reason: "delivery of a template message" });
  });
});

describe("everything else", () => {
  it.each([
    ["follow", { kind: "followed" }],
    ["unfollow", { kind: "unfollowed" }],
    ["user-click-chatnow", { kind: "opened" }],
    ["user-withdraw", { kind: "erase-contact" }],
    ["user-submit-info", { kind: "contact-info", name: "Lê Thu", phone: "0900000001", address: "12 ngõ 4, Phường Láng, Hà Nội" }],
    [
      "user-submit-info-older",
      { kind: "contact-info", name: "Lê Thu", phone: "0900000001", address: "12 ngõ 4, Láng Hạ, Đống Đa, Hà Nội" },
    ],
    ["user-reacted-message", { kind: "reaction", platformMessageId: "f1e2d3c4b5a697887766", emoji: "❤️" }],
    ["user-reacted-message-remove", { kind: "reaction", emoji: null }],
  ])("%s", (name, event) => {
    expect(parse(name)).toMatchObject({ ...base, ...event });
  });

  it.each([
    ["anonymous-send-text", /anonymous/],
    ["user-send-group-text", /group/],
    ["user-call-oa", /calls/],
    ["user-feedback", /template/],
    ["change-oa-daily-quota", /template/],
  ])("%s is ignored with a reason", (name, reason) => {
    expect(parse(name)).toMatchObject({ kind: "ignored", accountId: OA, reason: expect.stringMatching(reason) as string });
  });

  it.each([
    [{ event_name: "user_blinked", timestamp: "1" }, 'unknown event "user_blinked"'],
    [{ event_name: "constructor", timestamp: "1" }, 'unknown event "constructor"'],
    [{}, "the body has no event_name"],
    [{ event_name: "user_send_text" }, '"user_send_text" without a timestamp'],
    [{ event_name: "user_send_text", timestamp: "1", message: { text: "a" } }, '"user_send_text" names no contact'],
    [
      { event_name: "oa_send_text", timestamp: "1", sender: { id: OA }, recipient: { id: USER }, message: {} },
      "oa_send_text without a message id",
    ],
    [
      { event_name: "user_seen_message", timestamp: "1", sender: { id: OA }, recipient: { id: USER } },
      "user_seen_message names no message",
    ],
  ])("%j is ignored", (body, reason) => {
    expect(parseRaw(body)).toMatchObject({ kind: "ignored", reason });
  });

  it.each(["null", "[]", "1"])("ignores %j, which is JSON and no event", (body) => {
    expect(parseRaw(body)).toMatchObject({ kind: "ignored", reason: "the body has no event_name" });
  });

  it.each(["", "{", "\u0000"])("refuses %j, which is not JSON", (body) => {
    expect(() => parseZaloWebhook(raw(body))).toThrow(WebhookParseError);
    expect(accountIdsIn(raw(body))).toEqual([]);
  });
});

describe("ids", () => {
  it("keep every digit when they come as numbers", () => {
    const body = `{"event_name":"user_send_text","timestamp":1790000000123,"sender":{"id":9007199254740993123},"recipient":{"id": 9007199254740993999},"message":{"msg_id":12345678901234567890,"text":"so 12345678901234567890"}}`;
    expect(parseRaw(body)).toMatchObject({
      at: new Date(1790000000123),
      platformUserId: "9007199254740993123",
      accountId: "9007199254740993999",
      platformMessageId: "12345678901234567890",
      content: { text: "so 12345678901234567890" },
    });
  });

  it("of the account are offered with the likeliest first", () => {
    expect(accountIdsIn(fixture("user-send-text"))).toEqual([OA]);
    expect(accountIdsIn(fixture("oa-send-text"))).toEqual([OA]);
    expect(accountIdsIn(fixture("user-seen-message"))).toEqual([OA, USER]);
    expect(accountIdsIn(fixture("user-seen-message-other-way"))).toEqual([USER, OA]);
    expect(accountIdsIn(fixture("follow"))).toEqual([OA]);
    expect(accountIdsIn(fixture("change-oa-daily-quota"))).toEqual([OA]);
  });

  it("make keys that a redelivery repeats and another event does not", () => {
    const key = (name: string) => parse(name).key;
    const names = [
      "user-send-text",
      "user-send-text-reply",
      "oa-send-text",
      "user-received-message",
      "user-seen-message",
      "follow",
      "unfollow",
      "user-reacted-message",
      "user-reacted-message-remove",
    ];
    expect(names.map(key)).toEqual(names.map(key));
    expect(new Set(names.map(key)).size).toBe(names.length);
  });
});
