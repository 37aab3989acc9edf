import { describe, expect, test } from "vitest";
import { createFaqMatcher, FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD, type FaqEntry } from ".";
import { NEW_CLINIC, NEW_CLINIC_ASKED, NEW_SHOP, NEW_SHOP_ASKED, NEW_SHOP_ELSEWHERE } from "./new-shop.fixture";

/** What a FAQ does with questions that are worded unlike its few examples. */
function outcomes(entries: FaqEntry[], asked: readonly [string, string][]) {
  const matcher = createFaqMatcher(entries);
  const all = asked.map(([text, id]) => {
    const matches = matcher.match(text, { limit: 3 });
    const score = matches[0]?.score ?? 0;
    return {
      isFirst: matches[0]?.id === id,
      isAmongThree: matches.some((match) => match.id === id),
      isAnswered: score >= FAQ_ANSWER_THRESHOLD,
      isAsked: score >= FAQ_ASK_THRESHOLD && score < FAQ_ANSWER_THRESHOLD,
    };
  });
  const count = (is: (one: (typeof all)[number]) => boolean) => all.filter(is).length;
  return {
    first: count((one) => one.isFirst),
    three: count((one) => one.isAmongThree),
    answered: count((one) => one.isAnswered),
    answeredWrongly: count((one) => one.isAnswered && !one.isFirst),
    offeredRightly: count((one) => one.isAsked && one.isAmongThree),
  };
}

describe("a FAQ on its first day", () => {
  test("a shop of one to three questions per entry finds most of what is asked otherwise, and seldom answers wrongly", () => {
    const { first, three, answered, answeredWrongly, offeredRightly } = outcomes(NEW_SHOP, NEW_SHOP_ASKED);
    expect(NEW_SHOP_ASKED).toHaveLength(60);
    expect(first).toBeGreaterThanOrEqual(46);
    expect(three).toBeGreaterThanOrEqual(53);
    expect(answered).toBeGreaterThanOrEqual(27);
    expect(answeredWrongly).toBeLessThanOrEqual(2);
    expect(answered + offeredRightly).toBeGreaterThanOrEqual(46);
  });

  test("a clinic of one question per entry", () => {
    const { first, three, answeredWrongly } = outcomes(NEW_CLINIC, NEW_CLINIC_ASKED);
    expect(first).toBeGreaterThanOrEqual(19);
    expect(three).toBeGreaterThanOrEqual(22);
    expect(answeredWrongly).toBeLessThanOrEqual(1);
  });

  test("what is about neither is not answered", () => {
    for (const entries of [NEW_SHOP, NEW_CLINIC]) {
      const matcher = createFaqMatcher(entries);
      const answered = NEW_SHOP_ELSEWHERE.filter((text) => (matcher.match(text)[0]?.score ?? 0) >= FAQ_ANSWER_THRESHOLD);
      expect(answered.length, answered.join("; ")).toBeLessThanOrEqual(2);
    }
  });
});

describe("a word is not strange where an example says it otherwise", () => {
  const shop = createFaqMatcher(NEW_SHOP);
  test.each([
    ["cà thẻ không shop", "pay", FAQ_ANSWER_THRESHOLD],
    ["mấy phút tới nơi", "shipTime", FAQ_ANSWER_THRESHOLD],
    ["bị móp hộp đổi lại được ko", "exchange", FAQ_ANSWER_THRESHOLD],
    ["bưu điện bao giờ tới", "shipFee", FAQ_ASK_THRESHOLD],
  ])("“%s” is about %s", (text, id, least) => {
    expect(shop.match(text)[0]).toMatchObject({ id, score: expect.toSatisfy((score: number) => score >= least) });
  });
});

describe("words for one thing", () => {
  const ENTRIES = [
    { id: "fee", questions: ["Phí vận chuyển thế nào?"] },
    { id: "return", questions: ["Không ưng thì trả lại được không?"] },
    { id: "tool", questions: ["Có bán chổi không?"] },
    { id: "hours", questions: ["Mấy giờ đóng cửa?"] },
  ];
  test.each<[string, string]>([
    ["cước ship", "fee"],
    ["cuoc ship", "fee"],
    ["đổi hàng", "return"],
    ["giờ làm việc", "hours"],
  ])("“%s” shares no word with the example and is about %s", (text, id) => {
    expect(createFaqMatcher(ENTRIES).match(text)[0]).toMatchObject({ id });
  });

  const playground = createFaqMatcher([
    { id: "hours", questions: ["Phòng chơi mở cửa tới mấy giờ?", "Giờ hoạt động của khu vui chơi"] },
    { id: "place", questions: ["Khu vui chơi ở đâu?", "Cho xin địa chỉ"] },
    { id: "pickup", questions: ["Có xe đưa đón các bé không?", "Cô giáo đón bé ở trường được không"] },
    { id: "home", questions: ["Có tổ chức sinh nhật tại nhà không?", "Chú hề tới nhà diễn"] },
    { id: "sick", questions: ["Bé bị nôn thì làm sao?", "Bé nôn khi đang chơi"] },
    { id: "watch", questions: ["Có nhận trông bé cuối tuần không?", "Gửi bé một buổi bao nhiêu"] },
    { id: "ticket", questions: ["Vé vào cổng bao nhiêu?", "Trẻ dưới 2 tuổi có cần vé không"] },
  ]);
  test.each([
    ["giờ này còn mở không", "hours", FAQ_ASK_THRESHOLD],
    ["chỉ đường giúp mình", "place", FAQ_ANSWER_THRESHOLD],
    ["cho xin ggmap", "place", FAQ_ANSWER_THRESHOLD],
    ["xe có rước bé không", "pickup", FAQ_ANSWER_THRESHOLD],
    ["lam sinh nhat tan nha", "home", FAQ_ANSWER_THRESHOLD],
    ["vừa chơi vừa ói thì sao", "sick", FAQ_ANSWER_THRESHOLD],
    ["giữ giúp bé nhà mình hai tiếng", "watch", FAQ_ASK_THRESHOLD],
  ])("“%s” is about %s", (text, id, least) => {
    expect(playground.match(text)[0]).toMatchObject({ id, score: expect.toSatisfy((score: number) => score >= least) });
  });

  test("a business adds its own", () => {
    const found = createFaqMatcher(ENTRIES, { synonyms: ["chổi|cây quét"] }).match("cây quét")[0];
    expect(found).toMatchObject({ id: "tool" });
    expect(createFaqMatcher(ENTRIES).match("cây quét")[0]?.score ?? 0).toBeLessThan(found!.score);
  });

  test("an accent that was typed makes it another word", () => {
    const matcher = createFaqMatcher([
      { id: "pet", questions: ["Được mang chó theo không?"] },
      { id: "gift", questions: ["Gói quà cho bạn"] },
    ]);
    expect(matcher.match("thú cưng")[0]).toMatchObject({ id: "pet" });
    expect(matcher.match("cún")[0]).toMatchObject({ id: "pet" });
  });
});

test("a word for the shop itself is no question where it is", () => {
  const bakery = createFaqMatcher([
    { id: "address", questions: ["Tiệm ở đâu vậy?", "địa chỉ tiệm", "quán nằm chỗ nào"] },
    { id: "price", questions: ["Một ổ bánh mì bao nhiêu tiền?", "bánh mì giá sao"] },
    { id: "plain", questions: ["Có bánh mì chay không?", "mình ăn chay"] },
    { id: "pay", questions: ["Thanh toán thế nào?", "chuyển khoản được không"] },
    { id: "delivery", questions: ["Có giao tận nơi không?", "có ship bánh mì không"] },
    { id: "hours", questions: ["Tiệm mở cửa mấy giờ?", "mấy giờ tiệm đóng cửa"] },
  ]);
  const best = (text: string) => bakery.match(text)[0];
  for (const text of [
    "Tiệm mình có bánh mì heo quay không ạ?",
    "quán mình có bánh mì heo quay không",
    "tiệm có wifi không",
    "quán có bán xôi không",
  ])
    expect(best(text)?.score ?? 0, text).toBeLessThan(FAQ_ANSWER_THRESHOLD);
  for (const text of ["ngon quá cảm ơn tiệm", "mong shop làm ăn có tâm hơn"])
    expect(best(text)?.score ?? 0, text).toBeLessThan(FAQ_ASK_THRESHOLD);
  for (const text of ["tiem o dau v", "quán ở đâu", "shop ở chỗ nào"]) {
    expect(best(text)?.id, text).toBe("address");
    expect(best(text)!.score, text).toBeGreaterThanOrEqual(FAQ_ANSWER_THRESHOLD);
  }
});
