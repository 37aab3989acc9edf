import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, type WindowRules } from "../core";
import { decideSend, type SendRequest } from "./send-gate";

const now = new Date("2026-11-20T08:00:00Z");
const rules: WindowRules = {
  sets: [
    { validFrom: new Date("2020-01-01"), tiers: [{ upToMs: HOUR_MS, allows: "anyone", price: "free" }], afterwards: "refuse" },
    {
      validFrom: new Date("2026-01-01"),
      tiers: [
        { upToMs: 24 * HOUR_MS, allows: "anyone", price: "free" },
        { upToMs: 7 * DAY_MS, allows: "agents", tag: "HUMAN_AGENT", price: "free" },
      ],
      afterwards: "refuse",
    },
    { validFrom: new Date("2030-01-01"), tiers: [], afterwards: "refuse" },
  ],
};
const ask = (over: Partial<SendRequest>): ReturnType<typeof decideSend> =>
  decideSend({
    rules,
    author: "bot",
    lastInteractionAt: new Date(now.getTime() - HOUR_MS),
    now,
    optedOut: false,
    channelStatus: "active",
    ...over,
  });
const ago = (ms: number): Date => new Date(now.getTime() - ms);

describe("the send gate", () => {
  it("lets anyone answer inside the window and says when it closes", () => {
    expect(ask({})).toEqual({ verdict: "allow", price: "free", closesAt: new Date(now.getTime() + 23 * HOUR_MS) });
  });

  it("closes a minute early, since the platform's clock may differ", () => {
    expect(ask({ lastInteractionAt: ago(24 * HOUR_MS - 61_000) }).verdict).toBe("allow");
    expect(ask({ lastInteractionAt: ago(24 * HOUR_MS - 59_000) }).verdict).toBe("refuse");
  });

  it("lets only people answer after the first tier, under the tier's tag", () => {
    expect(ask({ author: "agent", lastInteractionAt: ago(3 * DAY_MS) })).toMatchObject({ verdict: "allow", tag: "HUMAN_AGENT" });
    expect(ask({ author: "bot", lastInteractionAt: ago(3 * DAY_MS) })).toEqual({ verdict: "refuse", reason: "WINDOW_CLOSED" });
    expect(ask({ author: "agent", lastInteractionAt: ago(8 * DAY_MS) })).toEqual({ verdict: "refuse", reason: "WINDOW_CLOSED" });
  });

  it("opens a tier that needs a feature only to channels that have it", () => {
    const gated: WindowRules = {
      sets: [
        {
          validFrom: new Date(0),
          tiers: [{ upToMs: DAY_MS, allows: "agents", requiresFeature: "human-agent", price: "free" }],
          afterwards: "refuse",
        },
      ],
    };
    expect(ask({ rules: gated, author: "agent" }).verdict).toBe("refuse");
    expect(ask({ rules: gated, author: "agent", features: ["human-agent"] }).verdict).toBe("allow");
  });

  it("refuses what was made under a turn that has moved on", () => {
    expect(ask({ fence: { made: 3, present: 4 } })).toEqual({ verdict: "refuse", reason: "TURN_MOVED" });
    expect(ask({ fence: { made: 4, present: 4 } }).verdict).toBe("allow");
  });

  it("refuses surveys and campaigns to those who opted out, never an answer", () => {
    expect(ask({ author: "survey", optedOut: true })).toEqual({ verdict: "refuse", reason: "OPTED_OUT" });
    expect(ask({ author: "bot", optedOut: true }).verdict).toBe("allow");
  });

  it("refuses where nobody wrote and where the channel is off", () => {
    expect(ask({ lastInteractionAt: null })).toEqual({ verdict: "refuse", reason: "NEVER_WROTE" });
    expect(ask({ channelStatus: "disabled" })).toEqual({ verdict: "refuse", reason: "CHANNEL_DISABLED" });
  });
});
