import fc from "fast-check";
import { expect, test } from "vitest";
import { readName } from "./name";

test.each([
  ["Hồng Nhung", "Hồng Nhung"],
  ["hồng nhung", "Hồng Nhung"],
  ["tên em là Hồng Nhung ạ", "Hồng Nhung"],
  ["ten e la hong nhung a", "Hong Nhung"],
  ["dạ em là Thảo nha shop", "Thảo"],
  ["em tên Nam", "Nam"],
  ["tên mình Nam", "Nam"],
  ["t tên là nguyễn văn a", "Nguyễn Văn A"],
  ["NGUYỄN VĂN HÙNG", "Nguyễn Văn Hùng"],
  ["mình là Nam", "Nam"],
  ["gọi mình là Linh", "Linh"],
  ["bạn gọi em là Bống nhé", "Bống"],
  ["chị Hoa", "Hoa"],
  ["chị là Hương ạ", "Hương"],
  ["anh nam", "Nam"],
  ["Anh Thư", "Anh Thư"],
  ["em tên là anh thư", "Anh Thư"],
  ["Họ và tên: Trần Thị Kim Em", "Trần Thị Kim Em"],
  ["Nguyễn Thị Hoa 0912345678", "Nguyễn Thị Hoa"],
  ["Lan, 0912345678", "Lan"],
  ["Lan\nHà Nội", "Lan"],
  ["Huy", "Huy"],
  ["huy", "Huy"],
  ["Mai", "Mai"],
  ["Vân", "Vân"],
  ["my name is John McKay", "John McKay"],
])("“%s” → %s", (text, name) => {
  expect(readName(text)?.value).toBe(name);
});

test.each([
  "",
  "a",
  "không",
  "menu",
  "ok",
  "0912345678",
  "shop mở cửa mấy giờ",
  "bao nhiêu tiền vậy",
  "Lan?",
  "để lại số",
  "em muốn hỏi giá",
  "lan@gmail.com",
  "https://x.vn",
  "x".repeat(70),
  "hello shop",
  "tư vấn giúp mình với ạ",
])("“%s” is no name", (text) => {
  expect(readName(text)).toBeNull();
});

test("a full name reads back, however it is introduced and in whatever case", () => {
  const family = fc.constantFrom("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Ngô");
  const given = fc.constantFrom("Hồng Nhung", "Quân", "Thị Lan", "Văn Hùng", "Minh Đức", "Thùy Linh", "Ngọc Ánh", "Bảo Trâm");
  fc.assert(
    fc.property(family, given, (first, last) => {
      const name = `${first} ${last}`;
      expect(readName(name)?.value).toBe(name);
      expect(readName(name.toLowerCase())?.value).toBe(name);
      expect(readName(`dạ em tên là ${name.toLowerCase()} ạ`)?.value).toBe(name);
      expect(readName(`${name.toUpperCase()} nha shop`)?.value).toBe(name);
    }),
  );
});

test.each([
  ["Của Bé Bin", "Bé Bin"],
  ["Ghi Tên Hùng Giúp", "Hùng"],
  ["giao cho Tuấn", "Tuấn"],
])("“%s” is said back as the name alone: %s", (text, name) => {
  expect(readName(text)?.readings).toEqual([{ value: name, echo: name }]);
});
