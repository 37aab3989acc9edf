import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createEventBroadcast } from "./event-broadcast";
import type { InboxEvent } from "./inbox-events";

const event = (revision: number): InboxEvent => ({ name: "message:changed", conversationId: "c", messageId: "m", revision });
const { name, ...payload } = event(1);

let windows: number;
let sent: [string, object][];
const broadcast = () => createEventBroadcast(() => windows, (to, what) => void sent.push([to, what])); // prettier-ignore

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
});
afterEach(() => void vi.useRealTimers());

test("few windows hear of each event at once", () => {
  windows = 99;
  broadcast().tell(event(1));
  expect(sent).toEqual([[name, payload]]);
});

test("many windows hear of what happened together in one frame, in order", () => {
  windows = 500;
  const made = broadcast();
  for (const revision of [1, 2, 3]) made.tell(event(revision));
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(sent).toEqual([["inbox:events", [event(1), event(2), event(3)]]]);
  vi.advanceTimersByTime(1_000);
  expect(sent).toHaveLength(1);
});

test("windows that leave in between change no order, and the end loses nothing", () => {
  windows = 500;
  const made = broadcast();
  made.tell(event(1));
  windows = 2;
  made.tell(event(2));
  expect(sent.map(([to]) => to)).toEqual(["inbox:events", "message:changed"]);
  windows = 500;
  made.tell(event(3));
  made.stop();
  expect(sent.at(-1)).toEqual(["inbox:events", [event(3)]]);
});

test("nobody there: nothing is kept", () => {
  windows = 0;
  const made = broadcast();
  made.tell(event(1));
  windows = 500;
  vi.advanceTimersByTime(1_000);
  made.stop();
  expect(sent).toEqual([]);
});
