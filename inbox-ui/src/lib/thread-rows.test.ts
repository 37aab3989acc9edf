import { expect, it } from "vitest";
import type { ThreadMessage } from "./outbox";
import { testMessage } from "./test-messages";
import { threadRows } from "./thread-rows";

const reader = { language: "vi", timeZone: "Asia/Ho_Chi_Minh" };
const message = (id: string, clock: string, given: Partial<ThreadMessage> = {}): ThreadMessage => ({
  ...testMessage({ id, at: new Date(`2025-11-${clock}+07:00`).toISOString() }),
  local: null,
  ...given,
});
const shape = (messages: ThreadMessage[]) =>
  threadRows(messages, reader).map((row) =>
    row.kind === "message" ? `${row.startsGroup ? "[" : ""}${row.key}${row.endsGroup ? "]" : ""}` : row.kind,
  );

it("puts a separator before each calendar day", () => {
  expect(shape([message("a", "20T23:59:00"), message("b", "21T00:01:00")])).toEqual(["day", "[a]", "day", "[b]"]);
});

it("groups one author's messages within five minutes of each other", () => {
  expect(
    shape([message("a", "21T09:00:00"), message("b", "21T09:04:00"), message("c", "21T09:08:59"), message("d", "21T09:13:59")]),
  ).toEqual(["day", "[a", "b", "c]", "[d]"]);
});

it("parts groups by author, by agent, and by whatever stands between", () => {
  const bot = message("bot", "21T09:00:10", { author: "bot", direction: "outbound" });
  const linh = message("linh", "21T09:00:20", { author: "agent", direction: "outbound", agent: { id: "a1", name: "Linh" } });
  const nam = message("nam", "21T09:00:30", { author: "agent", direction: "outbound", agent: { id: "a2", name: "Nam" } });
  expect(shape([message("a", "21T09:00:00"), bot, linh, nam])).toEqual(["day", "[a]", "[bot]", "[linh]", "[nam]"]);
  const event = message("e", "21T09:00:05", { kind: "event", author: "system", event: { name: "handoff", data: {} } });
  expect(shape([message("a", "21T09:00:00"), event, message("b", "21T09:00:10")])).toEqual(["day", "[a]", "event", "[b]"]);
  const note = message("n", "21T09:00:05", { kind: "note", author: "agent" });
  expect(shape([linh, note])).toEqual(["day", "[linh]", "note"]);
});

it("keeps a row's key when the server's copy takes the browser's place", () => {
  const local = message("client-1", "21T09:00:00", { clientId: "client-1" });
  const stored = message("m_9", "21T09:00:00", { clientId: "client-1" });
  expect(threadRows([local], reader)[1]?.key).toBe(threadRows([stored], reader)[1]?.key);
});
