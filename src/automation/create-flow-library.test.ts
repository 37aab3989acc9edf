import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { createFlowLibrary } from "./create-flow-library";
import type { FlowLibrary } from "./flow-library";
import { importFlow } from "./import-flow";
import { publishFlow } from "./publish-flow";

let context: TestContext;
let library: FlowLibrary;

beforeEach(async () => {
  context = await createTestContext();
  library = await createFlowLibrary(context.ctx);
});
afterEach(() => context.close());

const file = (text: string): object => ({
  key: "hello",
  name: text,
  language: "vi",
  triggers: [{ type: "any-text", node: "say" }],
  nodes: [{ id: "say", type: "message", config: { text }, next: {} }],
});
const names = (): string[] => library.published().map((version) => version.definition.name);

test("a reload that read early and ends late does not win over a newer one", async () => {
  await publish("một");
  const { flowVersions } = context.ctx.models;
  const find = flowVersions.find.bind(flowVersions) as (...args: unknown[]) => { lean(): Promise<unknown> };
  let release: () => void = () => undefined;
  const hasRead = new Promise<void>((resolve) => {
    flowVersions.find = ((...args: unknown[]) => ({
      async lean() {
        flowVersions.find = find as never;
        const found = await find(...args).lean();
        resolve();
        await new Promise<void>((go) => (release = go));
        return found;
      },
    })) as never;
  });
  const early = library.reload();
  await hasRead;
  await publish("hai");
  const late = [library.reload(), library.reload(), library.refresh()];
  // A library that let them overtake would have them done by now.
  await Promise.race([Promise.all(late), new Promise((resolve) => setTimeout(resolve, 50))]);
  release();
  await Promise.all([early, ...late]);
  expect(names()).toEqual(["hai"]);
});

test("a look for changes waits while many are made, and sees them afterwards, also when making them failed", async () => {
  const made = library.holdRefresh(async () => {
    await publish("một");
    await library.refresh();
    expect(names()).toEqual([]);
    throw new Error("the disk is full");
  });
  await expect(made).rejects.toThrow("the disk is full");
  await library.refresh();
  expect(names()).toEqual(["một"]);
});

test("a reload that fails says so to its caller, leaves what ran, and does not break the next", async () => {
  await publish("một");
  await library.reload();
  await publish("hai");
  const { flows } = context.ctx.models;
  const find = flows.find.bind(flows);
  flows.find = (() => {
    flows.find = find;
    throw new Error("the database is away");
  }) as never;
  await expect(library.refresh()).rejects.toThrow("the database is away");
  expect(names()).toEqual(["một"]);
  await library.refresh();
  expect(names()).toEqual(["hai"]);
});

test("of two publishes at once the higher version runs, also when it is saved first", async () => {
  const { id } = await importFlow(context.ctx, file("một"));
  await publishFlow(context.ctx, id);
  await publishFlow(context.ctx, id);
  // Somebody else's publish made a later version and has saved it already.
  await context.ctx.models.flows.updateOne({ _id: id }, { $set: { publishedNumber: 9 } });
  expect((await publishFlow(context.ctx, id)).publishedVersion).toBe(9);
});

async function publish(text: string): Promise<void> {
  const { id } = await importFlow(context.ctx, file(text));
  await publishFlow(context.ctx, id);
}
