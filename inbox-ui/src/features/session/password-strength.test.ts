import { expect, it } from "vitest";
import { passwordStrength } from "./password-strength";

const of = (password: string, personal?: string[]) => passwordStrength(password, personal).strength;

it("grades what people type", () => {
  expect(of("")).toBe("short");
  expect(of("Ab1!xyz")).toBe("short");
  expect(of("aaaaaaaaaaaa")).toBe("weak");
  expect(of("matkhau123")).toBe("weak");
  expect(of("123456789012")).toBe("weak");
  expect(of("hoa-sen-vang-ngoai-ho")).toBe("strong");
  expect(of("k7#Tr9$wQz2p!Xm")).toBe("strong");
});

it("counts one's own name and email for little", () => {
  const rank = ["short", "weak", "fair", "strong"];
  const own = of("thuylinh-moclan", ["Thùy Linh", "thuylinh@moclan.example.com"]);
  expect(rank.indexOf(own)).toBeLessThan(rank.indexOf(of("thuylinh-moclan")));
});

it("fills the bar as the password gets better", () => {
  const shares = ["abc", "matkhau123", "chuoi-ma-nao", "hoa-sen-vang-ngoai-ho"].map((password) => passwordStrength(password).share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});
