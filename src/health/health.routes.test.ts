import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addChannel, createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client } from "../../test/http";
import type { HealthAnswer, HealthCheck } from "../contract";
import { DAY_MS, MINUTE_MS } from "../core";
import { createFigures } from "./create-figures";
import { noteBackup } from "./last-backup";
import { metersOf } from "./message-meters";

let context: TestContext;
let boss: Client;
beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "admin" });
});
afterEach(() => context.close());

async function look(): Promise<HealthAnswer> {
  // A new app: what was just looked at is kept for a moment.
  const admin = await signedIn(context, testApp(context), { role: "admin" });
  const answer = await admin.call<HealthAnswer>("get", "/health");
  expect(answer.status).toBe(200);
  return answer.body;
}

const wrong = ({ checks }: HealthAnswer): string[] =>
  checks
    .filter(({ level }) => level !== "ok")
    .map(({ code }) => code)
    .sort();

const find = ({ checks }: HealthAnswer, code: HealthCheck["code"]): HealthCheck | undefined => checks.find((check) => check.code === code);

describe("GET /health", () => {
  test("is for admins", async () => {
    const agent = await signedIn(context, testApp(context), { role: "supervisor" });
    expect((await agent.call("get", "/health")).status).toBe(403);
  });

  test("names what a fresh install lacks, each once", async () => {
    const answer = await look();
    expect(wrong(answer)).toEqual(["address-not-public", "backup-never", "no-channels"]);
    expect(answer.level).toBe("warn");
    expect(new Set(answer.checks.map(({ id }) => id)).size).toBe(answer.checks.length);
    expect(answer.system).toMatchObject({ engine: "sqlite", node: process.version });
  });

  test("follows a channel from silence to lost access, and never shows its credentials", async () => {
    await addChannel(context);
    expect(find(await look(), "event-never")).toMatchObject({ channelId: "channel-1", level: "warn", step: "webhook" });
    await context.ctx.models.channels.updateOne({ _id: "channel-1" }, { $set: { lastEventAt: context.clock.now } });
    expect(wrong(await look())).toEqual(["address-not-public", "backup-never"]);
    context.clock.advance(4 * DAY_MS);
    expect(find(await look(), "event-silent")).toMatchObject({ level: "warn" });
    await context.ctx.models.channels.updateOne(
      { _id: "channel-1" },
      { $set: { status: "needs-reconnect", statusReason: "CHANNEL_TOKEN_EXPIRED" } },
    );
    const lost = await look();
    expect(lost.level).toBe("problem");
    expect(find(lost, "access-lost")).toMatchObject({ params: { reason: "CHANNEL_TOKEN_EXPIRED" }, step: "access" });
    expect(JSON.stringify(lost)).not.toContain("sealed");
  });

  test("sees events and messages that wait too long, and events that failed", async () => {
    const { models } = context.ctx;
    const event = (id: string, rest: object): object => ({
      _id: `c:${id}`,
      channelId: "c",
      channelType: "plain",
      mailbox: "c:u",
      kind: "message",
      key: id,
      at: context.clock.now,
      receivedAt: context.clock.now,
      verification: "ok",
      ...rest,
    });
    await models.rawEvents.create(event("1", { state: "pending", dueAt: context.clock.now }));
    await models.rawEvents.create(event("2", { state: "failed", attentionAt: context.clock.now }));
    await models.rawEvents.create(event("3", { state: "ignored", attentionAt: context.clock.now }));
    const early = await look();
    expect(find(early, "events-failed")).toMatchObject({ params: { count: 1 } });
    expect(find(early, "turns-late")).toBeUndefined();
    context.clock.advance(2 * MINUTE_MS);
    expect(find(await look(), "turns-late")).toMatchObject({ level: "warn", params: { count: 1 } });
    context.clock.advance(10 * MINUTE_MS);
    expect(find(await look(), "turns-late")).toMatchObject({ level: "problem", step: "bot" });
  });

  test("knows how old the last backup is", async () => {
    await noteBackup(context.ctx.config.dataDir, { at: context.clock.now, file: "/backup.tar.gz" });
    expect(find(await look(), "backup-fine")).toBeDefined();
    context.clock.advance(27 * 60 * MINUTE_MS);
    expect(find(await look(), "backup-old")).toMatchObject({ level: "warn" });
  });

  test("shows the figures that the processes stored, for a day and an hour", async () => {
    const id = `figures-${Math.random()}`.replace("0.", "");
    await addChannel(context, id);
    const figures = createFigures(context.ctx);
    figures.start();
    const meters = metersOf(id, "plain");
    for (let count = 0; count < 3; count += 1) meters.stored.inc();
    meters.refused.inc();
    meters.unknown.inc();
    await figures.flush();
    context.clock.advance(20 * MINUTE_MS);
    meters.stored.inc();
    await figures.stop();
    const answer = await look();
    expect(answer.figures.received).toMatchObject({ value: 4, parts: [0, 0, 0, 0, 0, 0, expect.any(Number), expect.any(Number), 0, 1] });
    expect(find(answer, "signatures-wrong")).toMatchObject({ channelId: id, params: { count: 1 } });
    expect(find(answer, "outcome-unknown")).toMatchObject({ channelId: id, params: { count: 1 } });
    context.clock.advance(DAY_MS);
    const tomorrow = await look();
    expect(tomorrow.figures.received.value).toBe(0);
    expect(find(tomorrow, "outcome-unknown")).toBeUndefined();
  });
});

test("a window that looks again at once gets the same look", async () => {
  const [first, second] = await Promise.all([boss.call<HealthAnswer>("get", "/health"), boss.call<HealthAnswer>("get", "/health")]);
  expect(first.body).toEqual(second.body);
});
