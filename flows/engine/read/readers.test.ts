import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAddress } from "./address";
import { readChoice } from "./choice";
import { chooseOption } from "./choose";
import { readDate } from "./date";
import { readDateTime } from "./date-time";
import { readEmail } from "./email";
import { readMoney } from "./money";
import { readName } from "./name";
import { readNumber } from "./number";
import { readPhone } from "./phone";
import { readQuantity } from "./quantity";
import { looksLikeQuestion } from "./question";
import { readRating } from "./rating";
import { readTime } from "./time";
import { samePhrase } from "./phrase-set";
import { plainText, readWords, sameWord } from "./words";
import { readYesNo } from "./yes-no";
import { asksForPerson, asksToLeave, readSmallTalk } from "../builtins";

const word = (text: string) => readWords(text)[0]!;

describe("words", () => {
  test.each([
    ["Đường  LÁNG, nhé!!", "duong lang nhe"],
    ["shoppp ơiii", "shop oi"],
    ["a\u0301o", "ao"],
    ["2️⃣", "2"],
    ["1111", "1111"],
    ["😀", ""],
  ])("“%s” is plainly “%s”", (text, plain) => expect(plainText(text)).toBe(plain));

  test.each([
    ["duong", "đường", true],
    ["đường", "đường", true],
    ["đương", "đường", true],
    ["dường", "đường", false],
    ["đướng", "đường", false],
    ["hoà", "hòa", true],
    ["ma", "má", true],
    ["mà", "má", false],
  ])("“%s” can mean “%s”: %s", (typed, target, expected) => expect(sameWord(word(typed), word(target))).toBe(expected));

  test("spaces typed differently", () => {
    expect(samePhrase(readWords("đểlại số"), readWords("để lại số"))).toBe(true);
    expect(samePhrase(readWords("delaiso"), readWords("để lại số"))).toBe(true);
    expect(samePhrase(readWords("để lại sô"), readWords("để lại số"))).toBe(true);
    expect(samePhrase(readWords("để lại sổ"), readWords("để lại số"))).toBe(false);
  });
});

describe("email", () => {
  test.each([
    ["lan@gmail.com", "lan@gmail.com"],
    ["mail em: Lan.Nguyen@Gmail.com.", "lan.nguyen@gmail.com"],
    ["lan @ gmail . com", "lan@gmail.com"],
    ["lan@gmail,com", "lan@gmail.com"],
    ["lan a còng gmail chấm com", "lan@gmail.com"],
    ["lan_99@yahoo.com.vn nhé", "lan_99@yahoo.com.vn"],
  ])("“%s” → %s", (text, email) => expect(readEmail(text)?.value).toBe(email));
  test.each(["gmail.com", "lan@", "@gmail.com", "không có", "lan@gmail"])("“%s” is none", (text) => expect(readEmail(text)).toBeNull());
  test("an address reads back", () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/);
    fc.assert(
      fc.property(part, part, (name, host) => {
        expect(readEmail(`dạ ${name}@${host}.vn ạ`)?.value).toBe(`${name}@${host}.vn`);
      }),
    );
  });
});

describe("yes or no", () => {
  test.each([
    ["có", true],
    ["dạ có ạ", true],
    ["đúng rồi shop ơi", true],
    ["ok", true],
    ["oke nha", true],
    ["ừ", true],
    ["uh", true],
    ["đc", true],
    ["👍", true],
    ["không", false],
    ["ko", false],
    ["hông", false],
    ["k ạ", false],
    ["chưa", false],
    ["không phải ạ", false],
    ["chưa đúng", false],
  ] as const)("“%s” → %s", (text, expected) => expect(readYesNo(text)?.value).toBe(expected));
  test.each(["", "mai nhé", "có còn size M không", "không biết nữa"])("“%s” is neither", (text) => expect(readYesNo(text)).toBeNull());
});

describe("rating", () => {
  test.each([
    ["5", 5],
    ["5 sao", 5],
    ["5*", 5],
    ["⭐⭐⭐", 3],
    ["năm điểm nha", 5],
    ["4/5", 4],
    ["bốn", 4],
    ["tuyệt vời", 5],
    ["rất tệ", 1],
    ["bình thường", 3],
    ["👍", 5],
  ] as const)("“%s” → %i", (text, score) => expect(readRating(text)?.value).toBe(score));
  test.each([
    ...["6", "0", "10", "5 giờ mở cửa hả", "ok", "giao 2 cái", "3 hoặc 4", "shop ơi"],
    ...["-5", "5 sao?", "👍👎", "ba em", "tốt hả", "tệ hả", "⭐⭐ 5 sao", "ba chấm", "-1 sao", "hai em", "4 rưỡi", "không cho 5 sao"],
  ])("“%s” is none", (text) => expect(readRating(text)).toBeNull());
});

describe("choice", () => {
  const options = [{ title: "Xem mẫu mới" }, { title: "Phí giao hàng", synonyms: ["ship"] }, { title: "Gặp nhân viên" }];
  test.each<[string, number, string]>([
    ["1", 0, "number"],
    ["số 2", 1, "number"],
    ["so 3 a", 2, "number"],
    ["thứ hai", 1, "number"],
    ["cái đầu", 0, "number"],
    ["cái đầu tiên ạ", 0, "number"],
    ["cái cuối", 2, "number"],
    ["2.", 1, "number"],
    ["2️⃣", 1, "number"],
    ["Xem mẫu mới", 0, "exact"],
    ["xem mau moi nha shop", 0, "exact"],
    ["ship", 1, "exact"],
    ["giao hàng", 1, "part"],
    ["mẫu mới", 0, "part"],
    ["mình muốn gặp nhân viên tư vấn", 2, "within"],
  ])("“%s” → %i (%s)", (text, value, reason) => expect(readChoice(text, options)).toMatchObject({ value, reason }));
  test.each(["", "4", "0", "xyz", "xèm mẫu mới", "không gặp nhân viên đâu", "mẫu mới hay giao hàng"])("“%s” is unclear", (text) =>
    expect(readChoice(text, options)).toBeNull(),
  );
  test("a number in the titles is a title, not a position", () => {
    const months = [{ title: "1 tháng" }, { title: "3 tháng" }, { title: "6 tháng" }];
    expect(readChoice("3", months)?.value).toBe(1);
    expect(readChoice("cái 3", months)?.value).toBe(2);
  });
  test("each of different titles reads back", () => {
    const titles = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,8}$/), { minLength: 2, maxLength: 9, selector: plainText });
    fc.assert(
      fc.property(titles, (list) =>
        list.forEach((title, i) =>
          expect(
            readChoice(
              title,
              list.map((one) => ({ title: one })),
            )?.value,
          ).toBe(i),
        ),
      ),
    );
  });
});

describe("built-in words", () => {
  test.each([
    "gặp nhân viên",
    "gap nv",
    "cho mình gặp nhân viên với",
    "cho em nói chuyện với người thật đi",
    "gọi admin",
    "chuyển cho tư vấn viên giúp mình",
    "nhân viên ơi",
    "mình cần gặp quản lý",
    "talk to a human please",
    "gặp ng thật",
  ])("“%s” asks for a person", (text) => expect(asksForPerson(text)).toBe(true));
  test.each([
    "shop có tuyển nhân viên không",
    "nhân viên nhiệt tình lắm",
    "không cần gặp nhân viên đâu",
    "gọi giúp mình grab",
    "ship cho người nhận",
    "xin chào",
    "",
    "gặp lỗi khi đặt hàng",
    "giày cho người lớn",
  ])("“%s” does not", (text) => expect(asksForPerson(text)).toBe(false));

  test.each([
    "thôi",
    "thôi ạ",
    "thôi em",
    "hủy",
    "hủy bỏ",
    "huỷ bỏ đi",
    "không cần nữa",
    "ko cần nữa đâu ạ",
    "thoi khong can nua",
    "cancel",
    "stop asking",
    "để sau nhé",
    "bỏ qua",
  ])("“%s” leaves", (text) => expect(asksToLeave(text, "other")).toBe(true));
  test.each(["hủy đơn hàng giúp mình", "thối", "không", "có", "0912345678", ""])("“%s” does not leave", (text) =>
    expect(asksToLeave(text, "other")).toBe(false),
  );
  test("“Huy” is a name where a name is asked, “hủy” is not", () => {
    expect(asksToLeave("Huy", "name")).toBe(false);
    expect(asksToLeave("hủy", "name")).toBe(true);
    expect(asksToLeave("thôi", "yes-no")).toBe(false);
  });

  test.each([
    ["hi shop", "greeting"],
    ["alo", "greeting"],
    ["chào bạn ạ", "greeting"],
    ["cảm ơn shop nhiều nha", "thanks"],
    ["tks", "thanks"],
    ["ok", "fine"],
    ["dạ vâng", "fine"],
    ["giá sao", null],
    ["chào giá giúp mình cái áo này", null],
  ] as const)("“%s” → %s", (text, kind) => expect(readSmallTalk(text)).toBe(kind));
  test.each(["mấy giờ mở cửa", "còn hàng không shop", "có ship ko ạ", "giá bao nhiêu", "a?"])("“%s” looks like a question", (text) =>
    expect(looksLikeQuestion(text)).toBe(true),
  );
  test.each(["Hồng Nhung", "giao giờ hành chính", "0912345678", "nhân viên nhiệt tình"])("“%s” does not", (text) =>
    expect(looksLikeQuestion(text)).toBe(false),
  );
});

test("no reader throws, whatever is typed", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.string({ unit: "binary", maxLength: 200 }),
    fc
      .array(fc.constantFrom("0", "9", "k", "tr", "năm", "thứ", "20/11", "không", "@", ".", " ", "là", "tên", "⭐", "\ud800"), {
        maxLength: 60,
      })
      .map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, (typed) => {
      for (const reading of [
        readPhone(typed),
        readEmail(typed),
        readNumber(typed),
        readDate(typed, "2026-11-21"),
        readDate(typed, "2026-11-21", "past"),
        readName(typed),
        readYesNo(typed),
        readRating(typed),
        readMoney(typed),
        readQuantity(typed),
        readTime(typed, "2026-11-21T09:41"),
        readDateTime(typed, { now: "2026-11-21T09:41" }),
        readAddress(typed),
        chooseOption(typed, [{ title: typed }, { title: "b" }]),
      ]) {
        if (reading !== null) expect(typeof reading.read).toBe("string");
      }
      readChoice(typed, [{ title: typed }, { title: "b", payload: typed }]);
      asksForPerson(typed);
      asksToLeave(typed, "name");
      readSmallTalk(typed);
      looksLikeQuestion(typed);
    }),
    { numRuns: 100 },
  );
});
