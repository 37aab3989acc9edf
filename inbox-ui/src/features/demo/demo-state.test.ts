import { describe, expect, it } from "vitest";
import type { DemoState, PhoneItem, TraceItem } from "./demo-contract";
import { reduceDemo, traceTurns } from "./demo-state";

const item = (id: string, at: string, receipt: PhoneItem["receipt"] = "sent"): PhoneItem => ({
  id,
  at,
  from: "business",
  receipt,
  content: { text: id, attachments: [], buttons: [], quickReplies: [] },
});
const phone = (channel: "zalo" | "messenger") => ({
  channel,
  businessName: "Shop Mộc Lan",
  contactName: "Nhung",
  isConnected: false,
  items: [],
});
const empty: DemoState = {
  phones: { zalo: phone("zalo"), messenger: phone("messenger") },
  trace: [],
  progress: { asked: false, lead: false, answered: false, rated: false },
  lead: null,
  troubles: [],
  pictures: [],
  stickers: [],
};
const step = (id: number, name: TraceItem["step"], channel: TraceItem["channel"] = "zalo"): TraceItem => ({
  id,
  channel,
  at: `2026-11-22T02:41:${String(id).padStart(2, "0")}Z`,
  step: name,
  detail: null,
  ms: null,
});

describe("reduceDemo", () => {
  it("shows a message once, in the order of the platform, and updates its receipt in place", () => {
    let state = reduceDemo(empty, { name: "message", data: { channel: "zalo", item: item("b", "2026-11-22T02:41:02Z") } });
    state = reduceDemo(state, { name: "message", data: { channel: "zalo", item: item("a", "2026-11-22T02:41:01Z") } });
    state = reduceDemo(state, { name: "message", data: { channel: "zalo", item: item("b", "2026-11-22T02:41:02Z", "read") } });
    expect(state?.phones.zalo.items.map(({ id, receipt }) => [id, receipt])).toEqual([
      ["a", "sent"],
      ["b", "read"],
    ]);
    expect(state?.phones.messenger.items).toEqual([]);
  });

  it("keeps only the latest trouble of a kind", () => {
    const trouble = {
      id: 1,
      kind: "down" as const,
      channel: "zalo" as const,
      state: "running" as const,
      until: null,
      result: null,
      error: null,
    };
    let state = reduceDemo(empty, { name: "trouble", data: trouble });
    state = reduceDemo(state, { name: "trouble", data: { ...trouble, id: 2 } });
    expect(state?.troubles.map(({ id }) => id)).toEqual([2]);
  });

  it("waits for the whole state before it takes changes", () => {
    expect(reduceDemo(null, { name: "trace", data: step(1, "webhook") })).toBeNull();
    expect(reduceDemo(null, { name: "state", data: empty })).toBe(empty);
  });
});

describe("traceTurns", () => {
  const ids = (trace: TraceItem[]) => traceTurns(trace).map((turn) => turn.items.map(({ id }) => id));

  it("starts a turn at each event of a customer, newest first, and keeps the channels apart", () => {
    expect(
      ids([
        step(1, "webhook"),
        step(2, "stored"),
        step(3, "faq"),
        step(4, "webhook", "messenger"),
        step(5, "send"),
        step(6, "webhook"),
        step(7, "stored"),
      ]),
    ).toEqual([[6, 7], [4], [1, 2, 3, 5]]);
  });

  it("leaves receipts and echoes with the turn they answer, as one line each", () => {
    const receipt = { ...step(4, "webhook"), detail: "delivered" };
    expect(ids([step(1, "webhook"), step(2, "stored"), step(3, "send"), receipt, step(5, "stored"), step(6, "receipt")])).toEqual([
      [1, 2, 3, 6],
    ]);
  });
});
