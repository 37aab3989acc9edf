import { expect, it } from "vitest";
import {
  asAddress,
  brokenOf,
  dayOf,
  endOfDay,
  isWellAccepted,
  lastDayOf,
  missingKey,
  missingOf,
  moved,
  scoreText,
  shareText,
  startOfDay,
  wordProblem,
} from "./faq-text";
import { emptyContent } from "./use-faqs";

it("says what publishing lacks", () => {
  expect(missingOf(emptyContent)).toEqual(["questions", "answer"]);
  const full = { ...emptyContent, questions: ["a"], answer: { text: "b", image: null, buttons: [], cards: [] } };
  expect(missingOf(full)).toEqual([]);
  expect(missingOf({ ...full, questions: [" "] })).toEqual(["questions"]);
  expect(missingOf({ ...full, validFrom: "2026-02-02T00:00:00.000Z", validUntil: "2026-02-01T00:00:00.000Z" })).toEqual(["dates"]);
  expect(missingOf({ ...full, channelAnswers: { plain: { text: " ", image: null, buttons: [], cards: [] } } })).toEqual(["channel"]);
});

it("knows what the server names a missing field", () => {});

it("moves one item and keeps the others in order", () => {
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
});

it("writes scores as the reader does", () => {
  expect(scoreText(0.914, { language: "vi" })).toBe("0,91");
  expect(scoreText(0.914, { language: "en" })).toBe("0.91");
});

it("shows a few answers as they are, and judges no entry by them", () => {
  const figures = (asked: number, accepted: number) => ({ asked, accepted, missed: asked - accepted, handedOff: 0 });
  expect([figures(0, 0), figures(2, 0), figures(4, 3), figures(5, 3), figures(300, 299)].map(shareText)).toEqual([
    "–",
    "0/2",
    "3/4",
    "60%",
    "100%",
  ]);
  expect([figures(0, 0), figures(4, 4), figures(5, 3), figures(8, 6)].map(isWellAccepted)).toEqual([null, null, false, true]);
});

it("keeps a day through the field and back", () => {
  expect(dayOf(startOfDay("2026-02-17"))).toBe("2026-02-17");
  expect([startOfDay(""), dayOf(null)]).toEqual([null, ""]);
});

it.each(["0002-02-17", "0020-02-17", "0202-02-17"])("keeps a date whose year is still being typed: %s", (date) => {
  expect(dayOf(startOfDay(date))).toBe(date);
  expect(lastDayOf(endOfDay(date))).toBe(date);
});

it("takes a year too long for a date as none", () => {
  expect([startOfDay("20266-02-17"), endOfDay("20266-02-17")]).toEqual([null, null]);
});

it("counts the last day in: the entry ends where the next day begins", () => {
  expect(endOfDay("2026-12-31")).toBe(startOfDay("2027-01-01"));
  expect(lastDayOf(endOfDay("2026-12-31"))).toBe("2026-12-31");
  expect([endOfDay(""), lastDayOf(null)]).toEqual([null, ""]);
});

it("a wording or a channel's answer that says what the answer says already lacks something to publish, and may wait as a draft", () => {
  const answer = { text: "Dạ có ạ", image: null, buttons: [], cards: [] };
  const full = { ...emptyContent, questions: ["a"], answer };
  expect(missingOf({ ...full, wordings: ["Dạ  có ạ ", "Dạ có nha"] })).toEqual(["sameWording"]);
  expect(missingOf({ ...full, wordings: ["Dạ có nha", "Dạ có nha"] })).toEqual(["sameWording"]);
  expect(missingOf({ ...full, wordings: ["dạ có ạ", "Dạ có\nạ"] })).toEqual([]);
  expect(brokenOf({ ...full, wordings: ["Dạ có ạ"] })).toEqual([]);
  expect(missingOf({ ...full, channelAnswers: { zalo: { ...answer, text: " Dạ có ạ" } } })).toEqual(["sameAnswer"]);
  const button = { type: "text" as const, title: "Xem thêm" };
  expect(missingOf({ ...full, channelAnswers: { zalo: { ...answer, buttons: [button] } } })).toEqual([]);
  expect(missingOf({ ...full, channelAnswers: { zalo: { ...answer, text: "Có" } } })).toEqual([]);
});

it.each([
  ["questions", "questions"],
  ["answer", "answer"],
  ["validUntil", "dates"],
  ["wordings", "sameWording"],
  ["channelAnswers.plain", "channel"],
  ["channelAnswers.plain.same", "sameAnswer"],
])("the server's field %s is told as %s", (field, key) => {
  expect(missingKey(field)).toBe(key);
});

it("a wording to compare that has no words is broken: not even a draft keeps it", () => {
  expect(brokenOf({ ...emptyContent, wordings: ["Dạ có ạ", " "] })).toEqual(["wording"]);
});

it("an answer with an unfinished button or card is said to be broken", () => {
  const answer = { text: "a", image: null, buttons: [], cards: [] };
  const content = (part: Partial<typeof emptyContent.answer>) => ({ ...emptyContent, channelAnswers: { plain: { ...answer, ...part } } });
  expect(brokenOf(content({ buttons: [{ type: "url", title: "Giá", url: "https://a.vn" }] }))).toEqual([]);
  expect(brokenOf(content({ buttons: [{ type: "url", title: " ", url: "javascript:alert(1)" }] }))).toEqual(["button", "link"]);
  const card = { title: "", subtitle: "", image: null, buttons: [{ type: "phone" as const, title: "Gọi", phone: "gọi shop" }] };
  expect(brokenOf(content({ cards: [card] }))).toEqual(["card", "phone"]);
});

it.each([
  ["moclan.vn/gia?x=1", "https://moclan.vn/gia?x=1"],
  [" https://moclan.vn ", "https://moclan.vn"],
  ["javascript:alert(1)", "javascript:alert(1)"],
  ["gọi shop", "gọi shop"],
])("the address “%s” becomes “%s”", (typed, address) => {
  expect(asAddress(typed)).toBe(address);
});

it("says what is wrong with a chat spelling", () => {
  const fs = { short: "fs", full: "freeship" };
  expect(wordProblem(fs, [fs])).toBeNull();
  expect(wordProblem({ short: "", full: "" }, [fs])).toBeNull();
  expect(wordProblem({ short: "fs", full: "" }, [fs])).toBe("incomplete");
  expect(wordProblem({ short: "free ship", full: "miễn phí" }, [])).toBe("word");
  expect(wordProblem({ short: "40", full: "bốn mươi" }, [])).toBe("word");
  expect(wordProblem({ short: "Ship", full: "ship" }, [])).toBe("same");
  expect(wordProblem(fs, [fs, { short: "FS ", full: "miễn phí ship" }])).toBe("twice");
});
