import { describe, expect, test } from "vitest";
import { createFaqMatcher } from "./create-faq-matcher";
import { toFaqWords } from "./normalise";
import { saidAlone } from "./talk";

test.each([
  ["tạm biệt em nhé", "goodbye"],
  ["bye shop", "goodbye"],
  ["cam on nhieu a", "thanks"],
  ["hello shop ơi", "greeting"],
  ["cảm ơn bác sĩ nhiều", "thanks"],
  ["dạ chào phòng khám", "greeting"],
  ["thầy ơi", "greeting"],
  ["tiệm dễ thương quá", "praise"],
  ["món nào ngon", null],
  ["sản phẩm nào tốt vậy shop", null],
  ["vâng ạ", "yes"],
  ["không cần đâu", "no"],
  ["chào shop phí ship bao nhiêu", null],
  ["có không", null],
  ["áo này có đẹp không shop nhỉ mình thấy cũng được", null],
])("“%s” alone says %s", (text, said) => {
  expect(saidAlone(toFaqWords(text))).toBe(said);
});

describe("an entry about what asks nothing is found by other words for it", () => {
  const entries = [
    { id: "bye", questions: ["tạm biệt em nhé", "chào tạm biệt"] },
    { id: "thanks", questions: ["cảm ơn em", "xin cảm ơn"] },
    { id: "ship", questions: ["phí ship bao nhiêu", "ship về quê được không"] },
    { id: "hours", questions: ["mấy giờ mở cửa", "chủ nhật có làm không"] },
  ];
  const matcher = createFaqMatcher(entries);

  test.each([
    ["bye", "bye"],
    ["goodbye shop", "bye"],
    ["tks shop", "thanks"],
    ["thank you so much", "thanks"],
  ])("%s", (text, id) => {
    const [first] = matcher.match(text);
    expect(first).toMatchObject({ id });
    expect(first!.score).toBeGreaterThanOrEqual(0.75);
  });

  test("a greeting before a question changes nothing", () => {
    expect(matcher.match("chào shop phí ship bao nhiêu")[0]).toMatchObject({ id: "ship" });
    const without = createFaqMatcher(entries.slice(2));
    expect(without.match("bye")[0]?.score ?? 0).toBeLessThan(0.4);
  });
});
