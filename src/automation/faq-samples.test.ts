import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client } from "../../test/http";
import type { FaqDetail, FaqList, FaqSamples } from "../contract";
import { publishDefaultFlow } from "./publish-default-flow";

const STARTER = path.resolve(import.meta.dirname, "../../flows/examples/starter-shop.json");
let context: TestContext;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "supervisor", name: "Thu Hà" });
  await publishDefaultFlow(context.ctx, STARTER);
});
afterEach(() => context.close());

const list = async () => (await boss.call<FaqList>("get", "/faqs?show=published&limit=500")).body.items;
const samples = async () => (await boss.call<FaqSamples>("get", "/faqs/samples")).body;
const press = async (what: "remove" | "restore") => (await boss.call<FaqSamples>("post", `/faqs/samples/${what}`, {})).body;
const bestAnswer = () => context.ctx.flows.matchFaq("phí ship bao nhiêu", 1)[0]?.answer;

test("samples are marked, go at once and come back as they were; what somebody edited or wrote stays", async () => {
  const all = await list();
  expect(all.length).toBeGreaterThan(10);
  expect(all.every(({ isSample }) => isSample)).toBe(true);
  const [published, drafted] = all.filter(({ title }) => !title.includes("Phí ship"));
  const edit = async (id: string, publish: boolean) => {
    const { content, revision } = (await boss.call<FaqDetail>("get", `/faqs/${id}`)).body;
    return boss.call<FaqDetail>("patch", `/faqs/${id}`, { content: { ...content, title: "Của phòng khám" }, revision, publish });
  };
  expect((await edit(published!.id, true)).body.isSample).toBe(false);
  expect((await edit(drafted!.id, false)).body.isSample).toBe(false);
  const answer = bestAnswer();
  expect(answer).toContain("₫");

  expect(await press("remove")).toEqual({ untouched: 0, removed: all.length - 2 });
  expect((await list()).map(({ id }) => id).toSorted()).toEqual([published!.id, drafted!.id].toSorted());
  expect(bestAnswer()).not.toBe(answer);
  // Pressed twice.
  expect(await press("remove")).toEqual({ untouched: 0, removed: all.length - 2 });

  expect(await press("restore")).toEqual({ untouched: all.length - 2, removed: 0 });
  expect((await list()).map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  expect(bestAnswer()).toBe(answer);
  expect(await samples()).toEqual({ untouched: all.length - 2, removed: 0 });
});

test("an entry that came back and was edited has a history of its own edits only", async () => {
  await press("remove");
  await press("restore");
  const { id } = (await list())[0]!;
  expect((await boss.call<{ items: unknown[] }>("get", `/faqs/${id}/history`)).body.items).toEqual([]);
});
