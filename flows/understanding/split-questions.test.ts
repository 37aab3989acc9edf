import fc from "fast-check";
import { expect, test } from "vitest";
import { splitQuestions } from "./split-questions";

/** A message, and how it is split at "|". */
const SPLIT: [string, string][] = [
  ["shop ở đâu? mấy giờ mở cửa?", "shop ở đâu?|mấy giờ mở cửa?"],
  ["shop o dau? may gio mo cua?", "shop o dau?|may gio mo cua?"],
  ["1. ship bao nhiêu 2. mấy giờ mở cửa", "ship bao nhiêu|mấy giờ mở cửa"],
  ["cho hỏi 1) shop ở đâu 2) có ship không", "cho hỏi shop ở đâu|có ship không"],
  ["shop ở đâu, mấy giờ mở cửa, có ship không", "shop ở đâu|mấy giờ mở cửa|có ship không"],
  ["giá bao nhiêu và ship bao lâu", "giá bao nhiêu|ship bao lâu"],
  ["gia bn va ship bao lau", "gia bn|ship bao lau"],
  ["Chào shop! Áo này giá bao nhiêu?", "Áo này giá bao nhiêu?"],
  ["hi shop. ship về huế bao nhiêu?", "ship về huế bao nhiêu?"],
  ["Cảm ơn shop. Mấy giờ đóng cửa?", "Mấy giờ đóng cửa?"],
  ["còn hàng không? giá sao?", "còn hàng không?|giá sao?"],
  ["con hang ko? gia sao? ship bn?", "con hang ko?|gia sao?|ship bn?"],
  ["có đổi trả không\nship mấy ngày", "có đổi trả không|ship mấy ngày"],
  ["ship mấy ngày\ncó cod không\nđổi size được không", "ship mấy ngày|có cod không|đổi size được không"],
  ["áo còn size M không, với lại ship về Đà Nẵng bao nhiêu", "áo còn size M không|ship về Đà Nẵng bao nhiêu"],
  ["có ship không? à mà shop ở đâu", "có ship không?|shop ở đâu"],
  ["shop ở đâu? với lại có bán sỉ không?", "shop ở đâu?|có bán sỉ không?"],
  ["where is your shop? what time do you open?", "where is your shop?|what time do you open?"],
  ["how much is it and do you ship to hanoi", "how much is it|do you ship to hanoi"],
  ["mấy giờ mở cửa vậy, ở đâu vậy shop", "mấy giờ mở cửa vậy|ở đâu vậy shop"],
  ["shop có xuất hóa đơn không? có bảo hành không? bao lâu?", "shop có xuất hóa đơn không?|có bảo hành không?|bao lâu?"],
  ["mình cao 1m6. mặc size gì?", "mình cao 1m6. mặc size gì?"],
  ["em mua hôm qua. đổi size được không? mất phí không?", "em mua hôm qua. đổi size được không?|mất phí không?"],
  ["ship bao lâu; có cod không", "ship bao lâu|có cod không"],
  ["có freeship không và có được kiểm hàng không", "có freeship không|có được kiểm hàng không"],
  ["giá bao nhiêu vậy và còn hàng không ạ", "giá bao nhiêu vậy|còn hàng không ạ"],
  ["thanh toán thế nào, giao hàng bao lâu", "thanh toán thế nào|giao hàng bao lâu"],
  ["thanh toan the nao, giao hang bao lau", "thanh toan the nao|giao hang bao lau"],
  ["cho hỏi giá bao nhiêu, có ship không, bao lâu nhận được", "cho hỏi giá bao nhiêu|có ship không|bao lâu nhận được"],
  ["mở cửa mấy giờ? chủ nhật có mở không?", "mở cửa mấy giờ?|chủ nhật có mở không?"],
  ["địa chỉ ở đâu và số điện thoại là gì", "địa chỉ ở đâu|số điện thoại là gì"],
  ["phí ship bao nhiêu? ngoài ra có giảm giá không?", "phí ship bao nhiêu?|có giảm giá không?"],
  ["học phí bao nhiêu? học mấy buổi? khi nào khai giảng?", "học phí bao nhiêu?|học mấy buổi?|khi nào khai giảng?"],
  ["hoc phi bao nhieu, khi nao khai giang", "hoc phi bao nhieu|khi nao khai giang"],
  ["khám bao nhiêu tiền, có cần đặt lịch không", "khám bao nhiêu tiền|có cần đặt lịch không"],
  ["bác sĩ nào khám? mấy giờ?", "bác sĩ nào khám?|mấy giờ?"],
];

test.each(SPLIT)("“%s” → %s", (text, parts) => {
  expect(splitQuestions(text)).toEqual(parts.split("|"));
});

/** One question, however many commas it has. */
const WHOLE =
  "màu đen, trắng còn không|shop ơi cho hỏi giá|size M và L còn không|ship về Hà Nội và Sài Gòn bao nhiêu|mình cao 1m58, nặng 50kg, mặc size gì|áo, quần, váy đều giảm giá à|chào shop|cảm ơn shop nhiều nha|ok|đổi size L sang XL được không|doi sz L sag XL dc k shop|mua 2 cái có được giảm và freeship không|Nguyễn Văn An, 12 Lý Thường Kiệt, Huế|giá 2.500.000 đúng không|giao hàng trong ngày hay mai|có ai không|áo này chất liệu gì vậy shop|cho em hỏi với ạ|e ở Quế Võ, Bắc Ninh thì ship bao nhiêu|muốn đổi từ size M, L sang XL|với bé 3 tuổi thì mặc size nào|a/c cho e hỏi giá|do you have black and white|ship hỏa tốc được k ạ|alo alo|mấy giờ mở cửa|sđt 0912 345 678|đặt 2 bánh mì, 1 cà phê|còn hàng không shop ơi, mình cần gấp|lấy mình 1 áo đen và 1 áo trắng".split(
    "|",
  );

test.each(WHOLE)("“%s” stays whole", (text) => {
  expect(splitQuestions(text)).toEqual([text]);
});

test("nothing to read, nothing to answer; parts come from the text", () => {
  expect(splitQuestions(" ?! ")).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const parts = splitQuestions(text);
      expect(parts.length).toBeLessThanOrEqual(5);
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(text.length);
    }),
  );
});
