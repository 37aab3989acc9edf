import { afterEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../../test/factories";
import { waitFor } from "../../../test/wait-for";
import { createWorkerWatch } from "./worker-watch";

let context: TestContext;
afterEach(() => context.close());

test("a worker counts while its beat moves: one that died left its entry behind", async () => {
  context = await createTestContext();
  const { models } = context.ctx;
  await models.workers.create({ _id: "dead", beat: 40, startedAt: new Date() });
  await models.workers.create({ _id: "alive", beat: 1, startedAt: new Date() });
  const watch = createWorkerWatch({ models, log: context.ctx.log, everyMs: 15 });
  watch.start();
  expect(watch.live()).toBe(0);
  await waitFor("the beat was seen to move", async () => {
    await models.workers.updateOne({ _id: "alive" }, { $inc: { beat: 1 } });
    return watch.live() === 1;
  });
  await waitFor("it stands still long enough", () => watch.live() === 0);
  await watch.stop();
});
