import { describe, expect, it } from "vitest";
import type { TurnContext as FlowContext, TurnInput, TurnResult } from "../../flows/engine/types";
import { textContent } from "../core";
import { createBotHost, type BotTurn } from "./bot-host";

const session = {
  flowVersionId: "v1",
  nodeId: "ask",
  nodeState: null,
  variables: {},
  stack: [],
  misses: 0,
  startedAt: "2026-11-20T00:00:00.000Z",
  waitUntil: null,
  offered: [],
};
const flowSays = (result: Partial<TurnResult>) => {
  const calls: unknown[] = [];
  const host = createBotHost((...args) => {
    calls.push(args);
    return { session: null, effects: [], handled: true, trace: [], ...result };
  });
  return { host, calls };
};
const turn = (over: Partial<BotTurn> = {}): BotTurn => ({
  eventId: "e1",
  conversationId: "c1",
  channelType: "plain",
  contact: { id: "k1", name: "Hồng Nhung", isOptedOut: false },
  turn: { owner: "bot", epoch: 1 },
  session: null,
  input: { kind: "message", text: "xin chào", attachments: [], isFirst: true },
  context: {} as FlowContext,
  ...over,
});

describe("the bot's turn", () => {
  it("returns replies in order, the handoff apart, and everything else as effects", async () => {
    const { host } = flowSays({
      session,
      effects: [
        { type: "say", content: textContent("một") },
        { type: "add-tags", tags: ["sỉ"] },
        { type: "handoff", reason: "giá sỉ" },
        { type: "say", content: textContent("hai") },
      ],
    });
    const outcome = await host(turn());
    expect(outcome.replies.map((reply) => reply.text)).toEqual(["một", "hai"]);
    expect(outcome.handoff).toEqual({ reason: "giá sỉ" });
    expect(outcome.effects).toEqual([{ type: "add-tags", tags: ["sỉ"] }]);
    expect(outcome.session).toEqual(session);
  });

  it("stays silent and leaves the session alone while a person has the turn", async () => {
    const { host, calls } = flowSays({ effects: [{ type: "say", content: textContent("chen ngang") }] });
    const outcome = await host(turn({ turn: { owner: "agent", epoch: 4 }, session }));
    expect(outcome).toMatchObject({ replies: [], session, handoff: null });
    expect(calls).toEqual([]);
  });

  it.each(["STOP", "hủy đăng ký", " Ngừng nhắn tin! "])("takes “%s” as an opt-out before any flow sees it", async (text) => {
    const { host, calls } = flowSays({});
    const outcome = await host(turn({ input: { kind: "message", text, attachments: [], isFirst: false }, session }));
    expect(outcome.optChange).toBe("out");
    expect(outcome.replies).toHaveLength(1);
    expect(calls).toEqual([]);
  });

  it("notes the opt-out without talking over a person, and takes it back only from who opted out", async () => {
    const { host, calls } = flowSays({});
    const stop: TurnInput = { kind: "message", text: "stop", attachments: [], isFirst: false };
    expect(await host(turn({ input: stop, turn: { owner: "agent", epoch: 2 } }))).toMatchObject({ optChange: "out", replies: [] });
    const again: TurnInput = { ...stop, text: "nhận tin lại" };
    expect((await host(turn({ input: again, contact: { id: "k1", name: "N", isOptedOut: true } }))).optChange).toBe("in");
    expect((await host(turn({ input: again }))).optChange).toBeNull();
    expect(calls).toHaveLength(1);
  });

  it("does not take a sentence that merely contains such a word", async () => {
    const { host, calls } = flowSays({});
    await host(turn({ input: { kind: "message", text: "shop có stop bán mẫu này không", attachments: [], isFirst: false } }));
    expect(calls).toHaveLength(1);
  });
});
