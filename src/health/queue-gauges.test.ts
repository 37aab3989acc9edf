import { afterEach, beforeEach, expect, test } from "vitest";
import path from "node:path";
import { createTestContext, type TestContext } from "../../test/factories";
import { metrics } from "../platform/metrics";
import { collectGauges } from "./queue-gauges";

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext();
});
afterEach(() => context.close());

test("a disk that cannot be read is left out, rather than shown without any room", async () => {
  const { ctx } = context;
  const disk = async (dataDir: string): Promise<string[]> => {
    await collectGauges({ ...ctx, config: { ...ctx.config, dataDir } }, { liveWorkers: () => 1 });
    return (await metrics.metrics()).split("\n").filter((line) => line.startsWith("sao_disk_free_bytes"));
  };
  expect(await disk(ctx.config.dataDir)).toEqual([expect.stringMatching(/^sao_disk_free_bytes [1-9]/)]);
  expect(await disk(path.join(ctx.config.dataDir, "not there yet"))).toEqual([]);
});

test("jobs that cannot be counted are left out, rather than shown as none given up", async () => {
  const { ctx } = context;
  await context.ctx.models.jobs.collection.insertOne({ _id: "dead" as never });
  const dead = async (models: typeof ctx.models): Promise<string[]> => {
    await collectGauges({ ...ctx, models }, { liveWorkers: () => 1 });
    return (await metrics.metrics()).split("\n").filter((line) => line.startsWith("sao_jobs_dead"));
  };
  expect(await dead(ctx.models)).toEqual(["sao_jobs_dead 1"]);
  expect(await dead({} as typeof ctx.models)).toEqual([]);
});

const state = { liveWorkers: () => 1 };
const depthLines = async (): Promise<number> => (await metrics.metrics()).match(/^sao_queue_depth\{/gmu)?.length ?? 0;

test("a database that does not answer holds up no scrape and leaves no old queue figures behind", async () => {
  await collectGauges(context.ctx, state);
  expect(await depthLines()).toBe(3);
  const silent = new Proxy({}, { get: () => () => new Promise(() => undefined) });
  const models = { ...context.ctx.models, jobs: { collection: silent } } as unknown as typeof context.ctx.models;
  await collectGauges({ ...context.ctx, models }, state, 20);
  expect(await depthLines()).toBe(0);
});
