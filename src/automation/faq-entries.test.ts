import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FlowSession } from "../../flows/engine/types";
import { createTestContext, type TestContext } from "../../test/factories";
import { plainAdapter } from "../../test/plain-adapter";
import { signedIn, testApp, type Client } from "../../test/http";
import type { FaqContent, FaqDetail, FaqList, FaqOverlaps, FaqVersionItem, TestFaqResponse } from "../contract";
import { DAY_MS, textContent } from "../core";
import { dressFaqAnswers, faqReplyContent } from "./dress-faq-answers";
import { keepFaqDates } from "./faq-dates";
import { recordFaqTurn } from "./record-faq-turn";

let context: TestContext;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "supervisor", name: "Hải Nam" });
});
afterEach(() => context.close());

const entry = (question: string, text: string, more: Partial<FaqContent> = {}) => ({
  title: "",
  questions: [question],
  answer: { text, image: null, buttons: [] },
  ...more,
});
const create = (content: object, publish = true) => boss.call<FaqDetail>("post", "/faqs", { content, publish });
const botAnswer = (text: string) => context.ctx.flows.matchFaq(text, 1)[0]?.answer;

describe("an entry", () => {
  test("is a draft that the bot does not use until it is published", async () => {
    const { body } = await create(entry("Phí ship bao nhiêu", "30k"), false);
    expect(body).toMatchObject({ state: "draft", hasDraft: true, published: null, publishedNumber: 0, editedBy: "Hải Nam" });
    expect(botAnswer("phi ship bao nhieu")).toBeUndefined();
    expect((await boss.call<FaqDetail>("post", `/faqs/${body.id}/publish`, {})).body).toMatchObject({ state: "live", hasDraft: false });
    expect(botAnswer("phi ship bao nhieu")).toBe("30k");
  });

  test("keeps answering with what is published while it is edited; going back to it leaves no draft", async () => {
    const { body } = await create(entry("Phí ship bao nhiêu", "30k"));
    const edit = (content: object, revision: string) => boss.call<FaqDetail>("patch", `/faqs/${body.id}`, { content, revision });
    const edited = await edit(entry("Phí ship bao nhiêu", "25k"), body.revision);
    expect(edited.body).toMatchObject({ hasDraft: true, state: "live", content: { answer: { text: "25k" } } });
    expect(botAnswer("phí ship bao nhiêu")).toBe("30k");
    expect((await edit(entry("Phí ship bao nhiêu", "30k"), edited.body.revision)).body).toMatchObject({ hasDraft: false });
  });

  test("is not overwritten by somebody who has not seen the newest edit", async () => {
    const { body } = await create(entry("Phí ship bao nhiêu", "30k"));
    const edit = (text: string) =>
      boss.call("patch", `/faqs/${body.id}`, { content: entry("Phí ship bao nhiêu", text), revision: body.revision });
    expect((await edit("25k")).status).toBe(200);
    expect(await edit("20k")).toMatchObject({ status: 409, body: { code: "FAQ_EDITED_MEANWHILE" } });
  });

  test("cannot be published without a question and an answer, and then nothing is stored", async () => {
    const answer = await create(entry("Phí ship", ""));
    expect(answer).toMatchObject({ status: 422, body: { code: "FAQ_INVALID", details: { fields: { answer: expect.any(String) } } } });
    expect(await context.ctx.models.faqs.countDocuments({})).toBe(0);
    expect(await context.ctx.models.faqVersions.countDocuments({})).toBe(0);
  });

  test("has a history to which it can be restored, with what a file brought first", async () => {
    await boss.call("post", "/faqs/import").set("Content-Type", "text/csv").send("Câu hỏi,Trả lời\nPhí ship bao nhiêu,30k\n");
    const [faq] = (await boss.call<FaqList>("get", "/faqs")).body.items;
    const { body } = await boss.call<FaqDetail>("get", `/faqs/${faq!.id}`);
    const content = { ...body.content, answer: { ...body.content.answer, text: "25k" } };
    await boss.call("patch", `/faqs/${body.id}`, { content, revision: body.revision, publish: true });
    const history = await boss.call<{ items: FaqVersionItem[] }>("get", `/faqs/${body.id}/history`);
    expect(history.body.items).toMatchObject([
      { number: 2, what: "published", by: "Hải Nam", content: { answer: { text: "25k" } } },
      { number: 1, what: "imported", content: { answer: { text: "30k" } } },
    ]);
    const restored = await boss.call<FaqDetail>("post", `/faqs/${body.id}/restore`, { number: 1 });
    expect(restored.body).toMatchObject({ hasDraft: true, content: { answer: { text: "30k" } } });
    expect(botAnswer("phí ship bao nhiêu")).toBe("25k");
    await boss.call("post", `/faqs/${body.id}/publish`, {});
    expect(botAnswer("phí ship bao nhiêu")).toBe("30k");
  });

  test("is answered only within its dates, which a job watches", async () => {
    const from = new Date(context.clock.now.getTime() + DAY_MS);
    const until = new Date(context.clock.now.getTime() + 3 * DAY_MS);
    const dates = { validFrom: from.toISOString(), validUntil: until.toISOString() };
    const { body } = await create(entry("Tết shop có mở không", "Nghỉ mùng 1", dates));
    expect(body).toMatchObject({ state: "off", offReason: "not-yet" });
    expect(context.jobs.at(-1)).toMatchObject({ name: "faq-dates", data: { faqId: body.id }, runAt: from });
    context.clock.advance(DAY_MS);
    await keepFaqDates(context.ctx, body.id);
    expect(botAnswer("tết shop có mở không")).toBe("Nghỉ mùng 1");
    expect(context.jobs.at(-1)).toMatchObject({ name: "faq-dates", runAt: until });
    context.clock.advance(2 * DAY_MS);
    await keepFaqDates(context.ctx, body.id);
    expect(botAnswer("tết shop có mở không")).toBeUndefined();
    expect((await boss.call<FaqDetail>("get", `/faqs/${body.id}`)).body.offReason).toBe("expired");
  });

  test("takes further examples at once and keeps the draft beside them", async () => {
    const { body } = await create(entry("Phí ship bao nhiêu", "30k"));
    await boss.call("patch", `/faqs/${body.id}`, { content: entry("Phí ship bao nhiêu", "25k"), revision: body.revision });
    const added = await boss.call<FaqDetail>("post", `/faqs/${body.id}/examples`, { questions: ["gửi về quê tốn mấy đồng"] });
    expect(added.body).toMatchObject({
      published: { questions: ["Phí ship bao nhiêu", "gửi về quê tốn mấy đồng"], answer: { text: "30k" } },
      content: { questions: ["Phí ship bao nhiêu", "gửi về quê tốn mấy đồng"], answer: { text: "25k" } },
    });
    expect(botAnswer("gui ve que ton may dong")).toBe("30k");
  });

  test("takes a label in the form that other entries have already; its own it may write anew", async () => {
    const labelled = async (...labels: string[]) => (await create(entry(`câu ${labels[0]}`, "có", { labels }), false)).body;
    const first = await labelled("Giá", "Bảng  giá");
    expect(first.content.labels).toEqual(["Giá", "Bảng giá"]);
    const second = await labelled("giá ", "GIÁ", "bảng  Giá", "Mới", "gia");
    expect(second.content.labels).toEqual(["Giá", "Bảng giá", "Mới", "gia"]);
    const edit = async ({ id, revision, content }: FaqDetail, labels: string[], publish: boolean) =>
      (await boss.call<FaqDetail>("patch", `/faqs/${id}`, { content: { ...content, labels }, revision, publish })).body.content.labels;
    expect(await edit(second, ["giá", "MỚI", "gia"], true)).toEqual(["Giá", "MỚI", "gia"]);
    expect(await edit(first, ["mới"], false)).toEqual(["MỚI"]);
    expect((await boss.call<FaqList>("get", "/faqs")).body.labels.toSorted()).toEqual(["Giá", "MỚI", "gia"].toSorted());
    const shown = async (label: string) =>
      (await boss.call<FaqList>("get", `/faqs?show=all&label=${encodeURIComponent(label)}`)).body.items.length;
    expect([await shown("mới "), await shown("moi")]).toEqual([2, 0]);
  });

  test("that is deleted is neither answered nor kept", async () => {
    const { body } = await create(entry("Phí ship bao nhiêu", "30k"));
    expect((await boss.call("delete", `/faqs/${body.id}`)).status).toBe(204);
    expect(botAnswer("phí ship bao nhiêu")).toBeUndefined();
    expect((await boss.call("get", `/faqs/${body.id}`)).status).toBe(404);
  });
});

describe("an answer", () => {
  test("is the channel's own where there is one, with picture and buttons", async () => {
    const button = { type: "url" as const, title: "Bảng giá", url: "https://example.vn/gia" };
    const { body } = await create(
      entry("Phí ship bao nhiêu", "30k", {
        answer: { text: "30k", image: { url: "/files/1", name: "gia.png" }, buttons: [button], cards: [] },
        channelAnswers: { [plainAdapter.channelType]: { text: "Ba mươi nghìn", image: null, buttons: [], cards: [] } },
      }),
    );
    const faq = (await context.ctx.models.faqs.findOne({ _id: body.id }).lean())!;
    expect(faqReplyContent(faq, plainAdapter.channelType, "e")).toMatchObject({ text: "Ba mươi nghìn", attachments: [], buttons: [] });
    expect(faqReplyContent(faq, "another", "e")).toMatchObject({
      text: "30k",
      attachments: [{ kind: "image", url: "/files/1" }],
      buttons: [button],
    });
  });

  test("has cards and buttons that speak for the customer; a number typed back means the button, and what is asked below stays", async () => {
    const buttons = [
      { type: "url" as const, title: "Bảng giá", url: "https://example.vn/gia" },
      { type: "text" as const, title: "Đổi trả thế nào" },
    ];
    const cards = [
      {
        title: "Áo lụa",
        subtitle: "450.000 ₫",
        image: { url: "/files/2", name: "ao.png" },
        buttons: [{ type: "text" as const, title: "Còn size M không" }],
      },
    ];
    const { body } = await create(entry("Phí ship bao nhiêu", "30k", { answer: { text: "30k", image: null, buttons, cards } }));
    const faq = (await context.ctx.models.faqs.findOne({ _id: body.id }).lean())!;
    const sent = faqReplyContent(faq, "another", "e");
    expect(sent).toEqual({
      text: "30k",
      attachments: [
        {
          kind: "card",
          title: "Áo lụa",
          subtitle: "450.000 ₫",
          imageUrl: "/files/2",
          buttons: [{ type: "postback", title: "Còn size M không", payload: "Còn size M không" }],
        },
      ],
      buttons: [buttons[0], { type: "postback", title: "Đổi trả thế nào", payload: "Đổi trả thế nào" }],
      quickReplies: [],
    });
    const below = [{ title: "Đúng ý", payload: "#a:b:yes" }];
    const plain = { ...textContent("30k"), quickReplies: below };
    const session = { offered: below } as FlowSession;
    const effects = [{ type: "faq-answered" as const, faqId: body.id, score: 1, text: "ship" }];
    const outcome = { replies: [plain], session, effects, handoff: null, handled: true, optChange: null, trace: [] };
    const dressed = await dressFaqAnswers(context.ctx, outcome, { eventId: "e", channelType: "another" });
    expect(dressed.replies).toEqual([{ ...sent, quickReplies: below }]);
    expect(dressed.session?.offered.map(({ title }) => title)).toEqual(["Đổi trả thế nào", "Còn size M không", "Đúng ý"]);
    // Without an answer from the FAQ nothing is looked at.
    const none = { ...outcome, effects: [] };
    expect(await dressFaqAnswers({} as never, none, { eventId: "e", channelType: "another" })).toBe(none);
  });

  test("comes in each of its wordings, the same for the same event", async () => {
    const { body } = await create(entry("Phí ship bao nhiêu", "30k", { wordings: ["Ba mươi nghìn ạ", "Dạ 30.000 ₫"] }));
    const faq = (await context.ctx.models.faqs.findOne({ _id: body.id }).lean())!;
    const said = Array.from({ length: 60 }, (_, i) => faqReplyContent(faq, "plain", `event-${i}`).text);
    expect(new Set(said)).toEqual(new Set(["30k", "Ba mươi nghìn ạ", "Dạ 30.000 ₫"]));
    expect(faqReplyContent(faq, "plain", "event-7").text).toBe(said[7]);
  });
});

describe("figures", () => {
  const outcome = (more: object) => ({
    replies: [],
    session: null,
    effects: [],
    handoff: null,
    handled: true,
    optChange: null,
    trace: [],
    ...more,
  });
  const answered = (faqId: string) => outcome({ effects: [{ type: "faq-answered", faqId, score: 0.9, text: "phí ship" }] });

  test("count what was asked and what came of it, each event once", async () => {
    const { body } = await create(entry("Phí ship bao nhiêu", "30k"));
    const turn = (eventId: string, conversationId: string, what: ReturnType<typeof outcome>) =>
      recordFaqTurn(context.ctx, { eventId, conversationId, channelType: "plain", outcome: what });
    await turn("1", "anh", answered(body.id));
    await turn("1", "anh", answered(body.id));
    await turn("2", "bình", answered(body.id));
    await turn("3", "bình", outcome({ handoff: { reason: "asked-for-person" } }));
    await turn("4", "chi", answered(body.id));
    await turn("5", "chi", outcome({ effects: [{ type: "faq-unanswered", text: "không phải", best: null }] }));
    await turn("6", "dung", answered(body.id));
    context.clock.advance(DAY_MS);
    await turn("7", "dung", outcome({ handoff: { reason: "flow" } }));
    const { items } = (await boss.call<FaqList>("get", "/faqs")).body;
    expect(items[0]).toMatchObject({ figures: { asked: 4, accepted: 2, missed: 1, handedOff: 1 }, trend: [0, 0, 0, 0, 0, 0, 0, 4] });
    expect((await context.ctx.models.faqs.findOne({ _id: body.id }).lean())!.asked).toBe(4);
  });

  test("of one entry say how often customers tapped that the answer was right, or was not", async () => {
    const { body } = await create(entry("Phí ship bao nhiêu", "30k"));
    for (const [eventId, isHelpful] of [
      ["1", true],
      ["2", true],
      ["3", false],
    ] as const) {
      const turn = (event: string, what: ReturnType<typeof outcome>) =>
        recordFaqTurn(context.ctx, { eventId: event, conversationId: eventId, channelType: "plain", outcome: what });
      await turn(eventId, answered(body.id));
      await turn(`${eventId}-tap`, outcome({ effects: [{ type: "faq-feedback", faqId: body.id, isHelpful }] }));
    }
    expect((await boss.call<FaqDetail>("get", `/faqs/${body.id}`)).body.taps).toEqual({ right: 2, wrong: 1 });
  });

  describe("of each wording", () => {
    const PLAIN = "plain";
    const turns = async (faqId: string, from: number, to: number) => {
      for (let i = from; i < to; i++)
        await recordFaqTurn(context.ctx, { eventId: `event-${i}`, conversationId: "anh", channelType: PLAIN, outcome: answered(faqId) });
    };
    const askedOf = async (id: string) =>
      (await boss.call<FaqDetail>("get", `/faqs/${id}`)).body.wordingFigures.map((figures) => figures.asked);

    test("count since they were published: another wording in its place begins at none, another question changes nothing", async () => {
      const { body } = await create(entry("Phí ship bao nhiêu", "30k", { wordings: ["Ba mươi nghìn ạ"] }));
      const edit = async (part: object) => {
        context.clock.advance(DAY_MS);
        const { content, revision } = (await boss.call<FaqDetail>("get", `/faqs/${body.id}`)).body;
        await boss.call("patch", `/faqs/${body.id}`, { content: { ...content, ...part }, revision, publish: true });
        context.clock.advance(DAY_MS);
      };
      await turns(body.id, 0, 40);
      const [first, second] = await askedOf(body.id);
      expect([first! > 5, second! > 5, first! + second!]).toEqual([true, true, 40]);
      await edit({ questions: ["Phí ship bao nhiêu", "ship mấy đồng"] });
      expect(await askedOf(body.id)).toEqual([first, second]);
      await edit({ wordings: ["Dạ 30.000 ₫ ạ"] });
      expect(await askedOf(body.id)).toEqual([0, 0]);
      await turns(body.id, 40, 60);
      expect((await askedOf(body.id)).reduce((sum, one) => sum + one, 0)).toBe(20);
    });

    test("leave out a channel with an answer of its own, which says none of them", async () => {
      const own = { text: "Ba chục", image: null, buttons: [], cards: [] };
      const { body } = await create(
        entry("Phí ship bao nhiêu", "30k", { wordings: ["Ba mươi nghìn ạ"], channelAnswers: { [PLAIN]: own } }),
      );
      await turns(body.id, 0, 20);
      expect(await askedOf(body.id)).toEqual([0, 0]);
      expect((await boss.call<FaqDetail>("get", `/faqs/${body.id}`)).body.figures.asked).toBe(20);
    });
  });
});

describe("the list", () => {
  test("finds words without accents in titles, questions, answers and labels, and filters by label and state", async () => {
    await create(entry("Đổi size có mất phí không", "Miễn phí 7 ngày", { title: "Đổi size", labels: ["Đổi trả"] }));
    await create(entry("Mấy giờ mở cửa", "8 giờ", { labels: ["Cửa hàng"] }), false);
    const titles = async (query: string) => (await boss.call<FaqList>("get", `/faqs?${query}`)).body.items.map((item) => item.title);
    expect(await titles("q=mien+phi")).toEqual(["Đổi size"]);
    expect(await titles("q=doi+tra")).toEqual(["Đổi size"]);
    expect(await titles(`label=${encodeURIComponent("Cửa hàng")}`)).toEqual(["Mấy giờ mở cửa"]);
    expect(await titles("show=drafts")).toEqual(["Mấy giờ mở cửa"]);
    const all = (await boss.call<FaqList>("get", "/faqs")).body;
    expect(all).toMatchObject({ counts: { published: 1, drafts: 1 }, labels: ["Cửa hàng", "Đổi trả"] });
  });

  test("comes in pages", async () => {
    for (const text of ["một", "hai", "ba"]) await create(entry(`câu ${text}`, text));
    const first = (await boss.call<FaqList>("get", "/faqs?limit=2")).body;
    const second = (await boss.call<FaqList>("get", `/faqs?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map((item) => item.title).sort()).toEqual(["câu ba", "câu hai", "câu một"]);
    expect(second.nextCursor).toBeNull();
  });
});

test("examples that read like another entry's make a confusable pair", async () => {
  const swap = await create(
    entry("đổi size có mất phí không", "Miễn phí", { questions: ["đổi size có mất phí không", "đổi hàng trong mấy ngày"] }),
  );
  const back = await create(
    entry("đổi trả hàng trong mấy ngày", "7 ngày", { questions: ["đổi trả hàng trong mấy ngày", "trả hàng thế nào"] }),
  );
  const far = await create(entry("mấy giờ mở cửa", "8 giờ", { questions: ["mấy giờ mở cửa", "shop mở đến mấy giờ"] }));
  const { items } = (await boss.call<FaqOverlaps>("get", "/faqs/overlaps")).body;
  expect(new Set([items[0]!.a.id, items[0]!.b.id])).toEqual(new Set([swap.body.id, back.body.id]));
  expect(items[0]!.examples.map((example) => example.text)).toContain("đổi hàng trong mấy ngày");
  expect((await boss.call<FaqOverlaps>("get", `/faqs/overlaps?faqId=${far.body.id}`)).body.items).toEqual([]);
});

test("the test box says what the bot would do, why, and what the drafts would change", async () => {
  await create(
    entry("đổi size có mất phí không", "Miễn phí", {
      title: "Đổi size",
      questions: ["đổi size có mất phí không", "đổi L sang XL được không"],
    }),
  );
  await create(entry("mấy giờ mở cửa", "8 giờ", { questions: ["mấy giờ mở cửa", "shop mở đến mấy giờ"] }), false);
  const ask = async (text: string, set: string) => (await boss.call<TestFaqResponse>("post", "/faqs/test", { text, set })).body;
  const known = await ask("doi sz L sag XL dc k shop", "published");
  expect(known).toMatchObject({ verdict: "answer", items: [{ title: "Đổi size", answer: "Miễn phí" }] });
  expect(known.readAs).toContainEqual({ typed: "sz", read: "size" });
  expect(known.words.filter((word) => word.decided).map((word) => word.text)).toContain("sang");
  expect((await ask("may gio mo cua", "published")).verdict).toBe("unanswered");
  expect((await ask("may gio mo cua", "draft")).verdict).toBe("answer");
});

test("agents read and may not edit", async () => {
  const agent = await signedIn(context, testApp(context), { role: "agent" });
  const { body } = await create(entry("Phí ship bao nhiêu", "30k"));
  expect((await agent.call("get", `/faqs/${body.id}`)).status).toBe(200);
  expect((await agent.call("post", `/faqs/${body.id}/publish`, {})).status).toBe(403);
});
