import { expect, it } from "vitest";
import type { FaqContent } from "../../lib/contract";
import { emptyContent } from "./use-faqs";
import { versionChanges } from "./version-changes";

const before: FaqContent = { ...emptyContent, title: "Giờ mở cửa", questions: ["mấy giờ mở cửa", "mở cửa chưa"], labels: ["Chung"] };

it("says which parts a version changed, and how many example questions came and went", () => {
  const answer = { ...before.answer, text: "Dạ 8 giờ ạ." };
  expect(versionChanges(before, { ...before, answer, questions: ["mấy giờ mở cửa", "mấy giờ đóng cửa", "đóng cửa chưa"] })).toEqual({
    parts: ["answer"],
    added: 2,
    removed: 1,
  });
  expect(versionChanges(before, { ...before, labels: [], validUntil: "2026-12-31T17:00:00.000Z", isEnabled: false }).parts).toEqual([
    "labels",
    "dates",
    "enabled",
  ]);
  expect(versionChanges(before, { ...before, title: "Giờ giấc", channelAnswers: { khac: answer }, wordings: ["Dạ 8h ạ."] }).parts).toEqual([
    "title",
    "channels",
    "wordings",
  ]);
});

it("sees nothing in the same words, nor in questions, labels or channels in another order", () => {
  const answer = { ...before.answer, text: "Dạ 8 giờ ạ." };
  const one = { ...before, labels: ["Chung", "Giờ"], channelAnswers: { a: answer, b: answer } };
  const other = { ...before, labels: ["Giờ", "Chung"], channelAnswers: { b: answer, a: answer }, questions: before.questions.toReversed() };
  expect(versionChanges(one, other)).toEqual({ parts: [], added: 0, removed: 0 });
});
