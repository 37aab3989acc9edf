import { expect, it } from "vitest";
import { createBatcher } from "./batch";

function setup() {
  const flushed: string[][] = [];
  const timers: (() => void)[] = [];
  const batch = createBatcher<string>(
    (keys) => flushed.push([...keys]),
    400,
    (run) => timers.push(run),
  );
  return { batch, flushed, tick: () => timers.shift()?.() };
}

it("hands a single event over at once", () => {
  const { batch, flushed } = setup();
  batch.add("a");
  expect(flushed).toEqual([["a"]]);
});

it("joins a burst into one more flush, each key once", () => {
  const { batch, flushed, tick } = setup();
  batch.add("a");
  batch.add("b", "c");
  batch.add("b");
  expect(flushed).toEqual([["a"]]);
  tick();
  expect(flushed).toEqual([["a"], ["b", "c"]]);
});

it("is quick again after a rest", () => {
  const { batch, flushed, tick } = setup();
  batch.add("a");
  tick();
  batch.add("b");
  expect(flushed).toEqual([["a"], ["b"]]);
});
