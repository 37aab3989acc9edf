import { expect, it } from "vitest";
import { afterSend, inMode, readDraft, writeDraft } from "./drafts";

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}

it("keeps a draft per conversation and forgets an empty one", () => {
  const store = memory();
  writeDraft(store, "c1", { text: "Dạ em", note: true }, 1);
  writeDraft(store, "c2", { text: "khác", note: false }, 2);
  expect(readDraft(store, "c1")).toEqual({ text: "Dạ em", note: true });
  writeDraft(store, "c1", { text: "  ", note: false }, 3);
  expect(readDraft(store, "c1")).toBeNull();
  expect([readDraft(store, "c1") !== null, readDraft(store, "c2") !== null]).toEqual([false, true]);
});

it("drops the oldest beyond a hundred, and nothing that is not a draft", () => {
  const store = memory();
  store.setItem("sao-language", "vi");
  for (let index = 0; index < 103; index++) writeDraft(store, `c${index}`, { text: "x", note: false }, index);
  expect([
    readDraft(store, "c0") !== null,
    readDraft(store, "c2") !== null,
    readDraft(store, "c3") !== null,
    readDraft(store, "c102") !== null,
  ]).toEqual([false, false, true, true]);
  expect(store.getItem("sao-language")).toBe("vi");
});

it("ignores what it cannot read", () => {
  const store = memory();
  store.setItem("sao-draft:c1", "{broken");
  expect(readDraft(store, "c1")).toBeNull();
});

it("never turns a note for colleagues into an answer to the customer, and loses neither", () => {
  const store = memory();
  const note = { ...inMode({ text: "Dạ còn hàng", note: false }, true), text: "khách này hay bom hàng" };
  const answer = inMode(note, false);
  expect(answer).toEqual({ text: "Dạ còn hàng", note: false, other: "khách này hay bom hàng" });
  expect(inMode(answer, false)).toBe(answer);
  writeDraft(store, "c1", afterSend(answer), 1);
  expect(inMode(readDraft(store, "c1")!, true).text).toBe("khách này hay bom hàng");
  expect(afterSend(note)).toEqual({ text: "Dạ còn hàng", note: false });
});
