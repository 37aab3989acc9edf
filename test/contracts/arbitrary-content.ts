import fc from "fast-check";
import type { Attachment, Button, MessageContent } from "../../src/core";

// Content as a flow or an agent could write it: Vietnamese, emoji, long words, many options, every kind of attachment.

const word = fc.oneof(
  fc.constantFrom(
    "chào",
    "Dạ",
    "còn",
    "hàng",
    "size",
    "M",
    "nhé",
    "ạ",
    "giá",
    "150k",
    "đ",
    "👍🏽",
    "👩‍👩‍👧‍👦",
    "https://shop.vn/ao",
    "x".repeat(90),
  ),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ""),
);
const sentence = (maxWords: number): fc.Arbitrary<string> =>
  fc.array(fc.tuple(word, fc.constantFrom(" ", " ", ". ", "\n", "\n\n")), { minLength: 1, maxLength: maxWords }).map((words) =>
    words
      .map(([w, gap]) => w + gap)
      .join("")
      .trim(),
  );
const title = sentence(6).map((text) => text.replace(/\s+/g, " "));
const payload = fc.uuid().map((id) => `P:${id}`);

const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record({ type: fc.constant("postback" as const), title, payload }),
  fc.record({ type: fc.constant("url" as const), title, url: fc.nat(999).map((n) => `https://shop.vn/san-pham/${n}`) }),
  fc.record({ type: fc.constant("phone" as const), title, phone: fc.constantFrom("0912 345 678", "+84912345678", "1900 1234") }),
);

/** @param fileUrl an address of ours that the test's `readFile` serves */
function attachment(fileUrl: string): fc.Arbitrary<Attachment> {
  return fc.oneof(
    fc.constant<Attachment>({ kind: "image", url: fileUrl, mimeType: "image/png", name: "anh.png" }),
    fc.record({ kind: fc.constant("link" as const), url: fc.constant("https://shop.vn/tin"), title }),
    fc.record({ kind: fc.constant("location" as const), latitude: fc.constant(10.7769), longitude: fc.constant(106.7009), label: title }),
    fc.record({ kind: fc.constant("contact" as const), name: title, phone: fc.constant("0909000111") }),
    fc.record({
      kind: fc.constant("card" as const),
      title,
      subtitle: fc.option(sentence(20), { nil: undefined }),
      imageUrl: fc.constantFrom(undefined, fileUrl),
      buttons: fc.array(button, { maxLength: 5 }),
    }),
  );
}

export function arbitraryContent(fileUrl: string): fc.Arbitrary<MessageContent> {
  return fc
    .record({
      text: fc.option(sentence(400), { nil: undefined }),
      attachments: fc.array(attachment(fileUrl), { maxLength: 4 }),
      buttons: fc.array(button, { maxLength: 5 }),
      quickReplies: fc.array(fc.record({ title, payload }), { maxLength: 15 }),
    })
    .filter(
      (content) => content.text !== undefined || content.attachments.length + content.buttons.length + content.quickReplies.length > 0,
    );
}
