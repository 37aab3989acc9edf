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

it("keeps a job for its time, and a cancelled one never runs", async () => {
  const queue = await queueWithClock();
  const ran: string[] = [];
  queue.handle("later", async (data) => void ran.push(String(data["id"])));
  const inAnHour = new Date(test.clock.now.getTime() + 3_600_000);
  await queue.enqueue("later", "later:a", { id: "a" }, inAnHour);
  await queue.enqueue("later", "later:b", { id: "b" }, inAnHour);
  await queue.enqueue("later", "now", { id: "now" });
  await queue.cancel("later:b");
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
