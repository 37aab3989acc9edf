import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, splitText } from "./split-text";

const visible = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");
const bytes = (text: string): number => Buffer.byteLength(text, "utf8");
const LONE_SURROGATE = /\p{Surrogate}/u;

// Vietnamese letters composed and decomposed, emoji with joins and skin tones, marks, line breaks, sentence ends.
const piece = fc.oneof(
  fc.constantFrom(
    "a",
    "ế",
    "e\u0302\u0301",
    "đ",
    "Ư",
    ".",
    "!",
    "…",
    " ",
    "  ",
    "\n",
    "\n\n",
    "1. ",
    "👩‍👩‍👧‍👦",
    "👍🏽",
    "🇻🇳",
    "q\u0323\u0307",
    "字",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(""));

describe("splitText", () => {
  it("keeps a text that fits as one part, in NFC", () => {
    expect(splitText("Cha\u0300o shop", 8 + 1)).toEqual(["Chào shop"]);
  });

  it("gives no part for blank text", () => {
    expect(splitText(" \n ", 10)).toEqual([]);
  });

  it("cuts at a paragraph before a sentence, at a sentence before a word", () => {
    const paragraphs = "Đoạn một dài đây. Câu hai.\n\nĐoạn hai. Hết rồi nhé.";
    expect(splitText(paragraphs, 40)).toEqual(["Đoạn một dài đây. Câu hai.", "Đoạn hai. Hết rồi nhé."]);
    expect(splitText("Câu đầu tiên. Câu thứ hai dài hơn một chút", 30)).toEqual(["Câu đầu tiên.", "Câu thứ hai dài hơn một chút"]);
    expect(splitText("không có dấu chấm nào ở đây cả", 16)).toEqual(["không có dấu", "chấm nào ở đây", "cả"]);
  });

  it("cuts a list between its lines, not after a list number", () => {
    expect(splitText("1. Áo thun\n2. Quần dài\n3. Váy hoa", 24)).toEqual(["1. Áo thun\n2. Quần dài", "3. Váy hoa"]);
  });

  it("cuts inside a word only when the word alone is too long, and never inside an emoji", () => {
    expect(splitText("👍🏽".repeat(3), 6)).toEqual(["👍🏽", "👍🏽", "👍🏽"]);
    expect(splitText("https://vi.du/mot-duong-dan-rat-dai x", 20)).toEqual(["https://vi.du/mot-du", "ong-dan-rat-dai x"]);
  });

  it("loses no visible character and keeps each part within the limit, however the platform counts", () => {
    const limits = fc.integer({ min: 16, max: 60 });
    fc.assert(
      fc.property(text, limits, fc.constantFrom(undefined, bytes), (input, limit, count) => {
        const parts = splitText(input, limit, count);
        expect(visible(parts.join(""))).toBe(visible(input));
        for (const part of parts) {
          expect((count ?? ((s: string) => s.length))(part)).toBeLessThanOrEqual(limit);
          expect(part.trim()).not.toBe("");
          expect(part).not.toMatch(LONE_SURROGATE);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps visible characters whole where they fit at all", () => {
    const clusters = fc.array(fc.constantFrom("👩‍👩‍👧‍👦", "e\u0323\u0302\u0301x", "👍🏽", "🇻🇳", "ộ"), { minLength: 1, maxLength: 40 });
    const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });
    const whole = (s: string): string[] => [...segmenter.segment(s)].map((g) => g.segment);
    fc.assert(
      fc.property(clusters, fc.integer({ min: 11, max: 40 }), (pieces, limit) => {
        const input = pieces.join("").normalize("NFC");
        expect(splitText(input, limit).flatMap(whole)).toEqual(whole(input));
      }),
    );
  });

  it("stays linear on a long text without any break", () => {
    const parts = splitText("x".repeat(1_000_000), 1900);
    expect(parts).toHaveLength(527);
  });

  it("refuses a limit that holds nothing", () => {
    expect(() => splitText("a", 0)).toThrow(RangeError);
    expect(() => splitText("a", NaN)).toThrow(RangeError);
  });
});

describe("cutText", () => {
  it("leaves what fits alone and marks what it cuts", () => {
    expect(cutText("Giao hàng", 20)).toBe("Giao hàng");
    expect(cutText("Chính sách đổi trả hàng", 20)).toBe("Chính sách đổi trả…");
  });

  it("stays within the limit and never cuts a visible character", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (input, limit) => {
        const cut = cutText(input, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(LONE_SURROGATE);
      }),
    );
  });
});
