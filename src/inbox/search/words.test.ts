import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchesTerms, snippetOf, termsOf, wordsOfContact, wordsOfText } from "./words";
import { packPositions, unpackPositions } from "./write-block";

const finds = (text: string, query: string): boolean => matchesTerms(wordsOfText(text), termsOf(query));

describe("words", () => {
  test.each([
    ["Còn hàng không ạ?", "con hang", true],
    ["Còn hàng không ạ?", "HÀNG còn", true],
    ["Đơn số DH-2041 đâu rồi", "don dh 20", true],
    ["Còn hàng không ạ?", "hang kho", true],
    // Only the last word may be unfinished, and not once a space follows it.
    ["Còn hàng không ạ?", "han khong", false],
    ["Còn hàng không ạ?", "kho ", false],
    ["Gọi em 0912 345 678 nhé", "0912345678", true],
    ["Gọi em +84 912.345.678 nhé", "0912 345", true],
    ["Còn hàng không ạ?", "giày", false],
  ])("%j holds %j: %s", (text, query, expected) => expect(finds(text, query)).toBe(expected));

  test.each(["0912345678", "+84 912 345 678", "345678", "duc", "nguyen v", "duc@sho"])("a contact is found by %j", (query) => {
    const words = wordsOfContact({ name: "Nguyễn Văn Đức", phone: "+84912345678", email: "duc@shop.vn" });
    expect(matchesTerms(words, termsOf(query))).toBe(true);
  });

  test("every whole word of a text, and every start of one, finds it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (parts, pick) => {
          const text = parts.join(" ");
          const words = wordsOfText(text);
          fc.pre(words.length > 0);
          const word = words[pick % words.length]!;
          expect(matchesTerms(words, [{ word, isStart: false }])).toBe(true);
          expect(matchesTerms(words, [{ word: [...word][0]!, isStart: true }])).toBe(true);
        },
      ),
    );
  });

  test("the snippet begins shortly before the hit", () => {
    const text = `${"chữ ".repeat(80)}trước khi hỏi giày màu đỏ`;
    expect(snippetOf(text, termsOf("giay"))).toBe("… chữ chữ chữ trước khi hỏi giày màu đỏ");
  });

  test("positions survive packing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5_000), { minLength: 1 }), (given) => {
        const positions = given.sort((a, b) => a - b);
        expect(unpackPositions(packPositions(positions))).toEqual(positions);
      }),
    );
  });
});
