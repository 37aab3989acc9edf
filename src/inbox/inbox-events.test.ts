import { expect, it } from "vitest";
import { createInboxEvents } from "./inbox-events";

function numbered(): () => number {
  let last = 100;
  return () => (last += 1);
}
const changed = (conversationId: string, revision: number) =>
  ({ name: "conversation:changed", conversationId, revision, reason: "test" }) as const;

it("tells a client that was away what changed since, each conversation once with its newest revision", () => {
  const next = numbered();
  const events = createInboxEvents(next);
  const seen = events.latestRevision();
  events.emit(changed("a", next()));
  events.emit(changed("b", next()));
  const last = next();
  events.emit(changed("a", last));
  expect(events.since(seen)).toEqual([
    { conversationId: "a", revision: last },
    { conversationId: "b", revision: last - 1 },
  ]);
  expect(events.since(last)).toEqual([]);
  expect(events.latestRevision()).toBe(last);
});

it("says so when the gap is older than what it keeps, or than this process", () => {
  const next = numbered();
  const events = createInboxEvents(next, { keep: 2 });
  expect(events.since(50)).toBeNull();
  const seen = events.latestRevision();
  for (let count = 0; count < 10; count += 1) events.emit(changed("a", next()));
  expect(events.since(seen)).toBeNull();
  expect(events.since(events.latestRevision() - 1)).toHaveLength(1);
});

it("tells listeners until they leave", () => {
  const next = numbered();
  const events = createInboxEvents(next);
  const heard: string[] = [];
  const leave = events.subscribe((event) => heard.push(event.conversationId));
  events.emit(changed("a", next()));
  leave();
  events.emit(changed("b", next()));
  expect(heard).toEqual(["a"]);
});
