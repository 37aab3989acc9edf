import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attachment, MessageContent, PlatformRequest, RenderContext } from "../../src/core";
import { readWirePayload, wirePayload } from "./button-payload";
import { renderZaloMessage } from "./render-message";

const USER = "7100000000000000001";
const context: RenderContext = { platformUserId: USER, messageId: "m-1", permit: { kind: "standard" } };

function render(content: Partial<MessageContent>, extra: Partial<RenderContext> = {}): PlatformRequest[] {
  return renderZaloMessage(
    { attachments: [], buttons: [], quickReplies: [], ...content },
    { ...context, ...extra },
    "https://inbox.example.vn",
  );
}

function messagesOf(content: Partial<MessageContent>, extra: Partial<RenderContext> = {}): unknown[] {
  return render(content, extra).map((request) => {
    expect(request.body["recipient"]).toEqual({ user_id: USER });
    return request.body["message"];
  });
}

const image: Attachment = { kind: "image", url: "/files/a", mimeType: "image/webp", name: "a.webp" };
const pdf: Attachment = { kind: "file", url: "/files/b", mimeType: "application/pdf", name: "Bảng giá.pdf" };
const media = (type: string) => ({ template_type: "media", elements: [{ media_type: type, attachment_id: "" }] });
const postback = (title: string, payload: string) => ({ type: "postback" as const, title, payload });
const query = (title: string, payload: string) => ({ title, type: "oa.query.hide", payload });

describe("text", () => {
  it("is one call, composed, and says what its echo will be", () => {
    expect(render({ text: "Dạ còn ạ".normalize("NFD") })).toEqual([
      { body: { recipient: { user_id: USER }, message: { text: "Dạ còn ạ" } }, echoText: "Dạ còn ạ" },
    ]);
  });

  it("over 2000 characters is split", () => {
    const parts = messagesOf({ text: "Câu này dài bốn mươi ký tự để chia phần. ".repeat(120) }) as { text: string }[];
    expect(parts.length).toBe(3);
    for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(2000);
  });

  it("quotes the message it answers, once", () => {
    const messages = messagesOf({ text: "a. ".repeat(1000) }, { replyToPlatformMessageId: "f1e2" });
    expect(messages[0]).toMatchObject({ quote_message_id: "f1e2" });
    expect(messages[1]).not.toHaveProperty("quote_message_id");
  });

  it("with nothing in it is no call", () => {
    expect(render({ text: "  " })).toEqual([]);
  });
});

describe("buttons", () => {
  it("stand in a template without a type", () => {
    const buttons = [
      postback("Bảng giá", "flow:price"),
      { type: "url" as const, title: "Xem web", url: "https://shop.example.vn/" },
      { type: "phone" as const, title: "Gọi", phone: "0900 000 002" },
    ];
    expect(messagesOf({ text: "Anh/chị cần gì ạ?", buttons })).toEqual([
      {
        text: "Anh/chị cần gì ạ?",
        attachment: {
          type: "template",
          payload: {
            buttons: [
              query("Bảng giá", "#flow:price :: Bảng giá"),
              { title: "Xem web", type: "oa.open.url", payload: { url: "https://shop.example.vn/" } },
              { title: "Gọi", type: "oa.open.phone", payload: { phone_code: "84900000002" } },
            ],
          },
        },
      },
    ]);
  });

  it("share their five places with quick replies", () => {
    const five = ["A", "B", "C"].map((title) => postback(title, title));
    const replies = ["D", "E"].map((title) => ({ title, payload: title }));
    const [message] = messagesOf({ text: "?", buttons: five, quickReplies: replies }) as {
      attachment: { payload: { buttons: unknown[] } };
    }[];
    expect(message!.attachment.payload.buttons).toHaveLength(5);
    const [numbered] = messagesOf({ text: "?", buttons: five, quickReplies: [...replies, { title: "F", payload: "F" }] }) as {
      text: string;
      attachment: { payload: { buttons: unknown[] } };
    }[];
    expect(numbered!.text).toBe("?\n4. D\n5. E\n6. F");
    expect(numbered!.attachment.payload.buttons).toHaveLength(3);
  });

  it("of more than five become numbered text", () => {
    const quickReplies = Array.from({ length: 6 }, (_, i) => ({ title: `Cỡ ${i}`, payload: `s${i}` }));
    expect(messagesOf({ text: "Chọn cỡ:", quickReplies })).toEqual([
      { text: "Chọn cỡ:\n1. Cỡ 0\n2. Cỡ 1\n3. Cỡ 2\n4. Cỡ 3\n5. Cỡ 4\n6. Cỡ 5" },
    ]);
  });

  it("stand under the last part of a long text", () => {
    const messages = messagesOf({ text: "Một câu. ".repeat(300), buttons: [postback("A", "a")] });
    expect(messages).toHaveLength(2);
    expect(messages[0]).not.toHaveProperty("attachment");
    expect(messages[1]).toHaveProperty("attachment.payload.buttons");
  });
});

describe("files", () => {
  it("an image carries its text and buttons", () => {
    expect(render({ text: "Mẫu mới", attachments: [image], quickReplies: [{ title: "Lấy", payload: "buy" }] })).toEqual([
      {
        body: {
          recipient: { user_id: USER },
          message: {
            text: "Mẫu mới",
            attachment: { type: "template", payload: { ...media("image"), buttons: [query("Lấy", "#buy :: Lấy")] } },
          },
        },
        echoText: "Mẫu mới",
        uploads: [
          {
            path: "message.attachment.payload.elements.0.attachment_id",
            url: "/files/a",
            kind: "image",
            name: "a.webp",
            mimeType: "image/webp",
          },
        ],
      },
    ]);
  });

  it("each go in a call of their own, behind the text and before options", () => {
    const texts = (content: Partial<MessageContent>) => render(content).map((r) => [r.echoText, r.uploads?.[0]?.kind]);
    expect(texts({ text: "Ba thứ", attachments: [image, image, pdf] })).toEqual([
      ["Ba thứ", undefined],
      [undefined, "image"],
      [undefined, "image"],
      [undefined, "file"],
    ]);
    expect(texts({ text: "Chọn", attachments: [pdf], buttons: [postback("A", "a")] })).toEqual([
      [undefined, "file"],
      ["Chọn", undefined],
    ]);
  });

  it("get their token put where Zalo wants it", () => {
    expect(render({ attachments: [pdf] })).toEqual([
      {
        body: { recipient: { user_id: USER }, message: { attachment: { type: "file", payload: { token: "" } } } },
        uploads: [
          { path: "message.attachment.payload.token", url: "/files/b", kind: "file", name: "Bảng giá.pdf", mimeType: "application/pdf" },
        ],
      },
    ]);
  });

  it.each<[Attachment, string]>([
    [{ kind: "file", url: "/files/c", name: "kho.xlsx" }, "kho.xlsx: https://inbox.example.vn/files/c"],
    [{ kind: "file", url: "/files/d", name: "to.pdf", sizeBytes: 6_000_000 }, "to.pdf: https://inbox.example.vn/files/d"],
    [{ kind: "audio", url: "/files/e" }, "https://inbox.example.vn/files/e"],
    [{ kind: "video", url: "https://cdn.example.vn/v.mp4", name: "Video" }, "Video: https://cdn.example.vn/v.mp4"],
    [{ kind: "location", latitude: 10.5, longitude: 106.5, label: "Tiệm" }, "Tiệm: https://www.google.com/maps?q=10.5,106.5"],
  ])("that Zalo does not carry go as a link: %j", (attachment, text) => {
    const [message] = messagesOf({ attachments: [attachment] }) as { text: string }[];
    expect(message!.text.replace("\n", ": ")).toBe(text);
  });

  it("a GIF keeps moving", () => {
    expect(render({ attachments: [{ kind: "image", url: "/files/g", mimeType: "image/gif" }] })[0]).toMatchObject({
      body: { message: { attachment: { payload: { elements: [{ media_type: "gif" }] } } } },
      uploads: [{ kind: "gif" }],
    });
  });
});

describe("cards", () => {
  it("become picture, text and buttons in one message each", () => {
    const card = (title: string, imageUrl?: string): Attachment => ({
      kind: "card",
      title,
      subtitle: "45k",
      imageUrl,
      buttons: [postback("Đặt", `order:${title}`)],
    });
    expect(messagesOf({ attachments: [card("Trà đào", "/files/t"), card("Trà sen")] })).toEqual([
      {
        text: "Trà đào\n45k",
        attachment: { type: "template", payload: { ...media("image"), buttons: [query("Đặt", "#order:Trà đào :: Đặt")] } },
      },
      { text: "Trà sen\n45k", attachment: { type: "template", payload: { buttons: [query("Đặt", "#order:Trà sen :: Đặt")] } } },
    ]);
  });
});

describe("a button's payload on the wire", () => {
  it("comes back as it was, with the title", () => {
    const filled = fc
      .string({ unit: fc.constantFrom(":", " ", "#", "a", "é"), minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(filled, filled, (payload, title) => {
        const read = readWirePayload(wirePayload({ payload, title }));
        expect(read).toEqual({ payload, text: title.replace(/:{2,}/g, ":").trim() });
      }),
    );
  });

  it("fits into 1000 characters, at worst without the title", () => {
    expect(wirePayload({ payload: "p".repeat(995), title: "Tên" })).toBe(`#${"p".repeat(995)}`);
    expect(() => wirePayload({ payload: "p".repeat(1000), title: "Tên" })).toThrow(
      expect.objectContaining({ code: "CHANNEL_REJECTED" }) as Error,
    );
  });

  it.each(["", "#", " # ", "giá #1", "Còn hàng không"])("ordinary text is none: %j", (text) => {
    expect(readWirePayload(text)).toBeNull();
  });
});
