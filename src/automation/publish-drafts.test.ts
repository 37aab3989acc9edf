import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client } from "../../test/http";
import type { FaqContent, FaqDetail, FaqList, FaqVersionItem, PublishDraftsResponse } from "../contract";
import { HOUR_MS } from "../core";

let context: TestContext;
let boss: Client;
let colleague: Client;

beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "supervisor", name: "Hải Nam" });
  colleague = await signedIn(context, testApp(context), { role: "admin", name: "Thu Hà" });
});
afterEach(() => {
  vi.restoreAllMocks();
  return context.close();
});

const entry = (question: string, text: string, more: Partial<FaqContent> = {}) => ({
  questions: [question],
  answer: { text, image: null, buttons: [] },
  ...more,
});
const draft = async (content: object) => (await boss.call<FaqDetail>("post", "/faqs", { content })).body;
const detail = async (id: string) => (await boss.call<FaqDetail>("get", `/faqs/${id}`)).body;
const list = async () => (await boss.call<FaqList>("get", "/faqs?show=drafts")).body;
const versions = async (id: string) =>
  (await boss.call<{ items: FaqVersionItem[] }>("get", `/faqs/${id}/history`)).body.items.map(({ number, by, what }) => ({
    number,
    by,
    what,
  }));
const publishAll = async (who = boss, upTo?: string | null) =>
  (await who.call<PublishDraftsResponse>("post", "/faqs/drafts/publish", { upTo: upTo ?? undefined })).body;
const botAnswer = (text: string) => context.ctx.flows.matchFaq(text, 1)[0]?.answer;

test("all drafts are published, each with its history and dates, and learned once", async () => {
  const ship = await draft(entry("Phí ship bao nhiêu", "30k"));
  const until = new Date(context.clock.now.getTime() + HOUR_MS);
  await draft(entry("Tết shop có mở không", "Nghỉ mùng 1", { validUntil: until.toISOString() }));
  const { body: hours } = await boss.call<FaqDetail>("post", "/faqs", { content: entry("Mấy giờ mở cửa", "8 giờ"), publish: true });
  await boss.call("patch", `/faqs/${hours.id}`, { content: entry("Mấy giờ mở cửa", "9 giờ"), revision: hours.revision });
  const reload = vi.spyOn(context.ctx.flows, "reload");

  expect(await publishAll(colleague, (await list()).newestDraftAt)).toEqual({ published: 3, leftOut: [] });
  expect(reload).toHaveBeenCalledTimes(1);
  expect([botAnswer("phi ship bao nhieu"), botAnswer("tet shop co mo khong"), botAnswer("may gio mo cua")]).toEqual([
    "30k",
    "Nghỉ mùng 1",
    "9 giờ",
  ]);
  expect(await detail(ship.id)).toMatchObject({ state: "live", hasDraft: false, publishedNumber: 1, editedBy: "Thu Hà" });
  expect(await versions(hours.id)).toEqual([
    { number: 2, by: "Thu Hà", what: "published" },
    { number: 1, by: "Hải Nam", what: "published" },
  ]);
  expect(context.jobs.at(-1)).toMatchObject({ name: "faq-dates", runAt: until });

  expect(await publishAll()).toEqual({ published: 0, leftOut: [] });
  expect(reload).toHaveBeenCalledTimes(1);
  expect(await versions(ship.id)).toHaveLength(1);
});

test("a draft that lacks something is left out and named", async () => {
  await draft(entry("Phí ship bao nhiêu", "30k"));
  const lacking = await draft(
    entry("Có thêu logo không", "", { channelAnswers: { plain: { text: "", image: null, buttons: [], cards: [] } } }),
  );
  expect(await publishAll()).toEqual({
    published: 1,
    leftOut: [{ id: lacking.id, title: "Có thêu logo không", why: "incomplete", fields: ["answer", "channelAnswers.plain"] }],
  });
  expect((await list()).items.map(({ id }) => id)).toEqual([lacking.id]);
});

test("what the editor would not publish is left out too: copies, which compare or say nothing", async () => {
  const answer = { text: "30k", image: null, buttons: [], cards: [] };
  await draft(entry("Phí ship bao nhiêu", "30k", { wordings: ["30k "], channelAnswers: { plain: answer } }));
  const [left] = (await publishAll()).leftOut;
  expect(left).toMatchObject({ why: "incomplete", fields: ["wordings", "channelAnswers.plain.same"] });
});

test("what was saved after the list was seen is not published, and is named", async () => {
  const ship = await draft(entry("Phí ship bao nhiêu", "30k"));
  await draft(entry("Mấy giờ mở cửa", "8 giờ"));
  const seen = (await list()).newestDraftAt;
  await colleague.call("patch", `/faqs/${ship.id}`, { content: entry("Phí ship bao nhiêu", "25k"), revision: ship.revision });
  const { published, leftOut } = await publishAll(boss, seen);
  expect([published, leftOut]).toEqual([1, [{ id: ship.id, title: "Phí ship bao nhiêu", why: "edited", fields: [] }]]);
  expect(await detail(ship.id)).toMatchObject({ state: "draft", content: { answer: { text: "25k" } } });
});

test("of three at once each entry is published by one, and those who came too late are told", async () => {
  const ids = await Promise.all(Array.from({ length: 25 }, async (_, i) => (await draft(entry(`câu hỏi số ${i}`, `trả lời ${i}`))).id));
  const answers = await Promise.all([publishAll(boss), publishAll(colleague), publishAll(boss)]);
  expect(answers.reduce((sum, { published }) => sum + published, 0)).toBe(25);
  const left = answers.flatMap(({ leftOut }) => leftOut);
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter(({ why }) => why !== "gone")).toEqual([]);
  for (const id of ids) expect(await versions(id)).toHaveLength(1);
  expect((await list()).counts).toEqual({ published: 25, drafts: 0 });
});

test("agents may not", async () => {
  await draft(entry("Phí ship bao nhiêu", "30k"));
  const agent = await signedIn(context, testApp(context), { role: "agent" });
  expect((await agent.call("post", "/faqs/drafts/publish", {})).status).toBe(403);
  expect((await list()).counts.drafts).toBe(1);
});
