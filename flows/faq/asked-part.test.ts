import { expect, test } from "vitest";
import { createFaqMatcher, FAQ_ANSWER_THRESHOLD } from ".";
import { askedPart } from "./asked-part";
import { toFaqWords } from "./normalise";

test.each([
  ["hôm qua em có ghé mà tiệm đóng cửa rồi, cho em hỏi mấy giờ mở lại", "mấy giờ mở lại"],
  ["minh dinh thang sau cuoi nen dang xem truoc vai cho, muon hoi thue mot bo bao nhieu", "thue mot bo bao nhieu"],
  ["cho em hỏi phí ship bao nhiêu", null],
  ["hôm qua em hỏi rồi mà chưa ai trả lời em hết trơn vậy shop", null],
  ["mẹ em lớn tuổi nên ăn uống phải kiêng nhiều thứ lắm cho hỏi được không", null],
])("“%s” asks “%s”", (text, asked) => {
  expect(
    askedPart(toFaqWords(text))
      ?.map(({ typed }) => typed)
      .join(" ") ?? null,
  ).toBe(asked);
});

const CAKES = createFaqMatcher([
  { id: "order", questions: ["Đặt bánh trước mấy ngày?", "Bánh kem đặt trước bao lâu", "Đặt gấp trong ngày được không"] },
  { id: "price", questions: ["Bánh kem 2 tầng giá bao nhiêu?", "Bánh sinh nhật bao nhiêu tiền", "Cho xin bảng giá bánh"] },
  { id: "egg", questions: ["Bánh có trứng không?", "Dị ứng sữa ăn được không"] },
  { id: "draw", questions: ["Vẽ hình lên bánh được không?", "Viết chữ lên bánh"] },
  { id: "ship", questions: ["Có giao tận nơi không?", "Phí giao bánh bao nhiêu"] },
  { id: "keep", questions: ["Bánh để được mấy ngày?", "Bảo quản tủ lạnh hay bên ngoài"] },
]);

test.each([
  [
    "Dạ em chào tiệm, cuối tháng này bé nhà em tròn 3 tuổi, hai vợ chồng tính làm bữa tiệc nhỏ cho bé ở nhà bà ngoại dưới quê, tiệm cho em hỏi giao tận nơi dưới Long An được không ạ",
    "ship",
  ],
  [
    "me minh nam nay sau muoi, tieu duong nhe, con chau o xa ve muon lam gi do vui vui cho ba, cho minh hoi viet chu len banh duoc khong",
    "draw",
  ],
])("the question after a story is answered: “%s”", (text, id) => {
  expect(CAKES.match(text)[0]).toMatchObject({ id, score: expect.toSatisfy((score: number) => score >= FAQ_ANSWER_THRESHOLD) });
});

test("a story whose question nobody answers is not answered", () => {
  const text = "Hôm bữa mình có đặt bánh kem bên tiệm ăn rất ngon, nay nhà mình sắp dọn đi xa, cho mình hỏi chỗ bạn có dạy đàn piano không";
  expect(CAKES.match(text)[0]?.score ?? 0).toBeLessThan(FAQ_ANSWER_THRESHOLD);
});
