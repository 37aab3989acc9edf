import { expect, it } from "vitest";
import { noKeys, pressKey, type KeyPress } from "./keys";

const shortcuts = new Set(["j", "e", "?", "g i", "g l", "mod+k"]);
const press = (key: string, given: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  at: 0,
  ...given,
});

it("finds single keys, whatever their case, and leaves others alone", () => {
  expect(pressKey(noKeys, press("j"), shortcuts).shortcut).toBe("j");
  expect(pressKey(noKeys, press("J"), shortcuts).shortcut).toBe("j");
  expect(pressKey(noKeys, press("?"), shortcuts).shortcut).toBe("?");
  expect(pressKey(noKeys, press("x"), shortcuts).shortcut).toBeNull();
});

it("finds two keys in a row, but not when the second comes late", () => {
  const first = pressKey(noKeys, press("g"), shortcuts);
  expect(first.shortcut).toBeNull();
  expect(pressKey(first.state, press("l", { at: 1_000 }), shortcuts).shortcut).toBe("g l");
  expect(pressKey(first.state, press("l", { at: 1_300 }), shortcuts).shortcut).toBeNull();
  expect(pressKey(first.state, press("e", { at: 500 }), shortcuts).shortcut).toBe("e");
});

it("takes Ctrl and ⌘ alike, and never the browser's own combinations", () => {
  expect(pressKey(noKeys, press("k", { ctrlKey: true }), shortcuts).shortcut).toBe("mod+k");
  expect(pressKey(noKeys, press("K", { metaKey: true }), shortcuts).shortcut).toBe("mod+k");
  expect(pressKey(noKeys, press("j", { ctrlKey: true }), shortcuts).shortcut).toBeNull();
  expect(pressKey(noKeys, press("e", { altKey: true }), shortcuts).shortcut).toBeNull();
});
