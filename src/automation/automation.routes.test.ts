import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client, type Page } from "../../test/http";
import type { FlowItem } from "../contract";

let context: TestContext;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "admin" });
});
afterEach(() => context.close());

const echo = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../flows/examples/echo.json"), "utf8")) as {
  name: string;
  nodes: object[];
  triggers: object[];
};

describe("flows", () => {
  test("a file becomes a draft, and runs once it is published", async () => {
    const imported = await boss.call<FlowItem>("post", "/flows/import", { definition: echo });
    expect(imported).toMatchObject({ status: 201, body: { key: "echo", name: "Echo", publishedVersion: null } });
    expect(context.ctx.flows.published()).toEqual([]);
    const published = await boss.call<FlowItem>("post", `/flows/${imported.body.id}/publish`, {});
    expect(published).toMatchObject({ status: 200, body: { publishedVersion: 1, publishedAt: context.clock.now.toISOString() } });
    expect(context.ctx.flows.published()).toMatchObject([{ number: 1, flowId: imported.body.id, definition: { key: "echo" } }]);
  });

  test("importing the key again updates the draft, and what runs is the frozen version until the next publish", async () => {
    const { id } = (await boss.call<FlowItem>("post", "/flows/import", { definition: echo })).body;
    await boss.call("post", `/flows/${id}/publish`, {});
    const again = await boss.call<FlowItem>("post", "/flows/import", { definition: { ...echo, name: "Echo 2" } });
    expect(again.body).toMatchObject({ id, name: "Echo 2", publishedVersion: 1 });
    expect(context.ctx.flows.published()[0]!.definition.name).toBe("Echo");
    expect((await boss.call<FlowItem>("post", `/flows/${id}/publish`, {})).body.publishedVersion).toBe(2);
    expect(context.ctx.flows.published()).toMatchObject([{ number: 2, definition: { name: "Echo 2" } }]);
    expect((await boss.call<Page<FlowItem>>("get", "/flows")).body.items).toMatchObject([{ id, key: "echo", publishedVersion: 2 }]);
  });

  test("two publishes at once make two versions", async () => {
    const { id } = (await boss.call<FlowItem>("post", "/flows/import", { definition: echo })).body;
    const answers = await Promise.all([1, 2].map(() => boss.call("post", `/flows/${id}/publish`, {})));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(
      (await context.ctx.models.flowVersions.find({ flowId: id }).lean()).map((version) => version.number).sort((a, b) => a - b),
    ).toEqual([1, 2]);
  });

  test("two first imports of a key at once make one flow", async () => {
    const answers = await Promise.all([1, 2].map(() => boss.call<FlowItem>("post", "/flows/import", { definition: echo })));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  test("its FAQ entries are answered at once, and importing again corrects them", async () => {
    const faq = (answer: string): object => ({ ...echo, faqs: [{ questions: ["Shop mở cửa mấy giờ"], answer }] });
    await boss.call("post", "/flows/import", { definition: faq("8 giờ") });
    await boss.call("post", "/flows/import", { definition: faq("9 giờ") });
    const { body } = await boss.call<{ items: unknown[] }>("post", "/faqs/match", { text: "shop mo cua may gio" });
    expect(body.items).toMatchObject([
      { question: "Shop mở cửa mấy giờ", answer: "9 giờ", score: expect.any(Number), reason: expect.any(String) },
    ]);
  });

  test.each([
    ["no flow at all", "text", "expected object"],
    ["without nodes", { ...echo, nodes: [] }, "nodes"],
    ["with a key that is none", { ...echo, key: "Có dấu" }, "key"],
    ["that leads nowhere", { ...echo, nodes: [{ ...echo.nodes[0], next: { next: "gone" } }] }, "gone"],
    ["that starts nowhere", { ...echo, triggers: [{ type: "any-text", node: "gone" }] }, "gone"],
    ["with a node twice", { ...echo, nodes: [...echo.nodes, echo.nodes[0]] }, "twice"],
    ["with an unknown node type", { ...echo, nodes: [{ id: "echo", type: "teleport", config: {}, next: {} }] }, "teleport"],
    ["with a node that lacks its text", { ...echo, nodes: [{ ...echo.nodes[0], config: {}, next: {} }] }, "node"],
  ])("a file %s is 422 and says where", async (_name, definition, where) => {
    const answer = await boss.call("post", "/flows/import", { definition });
    expect(answer).toMatchObject({ status: 422, body: { code: "FLOW_INVALID" } });
    expect((answer.body.details.problems as unknown as { message: string }[]).map((problem) => problem.message).join("\n")).toContain(
      where,
    );
    expect(await context.ctx.models.flows.countDocuments({})).toBe(0);
  });

  test("an unknown flow is 404", async () => {
    expect((await boss.call("post", "/flows/unknown/publish", {})).status).toBe(404);
  });
});

describe("FAQ entries", () => {
  const importCsv = (text: string) => boss.call("post", "/faqs/import").set("Content-Type", "text/csv; charset=utf-8").send(text);

  test("come from a spreadsheet and are answered at once", async () => {
    const answer = await importCsv("\uFEFFCâu hỏi,Trả lời\r\nPhí ship bao nhiêu,30k toàn quốc\r\n");
    expect(answer).toMatchObject({ status: 200, body: { imported: 1 } });
    expect(
      (await boss.call<{ items: unknown[] }>("post", "/faqs/match", { text: "phi ship bao nhieu", limit: 1 })).body.items[0],
    ).toMatchObject({
      answer: "30k toàn quốc",
    });
  });

  test("importing again corrects answers and adds nothing", async () => {
    await importCsv("question,answer\nPhí ship,30k\n");
    await importCsv("question,answer\nphí  SHIP,25k\nĐổi trả,7 ngày\n".replace("  ", " "));
    const stored = await context.ctx.models.faqs.find({}).sort({ answer: 1 }).lean();
    expect(stored.map((faq) => faq.answer)).toEqual(["25k", "7 ngày"]);
  });

  test.each([
    ["other columns", "a,b\n1,2\n", 1],
    ["a question without an answer", "question,answer\nPhí ship,30k\nĐổi trả,\n", 3],
    ["one question answered twice", "question,answer\nPhí ship,30k\nphí ship,25k\n", 3],
    ["an open quote", 'question,answer\n"Phí ship,30k\n', 2],
  ])("a file with %s is 422 and imports nothing", async (_name, text, line) => {
    const answer = await importCsv(text);
    expect(answer).toMatchObject({ status: 422, body: { code: "FAQ_INVALID" } });
    expect(answer.body.details["line"]).toBe(line);
    expect(await context.ctx.models.faqs.countDocuments({})).toBe(0);
  });

  test("a question may be phrased in several lines of a cell; semicolons and tabs do as well", async () => {
    await importCsv('Câu hỏi;Trả lời\n"Phí ship\nShip bao nhiêu";"30k; nội thành 20k"\n');
    await importCsv("Answer\tQuestion\n8 giờ\tMở cửa\n");
    const stored = await context.ctx.models.faqs.find({}).sort({ answer: 1 }).lean();
    expect(stored).toMatchObject([
      { questions: ["Phí ship", "Ship bao nhiêu"], answer: "30k; nội thành 20k" },
      { questions: ["Mở cửa"], answer: "8 giờ" },
    ]);
  });

  test("what a script imports has a history with who did it, like what the dialog imports", async () => {
    await importCsv("question,answer\nPhí ship,30k\n");
    await importCsv("question,answer\nPhí ship,25k\n");
    const versions = await context.ctx.models.faqVersions.find({}).sort({ number: 1 }).lean();
    expect(
      versions.map(({ number, what, by, content }) => [number, what, by, (content as { answer: { text: string } }).answer.text]),
    ).toEqual([
      [1, "imported", boss.agent.name, "30k"],
      [2, "imported", boss.agent.name, "25k"],
    ]);
    const { questions, answer } = (await context.ctx.models.faqs.findOne({}).lean())!;
    expect({ questions, answer }).toEqual({ questions: ["Phí ship"], answer: "25k" });
  });

  test("an empty body or one of another type is 422", async () => {
    expect((await boss.call("post", "/faqs/import")).status).toBe(422);
    expect((await boss.call("post", "/faqs/import", { question: "x" })).status).toBe(422);
  });

  test.each([[{}], [{ text: "" }], [{ text: "x", limit: 0 }]])("a match for %j is 422", async (body) => {
    expect((await boss.call("post", "/faqs/match", body)).status).toBe(422);
  });
});
