import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Capabilities } from "./channel-adapter";
import type { Attachment, Button, MessageContent } from "./content";
import { degrade, offeredOptions } from "./degrade";

const rich: Capabilities = {
  maxTextChars: 1900,
  maxButtons: 3,
  maxButtonTitleChars: 20,
  maxQuickReplies: 13,
  maxQuickReplyTitleChars: 20,
  maxCards: 10,
  image: true,
  file: true,
  deliveryReceipts: true,
  readReceipts: true,
};
const plain: Capabilities = { ...rich, maxButtons: 0, maxQuickReplies: 0, maxCards: 0, image: false, file: false };
const content = (part: Partial<MessageContent>): MessageContent => ({ attachments: [], buttons: [], quickReplies: [], ...part });
const postback = (title: string, payload = title): Button => ({ type: "postback", title, payload });

describe("degrade", () => {
  it("passes on what the channel can show", () => {
    const message = content({ text: "Chọn nhé", buttons: [postback("Xem")], quickReplies: [{ title: "Có", payload: "YES" }] });
    expect(degrade(message, rich)).toEqual([message]);
  });

  it("numbers quick replies and buttons where the channel has none; links and phones keep their address", () => {
    const message = content({
      text: "Bạn cần gì?",
      buttons: [
        postback("Giá"),
        { type: "url", title: "Web", url: "https://shop.vn" },
        { type: "phone", title: "Gọi", phone: "0912345678" },
      ],
      quickReplies: [{ title: "Gặp nhân viên", payload: "AGENT" }],
    });
    const [only, ...more] = degrade(message, plain);
    expect(more).toEqual([]);
    expect(only?.text).toBe("Bạn cần gì?\n1. Giá\n• Web: https://shop.vn\n• Gọi: 0912345678\n2. Gặp nhân viên");
    expect(only?.buttons).toEqual([]);
    expect(only?.quickReplies).toEqual([]);
    expect(offeredOptions(message).map((o) => o.payload)).toEqual(["Giá", "AGENT"]);
  });

  it("cuts a long title on the chip and keeps it whole in the numbered text", () => {
    const long = "Chính sách đổi trả trong bảy ngày";
    const [only] = degrade(
      content({
        text: "Hỏi về?",
        quickReplies: [
          { title: "Giá", payload: "P" },
          { title: long, payload: "R" },
        ],
      }),
      rich,
    );
    expect(only?.quickReplies.map((q) => q.title)).toEqual(["Giá", "Chính sách đổi trả…"]);
    expect(only?.text).toBe(`Hỏi về?\n1. Giá\n2. ${long}`);
  });

  it("turns a card into an image and a text with its buttons where there are no cards", () => {
    const card: Attachment = { kind: "card", title: "Áo thun", subtitle: "150k", imageUrl: "/files/a", buttons: [postback("Mua")] };
    expect(degrade(content({ attachments: [card] }), { ...rich, maxCards: 0 })).toEqual([
      content({ attachments: [{ kind: "image", url: "/files/a" }] }),
      content({ text: "Áo thun\n150k", buttons: [postback("Mua")] }),
    ]);
  });

  it("splits a long carousel and puts quick replies on its last part", () => {
    const cards = Array.from({ length: 12 }, (_, i): Attachment => ({ kind: "card", title: `Áo ${i}`, subtitle: "x", buttons: [] }));
    const parts = degrade(content({ attachments: cards, quickReplies: [{ title: "Thôi", payload: "NO" }] }), rich);
    expect(parts.map((p) => p.attachments.length)).toEqual([10, 2]);
    expect(parts.map((p) => p.quickReplies.length)).toEqual([0, 1]);
  });

  it("writes a line with the public address for a file the channel cannot carry", () => {
    const file: Attachment = { kind: "file", url: "/files/f1", name: "bảng giá.pdf" };
    const [only] = degrade(content({ attachments: [file] }), plain, { publicUrl: "https://inbox.shop.vn/" });
    expect(only?.text).toBe("bảng giá.pdf: https://inbox.shop.vn/files/f1");
  });

  it("shows a place as a map link and a contact card as text", () => {
    const [only] = degrade(
      content({
        attachments: [
          { kind: "location", latitude: 10.77, longitude: 106.7, label: "Cửa hàng Quận 1" },
          { kind: "contact", name: "Lan", phone: "0900" },
        ],
      }),
      rich,
    );
    expect(only?.text).toBe("Cửa hàng Quận 1: https://www.google.com/maps?q=10.77,106.7\nLan: 0900");
  });

  it("gives buttons without any text something to stand under", () => {
    expect(degrade(content({ buttons: [postback("Xem")] }), rich)[0]?.text).toBe("👇");
    expect(degrade(content({ quickReplies: [{ title: "Có", payload: "Y" }] }), rich)[0]?.text).toBe("👇");
  });

  const title = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((t) => t.trim() !== "");
  const button: fc.Arbitrary<Button> = fc.oneof(
    fc.record({ type: fc.constant("postback" as const), title, payload: fc.uuid() }),
    fc.record({ type: fc.constant("url" as const), title, url: fc.webUrl() }),
    fc.record({ type: fc.constant("phone" as const), title, phone: fc.constantFrom("0912345678", "1900 1234") }),
  );
  const attachment: fc.Arbitrary<Attachment> = fc.oneof(
    fc.record({ kind: fc.constantFrom("image" as const, "file" as const, "video" as const), url: fc.webUrl() }),
    fc.record({ kind: fc.constant("link" as const), url: fc.webUrl(), title }),
    fc.record({
      kind: fc.constant("card" as const),
      title,
      subtitle: title,
      imageUrl: fc.webUrl(),
      buttons: fc.array(button, { maxLength: 5 }),
    }),
  );
  const message = fc.record({
    text: fc.option(title, { nil: undefined }),
    attachments: fc.array(attachment, { maxLength: 6 }),
    buttons: fc.array(button, { maxLength: 6 }),
    quickReplies: fc.array(fc.record({ title, payload: fc.uuid() }), { maxLength: 16 }),
  });
  const capabilities = fc.record({
    maxTextChars: fc.constant(1900),
    maxButtons: fc.integer({ min: 0, max: 4 }),
    maxButtonTitleChars: fc.integer({ min: 4, max: 30 }),
    maxQuickReplies: fc.constantFrom(0, 3, 13),
    maxQuickReplyTitleChars: fc.integer({ min: 4, max: 30 }),
    maxCards: fc.constantFrom(0, 1, 3, 10),
    image: fc.boolean(),
    file: fc.boolean(),
    deliveryReceipts: fc.constant(true),
    readReceipts: fc.constant(true),
  });

  it("keeps every option, address and text reachable within the channel's limits", () => {
    fc.assert(
      fc.property(message, capabilities, (input, able) => {
        const parts = degrade(input, able);
        const cards = parts.flatMap((p) => p.attachments.filter((a) => a.kind === "card"));
        const buttonsShown = [...parts.flatMap((p) => p.buttons), ...cards.flatMap((c) => c.buttons)];
        const lines = parts.flatMap((p) => (p.text ?? "").split("\n"));
        const text = parts.map((p) => p.text ?? "").join("\n");
        const flat = (s: string): string => s.normalize("NFC").replace(/\s+/g, " ").trim();

        offeredOptions(input).forEach((option, index) => {
          const native = [...parts.flatMap((p) => p.quickReplies), ...buttonsShown.filter((b) => b.type === "postback")].find(
            (o) => o.payload === option.payload,
          );
          const line = lines.includes(`${index + 1}. ${flat(option.title)}`);
          expect(native !== undefined || line).toBe(true);
          if (!line) expect(native?.title).toBe(option.title.normalize("NFC").trim());
        });
        const cardsIn = input.attachments.filter((a) => a.kind === "card");
        for (const b of [...input.buttons, ...cardsIn.flatMap((c) => c.buttons)]) {
          if (b.type === "url") expect(buttonsShown.some((s) => s.type === "url" && s.url === b.url) || text.includes(b.url)).toBe(true);
          if (b.type === "phone")
            expect(buttonsShown.some((s) => s.type === "phone" && s.phone === b.phone) || text.includes(b.phone)).toBe(true);
        }
        for (const a of input.attachments) {
          if (a.kind === "card") expect(cards.some((c) => c.title === a.title) || text.includes(a.title)).toBe(true);
          else if ("url" in a && a.url)
            expect(parts.some((p) => p.attachments.some((x) => "url" in x && x.url === a.url)) || text.includes(a.url)).toBe(true);
        }
        if (input.text !== undefined) expect(text).toContain(input.text);

        for (const part of parts) {
          expect(part.buttons.length).toBeLessThanOrEqual(able.maxButtons);
          expect(part.quickReplies.length).toBeLessThanOrEqual(able.maxQuickReplies);
          const cardsHere = part.attachments.filter((a) => a.kind === "card");
          expect(cardsHere.length).toBeLessThanOrEqual(able.maxCards);
          for (const c of cardsHere) expect(c.buttons.length).toBeLessThanOrEqual(able.maxButtons);
          for (const b of part.buttons) expect(b.title.length).toBeLessThanOrEqual(able.maxButtonTitleChars);
          for (const q of part.quickReplies) expect(q.title.length).toBeLessThanOrEqual(able.maxQuickReplyTitleChars);
          if (part.buttons.length > 0) expect(part.text).toBeTruthy();
          for (const a of part.attachments) {
            if (a.kind === "image") expect(able.image).toBe(true);
            else if (a.kind !== "card") expect(able.file).toBe(true);
          }
        }
        const withChips = parts.findIndex((p) => p.quickReplies.length > 0);
        expect(withChips === -1 || withChips === parts.length - 1).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
