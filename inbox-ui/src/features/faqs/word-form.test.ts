import { expect, it } from "vitest";
import { filledOf, groupProblem, isSameForm, mergeForms, requestOf } from "./word-form";

const fs = { short: "fs", full: "freeship" };
const ml = { short: "ml", full: "Mộc Lan" };
const empty = { short: "", full: " " };

it("sends filled rows alone, a line of synonyms as its phrases", () => {
  const form = { items: [fs, empty], groups: ["Chổi,  cây  quét; đồ quét, chổi", " "] };
  expect(requestOf(form, 3)).toEqual({ items: [fs], synonyms: [["chổi", "cây quét", "đồ quét"]], number: 3 });
  expect(filledOf(form).groups).toHaveLength(1);
  expect(isSameForm(form, { items: [fs], groups: ["chổi, cây quét, đồ quét"] })).toBe(true);
});

it.each([
  ["chổi", "alone"],
  ["chổi, Chổi", "alone"],
  ["chổi, cây lau", "twice"],
  [`chổi, ${"x".repeat(61)}`, "long"],
  ["chổi, cây quét", null],
  ["", null],
] as const)("a group “%s” is %s", (line, problem) => {
  expect(groupProblem(line, [line, "cây lau, giẻ"])).toBe(problem);
});

it("keeps what I typed when somebody else saved first, and takes over what they added", () => {
  const base = { items: [fs, ml], groups: ["chổi, cây quét"] };
  const mine = {
    items: [{ ...fs, full: "miễn phí ship" }, ml, { short: "ctv", full: "cộng tác viên" }],
    groups: ["chổi, cây quét, đồ quét"],
  };
  const theirs = {
    items: [
      { ...fs, full: "free ship" },
      { short: "bp", full: "bịch phấn" },
    ],
    groups: ["chổi, cây quét", "áo, áo khoác"],
  };
  expect(mergeForms(mine, base, theirs)).toEqual({
    items: [...mine.items, { short: "bp", full: "bịch phấn" }],
    groups: ["chổi, cây quét, đồ quét", "áo, áo khoác"],
  });
});
