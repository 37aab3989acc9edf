import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFaqMatcher, FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD } from ".";
import { MATTER_NAMES } from "./elsewhere";

const SHOP = createFaqMatcher([
  { id: "hours", questions: ["Shop mở cửa mấy giờ?", "Giờ làm việc của shop", "Chủ nhật shop có mở cửa không?", "Mấy giờ đóng cửa?"] },
  { id: "address", questions: ["Shop ở đâu?", "Địa chỉ cửa hàng", "Shop có chi nhánh ở Hà Nội không?", "Cho mình xin địa chỉ"] },
  { id: "ship", questions: ["Phí ship bao nhiêu?", "Ship về quê được không?", "Giao hàng mất bao lâu?", "Có freeship không?"] },
  { id: "returns", questions: ["Đổi trả thế nào?", "Không vừa có đổi được không?", "Hàng lỗi có trả lại không?", "Chính sách đổi trả"] },
  {
    id: "pay",
    questions: ["Có thanh toán khi nhận hàng không?", "Chuyển khoản vào đâu?", "Số tài khoản của shop", "Thanh toán bằng thẻ được không"],
  },
  { id: "price", questions: ["Giá bao nhiêu?", "Áo này giá sao?", "Báo giá giúp mình", "Bộ này nhiêu tiền"] },
]);

describe("what another business is asked", () => {
  test.each([
    "mở tài khoản ngân hàng ở đâu",
    "mo tai khoan ngan hang o dau",
    "thanh toán tiền điện ở đâu",
    "giá vàng hôm nay bao nhiêu",
    "gia xang hom nay",
    "vé xe đi Đà Lạt giá bao nhiêu",
    "đổi bằng lái xe thế nào",
    "rạp phim mở cửa mấy giờ",
    "ngân hàng mấy giờ đóng cửa",
    "phòng khám ở đường nào",
    "làm hộ chiếu mất bao lâu",
  ])("“%s” is never answered by a clothes shop", (text) => {
    expect(SHOP.match(text)[0]?.score ?? 0).toBeLessThan(FAQ_ANSWER_THRESHOLD);
  });

  test("the reason names the matter", () => {
    expect(SHOP.match("rạp phim mở cửa mấy giờ")[0]).toMatchObject({ id: "hours", reason: expect.stringMatching(/elsewhere: rạp phim$/) });
  });

  test("a FAQ that names the matter, or two of its kind, answers it", () => {
    const bank = createFaqMatcher([
      { id: "open", questions: ["Mở tài khoản cần gì?", "Muốn mở thẻ thì làm sao?"] },
      { id: "loan", questions: ["Vay mua nhà thế nào?", "Thủ tục vay vốn"] },
      { id: "rate", questions: ["Lãi suất tiết kiệm bao nhiêu?", "Gửi một năm lãi mấy phần trăm"] },
    ]);
    for (const [text, id] of [
      ["mo tai khoan o dau", "open"],
      ["thu tuc vay tien", "loan"],
      ["lai suat bao nhieu", "rate"],
    ] as const) {
      expect(bank.match(text)[0]?.id).toBe(id);
      expect(bank.match(text)[0]?.reason).not.toContain("elsewhere");
    }
  });

  test("a matter of its own beside another's is answered", () => {
    const agency = createFaqMatcher([
      { id: "ticket", questions: ["Vé máy bay đi Đà Nẵng bao nhiêu?"] },
      { id: "pay", questions: ["Thanh toán thế nào?"] },
    ]);
    expect(agency.match("vé máy bay và làm hộ chiếu")[0]?.reason).not.toContain("elsewhere");
  });
});

describe("what is only named in passing", () => {
  const clinic = createFaqMatcher([
    { id: "papers", questions: ["Đi khám cần mang giấy tờ gì?", "Khám lần đầu có cần sổ khám không", "Mang theo gì khi đi khám"] },
    { id: "late", questions: ["Đến trễ thì sao?", "Tới muộn có được khám không", "Trễ hẹn 15 phút"] },
    { id: "address", questions: ["Phòng khám ở đâu?", "Đường tới phòng khám", "Cho xin địa chỉ"] },
    { id: "price", questions: ["Khám hết bao nhiêu tiền?", "Phí khám", "Giá khám tổng quát"] },
  ]);
  test.each([
    [SHOP, "giao tới khách sạn được không"],
    [SHOP, "nhà em gần bệnh viện phí ship bao nhiêu"],
    [SHOP, "trời mưa có giao hàng không"],
    [SHOP, "áo này hàng nhập khẩu giá sao"],
    [SHOP, "em đi du lịch cuối tuần đổi trả sau được không"],
    [SHOP, "chỉ đường tới shop giúp em"],
    [SHOP, "phí ship cho khách sạn bao nhiêu"],
    [SHOP, "bộ này giá sao để mặc tới nhà thờ"],
    [clinic, "đi khám mang cccd được không"],
    [clinic, "khám lần đầu cần giấy khai sinh công chứng không"],
    [clinic, "em kẹt xe tới muộn chút được không"],
  ] as const)("%#: a thing named in passing is no matter of its own", (matcher, text) => {
    expect(matcher.match(text)[0]?.reason ?? "").not.toContain("elsewhere");
  });

  test.each([
    "làm căn cước ở đâu",
    "phòng công chứng mấy giờ đóng cửa",
    "đặt tour Phú Quốc giá bao nhiêu",
    "bệnh viện ở đâu",
    "có cho thuê xe máy không",
    "shop có cho vay tiền không",
  ])("“%s” is asked of somebody else", (text) => {
    expect(SHOP.match(text)[0]?.reason ?? "").toContain("elsewhere");
  });
});

test.each([
  "shop có tuyển thợ may không",
  "quán cần tuyển phục vụ hả",
  "bên mình tuyển tài xế giao hàng không",
  "em muốn xin vào làm ở shop",
])("“%s” looks for work, which no example speaks of", (text) => {
  expect(SHOP.match(text)[0]?.score ?? 0).toBeLessThan(FAQ_ANSWER_THRESHOLD);
  expect(SHOP.match(text)[0]?.reason ?? "").toContain("elsewhere");
});

describe("what somebody does not want", () => {
  test.each([
    ["em không muốn đổi trả", "returns"],
    ["khong can giao hang", "ship"],
    ["đừng giao hàng nữa", "ship"],
    ["tôi chưa muốn thanh toán", "pay"],
    ["k can bao gia dau", "price"],
  ])("“%s” is no question about %s: at most it is asked back", (text, id) => {
    const [best] = SHOP.match(text);
    expect(best?.score ?? 0).toBeLessThan(FAQ_ANSWER_THRESHOLD);
    if (best?.id === id) expect(best.reason).toMatch(/refused: /);
  });

  test.each([
    ["không thích thì có đổi được không", "returns"],
    ["không vừa đổi sao", "returns"],
    ["thanh toan the dung duoc k", "pay"],
  ])("“%s” is a question, and answered", (text, id) => {
    expect(SHOP.match(text)[0]).toMatchObject({ id, score: expect.toSatisfy((score: number) => score >= FAQ_ASK_THRESHOLD) });
    expect(SHOP.match(text)[0]?.reason).not.toContain("refused");
  });

  test("an entry whose examples say no is found by whoever says no", () => {
    const matcher = createFaqMatcher([
      { id: "stop", questions: ["Tôi không muốn nhận tin nữa", "Không cần gửi quảng cáo nữa"] },
      { id: "news", questions: ["Có tin khuyến mãi không?", "Gửi tin khuyến mãi cho mình"] },
    ]);
    expect(matcher.match("mình không muốn nhận tin quảng cáo")[0]).toMatchObject({
      id: "stop",
      score: expect.toSatisfy((score: number) => score >= FAQ_ANSWER_THRESHOLD),
    });
  });
});

test("no matter has a name of another", () => {
  expect(MATTER_NAMES.filter((name, i) => name === "" || MATTER_NAMES.indexOf(name) !== i)).toEqual([]);
});

test("scores stay between 0 and 1 and descend, whatever is doubted", () => {
  const words = ["không muốn", "đừng", "đổi trả", "giao hàng", "giá", "mấy giờ", ...MATTER_NAMES.slice(0, 40)];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (said) => {
      const scores = SHOP.match(said.join(" "), { limit: 6 }).map((match) => match.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) (expect(score).toBeGreaterThan(0), expect(score).toBeLessThanOrEqual(1));
    }),
  );
});

describe("what names nothing that an example names", () => {
  const school = createFaqMatcher([
    { id: "fee", questions: ["Học phí bao nhiêu?", "Khóa IELTS giá bao nhiêu tiền", "Học phí một khóa là bao nhiêu"] },
    { id: "start", questions: ["Khi nào khai giảng?", "Lớp mới bắt đầu ngày nào", "Bao giờ có lớp mới"] },
    { id: "place", questions: ["Trung tâm ở đâu?", "Có mấy cơ sở", "Cơ sở quận 1 ở đường nào"] },
    { id: "trial", questions: ["Có được học thử không?", "Học thử mấy buổi", "Cho em học thử một buổi"] },
  ]);
  const score = (text: string, id: string) => school.match(text).find((match) => match.id === id)?.score ?? 0;

  test.each(["cắt tóc nam giá bao nhiêu", "iPhone 15 bao nhiêu tiền vậy shop", "lốp xe ô tô giá sao", "bun bo gia bao nhieu"])(
    "“%s” is never answered by a school",
    (text) => {
      expect(score(text, "fee")).toBeLessThan(FAQ_ANSWER_THRESHOLD);
      expect(school.match(text)[0]?.reason).toContain("names something unknown");
    },
  );

  test.each(["giá bao nhiêu vậy", "hết bao nhiêu tiền", "khóa này giá sao", "tiền học hết bao nhiêu"])("“%s” is", (text) => {
    expect(school.match(text)[0]).toMatchObject({ id: "fee", reason: expect.not.stringContaining("unknown") as string });
  });

  test("an entry that is asked about anything is asked about this too", () => {
    expect(SHOP.match("nón lá giá bao nhiêu")[0]).toMatchObject({ id: "price", reason: expect.not.stringContaining("unknown") as string });
    const dishes = createFaqMatcher([
      { id: "price", questions: ["Phở bò giá bao nhiêu", "Bún chả bao nhiêu tiền", "Nem rán nhiêu tiền"] },
      { id: "hours", questions: ["Mấy giờ mở cửa", "Quán mở đến mấy giờ", "Chủ nhật có mở không"] },
    ]);
    expect(dishes.match("trà đào giá bao nhiêu")[0]).toMatchObject({
      id: "price",
      reason: expect.not.stringContaining("unknown") as string,
    });
  });

  test("thanks and goodbyes name nothing", () => {
    const polite = createFaqMatcher([
      { id: "bye", questions: ["tạm biệt em", "chào tạm biệt"] },
      { id: "hours", questions: ["Mấy giờ mở cửa"] },
    ]);
    expect(polite.match("hẹn gặp lại")[0]?.reason).not.toContain("unknown");
  });
});
