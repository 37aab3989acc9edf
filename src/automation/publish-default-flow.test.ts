import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { createFlowLibrary } from "./create-flow-library";
import { publishDefaultFlow } from "./publish-default-flow";
import type { TrainFaq } from "./train-faq-apart";

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext();
});
afterEach(() => context.close());

const STARTER = path.resolve(import.meta.dirname, "../../flows/examples/starter-shop.json");

test("a first start does not wait for the FAQ's training, and answers meanwhile", async () => {
  // Never ends by itself.
  const train: TrainFaq = (_, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
  const flows = await createFlowLibrary(context.ctx, { train });
  await publishDefaultFlow({ ...context.ctx, flows }, STARTER);
  expect(flows.published()).toHaveLength(1);
  expect(flows.matchFaq("phí ship bao nhiêu", 1)[0]?.answer).toContain("₫");
  await flows.close();
});
