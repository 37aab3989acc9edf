import { expect, test } from "vitest";
import { loadExample, tryNodes } from "../../examples/play";
import type { FaqMatch } from "../../engine/types";
import { MINUTE_MS } from "../fields";

const ENTRIES: FaqMatch[] = [
  { id: "size", score: 0, reason: "", question: "Đổi size có mất phí không?", answer: "Miễn phí" },
  { id: "ship", score: 0, reason: "", question: "Phí ship bao nhiêu?", answer: "35.000 ₫" },
];

/** Scores as the test wants them: each text names "<id>=<score>" pairs. */
const scripted = (text: string, limit: number) =>
  ENTRIES.map((entry) => ({
    ...entry,
    score: text === entry.question ? 1 : Number(new RegExp(`${entry.id}=([\\d.]+)`).exec(text)?.[1] ?? 0),
  }))
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);

const verdict = (faqId: string, isHelpful: boolean, text: string, score: number) => ({
  type: "faq-feedback",
  faqId,
  isHelpful,
  answered: { text, score, at: "2026-11-21T02:41:00.000Z" },
});

function listen(next: Record<string, string> = {}, config = {}, more = {}, context = {}) {
  const nodes = [
    { id: "faq", type: "faq", config, next },
    { id: "out", type: "message", config: { text: "ra" }, next: { next: "end" } },
    { id: "end", type: "end" },
  ];
  return tryNodes(nodes, more, { matchFaq: scripted, faq: undefined, ...context });
}

test("answers what started it and stays to answer more", () => {
  const talk = listen();
  expect(talk.type("ship=0.9").effects).toContainEqual({ type: "faq-answered", faqId: "ship", score: 0.9, text: "ship=0.9" });
  expect(talk.said).toEqual(["35.000 ₫"]);
  talk.type("size=0.8");
  expect(talk.said).toEqual(["Miễn phí"]);
});

test("the business says how boldly; a node's own numbers come first, and the two never cross", () => {
  const policy = { answerAt: 0.9, askAt: 0.3, feedback: true };
  const asks = "Ý bạn là:\n1. Phí ship bao nhiêu?";
  const careful = listen({}, {}, {}, { faqPolicy: policy });
  careful.type("ship=0.8");
  expect(careful.said).toEqual([asks]);
  careful.type("ship=0.95");
  expect(careful.options.map((option) => option.title)).toEqual(["Đúng ý", "Chưa đúng"]);
  const own = listen({}, { answerAt: 0.5, feedback: false }, {}, { faqPolicy: policy });
  own.type("ship=0.6");
  expect(own.said).toEqual(["35.000 ₫"]);
  expect(own.options).toEqual([]);
  const crossing = listen({}, { answerAt: 0.2 }, {}, { faqPolicy: policy });
  crossing.type("ship=0.25");
  expect(crossing.said).toEqual(["35.000 ₫"]);
  // Who asks back only from 0.95 on does not answer 0.92.
  const reluctant = listen({}, { askAt: 0.95 }, {}, { faqPolicy: policy });
  expect(reluctant.type("ship=0.92").effects).not.toContainEqual(expect.objectContaining({ type: "faq-answered" }));
  expect(reluctant.type("ship=0.96").effects).toContainEqual(expect.objectContaining({ type: "faq-answered", score: 0.96 }));
});

test("between the thresholds it asks, and understands the answer in every form", () => {
  for (const answer of ["2", "phí ship bao nhiêu", "phi ship", "#tiny:faq:ship"]) {
    const talk = listen();
    talk.type("size=0.5 ship=0.45");
    expect(talk.said).toEqual(["Ý bạn là:\n1. Đổi size có mất phí không?\n2. Phí ship bao nhiêu?"]);
    expect(talk.options.map((option) => option.title)).toEqual(["Đổi size có mất phí…", "Phí ship bao nhiêu?", "Câu khác"]);
    const { effects } = talk.type(answer);
    expect(talk.said, answer).toEqual(["35.000 ₫"]);
    expect(effects).toContainEqual({ type: "faq-answered", faqId: "ship", score: 1, text: "size=0.5 ship=0.45" });
  }
});

test("a customer who goes on without choosing has not been answered; one who chooses, in any form, has", () => {
  const talk = listen();
  talk.type("size=0.5 ship=0.45");
  const { effects } = talk.type("ship=0.9");
  expect(talk.said).toEqual(["35.000 ₫"]);
  expect(effects).toContainEqual({ type: "faq-unanswered", text: "size=0.5 ship=0.45", best: null });
  expect(talk.type("size=0.9").effects).not.toContainEqual(expect.objectContaining({ type: "faq-unanswered" }));
  talk.type("size=0.5");
  expect(talk.type("1").effects).not.toContainEqual(expect.objectContaining({ type: "faq-unanswered" }));
});

test("none of these is an unanswered question in the customer's words", () => {
  const talk = listen({ unanswered: "out" });
  talk.type("size=0.5 ship=0.45");
  expect(talk.tap("Câu khác").effects[0]).toEqual({ type: "faq-unanswered", text: "size=0.5 ship=0.45", best: null });
  expect(talk.said).toEqual(["ra"]);
});

test("a choice tapped after the session is over finds its entry by the title", () => {
  const talk = listen();
  talk.type("Phí ship bao nhiêu?", { payload: "#tiny:faq:ship" });
  expect(talk.said).toEqual(["35.000 ₫"]);
});

test("an entry that was deleted meanwhile is answered sensibly", () => {
  const talk = listen();
  talk.type("Cũ", { payload: "#tiny:faq:gone" });
  expect(talk.said[0]).toContain("không còn dùng được");
  expect(talk.options.map((option) => option.title)).toEqual(["Gặp nhân viên"]);
});

test("below both thresholds: unanswered, with the nearest entry", () => {
  const talk = listen({ unanswered: "out" });
  expect(talk.type("ship=0.2").effects[0]).toEqual({ type: "faq-unanswered", text: "ship=0.2", best: { id: "ship", score: 0.2 } });
  expect(talk.said).toEqual(["ra"]);
});

test("without an exit for it, it asks for other words, offers a person, hands off", () => {
  const talk = listen();
  talk.type("abc");
  expect(talk.said).toEqual(["Bạn hỏi lại giúp mình rõ hơn một chút nhé."]);
  talk.type("abc");
  expect(talk.options.map((option) => option.title)).toEqual(["Gặp nhân viên"]);
  expect(talk.type("abc").effects).toContainEqual({ type: "handoff", reason: "not-understood" });
});

test("an unsure answer is confirmed, and “chưa đúng” counts as unanswered", () => {
  const talk = listen({ unanswered: "out" }, { confirmBelow: 0.8 });
  talk.type("ship=0.78");
  expect(talk.said).toEqual(["35.000 ₫", "Mình trả lời đúng ý bạn chưa?"]);
  const { effects } = talk.type("chưa đúng");
  expect(talk.said).toEqual(["ra"]);
  expect(effects).toContainEqual(verdict("ship", false, "ship=0.78", 0.78));
});

test.each([
  ["cảm ơn shop nha", ["Dạ không có gì ạ. Bạn cần gì thêm cứ nhắn nhé."]],
  ["ok", []],
  ["chào shop", ["ra"]],
])("small talk “%s”", (text, said) => {
  const talk = listen({ greeting: "out" });
  talk.type("ship=0.9");
  talk.type(text);
  expect(talk.said).toEqual(said);
});

test("a sticker is left alone, a picture brings a person", () => {
  const talk = listen();
  talk.type("ship=0.9");
  expect(talk.type("", { attachments: [{ kind: "sticker", stickerId: "1" }] }).effects).toEqual([]);
  expect(talk.type("", { attachments: [{ kind: "image", url: "/files/1" }] }).effects).toContainEqual({
    type: "handoff",
    reason: "asked-for-person",
  });
});

test("with feedback asked for, “đúng ý” counts for the entry and “chưa đúng” records the question with the wrong entry and offers a person", () => {
  const talk = listen({}, { feedback: true });
  talk.type("ship=0.9");
  expect(talk.said).toEqual(["35.000 ₫"]);
  expect(talk.options.map(({ title }) => title)).toEqual(["Đúng ý", "Chưa đúng"]);
  expect(talk.tap("Đúng ý").effects).toContainEqual(verdict("ship", true, "ship=0.9", 0.9));
  talk.type("size=0.8");
  const { effects } = talk.tap("Chưa đúng");
  expect(effects).toContainEqual(verdict("size", false, "size=0.8", 0.8));
  expect(talk.options.map(({ title }) => title)).toEqual(["Gặp nhân viên"]);
  expect(talk.tap("Gặp nhân viên").effects).toContainEqual({ type: "handoff", reason: "asked-for-person" });
});

test("feedback is also understood in the customer's own words, and is no question then", () => {
  const talk = listen({}, { feedback: true });
  talk.type("ship=0.9");
  expect(talk.type("chuẩn luôn shop").effects[0]).toEqual(verdict("ship", true, "ship=0.9", 0.9));
  talk.type("size=0.8");
  expect(talk.type("ý em không phải vậy").effects[0]).toEqual(verdict("size", false, "size=0.8", 0.8));
  expect(talk.options.map(({ title }) => title)).toEqual(["Gặp nhân viên"]);
});

test("unasked, “sai rồi” counts too, a mere “đúng rồi” needs no reply and “không” is no verdict", () => {
  const talk = listen({}, { feedback: false });
  talk.type("ship=0.9");
  expect(talk.type("đúng rồi").effects).toEqual([]);
  expect(talk.type("không ạ").effects).toEqual([]);
  expect(talk.type("trả lời sai rồi").effects[0]).toEqual(verdict("ship", false, "ship=0.9", 0.9));
  talk.context = { ...talk.context, now: new Date(talk.context.now.getTime() + 31 * MINUTE_MS) };
  expect(talk.type("sai rồi").effects.map(({ type }) => type)).not.toContain("faq-feedback");
});

test("a yes or a no to nothing is no question: it is asked again, and a no after an answer wants nothing more", () => {
  for (const text of ["sai rồi", "không", "chưa ạ", "👎"]) {
    const talk = listen();
    expect(talk.type(text).effects.map(({ type }) => type)).toEqual(["say"]);
    talk.type("ship=0.9");
    expect(talk.type("không em").effects).toEqual([]);
    expect(talk.type("có").effects.map(({ type }) => type)).toEqual(["say"]);
  }
});

test("“không phải” to “Ý bạn là …?” is none of them, “đúng rồi” the only one of them", () => {
  const talk = listen();
  talk.type("size=0.5 ship=0.45");
  expect(talk.type("không phải ạ").effects[0]).toEqual({ type: "faq-unanswered", text: "size=0.5 ship=0.45", best: null });
  expect(talk.last!.effects.filter(({ type }) => type === "faq-unanswered")).toHaveLength(1);
  // What was offered is dealt with: going on says nothing about it any more.
  expect(talk.type("ship=0.9").effects.map(({ type }) => type)).toEqual(["say", "faq-answered"]);
  for (const yes of ["đúng rồi", "ừ", "ok em", "phải", "👍"]) {
    talk.type("ship=0.5");
    talk.type(yes);
    expect(talk.said).toEqual(["35.000 ₫"]);
  }
});

test("a mere “không” to several choices is none of them, although it stands in one, and a yes is asked which", () => {
  for (const no of ["không", "dạ không shop", "không cảm ơn"]) {
    const talk = listen();
    talk.type("size=0.5 ship=0.45");
    expect(talk.type(no).effects).toContainEqual({ type: "faq-unanswered", text: "size=0.5 ship=0.45", best: null });
    expect(talk.said).toEqual(["Bạn hỏi lại giúp mình rõ hơn một chút nhé."]);
  }
  for (const yes of ["có", "đúng rồi", "ok"]) {
    const talk = listen();
    talk.type("size=0.5 ship=0.45");
    const asked = talk.said;
    expect(talk.type(yes).effects.map(({ type }) => type)).toEqual(["say"]);
    expect(talk.said).toEqual(asked);
    talk.type("2");
    expect(talk.said).toEqual(["35.000 ₫"]);
  }
});

test("who has judged an answer is not taken at their word again: thanks, a no and the same again are no second verdict", () => {
  for (const first of ["Đúng ý", "chuẩn luôn", "cảm ơn shop"]) {
    const talk = listen({}, { feedback: true });
    talk.type("ship=0.9");
    talk.type(first);
    expect(talk.type("không ạ").effects).toEqual([]);
  }
  const thanks = listen({}, { feedback: true });
  thanks.type("ship=0.9");
  expect(thanks.type("không, cảm ơn shop").effects).toEqual([]);
  const wrong = listen({}, { feedback: true });
  wrong.type("ship=0.9");
  const verdicts = ["sai rồi", "vẫn sai", "trả lời sai rồi", "sai nữa"].flatMap((text) => wrong.type(text).effects);
  expect(verdicts.filter(({ type }) => type === "faq-feedback")).toHaveLength(1);
  expect(verdicts.at(-1)).toEqual({ type: "handoff", reason: "not-understood" });
});

test("feedback on an older answer is about that one, and invents no question", () => {
  const talk = listen({}, { feedback: true });
  talk.type("ship=0.9");
  const older = talk.options.find(({ title }) => title === "Chưa đúng")!.payload;
  talk.type("size=0.8");
  const { effects } = talk.type("Chưa đúng", { payload: older });
  expect(effects.filter(({ type }) => type.startsWith("faq"))).toEqual([{ type: "faq-feedback", faqId: "ship", isHelpful: false }]);
});

test("feedback given in the middle of a form counts, and the form goes on waiting for its answer", () => {
  const talk = tryNodes(
    [
      { id: "faq", type: "faq", config: { feedback: true }, next: { unanswered: "ask" } },
      { id: "ask", type: "ask", config: { question: "Cho mình xin số?", saveAs: "phone", kind: "phone" }, next: { answered: "thanks" } },
      { id: "thanks", type: "message", config: { text: "Mình gọi {{ phone }}" }, next: { next: "end" } },
      { id: "end", type: "end" },
    ],
    {},
    { matchFaq: scripted, faq: undefined },
  );
  talk.type("ship=0.9");
  const [right, wrong] = talk.options;
  talk.type("abc");
  expect(talk.said).toEqual(["Cho mình xin số?"]);
  const asking = talk.session;
  expect(talk.type("Đúng ý", { payload: right!.payload }).effects).toContainEqual(verdict("ship", true, "ship=0.9", 0.9));
  expect(talk.session).toEqual(asking);
  expect(talk.type("Chưa đúng", { payload: wrong!.payload }).effects).toContainEqual(verdict("ship", false, "ship=0.9", 0.9));
  talk.type("0912345678");
  expect(talk.said).toEqual(["Mình gọi 0912345678"]);
});

test("a person answers after as many misses as the node says", () => {
  expect(listen({}, { handOffAfter: 1 }).type("abc").effects).toContainEqual({ type: "handoff", reason: "not-understood" });
  expect(listen({ unanswered: "out" }, { handOffAfter: 1 }).type("abc").effects).toContainEqual({
    type: "handoff",
    reason: "not-understood",
  });
  const talk = listen({}, { handOffAfter: 5 });
  for (let n = 0; n < 4; n++) expect(talk.type("abc").effects.map(({ type }) => type)).not.toContain("handoff");
  expect(talk.type("abc").effects).toContainEqual({ type: "handoff", reason: "not-understood" });
});

test("“ý bạn là” offers as many entries as the node says", () => {
  const talk = listen({}, { maxChoices: 1 });
  talk.type("size=0.5 ship=0.45");
  expect(talk.said).toEqual(["Ý bạn là:\n1. Đổi size có mất phí không?"]);
});

test("a number typed back for a button of an answer means the button's words", () => {
  const talk = tryNodes([{ id: "faq", type: "faq", config: {}, next: {} }], { faqs: loadExample("starter-shop").faqs! });
  talk.type("phí ship bao nhiêu");
  talk.session = {
    ...talk.session!,
    offered: [
      { title: "Bảng giá", payload: "Bảng giá" },
      { title: "Shop ở đâu vậy", payload: "Shop ở đâu vậy" },
    ],
  };
  talk.type("2");
  expect(talk.said.join()).toContain("25 Hàng Bông");
});
