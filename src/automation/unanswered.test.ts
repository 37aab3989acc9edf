import { afterEach, beforeEach, expect, test } from "vitest";
import { addConversation, createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client } from "../../test/http";
import type { FaqDetail, IgnoredList, PreviewUnansweredResponse, UnansweredList } from "../contract";
import { DAY_MS } from "../core";
import { newId } from "../platform/ids";

let context: TestContext;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "supervisor" });
});
afterEach(() => context.close());

const list = async () => (await boss.call<UnansweredList>("get", "/faqs/unanswered")).body;
const preview = async (body: object) => (await boss.call<PreviewUnansweredResponse>("post", "/faqs/unanswered/preview", body)).body;

async function asked(text: string, daysAgo = 1, conversationId = "c"): Promise<void> {
  const at = new Date(context.clock.now.getTime() - daysAgo * DAY_MS);
  await context.ctx.models.unanswered.create({ _id: newId(), text, conversationId, at });
}

async function publish(questions: string[], text: string): Promise<FaqDetail> {
  const content = { questions, answer: { text } };
  return (await boss.call<FaqDetail>("post", "/faqs", { content, publish: true })).body;
}

test("like questions stand together, most frequent first, with a weekly trend; what is too old is left out", async () => {
  for (const [text, days] of [
    ["có xuất hóa đơn đỏ không", 1],
    ["co xuat hoa don do k", 2],
    ["shop xuất hóa đơn đỏ đc ko", 9],
    ["bao giờ tuyển nhân viên", 3],
    ["có xuất hóa đơn đỏ không", 95],
  ] as const)
    await asked(text, days);
  const { items, messages } = await list();
  expect(messages).toBe(4);
  expect(items.map((group) => group.count)).toEqual([3, 1]);
  expect(items[0]).toMatchObject({ question: "có xuất hóa đơn đỏ không", lastWeek: 2, trend: [0, 0, 0, 0, 0, 0, 1, 2] });
});

test("one question stands in one group, however long or short it is asked; another question about the same thing does not join it", async () => {
  for (const text of ["Phòng khám có nhận bảo hiểm y tế không?", "bảo hiểm y tế", "co bao hiem ko ad", "khám có bảo hiểm không ạ"])
    await asked(text);
  for (const text of ["mấy giờ giao hàng", "giao hàng hỏa tốc trong ngày ra Đà Lạt được không"]) await asked(text);
  const { items } = await list();
  expect(items.map((group) => group.count)).toEqual([4, 1, 1]);
});

test("a business's own spellings are read: what they make the same stands together, and stays ignored", async () => {
  // Typed by customers; "kd" stands for "khiếu nại đơn" in this shop alone.
  await asked("kd ở đâu vậy shop", 1);
  await asked("khiếu nại đơn ở đâu vậy shop", 2);
  expect((await list()).items.map((group) => group.count)).toEqual([1, 1]);
  await boss.call("post", "/faqs/unanswered/ignore", { texts: ["kd ở đâu vậy shop"] });
  const items = [{ short: "kd", full: "khiếu nại đơn" }];
  expect((await boss.call("post", "/faqs/words", { items, number: 0 })).status).toBe(200);
  expect((await list()).items).toEqual([]);
  await boss.call("post", "/faqs/unanswered/unignore", { texts: ["kd ở đâu vậy shop"] });
  const both = (await list()).items;
  expect(both.map((group) => group.count)).toEqual([2]);
  expect(both[0]!.texts.toSorted()).toEqual(["kd ở đâu vậy shop", "khiếu nại đơn ở đâu vậy shop"]);
});

test("a question leaves the list once the bot can answer it", async () => {
  await asked("có xuất hóa đơn đỏ không");
  await asked("co xuat hoa don do k");
  await publish(["có xuất hóa đơn đỏ không"], "Dạ có ạ");
  expect((await list()).items).toEqual([]);
});

test("what a customer called a wrong answer stays in the list until that entry is published anew, or another one answers it", async () => {
  const parking = await publish(["Shop có chỗ gửi xe không?", "đậu xe máy ở đâu"], "Dạ trước cửa ạ");
  const wrong = async (text: string) => {
    context.clock.advance(1_000);
    const at = context.clock.now;
    const row = { _id: newId(), text, conversationId: "c", bestFaqId: parking.id, bestScore: 1, wasWrong: true, at };
    await context.ctx.models.unanswered.create(row);
    context.clock.advance(1_000);
  };
  await wrong("shop có chỗ gửi xe không");
  await wrong("Shop có chỗ gửi xe không?");
  expect((await list()).items).toMatchObject([
    { count: 2, suggestion: null, wrongly: { id: parking.id, title: "Shop có chỗ gửi xe không?", count: 2 } },
  ]);
  // Whoever merely asks the same is answered.
  await asked("shop có chỗ gửi xe không");
  expect((await list()).messages).toBe(2);
  const { content, revision } = (await boss.call<FaqDetail>("get", `/faqs/${parking.id}`)).body;
  const mended = { ...content, answer: { ...content.answer, text: "Dạ có bãi xe máy, chưa có chỗ cho ô tô ạ" } };
  await boss.call("patch", `/faqs/${parking.id}`, { content: mended, revision, publish: true });
  expect((await list()).items).toEqual([]);
  await wrong("gửi ô tô qua đêm được không");
  expect((await list()).items).toMatchObject([{ count: 1, wrongly: { id: parking.id, count: 1 } }]);
  // The same answer to one more example is not what was missing; a new answer is.
  const texts = ["gửi ô tô qua đêm được không"];
  expect(await preview({ texts, faqId: parking.id })).toMatchObject({ gain: 0, outOf: 1 });
  expect(await preview({ texts })).toMatchObject({ gain: 1, outOf: 1 });
  await publish(texts, "Dạ chưa ạ");
  expect((await list()).items).toEqual([]);
});

test("an entry that was mended is no longer blamed where nothing answers the question now", async () => {
  const parking = await publish(["Shop có chỗ gửi xe không?", "gửi ô tô qua đêm được không"], "Dạ trước cửa ạ");
  const text = "gửi ô tô qua đêm được không";
  context.clock.advance(1_000);
  const row = { _id: newId(), text, conversationId: "c", bestFaqId: parking.id, bestScore: 1, wasWrong: true, at: context.clock.now };
  await context.ctx.models.unanswered.create(row);
  expect((await list()).items).toMatchObject([{ question: text, wrongly: { id: parking.id } }]);
  context.clock.advance(1_000);
  const { content, revision } = (await boss.call<FaqDetail>("get", `/faqs/${parking.id}`)).body;
  const mended = { ...content, questions: ["Shop có chỗ gửi xe không?"] };
  await boss.call("patch", `/faqs/${parking.id}`, { content: mended, revision, publish: true });
  expect((await list()).items).toMatchObject([{ question: text, wrongly: null }]);
});

test("an empty list says whether anybody has written at all", async () => {
  expect(await list()).toMatchObject({ items: [], hasCustomers: false });
  await addConversation(context);
  expect(await list()).toMatchObject({ items: [], hasCustomers: true });
});

test("ignored questions and what is much like them stay away, until somebody takes it back", async () => {
  await asked("quảng cáo vay tiền nhanh không thế chấp");
  await asked("bao giờ tuyển nhân viên");
  const texts = ["quảng cáo vay tiền nhanh không thế chấp"];
  expect((await boss.call("post", "/faqs/unanswered/ignore", { texts })).status).toBe(204);
  await asked("Quang cao vay tien nhanh khong the chap nhé");
  expect((await list()).items.map((group) => group.question)).toEqual(["bao giờ tuyển nhân viên"]);
  await boss.call("post", "/faqs/unanswered/unignore", { texts });
  expect((await list()).messages).toBe(3);
});

test("what is ignored is listed, like questions together, the newest first, and comes back together", async () => {
  const ignored = async () => (await boss.call<IgnoredList>("get", "/faqs/unanswered/ignored")).body;
  expect(await ignored()).toEqual({ items: [], isCut: false });
  await asked("quảng cáo vay tiền nhanh không thế chấp");
  await boss.call("post", "/faqs/unanswered/ignore", {
    texts: ["quảng cáo vay tiền nhanh không thế chấp", "có vay tiền nhanh không thế chấp không ạ"],
  });
  context.clock.advance(1_000);
  await boss.call("post", "/faqs/unanswered/ignore", { texts: ["bao giờ tuyển nhân viên"] });
  const { items } = await ignored();
  expect(items.map(({ question, texts }) => [question, texts.length])).toEqual([
    ["bao giờ tuyển nhân viên", 1],
    ["quảng cáo vay tiền nhanh không thế chấp", 2],
  ]);
  expect(items[0]).toMatchObject({ by: expect.any(String) as string, at: context.clock.now.toISOString() });
  await boss.call("post", "/faqs/unanswered/unignore", { texts: items[1]!.texts });
  expect((await ignored()).items.map(({ question }) => question)).toEqual(["bao giờ tuyển nhân viên"]);
  expect((await list()).items.map(({ question }) => question)).toEqual(["quảng cáo vay tiền nhanh không thế chấp"]);
});

test("of what is ignored the newest two hundred groups are listed; agents may read them, and not take them back", async () => {
  const at = context.clock.now.getTime();
  const row = (i: number) => ({ _id: `k${i}`, text: `từ${i} riêng${i} của${i}`, by: "Lan", at: new Date(at - i * 1_000) });
  await context.ctx.models.ignoredQuestions.insertMany(Array.from({ length: 230 }, (_, i) => row(i)));
  const agent = await signedIn(context, testApp(context), { role: "agent" });
  const { body } = await agent.call<IgnoredList>("get", "/faqs/unanswered/ignored");
  expect([body.items.length, body.isCut, body.items[0]!.question, body.items[0]!.by]).toEqual([200, true, "từ0 riêng0 của0", "Lan"]);
  expect((await agent.call("post", "/faqs/unanswered/unignore", { texts: body.items[0]!.texts })).status).toBe(403);
});

test("an entry is named as near only where it probably is what was meant", async () => {
  const flowers = await publish(["Có giao hoa tận nơi không?", "Giao hoa đi tỉnh được không?", "Phí giao hoa tính thế nào?"], "Dạ có");
  await publish(["Đặt vòng hoa viếng", "Hoa chia buồn bao nhiêu tiền?", "Kệ hoa tang lễ"], "Dạ có");
  await publish(["Bó hoa hồng giá bao nhiêu?", "Giá một bó hoa sinh nhật?"], "Dạ 300k");
  await publish(["Shop mở cửa mấy giờ?", "Mấy giờ đóng cửa?", "Chủ nhật có bán không?"], "Dạ 8h");
  await publish(["Thanh toán thế nào?", "Chuyển khoản được không?", "Cho xin số tài khoản"], "Dạ được");
  for (const text of ["cho thuê váy dạ hội không", "shop ship tới Cái Răng được không"]) await asked(text);
  const near = new Map((await list()).items.map((group) => [group.question, group.suggestion?.id]));
  expect(near.get("cho thuê váy dạ hội không")).toBeUndefined();
  expect(near.get("shop ship tới Cái Răng được không")).toBe(flowers.id);
});

test("the gain counts last week's messages that the changed set answers, and no others", async () => {
  const ship = await publish(["phí ship bao nhiêu", "giao hàng mất bao tiền"], "30k");
  await asked("có xuất hóa đơn đỏ không", 1);
  await asked("co xuat hoa don do khong", 2);
  await asked("có xuất hóa đơn đỏ không", 12);
  await asked("bao giờ tuyển nhân viên", 3);
  expect(await preview({ texts: ["có xuất hóa đơn đỏ không"] })).toMatchObject({ gain: 2, outOf: 3 });
  expect(await preview({ texts: ["bao giờ tuyển nhân viên"], faqId: ship.id })).toMatchObject({ gain: 1, outOf: 3 });
  expect((await boss.call("post", "/faqs/unanswered/preview", { texts: ["x"], faqId: "gone" })).status).toBe(404);
});

test("what an agent wrote after the question is suggested as the answer", async () => {
  await asked("có xuất hóa đơn đỏ không", 1, "talk");
  const message = (id: string, author: "agent" | "bot" | "contact", text: string, minutes: number, conversationId = "talk") => ({
    _id: id,
    conversationId,
    channelId: "channel-1",
    direction: author === "contact" ? ("inbound" as const) : ("outbound" as const),
    author,
    kind: "message" as const,
    text,
    revision: minutes,
    at: new Date(context.clock.now.getTime() - DAY_MS + minutes * 60_000),
  });
  await context.ctx.models.messages.create([
    message("m1", "bot", "Dạ em chuyển bạn cho nhân viên ạ", 1),
    message("m2", "agent", "Dạ shop xuất hóa đơn trong ngày ạ", 2),
  ]);
  expect((await preview({ texts: ["có xuất hóa đơn đỏ không"] })).suggestedAnswer).toBe("Dạ shop xuất hóa đơn trong ngày ạ");
  // What came after the customer had gone on to something else answers that.
  await asked("có phòng thử đồ không", 1, "other talk");
  await context.ctx.models.messages.create([
    message("m3", "contact", "mua sỉ 140 bộ thì giá sao", 1, "other talk"),
    message("m4", "agent", "Dạ 140 bộ chiết khấu 18–25% ạ", 2, "other talk"),
  ]);
  expect((await preview({ texts: ["có phòng thử đồ không"] })).suggestedAnswer).toBeNull();
});

test("thousands of messages are grouped in a thread", async () => {
  const at = context.clock.now;
  const words = ["xanh", "đỏ", "tím", "vàng", "nâu", "cam", "hồng", "đen"];
  await context.ctx.models.unanswered.insertMany(
    Array.from({ length: 1_000 }, (_, i) => ({ _id: newId(), text: `áo màu ${words[i % 8]} còn hàng không`, conversationId: "c", at })),
  );
  const { items, messages } = await list();
  expect(messages).toBe(1_000);
  expect(items.reduce((sum, group) => sum + group.count, 0)).toBe(1_000);
});
