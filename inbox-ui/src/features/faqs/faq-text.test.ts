import { expect, it } from "vitest";
import { acceptedShare, dayOf, missingOf, moved, scoreText, startOfDay } from "./faq-text";
import { emptyContent } from "./use-faqs";

it("says what publishing lacks", () => {
  expect(missingOf(emptyContent)).toEqual(["questions", "answer"]);
  const full = { ...emptyContent, questions: ["a"], answer: { text: "b", image: null, buttons: [] } };
  expect(missingOf(full)).toEqual([]);
  expect(missingOf({ ...full, validFrom: "2026-02-02T00:00:00.000Z", validUntil: "2026-02-01T00:00:00.000Z" })).toEqual(["dates"]);
  expect(missingOf({ ...full, channelAnswers: { plain: { text: " ", image: null, buttons: [] } } })).toEqual(["channel"]);
});

it("moves one item and keeps the others in order", () => {
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
});

it("writes scores and shares as the reader does", () => {
  expect(scoreText(0.914, { language: "vi" })).toBe("0,91");
  expect(scoreText(0.914, { language: "en" })).toBe("0.91");
  expect(acceptedShare({ asked: 0, accepted: 0, missed: 0, handedOff: 0 })).toBeNull();
  expect(acceptedShare({ asked: 4, accepted: 3, missed: 1, handedOff: 0 })).toBe(0.75);
});

it("keeps a day through the field and back", () => {
  expect(dayOf(startOfDay("2026-02-17"))).toBe("2026-02-17");
  expect([startOfDay(""), dayOf(null)]).toEqual([null, ""]);
});
