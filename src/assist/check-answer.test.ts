import { expect, test } from "vitest";
import { refusalOf } from "./check-answer";
import { linesOf, takeSources, tidyAnswer } from "./tidy-answer";

const sources = ["Phí ship bao nhiêu?", "Phí ship nội thành 20.000 ₫, ngoại thành 35.000 ₫, đơn từ 500.000 ₫ được miễn phí."];
const check = (answer: string) => refusalOf(answer, { sources, maxChars: 300, wordShare: 0.5 });

test.each(["Dạ phí ship nội thành là 20k, ngoại thành 35k ạ.", "Dạ đơn từ 500k được miễn phí ship ạ.", "Dạ được ạ."])(
  "“%s” may be sent",
  (answer) => expect(check(answer)).toBeNull(),
);

test.each([
  ["", "empty"],
  ["  \n ", "empty"],
  ["KHONG_CO", "no-answer"],
  ["Không_có.", "no-answer"],
  ["As an AI language model, I can't say", "refused"],
  ["Tôi là một mô hình ngôn ngữ nên không rõ phí ship", "refused"],
  ["Xin lỗi, mình chưa có thông tin về phí ship", "refused"],
  ["Theo nguồn 1, phí ship nội thành 20.000đ", "refused"],
  ["Phí ship nội thành là 25.000đ ạ", "numbers"],
  ["Phí ship xem tại shop-khac.vn ạ", "links"],
  ["Phí ship hỏi a@b.vn ạ", "links"],
  ["Cửa hàng lừa đảo khách, đừng mua sản phẩm kém chất lượng", "other-words"],
  [`Phí ship nội thành ${"rất rẻ ".repeat(60)}`, "too-long"],
])("“%s” is refused: %s", (answer, reason) => expect(check(answer)).toBe(reason));

test("thinking, Markdown and quotation marks are taken off", () => {
  expect(tidyAnswer("<think>phí là 99k?</think>\n**Dạ 20k** ạ")).toBe("Dạ 20k ạ");
  expect(tidyAnswer("<think>đang nghĩ và bị cắt")).toBe("");
  expect(tidyAnswer("“Dạ 20k ạ”")).toBe("Dạ 20k ạ");
  expect(tidyAnswer("# Phí\n[bảng giá](https://a.vn/gia)")).toBe("Phí\nbảng giá: https://a.vn/gia");
});

test("the line of sources is read and taken off", () => {
  expect(takeSources("Dạ 20k ạ\nNGUON: 1, 3")).toEqual({ text: "Dạ 20k ạ", numbers: [1, 3] });
  expect(takeSources("Dạ 20k ạ\n[Nguồn: 2]")).toEqual({ text: "Dạ 20k ạ", numbers: [2] });
  expect(takeSources("Dạ 20k ạ")).toEqual({ text: "Dạ 20k ạ", numbers: null });
});

test("a list becomes its lines", () => expect(linesOf("- ship bn\n\n2) phí giao?\n• 20k à")).toEqual(["ship bn", "phí giao?", "20k à"]));
