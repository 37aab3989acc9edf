import { expect, test } from "vitest";
import { loadExample, toVersion, contextFor, Conversation, tryNodes } from "../../examples/play";

const starter = loadExample("starter-shop");
const faqs = starter.faqs!;
const NODES = (config: object) => [{ id: "faq", type: "faq", config, next: {} }];
const talkWith = (config = {}, language: "vi" | "en" = "vi") => tryNodes(NODES(config), { faqs, language });

test.each([
  ["cảm ơn shop nhiều nha", "không có gì"],
  ["camon ad", "không có gì"],
  ["shop tư vấn nhiệt tình quá", "cảm ơn bạn nhiều"],
  ["tạm biệt nhé", "hẹn gặp lại"],
  ["hello shop ơi", "cần mình giúp gì"],
  ["đm shop lừa đảo", "xin lỗi vì đã làm bạn chưa hài lòng"],
])("“%s” is small talk, not a question", (text, said) => {
  const talk = talkWith();
  const { effects } = talk.type(text);
  expect(talk.said.join()).toContain(said);
  expect(effects.map(({ type }) => type)).not.toContain("faq-unanswered");
  expect(effects.map(({ type }) => type)).not.toContain("faq-answered");
});

test("swearing twice brings a choice, three times a person", () => {
  const talk = talkWith();
  talk.type("đồ ngu");
  expect(talk.options.map(({ title }) => title)).toEqual(["Gặp nhân viên"]);
  talk.type("vcl");
  expect(talk.type("đm").effects).toContainEqual({ type: "handoff", reason: "not-understood" });
});

test("a question with a curse in it is answered", () => {
  const talk = talkWith();
  talk.type("đm phí ship bao nhiêu vậy?");
  expect(talk.said.join()).toContain("35.000 ₫");
});

test.each(["gọi điện cho mình", "không chat với bot nữa", "người thật đâu"])("“%s” brings a person", (text) => {
  expect(talkWith().type(text).effects).toContainEqual({ type: "handoff", reason: "asked-for-person" });
});

test("a flow has its own lines for small talk", () => {
  const talk = talkWith({ says: { thanks: "{{ business.name }} cảm ơn bạn" } });
  talk.type("cảm ơn shop");
  expect(talk.said).toEqual(["Mộc Lan cảm ơn bạn"]);
});

test.each([
  ["你好，请问运费多少钱？", "抱歉"],
  ["배송비가 얼마예요?", "죄송합니다"],
  ["Сколько стоит доставка?", "Извините"],
  ["Bonjour, combien coûte la livraison ?", "Désolé"],
])("“%s” gets a polite line and a person", (text, line) => {
  const talk = talkWith();
  const { effects, session } = talk.type(text);
  expect(talk.said.join()).toContain(line);
  expect(effects).toContainEqual({ type: "handoff", reason: "other-language" });
  expect(session).toBeNull();
});

test.each(["iphone 15 pro max", "asdf qwer zxcv", "Hoàng Hà", "ok", "ship ve hue bn", "do you ship to hanoi"])(
  "“%s” is no foreign language",
  (text) => {
    expect(talkWith().type(text).effects).not.toContainEqual({ type: "handoff", reason: "other-language" });
  },
);

test("several questions are answered one after another, each entry once", () => {
  const talk = talkWith();
  const { effects } = talk.type("shop ở đâu vậy, mấy giờ mở cửa, có ship cod k");
  expect(talk.said.map((text) => text.slice(0, 30)).length).toBe(3);
  expect(talk.said.join()).toMatch(/25 Hàng Bông.*8:30.*COD/s);
  expect(effects.filter(({ type }) => type === "faq-answered").length).toBe(3);
});

test("of several questions those without an answer are named, recorded, and a person is offered", () => {
  const talk = talkWith();
  const { effects } = talk.type("shop ở đâu vậy? có bán vé máy bay đi Nhật không?");
  expect(talk.said[0]).toContain("25 Hàng Bông");
  expect(talk.said[1]).toContain("vé máy bay");
  expect(talk.options.map(({ title }) => title)).toEqual(["Gặp nhân viên"]);
  expect(effects.filter(({ type }) => type === "faq-unanswered")).toMatchObject([
    { text: expect.stringContaining("vé máy bay") as string },
  ]);
});

test("a follow-up is asked with the last topic, for half an hour", () => {
  const talk = talkWith();
  talk.type("ship về Quế Võ bao nhiêu");
  talk.type("thế còn Đà Lạt?");
  expect(talk.said.join()).toContain("35.000 ₫");
  talk.context = { ...talk.context, now: new Date(talk.context.now.getTime() + 31 * 60_000) };
  expect(talk.type("thế còn Đà Lạt?").effects.map(({ type }) => type)).not.toContain("faq-answered");
});

test("one follow-up after another is still asked with the question that they all lean on", () => {
  const talk = talkWith();
  for (const text of ["ship về Quế Võ bao nhiêu", "thế Huế thì sao", "thế còn Đà Lạt?", "vậy Quảng Ngãi thì sao"]) {
    talk.type(text);
    expect([text, talk.said.join()]).toEqual([text, expect.stringContaining("35.000 ₫")]);
  }
});

test("a wrong answer to a follow-up is recorded in the customer's words", () => {
  const talk = talkWith({ feedback: true });
  talk.type("ship về Hà Nội bao nhiêu");
  talk.type("thế Huế thì sao");
  expect(talk.tap("Chưa đúng").effects).toContainEqual(
    expect.objectContaining({ isHelpful: false, answered: expect.objectContaining({ text: "thế Huế thì sao" }) as unknown }),
  );
});

test.each(["👍", "❤️❤️", "😂 😂", "🙏🏻", "😍!!"])("“%s” asks nothing", (text) => {
  const talk = talkWith();
  const { effects } = talk.type(text);
  expect(talk.said).toEqual([]);
  expect(effects.map(({ type }) => type)).not.toContain("faq-unanswered");
});

test.each(["😡", "❓", "👍?"])("“%s” wants something", (text) => {
  expect(talkWith().type(text).effects).toContainEqual(expect.objectContaining({ type: "faq-unanswered", text }));
});

test("who wants to think about it is let go", () => {
  const talk = talkWith();
  const { effects } = talk.type("ok cảm ơn em nhé, để chị xem thêm");
  expect(talk.said.join()).toContain("hẹn gặp lại");
  expect(effects.map(({ type }) => type)).not.toContain("faq-unanswered");
});

test("numbered questions in one line are all answered", () => {
  const talk = talkWith();
  talk.type("1. ship bao nhiêu 2. mấy giờ mở cửa 3) shop ở đâu");
  expect(talk.said.join()).toMatch(/35\.000.*8:30.*25 Hàng Bông/s);
});

test("a follow-up without a topic is not guessed at", () => {
  expect(
    talkWith()
      .type("thế còn Đà Lạt?")
      .effects.map(({ type }) => type),
  ).not.toContain("faq-answered");
});

test("while a question waits for its answer, small talk is not taken for more", () => {
  const talk = new Conversation(contextFor([toVersion(starter)]));
  talk.type("để lại số");
  talk.type("Lan");
  talk.type("cảm ơn shop");
  expect(talk.session!.nodeId).toBe("ask-phone");
});

test("in an English flow the lines are English", () => {
  const talk = talkWith({}, "en");
  talk.type("thanks a lot");
  expect(talk.said).toEqual(["You are welcome. Write again whenever you need us."]);
});
