import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "../../test/cpu-ms";
import {
  buffersOf,
  createFaqMatcher,
  FAQ_ANSWER_THRESHOLD,
  FAQ_ASK_THRESHOLD,
  learnFaq,
  loadFaqMatcher,
  makingFaqMatcher,
  trainFaq,
  type FaqEntry,
  type FaqMatcher,
  type FaqModel,
} from ".";
import { finishSlices } from "./slices";

const PLACES = ["Hà Nội", "Đà Nẵng", "Cần Thơ", "Huế", "Hải Phòng", "Nha Trang", "Vinh", "Đà Lạt"];
const GOODS = ["áo khoác", "quần jean", "váy hoa", "giày thể thao", "mũ len", "túi xách", "áo sơ mi", "khăn choàng"];

/** A FAQ large enough to be learned: each entry is worded in many ways. */
const SHOP: FaqEntry[] = [
  { id: "ship", questions: PLACES.flatMap((place) => [`ship về ${place} bao nhiêu tiền`, `giao hàng đi ${place} phí thế nào`]) },
  { id: "time", questions: PLACES.flatMap((place) => [`giao tới ${place} mất mấy ngày`, `bao lâu thì hàng về đến ${place}`]) },
  { id: "price", questions: GOODS.flatMap((item) => [`${item} giá bao nhiêu`, `cho hỏi giá ${item} này`]) },
  { id: "stock", questions: GOODS.flatMap((item) => [`${item} còn hàng không`, `mẫu ${item} này còn size không shop`]) },
  { id: "exchange", questions: GOODS.flatMap((item) => [`${item} mặc không vừa có đổi được không`, `muốn đổi ${item} sang màu khác`]) },
  { id: "road", questions: PLACES.flatMap((place) => [`cửa hàng ở ${place} nằm trên đường nào`, `địa chỉ chi nhánh ${place} ở đâu`]) },
];
const shop = createFaqMatcher(SHOP);
const best = (text: string) => shop.match(text)[0];

test.each([
  ["many examples", 99],
  ["few examples", 2],
])("with %s, what another thread has made ready answers alike", (_what, count) => {
  const entries = SHOP.map((entry) => ({ ...entry, questions: entry.questions.slice(0, count) }));
  const options = { teencode: { hnoi: "hà nội" }, synonyms: ["cước|phí gửi"] };
  const here = learnFaq(entries, options)!;
  const there = learnFaq(entries, options)!;
  const sent = structuredClone(there, { transfer: buffersOf(there.prepared) });
  expect(there.prepared.weights.features.byteLength).toBe(0);
  const [one, other] = [here, sent].map((learned) => finishSlices(makingFaqMatcher(entries, options, learned)));
  for (const text of ["ship ve hnoi bn", "cước đi Huế", "vay hoa gia nhiu", "shiip can thoo", entries[1]!.questions[0]!, "zzz"]) {
    const [expected, given] = [one, other].map((matcher) => matcher!.match(text).map((match) => ({ ...match, reason: match.reason })));
    expect(given).toEqual(expected);
    expect(given!.length).toBeGreaterThan(text === "zzz" ? -1 : 0);
  }
});

describe("a learned FAQ reads what people type", () => {
  test.each<[string, string]>([
    ["ship ve ha noi bn tien", "ship"],
    ["SHIP VỀ HÀ NỘI BAO NHIÊU TIỀN???", "ship"],
    ["ship về Hà Nội bao nhiêu tiền 🚚🚚", "ship"],
    ["ship ve ha noi baonhieu tien", "ship"],
    ["shiip veee ha noiii bao nhieuuu", "ship"],
    ["phis giao hangf ddi ddaf nawngx", "ship"],
    ["phi1 giao ha2ng d9i d9a2 na8ng4", "ship"],
    ["gia o hang di hue phi the nao", "ship"],
    ["giap hàng đi Huế phí thế nào", "ship"],
    ["may ngay thi hang toi can tho v", "time"],
    ["bao lau hang ve toi nha trang z shop", "time"],
    ["vay hoa gia nhiu", "price"],
    ["giá cái túi xách bn v ạ", "price"],
    ["con ao khoac k shop", "stock"],
    ["quần jean còn hàng hok", "stock"],
    ["doi mau khac dc k", "exchange"],
    ["giay the thao di k vua co doi dc ko", "exchange"],
    ["chi nhanh vinh o dau", "road"],
    ["dia chi cua hang o da lat", "road"],
  ])("“%s” is about %s", (text, id) => {
    expect(best(text)).toMatchObject({ id });
    expect(best(text)!.score).toBeGreaterThan(FAQ_ASK_THRESHOLD);
  });

  test.each(["con mèo trèo cây cau", "con meo treo cay cau", "hôm nay ai thắng xổ số", "zzzz qqqq", "😀😀", "%%%%", "dạy nấu phở"])(
    "“%s” is not answered",
    (text) => expect(best(text)?.score ?? 0).toBeLessThan(FAQ_ANSWER_THRESHOLD),
  );

  test("accents that were typed and differ count against, accents left out do not", () => {
    const score = (text: string) => shop.match(text, { limit: 6 }).find((match) => match.id === "road")?.score ?? 0;
    expect(score("nằm trên dường nào")).toBeLessThan(score("nằm trên đường nào"));
    expect(score("nằm trên dường nào")).toBeLessThan(score("nam tren duong nao"));
    expect(best("nằm trên dường nào")!.reason).toContain("other accents: dường");
  });

  test("the reason names the nearest example, the words that decided and what was read", () => {
    expect(best("ship ve da lat bn")!.reason).toMatch(/“ship về Đà Lạt bao nhiêu tiền”; decided: .*ship.*; read: bn → bao nhiêu/);
  });

  test("amounts are the same however they are written", () => {
    const money = createFaqMatcher([
      { id: "a", questions: ["Máy giá 2 triệu có mấy màu?"] },
      { id: "b", questions: ["Máy giá 500 nghìn có mấy màu?"] },
    ]);
    for (const text of ["máy 2tr có mấy màu", "máy 2 củ có mấy màu", "máy 2.000.000đ có mấy màu"])
      expect(money.match(text)[0]!.id).toBe("a");
    for (const text of ["máy 500k có mấy màu", "máy 500.000 có mấy màu"]) expect(money.match(text)[0]!.id).toBe("b");
  });

  test("a business adds its own short words", () => {
    const entries = [
      { id: "partner", questions: ["Làm cộng tác viên thế nào?"] },
      { id: "work", questions: ["Shop tuyển nhân viên không?"] },
    ];
    const [found] = createFaqMatcher(entries, { teencode: { cvx: "cộng tác viên" } }).match("lam cvx the nao");
    expect(found).toMatchObject({ id: "partner" });
    expect(found!.score).toBeGreaterThan(FAQ_ANSWER_THRESHOLD);
    expect(createFaqMatcher(entries).match("cvx")[0]?.score ?? 0).toBeLessThan(FAQ_ASK_THRESHOLD);
  });

  test("the same question under two entries is sure of neither", () => {
    const twice = createFaqMatcher([...SHOP, { id: "copy", questions: [...SHOP[0]!.questions] }]).match(SHOP[0]!.questions[0]!);
    expect(twice.slice(0, 2).map((match) => match.id)).toEqual(["ship", "copy"]);
    expect(twice[0]!.score).toBeLessThanOrEqual(0.5);
  });
});

describe("a stored model", () => {
  test("answers exactly as the one it was made from, and is plain data", () => {
    const model = JSON.parse(JSON.stringify(trainFaq(SHOP))) as FaqModel;
    expect(model).toEqual(JSON.parse(JSON.stringify(shop)));
    const loaded = loadFaqMatcher(model);
    for (const text of ["ship ve hue bn", "con hang k", "xe máy", "đổi màu"]) expect(loaded.match(text)).toEqual(shop.match(text));
  });

  test.each<[string, FaqEntry[]]>([
    ["nothing", []],
    ["no question", [{ id: "a", questions: [] }]],
    [
      "empty questions",
      [
        { id: "a", questions: ["", "  ", "?!"] },
        { id: "b", questions: [""] },
      ],
    ],
    [
      "emoji only",
      [
        { id: "a", questions: ["👍", "❤️❤️"] },
        { id: "b", questions: ["😡"] },
      ],
    ],
    ["one entry with much", [{ id: "a", questions: Array.from({ length: 300 }, (_, i) => `câu hỏi số ${i}`) }]],
    [
      "one question and much",
      [
        { id: "a", questions: ["giá"] },
        { id: "b", questions: Array.from({ length: 300 }, (_, i) => `mẫu số ${i} còn không`) },
      ],
    ],
    ["the same everywhere", Array.from({ length: 9 }, (_, i) => ({ id: String(i), questions: ["giá bao nhiêu"] }))],
    [
      "a very long text",
      [
        { id: "a", questions: ["dài ".repeat(5_000)] },
        { id: "b", questions: ["ngắn"] },
      ],
    ],
  ])("of %s is made and answers", (_, entries) => {
    const matcher = loadFaqMatcher(JSON.parse(JSON.stringify(trainFaq(entries))) as FaqModel);
    for (const text of ["giá", "👍", "", "mẫu số 7 còn không", "ngắn"]) {
      for (const { score } of matcher.match(text)) expect(score >= 0 && score <= 1).toBe(true);
    }
  });

  test("emoji find their entry", () => {
    const matcher = createFaqMatcher([
      { id: "good", questions: ["👍"] },
      { id: "angry", questions: ["😡"] },
    ]);
    expect(matcher.match("😡")[0]).toMatchObject({ id: "angry", score: 1 });
  });
});

describe("long answers", () => {
  const ANSWERS: Record<string, string> = {
    return:
      "Khách hàng được đổi hoặc trả sản phẩm trong vòng bảy ngày kể từ ngày nhận nếu còn nguyên tem mác, chưa qua sử dụng và có hóa đơn mua hàng kèm theo.",
    member:
      "Khi tổng giá trị mua sắm đạt mười triệu đồng, bạn được nâng lên hạng vàng, tích điểm gấp đôi và nhận quà vào tháng sinh nhật của mình.",
    care: "Giặt tay bằng nước lạnh với xà phòng trung tính, phơi nơi râm mát, không vắt mạnh và là ở nhiệt độ thấp để vải len không bị xù hay co rút.",
  };
  const matcher = createFaqMatcher(Object.entries(ANSWERS).map(([id, answer]) => ({ id, questions: [], answer })));
  test.each<[string, string]>([
    ["hạng vàng được tích điểm thế nào", "member"],
    ["hang vang tich diem sao", "member"],
    ["vải len giặt sao cho khỏi co rút", "care"],
    ["do len giat nuoc lanh dc k", "care"],
    ["mất hóa đơn có trả sản phẩm được không", "return"],
  ])("“%s” is answered by %s", (text, id) => {
    expect(matcher.match(text)[0]).toMatchObject({ id });
    expect(matcher.match(text)[0]!.reason).toMatch(/^answer: /);
  });
});

test("any text: no fault, scores sorted within 0 and 1, the same every time", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: "binary", maxLength: 100 })),
      fc.integer({ min: 1, max: 9 }),
      (text, limit) => {
        const matches = shop.match(text, { limit });
        const scores = matches.map((match) => match.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(matches.length).toBeLessThanOrEqual(limit);
        expect(new Set(matches.map((match) => match.id)).size).toBe(matches.length);
        expect(shop.match(text, { limit })).toEqual(matches);
      },
    ),
  );
});

test("ten thousand characters of anything are matched in a moment", () => {
  const long = fc
    .constantFrom("a", "ườ", "ship về Hà Nội ", "gia o ", "😀", "́", "1.", "đ\u200b", "ﷺ", "𝒜 ")
    .map((piece) => piece.repeat(10_000 / piece.length));
  const slowest = { ms: 0, text: "" };
  fc.assert(
    fc.property(fc.oneof(long, fc.string({ unit: "binary", minLength: 5_000, maxLength: 10_000 })), (text) => {
      const ms = cpuMs(() => shop.match(text));
      if (ms > slowest.ms) Object.assign(slowest, { ms, text: text.slice(0, 40) });
    }),
    { numRuns: 40 },
  );
  // Measured a hundred times below this: what grows with the square of the text would be far above.
  expect(slowest.ms, JSON.stringify(slowest.text)).toBeLessThan(1_000);
});

describe("the order in which entries and questions were written down", () => {
  const ASKED = [
    "ship ve hue bao nhieu",
    "vay hoa gia nhiu",
    "áo khoác còn hàng không",
    "đổi màu khác được không",
    "chi nhánh Vinh",
    "xe máy",
    "hàng",
  ];

  test("changes no score", () => {
    const shuffled = fc
      .shuffledSubarray(SHOP, { minLength: SHOP.length })
      .chain((entries) =>
        fc
          .tuple(...entries.map(({ questions }) => fc.shuffledSubarray(questions, { minLength: questions.length })))
          .map((lists) => entries.map(({ id }, i) => ({ id, questions: lists[i]! }))),
      );
    const scoresOf = (matcher: FaqMatcher) =>
      ASKED.map((text) => matcher.match(text, { limit: 9 }).map(({ id, score }) => ({ id, score })));
    const usual = scoresOf(shop);
    fc.assert(
      fc.property(shuffled, (entries) => {
        expect(scoresOf(createFaqMatcher(entries))).toEqual(usual);
      }),
      { numRuns: 6 },
    );
  });

  test("a deleted entry is found no more", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHOP), fc.constantFrom(...ASKED), (gone, text) => {
        const left = createFaqMatcher(SHOP.filter((entry) => entry !== gone));
        for (const asked of [text, gone.questions[0]!]) expect(left.match(asked, { limit: 9 }).map(({ id }) => id)).not.toContain(gone.id);
      }),
      { numRuns: 6 },
    );
  });
});

test("every entry finds itself by its own questions, with and without accents", () => {
  for (const { id, questions } of SHOP) {
    for (const question of questions) {
      expect(best(question), question).toMatchObject({ id, score: 1 });
      expect(best(question.normalize("NFD"))).toMatchObject({ id, score: 1 });
      expect(best(question.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"))).toMatchObject({ id });
    }
  }
});

test("an example of any words finds its entry", { timeout: 60_000 }, () => {
  const word = fc.constantFrom(..."giá ship hàng màu size đổi trả nhận giao mua bán áo quần 2tr 500k ko dc 40 iphone".split(" "));
  const question = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.uniqueArray(fc.array(question, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 5 }), (lists) => {
      const entries = lists.map((questions, i) => ({ id: String(i), questions }));
      const matcher = createFaqMatcher(entries);
      const holders = (text: string) => new Set(entries.filter((entry) => entry.questions.includes(text)).map((entry) => entry.id));
      for (const { id, questions } of entries) {
        for (const text of questions) if (holders(text).size === 1 && isOwn(text, id, entries)) expect(matcher.match(text)[0]?.id).toBe(id);
      }
    }),
    { numRuns: 25 },
  );
});

/** No other entry has the same words spelled differently or in another order. */
function isOwn(text: string, id: string, entries: readonly FaqEntry[]): boolean {
  const key = (one: string) => one.split(" ").sort().join(" ");
  return !entries.some((entry) => entry.id !== id && entry.questions.some((other) => key(other) === key(text)));
}
