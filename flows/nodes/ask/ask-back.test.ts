import { describe, expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

const END = { id: "end", type: "end" };

/** Asks one question and prints what it kept; it is Saturday 21/11/2026, 9:41. */
function ask(config: Record<string, unknown>, next: Record<string, string> = {}, more: { language?: "vi" | "en" } = {}) {
  const kept =
    "v={{ v }} unit={{ v_unit }} size={{ v_size }} currency={{ v_currency }} province={{ v_province }} before={{ v_province_before }} district={{ v_district }} ward={{ v_ward }} street={{ v_street }} id={{ v_id }}";
  const talk = tryNodes(
    [
      {
        id: "ask",
        type: "ask",
        config: { question: "Bạn cho mình xin nhé?", saveAs: "v", ...config },
        next: { answered: "done", ...next },
      },
      { id: "done", type: "message", config: { text: kept }, next: { next: "end" } },
      { id: "out", type: "message", config: { text: "ra" }, next: { next: "end" } },
      END,
    ],
    { faqs: [{ questions: ["Shop mở cửa mấy giờ?", "Giờ mở cửa của shop"], answer: "8:30" }], ...more },
  );
  talk.type("hi");
  return talk;
}

/** What the node kept, without the empty ones. */
function kept(talk: ReturnType<typeof ask>): string {
  return (talk.said[0] ?? "").replace(/ \w+=(?= \w+=|$)/g, "").trim();
}

describe("the first answer is clear", () => {
  test.each([
    ["money", {}, "1 củ rưỡi", "v=1500000 currency=VND"],
    ["money", {}, "tầm 2 triệu 350 ạ", "v=2350000 currency=VND"],
    ["money", { money: { currencies: ["VND", "USD"] } }, "20 đô", "v=20 currency=USD"],
    ["quantity", {}, "lấy 3 hộp size M nhé", "v=3 unit=hộp size=M"],
    ["quantity", {}, "nửa ký", "v=0.5 unit=kg"],
    ["quantity", {}, "2 tá", "v=24"],
    ["time", {}, "3 rưỡi chiều", "v=15:30"],
    ["time", { time: { from: "08:00", to: "17:00" } }, "9h30", "v=09:30"],
    ["date", {}, "rằm tháng 8", "v=2027-09-15"],
    ["date-time", {}, "3h chiều thứ 6 tuần sau", "v=2026-11-27T15:00"],
    ["date-time", {}, "in 2 hours", "v=2026-11-21T11:41"],
    ["date-time", { time: { from: "08:00", to: "17:00" } }, "mai 9h", "v=2026-11-22T09:00"],
    ["address", {}, "sg", "v=TP Hồ Chí Minh province=Hồ Chí Minh before=Hồ Chí Minh"],
    [
      "address",
      {},
      "Dĩ An, Bình Dương",
      "v=Thành phố Dĩ An, Bình Dương (nay thuộc TP Hồ Chí Minh) province=Hồ Chí Minh before=Bình Dương district=Thành phố Dĩ An",
    ],
    ["yes-no", {}, "dạ vâng", "v=true"],
    ["yes-no", {}, "thôi khỏi", "v=false"],
    ["yes-no", {}, "không cần đâu ạ", "v=false"],
    ["yes-no", {}, "1", "v=true"],
  ])("%s %j: “%s” → %s", (kind, config, text, expected) => {
    const talk = ask({ kind, ...config });
    talk.type(text);
    expect(kept(talk)).toBe(expected);
  });
});

describe("asked back with the readings", () => {
  test.each<[string, Record<string, unknown>, string, string[], string, string]>([
    ["date", {}, "mùng 3", ["thứ Năm 3/12/2026", "thứ Sáu 11/12/2026"], "2", "v=2026-12-11"],
    ["date", {}, "mùng 3", ["thứ Năm 3/12/2026", "thứ Sáu 11/12/2026"], "âm lịch", "v=2026-12-11"],
    ["date", {}, "thứ 7", ["thứ Bảy 21/11/2026", "thứ Bảy 28/11/2026"], "cái đầu", "v=2026-11-21"],
    ["date", {}, "thứ 7", ["thứ Bảy 21/11/2026", "thứ Bảy 28/11/2026"], "28/11", "v=2026-11-28"],
    ["date", {}, "thứ 7", ["thứ Bảy 21/11/2026", "thứ Bảy 28/11/2026"], "tuần sau", "v=2026-11-28"],
    ["date", {}, "mai hoặc mốt", ["Chủ nhật 22/11/2026", "thứ Hai 23/11/2026"], "mốt nha", "v=2026-11-23"],
    ["time", {}, "3h", ["15:00", "03:00"], "chiều", "v=15:00"],
    ["time", {}, "sáng 12h", ["12:00", "00:00"], "12h trưa", "v=12:00"],
    ["money", {}, "500", ["500.000đ", "500đ"], "500k", "v=500000 currency=VND"],
    ["money", {}, "500", ["500.000đ", "500đ"], "1", "v=500000 currency=VND"],
    ["money", {}, "5-7 triệu", ["5.000.000đ", "7.000.000đ"], "7tr", "v=7000000 currency=VND"],
    ["quantity", {}, "2-3 hộp", ["2 hộp", "3 hộp"], "3", "v=3 unit=hộp"],
    ["quantity", {}, "2-3 hộp", ["2 hộp", "3 hộp"], "2 hộp thôi", "v=2 unit=hộp"],
    ["phone", {}, "0912345678 hoặc 0987654321", ["0912 345 678", "0987 654 321"], "số thứ hai", "v=0987654321"],
    ["email", {}, "lan@gmail.con", ["lan@gmail.com", "lan@gmail.con"], "1", "v=lan@gmail.com"],
    ["address", {}, "dn", ["TP Đà Nẵng", "Đồng Nai"], "đồng nai", "v=Đồng Nai province=Đồng Nai before=Đồng Nai"],
    ["date-time", {}, "mai 9h", ["09:00 Chủ nhật 22/11/2026", "21:00 Chủ nhật 22/11/2026"], "9h sáng mai", "v=2026-11-22T09:00"],
    [
      "choice",
      {
        options: [
          { id: "s", title: "Size S" },
          { id: "m", title: "Size M" },
          { id: "xl", title: "Size XL" },
        ],
      },
      "s hay m",
      ["Size S", "Size M"],
      "m",
      "v=Size M id=m",
    ],
  ])("%s %j: “%s” → %j; “%s” → %s", (kind, config, text, readings, answer, expected) => {
    const talk = ask({ kind, ...config });
    talk.type(text);
    const written = [talk.said[0], ...talk.options.map(({ title }) => title)].join("\n").replace(/(\d)\/0?(\d)/g, "$1/$2");
    for (const reading of readings) expect(written.replace(/(^|\D)0(\d\/)/g, "$1$2")).toContain(reading);
    expect(talk.session?.misses).toBe(0);
    talk.type(answer);
    expect(kept(talk)).toBe(expected);
  });

  test("a quick reply with a reading is understood, tapped at once or after the question is over", () => {
    const talk = ask({ kind: "time" });
    talk.type("3h");
    expect(talk.options.map(({ title }) => title)).toEqual(["15:00", "03:00", "Ý khác"]);
    const late = talk.options[1]!;
    talk.tap("15:00");
    expect(kept(talk)).toBe("v=15:00");
    talk.type(late.title, { payload: late.payload });
    expect(kept(talk)).toBe("v=03:00");
  });

  test("an option of an earlier question never stands for another reading", () => {
    const talk = ask({ kind: "date" });
    talk.type("mai hoặc mốt");
    const old = talk.options[0]!;
    talk.type("thứ 3 hoặc thứ 4");
    talk.type(old.title, { payload: old.payload });
    expect(kept(talk)).toBe("v=2026-11-22");
  });

  test.each(["đúng rồi", "dạ vâng ạ", "ok", "ừ"])("one reading is confirmed by “%s”", (text) => {
    const talk = ask({ kind: "phone" });
    talk.type("912345678");
    expect(talk.said[0]).toBe("Ý bạn là 0912 345 678 phải không ạ?");
    expect(talk.options.map(({ title }) => title)).toEqual(["Đúng rồi", "Không phải"]);
    talk.type(text);
    expect(kept(talk)).toBe("v=0912345678");
  });

  test("one reading is refused, and the question comes again", () => {
    const talk = ask({ kind: "phone" });
    talk.type("912345678");
    talk.tap("Không phải");
    expect(talk.said[0]).toContain("nhắn lại");
    expect(talk.session?.misses).toBe(1);
    talk.type("0987654321");
    expect(kept(talk)).toBe("v=0987654321");
  });

  test("somebody who stays unclear is not asked back for ever", () => {
    const talk = ask({ kind: "money" }, { failed: "out" });
    for (const text of ["500", "200", "300"]) talk.type(text);
    expect(talk.session?.misses).toBe(2);
    talk.type("400");
    expect(talk.said).toEqual(["ra"]);
  });

  test("a question asked instead is answered, and the readings still stand", () => {
    const talk = ask({ kind: "time" });
    talk.type("3h");
    talk.type("ma shop mo cua may gio v");
    expect(talk.said[0]).toBe("8:30");
    talk.type("15:00");
    expect(kept(talk)).toBe("v=15:00");
  });

  test("in English the readings are English", () => {
    const talk = ask({ kind: "date" }, {}, { language: "en" });
    talk.type("5/6 please");
    expect(talk.said[0]).toContain("Saturday 05/06/2027");
    talk.type("2");
    expect(kept(talk)).toBe("v=2027-05-06");
  });
});

describe("half an answer is kept and the rest asked for", () => {
  test("a day without a time", () => {
    const talk = ask({ kind: "date-time" });
    talk.type("chiều thứ 6 tuần sau");
    expect(talk.said[0]).toBe("Dạ chiều thứ Sáu 27/11/2026. Bạn muốn mấy giờ ạ?");
    talk.type("3 rưỡi");
    expect(kept(talk)).toBe("v=2026-11-27T15:30");
  });

  test("a day without a time, changed on second thought", () => {
    const talk = ask({ kind: "date-time" });
    talk.type("mai");
    talk.type("à thôi để thứ 2, 9h sáng nhé");
    expect(kept(talk)).toBe("v=2026-11-23T09:00");
  });

  test("a time without a day", () => {
    const talk = ask({ kind: "date-time" });
    talk.type("3h chiều");
    expect(talk.said[0]).toContain("15:00 thứ Bảy 21/11/2026");
    talk.type("mai");
    expect(kept(talk)).toBe("v=2026-11-22T15:00");
  });

  test("an address, part by part", () => {
    const talk = ask({ kind: "address", address: { need: ["province", "district", "street"] } });
    talk.type("hcm");
    expect(talk.said[0]).toContain("quận/huyện");
    talk.type("bình thạnh");
    expect(talk.said[0]).toContain("số nhà");
    talk.type("12 Lê Lợi");
    expect(kept(talk)).toBe(
      "v=12 Lê Lợi, Quận Bình Thạnh, TP Hồ Chí Minh province=Hồ Chí Minh before=Hồ Chí Minh district=Quận Bình Thạnh street=12 Lê Lợi",
    );
  });

  test("a district that no list has is confirmed", () => {
    const talk = ask({ kind: "address", address: { need: ["province", "district"] } });
    talk.type("thái bình");
    talk.type("vũ lăng");
    expect(talk.said[0]).toContain("vũ lăng, Thái Bình (nay thuộc Hưng Yên)");
    talk.type("dạ đúng");
    expect(kept(talk)).toContain("province=Hưng Yên before=Thái Bình district=vũ lăng");
  });

  test("a district whose name several provinces have is the one of the province said before", () => {
    const talk = ask({ kind: "address", address: { need: ["province", "district"] } });
    talk.type("tiền giang");
    talk.type("châu thành");
    expect(kept(talk)).toContain("province=Đồng Tháp before=Tiền Giang district=Huyện Châu Thành");
  });
});

describe("what cannot be taken is said politely", () => {
  test.each([
    ["money", {}, "20 usd", "bằng VND"],
    ["money", {}, "chưa biết", "500k"],
    ["money", { number: { min: 100_000 } }, "50k", "từ 100.000 trở lên"],
    ["quantity", { number: { max: 10 } }, "20 cái", "không quá 10"],
    ["quantity", {}, "vài cái", "2 cái"],
    ["time", { time: { from: "08:00", to: "17:00" } }, "20h", "từ 08:00 đến 17:00"],
    ["time", {}, "25h", "9h30 sáng"],
    ["date-time", {}, "hôm qua 9h sáng", "đã qua"],
    ["date-time", { time: { from: "08:00", to: "17:00" } }, "20h mai", "từ 08:00 đến 17:00"],
    ["date-time", {}, "31/2 9h sáng", "9h sáng mai"],
    ["address", {}, "quận 13", "12 Lê Lợi"],
    ["date", {}, "31/2", "20/11"],
  ])("%s %j: “%s” is answered with “%s”", (kind, config, text, expected) => {
    const talk = ask({ kind, ...config });
    talk.type(text);
    expect(talk.said[0]).toContain(expected);
    expect(talk.session?.misses).toBe(1);
  });
});
