import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadExample } from "../examples/play";
import { createFaqMatcher, FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD, type FaqEntry } from ".";

const SHOP: FaqEntry[] = (loadExample("starter-shop").faqs ?? []).map((faq, i) => ({ id: String(i), ...faq }));
const shop = createFaqMatcher(SHOP);

/** How customers ask for each entry of the starter shop, none of it written in the entry. */
const ASKED: [string, string][] = [
  ["shop mo cua may gio v", "Shop mở cửa mấy giờ?"],
  ["mấy h shop đóng cửa vậy ạ", "Shop mở cửa mấy giờ?"],
  ["cn co mo cua k shop", "Shop mở cửa mấy giờ?"],
  ["shopp ơiii mở cửa mấy giờ ạ", "Shop mở cửa mấy giờ?"],
  ["mo cua luc may gio the", "Shop mở cửa mấy giờ?"],
  ["mo cuaa may gioo shoppp", "Shop mở cửa mấy giờ?"],
  ["ship về Quế Võ bao nhiêu vậy shop", "Phí ship bao nhiêu?"],
  ["phi ship the nao z", "Phí ship bao nhiêu?"],
  ["freeship ko", "Phí ship bao nhiêu?"],
  ["tien ship bn v", "Phí ship bao nhiêu?"],
  ["bao lau nhan dc hang", "Bao lâu thì nhận được hàng?"],
  ["khi nào thì mình nhận được hàng vậy", "Bao lâu thì nhận được hàng?"],
  ["doi sz L sag XL dc k shop", "Đổi size có mất phí không?"],
  ["mặc rộng quá đổi size đc k", "Đổi size có mất phí không?"],
  ["chinh sach doi tra sao ạ", "Chính sách đổi trả thế nào?"],
  ["hang loi co doi k", "Chính sách đổi trả thế nào?"],
  ["co ship cod ko", "Thanh toán thế nào?"],
  ["nhan hang roi tra tien dc ko", "Thanh toán thế nào?"],
  ["cho xin stk", "Cho mình xin số tài khoản"],
  ["gui stk cho minh ck", "Cho mình xin số tài khoản"],
  ["dc kiem tra hang truoc k", "Có được xem hàng trước khi trả tiền không?"],
  ["cho đồng kiểm ko", "Có được xem hàng trước khi trả tiền không?"],
  ["50kg mac size j", "Mình cao 1m58 nặng 50kg mặc size gì?"],
  ["tư vấn size giúp e vs", "Mình cao 1m58 nặng 50kg mặc size gì?"],
  ["shop o dau z", "Địa chỉ shop ở đâu?"],
  ["dia chi shop", "Địa chỉ shop ở đâu?"],
  ["có bán sỉ hk", "Có bán sỉ không?"],
  ["co ctkm gi ko", "Có khuyến mãi gì không?"],
  ["có mã giảm giá hông", "Có khuyến mãi gì không?"],
  ["huy don giup minh", "Muốn hủy đơn hàng"],
  ["hàng của em tới đâu r", "Đơn hàng của mình tới đâu rồi?"],
  ["vải gì vậy", "Chất liệu gì vậy shop?"],
  ["giặt máy dc ko", "Giặt thế nào để không phai màu?"],
  ["ib giá", "Giá bao nhiêu vậy shop?"],
  ["gia bn shop", "Giá bao nhiêu vậy shop?"],
  ["mẫu này còn k", "Mẫu này còn không shop?"],
  ["còn size L ko shop", "Mẫu này còn không shop?"],
  ["xuat hoa don dc k", "Có xuất hóa đơn không?"],
  ["giao hoa toc ko", "Có giao hỏa tốc không?"],
  ["co goi qua ko", "Có gói quà không?"],
];

const ELSEWHERE = [
  "hôm nay trời đẹp quá",
  "bán cho mình cái tủ lạnh",
  "con mèo nhà em bị ốm",
  "shop có dạy nấu ăn không",
  "chồng em thích màu đỏ",
  "asdf qwer",
  "hotmail yahoo",
  "tối qua đá bóng ai thắng",
  "em mệt quá",
  "dường",
];

test.each(ASKED)("“%s” is answered as “%s”", (text, question) => {
  const [best] = shop.match(text);
  expect(best).toMatchObject({ question });
  expect(best!.score).toBeGreaterThanOrEqual(FAQ_ANSWER_THRESHOLD);
});

test.each(ELSEWHERE)("“%s” gets no answer and no suggestion", (text) => {
  expect(shop.match(text)[0]?.score ?? 0).toBeLessThan(FAQ_ASK_THRESHOLD);
});

test("what is asked like an entry about something else is at most offered as a choice", () => {
  expect(shop.match("shop có bán xe máy không")[0]?.score ?? 0).toBeLessThan(FAQ_ANSWER_THRESHOLD);
});

test("the question of the demo is beyond doubt", () => {
  const [best, second] = shop.match("shop mo cua may gio v");
  expect(best!.score).toBeGreaterThan(0.9);
  expect(second?.score ?? 0).toBeLessThan(FAQ_ASK_THRESHOLD);
});

describe("accents", () => {
  const matcher = createFaqMatcher([
    { id: "road", questions: ["Đường Láng ở đâu?"] },
    { id: "sugar", questions: ["Trà sữa ít đường"] },
    { id: "ghost", questions: ["Có ma không?"] },
  ]);
  test("typed right, left out, or typed as another word", () => {
    const score = (text: string) => matcher.match(text).find((match) => match.id === "road")?.score ?? 0;
    expect(score("Đường Láng ở đâu")).toBe(1);
    expect(score("duong lang o dau")).toBe(1);
    expect(score("dường lạng ở đâu")).toBeLessThan(FAQ_ANSWER_THRESHOLD);
    expect(score("đường lãng ở đâu")).toBeLessThan(score("duong lang o dau"));
  });
  test("the reason says so", () => {
    expect(matcher.match("dường láng ở đâu")[0]?.reason).toContain("other accents: dường");
  });
});

test("the reason shows what was read into chat spellings", () => {
  expect(shop.match("doi sz L sag XL dc k shop")[0]?.reason).toMatch(/decided: .+; read: sz → size · sag → sang · dc → được · k → không/);
});

test("every entry finds itself by each of its questions, also without accents", () => {
  for (const entry of SHOP) {
    for (const question of entry.questions) {
      expect(shop.match(question)[0], question).toMatchObject({ id: entry.id, score: 1 });
      const bare = question.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
      expect(shop.match(bare)[0], bare).toMatchObject({ id: entry.id });
    }
  }
});

test("limit, order and empty input", () => {
  expect(shop.match("ship", { limit: 2 })).toHaveLength(2);
  const scores = shop.match("giá ship bao nhiêu tiền", { limit: 10 }).map((match) => match.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(shop.match("  ?! 😀 ")).toEqual([]);
  expect(createFaqMatcher([]).match("gì đó")).toEqual([]);
  expect(createFaqMatcher([{ id: "1", questions: ["", "!!"] }]).match("gì đó")).toEqual([]);
});

test("any text: scores within 0 and 1, each entry once, the same every time", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: "binary", maxLength: 100 })),
      fc.integer({ min: 1, max: 10 }),
      (text, limit) => {
        const matches = shop.match(text, { limit });
        expect(matches.length).toBeLessThanOrEqual(limit);
        expect(new Set(matches.map((match) => match.id)).size).toBe(matches.length);
        for (const { score } of matches) expect(score > 0 && score <= 1).toBe(true);
        expect(shop.match(text, { limit })).toEqual(matches);
      },
    ),
  );
});

test.each(["𝐩𝐡𝐢́ 𝐬𝐡𝐢𝐩 𝐛𝐚𝐨 𝐧𝐡𝐢𝐞̂𝐮", "ｐｈｉ　ｓｈｉｐ　ｂａｏ　ｎｈｉｅｕ", "p̲h̲i̲ s̲h̲i̲p̲ b̲a̲o̲ n̲h̲i̲e̲u̲", "ⓟⓗⓘ ⓢⓗⓘⓟ ⓑⓐⓞ ⓝⓗⓘⓔⓤ", "phi s̶h̶i̶p̶ bao nhieu"])(
  "letters that are drawn otherwise are the same letters: %s",
  (text) => {
    expect(shop.match(text)[0]).toMatchObject({ question: "Phí ship bao nhiêu?", score: 1 });
  },
);
