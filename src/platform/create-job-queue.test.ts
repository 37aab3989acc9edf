import { afterEach, expect, it } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { waitFor } from "../../test/wait-for";
import { createJobQueue } from "./create-job-queue";

let test: TestContext;
afterEach(() => test.close());

async function queueWithClock() {
  test = await createTestContext();
  return createJobQueue(test.ctx);
}

it("runs a job once, with its data, and forgets it when it is done", async () => {
  const queue = await queueWithClock();
  const ran: unknown[] = [];
  queue.handle("greet", async (data) => void ran.push(data));
  await queue.enqueue("greet", "greet:1", { name: "Nhung" });
  await queue.enqueue("greet", "greet:1", { name: "Hồng Nhung" });
  queue.start();
  await waitFor("the job is done", async () => ran.length > 0 && (await test.ctx.models.jobs.countDocuments()) === 0);
  await queue.stop();
  expect(ran).toEqual([{ name: "Hồng Nhung" }]);
});

it("keeps a job for its time", async () => {
  const queue = await queueWithClock();
  const ran: string[] = [];
  queue.handle("later", async (data) => void ran.push(String(data["id"])));
  const inAnHour = new Date(test.clock.now.getTime() + 3_600_000);
  await queue.enqueue("later", "later:a", { id: "a" }, { runAt: inAnHour });
  await queue.enqueue("later", "now", { id: "now" });
  queue.start();
  await waitFor("the due job ran", () => ran.includes("now"));
  expect(ran).toEqual(["now"]);
  test.clock.advance(3_600_001);
  await waitFor("its time came", () => ran.length > 1);
  await queue.stop();
  expect(ran).toEqual(["now", "a"]);
});

it("tries a failing job again and keeps it as dead with the error when nothing helps", async () => {
  const queue = await queueWithClock();
  let tries = 0;
  queue.handle("doomed", () => Promise.reject(new Error(`try ${(tries += 1)}`)), { maxAttempts: 2 });
  await queue.enqueue("doomed", "doomed:1", {});
  queue.start();
  await waitFor(
    "the first try failed",
    async () => (await test.ctx.models.jobs.findOne({ _id: "doomed:1" }).lean())?.lastError === "try 1",
  );
  test.clock.advance(60_000);
  const dead = await waitFor("it was given up", async () => {
    const job = await test.ctx.models.jobs.findOne({ _id: "doomed:1" }).lean();
    return job?.state === "dead" ? job : null;
  });
  await queue.stop();
  expect(dead.lastError).toBe("try 2");
  expect(dead.runAt).toBeUndefined();
});

it("lets no slow job hold up a quick one, and starts the next as soon as one ends", async () => {
  const queue = await queueWithClock();
  const started: string[] = [];
  const release: (() => void)[] = [];
  queue.handle("download", (data) => new Promise<void>((resolve) => void (started.push(String(data["id"])), release.push(resolve))), {
    lane: "slow",
  });
  const quick: string[] = [];
  queue.handle("time-out", async (data) => void quick.push(String(data["id"])));
  for (let index = 0; index < 30; index += 1) await queue.enqueue("download", `download:${index}`, { id: String(index) });
  queue.start();
  await waitFor("the slow lane is full", () => started.length >= 4);
  await queue.enqueue("time-out", "time-out:1", { id: "1" });
  await waitFor("the quick job ran beside them", () => quick.length === 1);
  expect(started).toHaveLength(4);
  release[0]!();
  // Without waiting for the three others.
  await waitFor("the next download started", () => started.length === 5);
  const finishAll = setInterval(() => release.forEach((done) => done()), 5);
  await waitFor("all were done", async () => (await test.ctx.models.jobs.countDocuments()) === 0);
  clearInterval(finishAll);
  await queue.stop();
  expect(new Set(started).size).toBe(30);
});

it("runs a job again that was queued anew while it ran, but never twice at once", async () => {
  const queue = await queueWithClock();
  let [active, most, runs] = [0, 0, 0];
  let release: () => void = () => undefined;
  queue.handle("sync", async () => {
    active += 1;
    most = Math.max(most, active);
    runs += 1;
    if (runs === 1) await new Promise<void>((resolve) => (release = resolve));
    active -= 1;
  });
  queue.start();
  await queue.enqueue("sync", "sync:1", {});
  await waitFor("it runs", () => runs === 1);
  await queue.enqueue("sync", "sync:1", { again: true });
  await queue.enqueue("sync", "sync:2", {});
  await waitFor("another key passes", () => runs === 2);
  release();
  await waitFor("it ran again", async () => runs === 3 && (await test.ctx.models.jobs.countDocuments()) === 0);
  await queue.stop();
  expect(most).toBe(2);
});

it("finishes what runs before it stops, and starts nothing more", async () => {
  const queue = await queueWithClock();
  const done: string[] = [];
  let release: () => void = () => undefined;
  queue.handle("download", async (data) => {
    await new Promise<void>((resolve) => (release = resolve));
    done.push(String(data["id"]));
  });
  await queue.enqueue("download", "a", { id: "a" });
  queue.start();
  await waitFor("it runs", async () => (await test.ctx.models.jobs.findOne({ _id: "a" }).lean())?.state === "running");
  const stopped = queue.stop();
  await queue.enqueue("download", "b", { id: "b" });
  release();
  await stopped;
  expect(done).toEqual(["a"]);
  expect(await test.ctx.models.jobs.findOne({ _id: "b" }).lean()).toMatchObject({ state: "waiting" });
});

it("stops although a job hangs, which stays stored and runs again", async () => {
  test = await createTestContext();
  const queue = createJobQueue(test.ctx, 50);
  queue.handle("fetch-profile", () => new Promise(() => undefined));
  await queue.enqueue("fetch-profile", "a", { id: "a" });
  queue.start();
  await waitFor("it runs", async () => (await test.ctx.models.jobs.findOne({ _id: "a" }).lean())?.state === "running");
  await queue.stop();
  const { runAt } = (await test.ctx.models.jobs.findOne({ _id: "a" }).lean())!;
  expect(runAt).toBeInstanceOf(Date);
});
