import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CAMPAIGN_PER_SECOND, createPace, type Pace, type SendPriority } from "./pace";

const page = { id: "page-1", type: "plain" };
const otherPage = { id: "page-2", type: "plain" };

describe("pace", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const paced = (perSecond: number | null, workers = 1): Pace =>
    createPace({ perSecond: { plain: perSecond }, nowMs: () => performance.now(), workers: () => workers });

  /** Notes who goes, and when in ms from now. */
  function follow(pace: Pace): {
    went: { name: string; ms: number }[];
    join(name: string, priority: SendPriority, channel?: typeof page): void;
  } {
    const startedAt = performance.now();
    const went: { name: string; ms: number }[] = [];
    const note = (name: string): void => void went.push({ name, ms: Math.round(performance.now() - startedAt) });
    return {
      went,
      join(name, priority, channel = page) {
        if (pace.take(channel, priority)) return note(name);
        void pace.wait(channel, priority).granted.then((isGranted) => isGranted && note(name));
      },
    };
  }
  const names = ({ went }: ReturnType<typeof follow>): string[] => went.map(({ name }) => name);

  it("lets nobody wait where there is no rate, except campaigns", async () => {
    const line = follow(paced(null));
    for (let index = 0; index < 100; index += 1) line.join(`bot ${index}`, "live");
    for (let index = 0; index < 1_000; index += 1) line.join(`campaign ${index}`, "campaign");
    line.join("agent", "agent");
    const campaigns = (): number => names(line).filter((name) => name.startsWith("campaign")).length;
    expect(names(line).length - campaigns()).toBe(101);
    for (let second = 1; second <= 10; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      expect(Math.abs(campaigns() - second * CAMPAIGN_PER_SECOND)).toBeLessThanOrEqual(CAMPAIGN_PER_SECOND / 4);
    }
  });

  it("lets agents pass everyone, and answers pass campaigns", async () => {
    const line = follow(paced(10));
    for (let index = 0; index < 1_000; index += 1) line.join(`campaign ${index}`, "campaign");
    for (let index = 0; index < 3; index += 1) line.join(`bot ${index}`, "live");
    line.join("agent", "agent");
    await vi.advanceTimersByTimeAsync(500);
    expect(line.went).toEqual([
      { name: "campaign 0", ms: 0 },
      { name: "agent", ms: 100 },
      { name: "bot 0", ms: 200 },
      { name: "bot 1", ms: 300 },
      { name: "bot 2", ms: 400 },
      { name: "campaign 1", ms: 500 },
    ]);
  });

  it("gives campaigns all that live chat leaves", async () => {
    const line = follow(paced(10));
    for (let index = 0; index < 100; index += 1) line.join(`campaign ${index}`, "campaign");
    for (let second = 0; second < 10; second += 1) {
      for (let index = 0; index < 4; index += 1) line.join(`bot ${second}/${index}`, "live");
      await vi.advanceTimersByTimeAsync(1_000);
    }
    const campaigns = names(line).filter((name) => name.startsWith("campaign")).length;
    expect(names(line).length - campaigns).toBe(40);
    expect(campaigns).toBeGreaterThanOrEqual(59);
  });

  it("counts every channel by itself, and shares a rate among processes", async () => {
    const line = follow(paced(10, 2));
    for (let index = 0; index < 3; index += 1) {
      line.join(`a${index}`, "live");
      line.join(`b${index}`, "live", otherPage);
    }
    await vi.advanceTimersByTimeAsync(400);
    expect(line.went.map(({ name, ms }) => `${name} ${ms}`)).toEqual(["a0 0", "b0 0", "a1 200", "b1 200", "a2 400", "b2 400"]);
  });

  it("passes over whoever gave up", async () => {
    const pace = paced(10);
    pace.take(page, "live");
    const [first, second] = [pace.wait(page, "live"), pace.wait(page, "live")];
    first.giveUp();
    expect(await first.granted).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(await second.granted).toBe(true);
  });

  it("lets campaigns rest when the platform asks for less, and live chat go on", async () => {
    const pace = paced(null);
    pace.restCampaigns(page, 5_000);
    const line = follow(pace);
    line.join("campaign", "campaign");
    line.join("bot", "live");
    await vi.advanceTimersByTimeAsync(4_999);
    expect(names(line)).toEqual(["bot"]);
    await vi.advanceTimersByTimeAsync(2);
    expect(names(line)).toEqual(["bot", "campaign"]);
  });

  it("keeps the rate and the priorities whatever comes when", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom<SendPriority>("agent", "live", "campaign")), { maxLength: 40 }),
        async (steps) => {
          const pace = paced(20);
          const line = follow(pace);
          const joined: { priority: SendPriority; at: number }[] = [];
          const startedAt = performance.now();
          for (const [pauseMs, priority] of steps) {
            await vi.advanceTimersByTimeAsync(pauseMs);
            joined.push({ priority, at: Math.round(performance.now() - startedAt) });
            line.join(String(joined.length - 1), priority);
          }
          await vi.advanceTimersByTimeAsync(50 * steps.length + 50);
          expect(line.went).toHaveLength(steps.length);
          const rank = { agent: 0, live: 1, campaign: 2 };
          for (const [place, { name, ms }] of line.went.entries()) {
            if (place > 0) expect(ms - line.went[place - 1]!.ms).toBeGreaterThanOrEqual(49);
            const mine = joined[Number(name)]!;
            for (const later of line.went.slice(place + 1)) {
              const other = joined[Number(later.name)]!;
              const wasThere = other.at < ms;
              expect(wasThere && rank[other.priority] < rank[mine.priority]).toBe(false);
              expect(other.priority === mine.priority && Number(later.name) < Number(name)).toBe(false);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
