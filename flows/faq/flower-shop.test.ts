import { describe, expect, test } from "vitest";
import { createFaqMatcher } from ".";
import { readExamples, readQuestion, type ReadQuestions } from "./examples";

/** A flower shop that never writes "ship" and sells roses. */
const FLOWERS = [
  { id: "delivery", questions: ["Có giao hoa tận nơi không?", "Giao hoa đi tỉnh được không?", "Phí giao hoa tính thế nào?"] },
  { id: "price", questions: ["Bó hoa hồng giá bao nhiêu?", "Giá một bó hoa sinh nhật?", "Shop báo giá giúp em bó hoa hướng dương"] },
  { id: "wedding", questions: ["Mình muốn đặt hoa cưới", "Hoa cầm tay cô dâu màu hồng nhạt", "Trang trí hoa cưới trọn gói"] },
  { id: "returns", questions: ["Hoa bị héo có đổi không?", "Không ưng thì trả lại được không?", "Chính sách đổi trả"] },
  { id: "hours", questions: ["Shop mở cửa mấy giờ?", "Mấy giờ đóng cửa?", "Chủ nhật có bán không?"] },
  { id: "address", questions: ["Shop ở đâu?", "Cho mình xin địa chỉ", "Tiệm hoa nằm ở đường nào?"] },
  { id: "pay", questions: ["Thanh toán thế nào?", "Chuyển khoản được không?", "Cho xin số tài khoản"] },
  { id: "funeral", questions: ["Đặt vòng hoa viếng", "Hoa chia buồn bao nhiêu tiền?", "Kệ hoa tang lễ"] },
];
const examples = readExamples(FLOWERS);
/** A customer's words as the examples would have them: chat spellings and slips written out. */
const readQuery = ({ vocabulary, expansions }: Pick<ReadQuestions, "vocabulary" | "expansions">, text: string) =>
  vocabulary.repair(readQuestion(text, expansions));
const read = (text: string) => readQuery(examples, text).map((word) => word.plain);
const flowers = createFaqMatcher(FLOWERS);

describe("a word that people know is no slip of another", () => {
  test.each(["ship", "shopee", "size", "voucher", "visa", "bill", "store"])("“%s” stays beside words that are nearly it", (word) => {
    const near = readExamples([{ id: "a", questions: ["shop shopees sizes vouchers visas bills stored"] }]);
    const repaired = readQuery(near, `hỏi ${word} đi`);
    expect(repaired.map(({ plain }) => plain)).toEqual(
      readExamples([])
        .vocabulary.repair(readQuestion(`hỏi ${word} đi`, near.expansions))
        .map(({ plain }) => plain),
    );
  });

  test("its letters are no piece of a torn word", () => {
    const vocabulary = readExamples([{ id: "a", questions: ["ships"] }]);
    expect(readQuery(vocabulary, "ship s").map(({ plain }) => plain)).toEqual(["ship", "s"]);
  });

  test("real slips are still set right", () => {
    expect(read("shpo o dau")).toEqual(["shop", "o", "dau"]);
    expect(read("giap hoa tan noi")[0]).toBe("giap");
    expect(read("thanhh toasn the nao")).toEqual(["thanh", "toan", "the", "nao"]);
  });

  test.each(["ship toi cai rang dc k shop", "ship ve tinh k shop", "phi ship bn shop"])("“%s” is nearest to delivery", (text) => {
    expect(flowers.match(text)[0]).toMatchObject({ id: "delivery" });
  });
});

describe("a chat spelling with the letters of the shop's own word", () => {
  test.each(["gia bo hong bn z", "bo hong gia nhieu", "hoa hong con k", "bo hoa hong 20 bong", "co hoa hong", "co mau hong nhat k"])(
    "“%s” names a rose or its colour",
    (text) => {
      expect(read(text)).toContain("hong");
    },
  );

  test.each(["ck dc hong", "co ship hong", "hong can dau", "giao tan noi hong shop", "em hong lay nua", "mo cua hong z"])(
    "“%s” says không",
    (text) => {
      expect(read(text)).toContain("khong");
    },
  );

  test("the price of a rose is found", () => {
    expect(flowers.match("gia bo hong bn z")[0]).toMatchObject({ id: "price" });
  });

  test("what is broken in a phone shop is no no", () => {
    const phones = readExamples([{ id: "a", questions: ["Máy bị hỏng thì sao?", "Pin hỏng có thay không?"] }]);
    expect(readQuery(phones, "may bi hong roi").map(({ plain }) => plain)).toEqual(["may", "bi", "hong", "roi"]);
    expect(readQuery(phones, "co thay hong").map(({ plain }) => plain)).toEqual(["co", "thay", "khong"]);
  });

  test("where no example writes the word it stays a chat spelling", () => {
    const shop = readExamples([{ id: "a", questions: ["Shop ở đâu?"] }]);
    expect(readQuery(shop, "gia bo hong bn").map(({ plain }) => plain)).toContain("khong");
  });
});
