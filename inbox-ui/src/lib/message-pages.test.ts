import { expect, it } from "vitest";
import { allMessages, appendMessage, mergeNewestPage, replaceMessage, type MessagePage, type MessagePages } from "./message-pages";
import { testMessage } from "./test-messages";

/** "m07" was written at minute 7. */
const item = (minute: number, text = "") =>
  testMessage({ id: `m${String(minute).padStart(2, "0")}`, text, at: new Date(Date.UTC(2025, 10, 21, 2, minute)).toISOString() });
const page = (from: number, to: number, nextCursor: string | null = `before-${from}`): MessagePage => ({
  items: Array.from({ length: to - from + 1 }, (_, index) => item(from + index)),
  nextCursor,
});
const loaded = (...pages: MessagePage[]): MessagePages => ({
  pages,
  pageParams: pages.map((_, index) => (index === 0 ? null : `p${index}`)),
});
const ids = (data: MessagePages | null) => allMessages(data ?? undefined).map((message) => message.id);
const range = (from: number, to: number) => page(from, to).items.map((message) => message.id);

it("lists pages oldest first", () => {
  expect(ids(loaded(page(11, 20), page(1, 10)))).toEqual(range(1, 20));
});

it("joins a fresh newest page to what is loaded, without loss or repetition", () => {
  const merged = mergeNewestPage(loaded(page(11, 20), page(1, 10, null)), page(14, 23));
  expect(ids(merged)).toEqual(range(1, 23));
  expect(merged?.pages.at(-1)?.nextCursor).toBeNull();
});

it("keeps the way back to older messages when only one page was loaded", () => {
  const merged = mergeNewestPage(loaded(page(11, 20, "before-11")), page(14, 23, "before-14"));
  expect(merged?.pages[0]?.nextCursor).toBe("before-11");
  expect(mergeNewestPage(loaded(page(14, 20, "x")), page(11, 21, "before-11"))?.pages[0]?.nextCursor).toBe("before-11");
});

it("takes the fresh copy of a changed message, and drops one that was removed", () => {
  const fresh: MessagePage = { items: [item(11), item(13, "changed"), item(14)], nextCursor: null };
  const merged = mergeNewestPage(loaded(page(10, 14)), fresh);
  expect(ids(merged)).toEqual(["m10", "m11", "m13", "m14"]);
  expect(allMessages(merged ?? undefined).find((message) => message.id === "m13")?.text).toBe("changed");
});

it("keeps a message that was stored while the page was on its way", () => {
  expect(ids(mergeNewestPage(appendMessage(loaded(page(11, 20)), item(22)), page(11, 20)))).toEqual([...range(11, 20), "m22"]);
});

it("says when too much was written in between to join the two", () => {
  expect(mergeNewestPage(loaded(page(1, 10)), page(40, 50))).toBeNull();
});

it("adds a message once and exchanges one in place", () => {
  const data = loaded(page(11, 12));
  expect(ids(appendMessage(appendMessage(data, item(13)), item(13)))).toEqual(range(11, 13));
  expect(allMessages(replaceMessage(data, item(11, "new")))[0]?.text).toBe("new");
});
