import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { InboundEvent, RawWebhook } from "../../src/core";
import { accountIdsIn, parseMessengerWebhook } from "./parse-webhook";

const PAGE = "700100200300";
const MAI = "9100000000000001";

function fixture(name: string): RawWebhook {
  return { body: readFileSync(new URL(`fixtures/${name}.json`, import.meta.url)), headers: {} };
}
function parse(name: string, ownAppId?: string): InboundEvent[] {
  return parseMessengerWebhook(fixture(name), ownAppId);
}
const from = { accountId: PAGE, platformUserId: MAI };

describe("parseMessengerWebhook", () => {
  it("reads a quick reply with the message it answers and the ad it came from", () => {
    expect(parse("message-quick-reply")).toEqual([
      {
        kind: "message",
        key: "msg:m_demoB2",
        ...from,
        at: new Date(1790000000001),
        platformMessageId: "m_demoB2",
        content: { text: "Còn size M không?", attachments: [], buttons: [], quickReplies: [] },
        payload: "SIZE_M",
        replyToPlatformMessageId: "m_demoA9",
        referral: { ref: "ao-thun", source: "ADS", adId: "120200000000001", title: "Áo thun hè" },
      },
    ]);
  });

  it("reads every kind of attachment, a sticker pair as one, the unknown as a placeholder", () => {
    const attachments = parse("attachments").map((event) => (event.kind === "message" ? event.content.attachments : []));
    expect(attachments).toEqual([
      [
        { kind: "image", url: "https://scontent.example.com/v/anh.jpg?sig=1" },
        { kind: "file", url: "https://cdn.example.com/v/t59/b%E1%BA%A3ng-gi%C3%A1.pdf?sig=2", name: "bảng-giá.pdf" },
        { kind: "video", url: "https://cdn.example.com/v/clip.mp4" },
        { kind: "audio", url: "https://cdn.example.com/v/voice.mp4" },
      ],
      [{ kind: "sticker", stickerId: "369239263222822", url: "https://scontent.example.com/like.png" }],
      [
        { kind: "link", url: "https://l.example.com/?u=bai-viet", title: "Bài viết" },
        { kind: "unsupported", description: "fallback" },
        { kind: "link", url: "https://www.example.com/reel/1", title: "Reel" },
        { kind: "location", latitude: 10.7769, longitude: 106.7009, label: "Vị trí" },
        { kind: "unsupported", description: "hologram" },
      ],
      [{ kind: "card", title: "Áo thun", subtitle: "150.000đ", imageUrl: "https://cdn.example.com/ao.jpg", buttons: [] }],
    ]);
  });

  it("reads postbacks in both documented forms, with and without a message id", () => {
    const [started, menu, checkbox] = parse("postbacks");
    expect(started).toMatchObject({
      kind: "message",
      key: "pb:m_demoD4",
      payload: "GET_STARTED",
      content: { text: "Bắt đầu" },
      referral: { ref: "fb_ad_07", adId: "120200000000001" },
    });
    expect(menu).toMatchObject({ kind: "message", payload: "PRICE", at: new Date(1790000000000) });
    expect(menu?.key).toMatch(new RegExp(`^pb:${MAI}:1790000000:[0-9a-f]{32}$`));
    expect(checkbox).toMatchObject({ kind: "ignored", reason: "postback without a sender id" });
  });

  it("tells whose echo it is", () => {
    const echoes = parse("echoes", "555000111222").map((e) => (e.kind === "echo" ? [e.key, e.sentBy, e.messageId, e.part] : e.kind));
    expect(echoes).toEqual([
      ["msg:m_demoE1", "ours", "01HDEMO7", 1],
      ["msg:m_demoE2", "ours", "01HDEMO7", 2],
      ["msg:m_demoE3", "human", undefined, undefined],
      ["msg:m_demoE4", "human", undefined, undefined],
      ["msg:m_demoE5", "human", undefined, undefined],
      ["msg:m_demoE6", "other", undefined, undefined],
      ["msg:m_demoE7", "ours", undefined, undefined],
      ["msg:m_demoE8", "other", undefined, undefined],
      ["msg:m_demoE9", "other", undefined, undefined],
    ]);
    expect(parse("echoes").map((e) => e.kind === "echo" && e.sentBy)[6]).toBe("other");
  });

  it("shows a template of another app as text and buttons, an empty one as a placeholder", () => {
    const [buttons, empty] = parse("echoes").slice(7);
    expect(buttons).toMatchObject({
      content: {
        text: "Xem thêm?",
        attachments: [],
        buttons: [
          { type: "postback", title: "Có", payload: "YES" },
          { type: "url", url: "https://shop.vn" },
        ],
      },
    });
    expect(empty).toMatchObject({ content: { attachments: [{ kind: "unsupported", description: "Phiếu" }] } });
  });

  it("reads receipts, edits, reactions, referrals and orders", () => {
    const [delivered, read, edited, love, wow, unreact, referral, order] = parse("small-events");
    expect(delivered).toMatchObject({
      kind: "delivered",
      ...from,
      platformMessageIds: ["m_demoE1"],
      watermark: new Date(1790000003000),
      at: new Date(1790000003000),
    });
    expect(read).toMatchObject({ kind: "read", watermark: new Date(1790000003050), at: new Date(1790000003100) });
    expect(edited).toMatchObject({ kind: "edited", key: "edit:m_demoB2:2", platformMessageId: "m_demoB2", text: "Còn size L không?" });
    expect(love).toMatchObject({ kind: "reaction", key: `rx:m_demoE1:${MAI}:react:1790000003300`, emoji: "❤️" });
    expect(wow).toMatchObject({ emoji: "😮" });
    expect(unreact).toMatchObject({ kind: "reaction", emoji: null });
    expect(referral).toMatchObject({ kind: "referral", referral: { ref: "qr_quan1", source: "SHORTLINK" } });
    expect(order).toMatchObject({ kind: "message", content: { text: "2 × Áo thun – 150000 VND\nGiao buổi sáng" } });
  });

  it("ignores with a reason what changes no conversation", () => {
    const reasons = parse("small-events")
      .slice(8)
      .map((e) => e.kind === "ignored" && e.reason);
    expect(reasons).toEqual([
      "pass_thread_control: 555000111222",
      "policy_enforcement: warning",
      "optin: one_time_notif_req",
      "unknown event: sender, recipient, timestamp, hologram",
    ]);
  });

  it("only listens in standby, but keeps echoes and receipts", () => {
    const events = parse("standby");
    expect(events.map((e) => (e.kind === "ignored" ? e.reason : e.kind))).toEqual(["standby", "standby", "echo", "read"]);
    // The same message may come again as ours once the thread is passed over.
    expect(events[0]?.key).not.toBe("msg:m_demoS1");
    expect(events[2]).toMatchObject({ sentBy: "human" });
  });

  it("names leads and comments under their own ids, big numbers kept to the last digit", () => {
    const [lead, comment, rating, fieldsOnly] = parse("changes");
    expect(lead).toMatchObject({ kind: "ignored", key: "lead:330000000000000123", reason: "leadgen", at: new Date(1790000098000) });
    expect(comment).toMatchObject({ kind: "ignored", reason: "feed: comment add" });
    expect(comment?.key).toMatch(/^feed:801_9001:comment:add:1790000200:[0-9a-f]{32}$/);
    expect(rating).toMatchObject({ reason: "change of ratings" });
    expect(fieldsOnly).toMatchObject({ reason: "entry without known events: id, time, changed_fields" });
  });

  it("lets one bad element spoil nothing around it, and keeps ids that came as numbers", () => {
    const events = parse("batch-with-bad-elements");
    expect(events.map((e) => (e.kind === "message" ? e.content.text : e.kind))).toEqual([
      "một",
      "ignored",
      "ignored",
      "ignored",
      "hai",
      "ignored",
      "ba",
    ]);
    expect(events[4]).toMatchObject({ at: new Date(1790000000456) });
    expect(events[6]).toMatchObject({ accountId: "700100200301", platformUserId: "91000000000000021234" });
    expect(accountIdsIn(fixture("batch-with-bad-elements"))).toEqual([PAGE, "700100200301"]);
  });

  it("ignores other objects and empty batches", () => {
    const reasonOf = (json: string): unknown =>
      parseMessengerWebhook({ body: Buffer.from(json), headers: {} }).map((e) => e.kind === "ignored" && e.reason);
    expect(reasonOf('{"object":"user","entry":[{"id":"1"}]}')).toEqual(["object user"]);
    expect(reasonOf('{"object":"page","entry":[]}')).toEqual(["no entries"]);
    expect(reasonOf("null")).toEqual(["not a page event"]);
    expect(reasonOf("[]")).toEqual(["not a page event"]);
  });

  it("survives JSON nested deeper than the stack", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    const events = parseMessengerWebhook({
      body: Buffer.from(`{"object":"page","entry":[{"id":"${PAGE}","messaging":[${deep}]}]}`),
      headers: {},
    });
    expect(events).toMatchObject([{ kind: "ignored" }]);
  });
});
