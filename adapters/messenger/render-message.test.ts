import { describe, expect, it } from "vitest";
import { textContent, type Attachment, type Button, type MessageContent, type PlatformRequest, type RenderContext } from "../../src/core";
import { renderMessage } from "./render-message";

const context: RenderContext = { platformUserId: "9100000000000001", messageId: "01HDEMO7", permit: { kind: "standard" } };
const content = (part: Partial<MessageContent>): MessageContent => ({ attachments: [], buttons: [], quickReplies: [], ...part });
const postback = (title: string): Button => ({ type: "postback", title, payload: title.toUpperCase() });
const messagesOf = (requests: PlatformRequest[]): unknown[] => requests.map((request) => request.body["message"]);

describe("renderMessage", () => {
  it("addresses a text inside the window as a response and carries our id", () => {
    expect(renderMessage(textContent("Dạ còn ạ"), context)).toEqual([
      {
        body: {
          recipient: { id: "9100000000000001" },
          messaging_type: "RESPONSE",
          message: { text: "Dạ còn ạ", metadata: "out:01HDEMO7" },
        },
        echoText: "Dạ còn ạ",
      },
    ]);
  });

  it("uses the tag of the permit and replies to a message with its first part only", () => {
    const [first, second] = renderMessage(textContent("Một câu khá dài. ".repeat(150)), {
      ...context,
      permit: { kind: "tagged", tag: "HUMAN_AGENT" },
      replyToPlatformMessageId: "m_demoB2",
    });
    expect(first?.body).toMatchObject({ messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT", reply_to: { mid: "m_demoB2" } });
    expect(second?.body).toMatchObject({ messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT", message: { metadata: "out:01HDEMO7#2" } });
    expect(second?.body).not.toHaveProperty("reply_to");
  });

  it.each([1899, 1900, 1901, 4500])(
    "keeps %i characters with emoji at the cut within the limit, quick replies on the last part",
    (length) => {
      const text = "Ạ👍🏽".repeat(length).slice(0, length - (length % 5));
      const parts = renderMessage(content({ text, quickReplies: [{ title: "Có", payload: "Y" }] }), context);
      const messages = messagesOf(parts) as { text: string; quick_replies?: unknown[] }[];
      expect(messages.map((m) => m.text).join("")).toBe(text);
      for (const m of messages) expect(m.text.length).toBeLessThanOrEqual(1900);
      expect(messages.map((m) => m.quick_replies?.length ?? 0)).toEqual(messages.map((_, i) => (i === messages.length - 1 ? 1 : 0)));
    },
  );

  it("puts buttons under the end of a long text, which the template can hold", () => {
    const sentences = Array.from({ length: 60 }, (_, i) => `Câu số ${i} nói về chính sách.`).join(" ");
    const parts = renderMessage(
      content({ text: sentences, buttons: [postback("Xem"), { type: "url", title: "Web", url: "https://shop.vn" }] }),
      context,
    );
    const template = parts.at(-1)?.body["message"] as { attachment: { payload: { text: string; buttons: unknown[] } } };
    expect(template.attachment.payload.text.length).toBeLessThanOrEqual(640);
    expect(template.attachment.payload.buttons).toEqual([
      { type: "postback", title: "Xem", payload: "XEM" },
      { type: "web_url", title: "Web", url: "https://shop.vn" },
    ]);
    expect(parts.map((p) => p.echoText).join(" ")).toBe(sentences);
  });

  it("dials Vietnamese numbers internationally and writes service numbers as text", () => {
    const [request] = renderMessage(
      content({
        text: "Gọi nhé",
        buttons: [
          { type: "phone", title: "Gọi", phone: "0912 345 678" },
          { type: "phone", title: "Tổng đài", phone: "1900 1234" },
        ],
      }),
      context,
    );
    expect(request?.body["message"]).toMatchObject({
      attachment: {
        payload: { text: "Gọi nhé\n• Tổng đài: 1900 1234", buttons: [{ type: "phone_number", title: "Gọi", payload: "+84912345678" }] },
      },
    });
  });

  it("writes link buttons that are no web address, and files over 25 MB, as text", () => {
    const requests = renderMessage(
      content({
        text: "Xem",
        buttons: [{ type: "url", title: "Zalo", url: "zalo://chat" }],
        attachments: [{ kind: "video", url: "/files/v1", name: "clip.mp4", sizeBytes: 26 * 1024 * 1024 }],
      }),
      context,
      { publicUrl: "https://inbox.shop.vn" },
    );
    expect(messagesOf(requests)).toEqual([
      { text: "Xem\nclip.mp4: https://inbox.shop.vn/files/v1\n• Zalo: zalo://chat", metadata: "out:01HDEMO7" },
    ]);
  });

  it("uploads our own files and lets Meta fetch public ones", () => {
    const attachments: Attachment[] = [
      { kind: "image", url: "/files/a1", mimeType: "image/png", name: "a.png" },
      { kind: "image", url: "https://cdn.shop.vn/b.jpg" },
      { kind: "image", url: "https://cdn.shop.vn/big.jpg", sizeBytes: 9 * 1024 * 1024 },
      { kind: "file", url: "http://cdn.shop.vn/gia.pdf" },
    ];
    const requests = renderMessage(content({ attachments }), context);
    expect(messagesOf(requests)).toMatchObject([
      { attachment: { type: "image", payload: {} } },
      { attachment: { type: "image", payload: { url: "https://cdn.shop.vn/b.jpg" } } },
      { attachment: { type: "image", payload: {} } },
      { attachment: { type: "file", payload: {} } },
    ]);
    const path = "message.attachment.payload.attachment_id";
    expect(requests.map((r) => r.uploads)).toEqual([
      [{ path, url: "/files/a1", kind: "image", name: "a.png", mimeType: "image/png" }],
      undefined,
      [{ path, url: "https://cdn.shop.vn/big.jpg", kind: "image" }],
      [{ path, url: "http://cdn.shop.vn/gia.pdf", kind: "file" }],
    ]);
  });

  it("shows cards as a generic template; what is cut stands in full before it", () => {
    const long = "Áo thun cotton hai chiều co giãn, thoáng mát, thấm hút mồ hôi tốt, đủ màu đủ cỡ cho cả nhà";
    const cards: Attachment[] = [
      { kind: "card", title: "Áo thun", subtitle: "150k", imageUrl: "https://cdn.shop.vn/ao.jpg", buttons: [postback("Mua")] },
      { kind: "card", title: "Áo dài", subtitle: long, buttons: [] },
      { kind: "card", title: "Hết hàng", buttons: [] },
    ];
    const [text, template, ...more] = messagesOf(renderMessage(content({ attachments: cards }), context));
    expect(more).toEqual([]);
    expect(text).toMatchObject({ text: `Áo dài\n${long}\n\nHết hàng` });
    expect(template).toMatchObject({
      attachment: {
        payload: {
          template_type: "generic",
          elements: [
            {
              title: "Áo thun",
              subtitle: "150k",
              image_url: "https://cdn.shop.vn/ao.jpg",
              buttons: [{ type: "postback", title: "Mua", payload: "MUA" }],
            },
            { title: "Áo dài", subtitle: expect.stringMatching(/^.{1,79}…$/) },
          ],
        },
      },
    });
  });

  it("gives a card its own picture by public address, else sends the picture before it", () => {
    const card: Attachment = { kind: "card", title: "Áo", imageUrl: "/files/a1", buttons: [postback("Mua")] };
    const reachable = renderMessage(content({ attachments: [card] }), context, { publicUrl: "https://inbox.shop.vn/" });
    expect(messagesOf(reachable)).toMatchObject([
      { attachment: { payload: { elements: [{ image_url: "https://inbox.shop.vn/files/a1" }] } } },
    ]);
    const hidden = renderMessage(content({ attachments: [card] }), context);
    expect(hidden).toMatchObject([{ uploads: [{ url: "/files/a1" }] }, { body: { message: { attachment: { type: "template" } } } }]);
  });

  it("renders nothing for blank content", () => {
    expect(renderMessage(content({ text: "  \n" }), context)).toEqual([]);
  });
});
