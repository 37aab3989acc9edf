import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

const MENU = {
  id: "menu",
  type: "menu",
  config: {
    text: "Chọn nhé",
    options: [
      { id: "shoes", title: "Giày thể thao" },
      { id: "ship", title: "Giao hàng", synonyms: ["ship"] },
    ],
  },
  next: { shoes: "shoes", ship: "ship" },
};
const REST = [
  { id: "shoes", type: "message", config: { text: "giày" }, next: { next: "end" } },
  { id: "ship", type: "message", config: { text: "giao" }, next: { next: "end" } },
  { id: "end", type: "end" },
];
const faqs = [{ questions: ["Giao hàng mất bao lâu?"], answer: "2 ngày" }];

test.each(["1", "số 1", "cái đầu", "giày thể thao", "giay the thao", "giày", "Giày thể thao nha shop", "#tiny:menu:shoes", "1️⃣"])(
  "“%s” chooses the first option",
  (text) => {
    const talk = tryNodes([MENU, ...REST]);
    talk.type("hi");
    talk.type(text);
    expect(talk.said).toEqual(["giày"]);
  },
);

test("offers its options with payloads that name flow, node and option", () => {
  const talk = tryNodes([MENU, ...REST]);
  talk.type("hi");
  expect(talk.options).toEqual([
    { title: "Giày thể thao", payload: "#tiny:menu:shoes" },
    { title: "Giao hàng", payload: "#tiny:menu:ship" },
  ]);
  expect(talk.session?.offered).toEqual(talk.options);
});

test("a question that only names an option is answered from the FAQ, and the menu goes on waiting", () => {
  const talk = tryNodes([MENU, ...REST], { faqs });
  talk.type("hi");
  talk.type("giao hàng mất bao lâu vậy");
  expect(talk.said).toEqual(["2 ngày"]);
  talk.type("2");
  expect(talk.said).toEqual(["giao"]);
});

test("with feedback asked for, an answer given at a menu has its buttons too, and follow-ups lean on it", () => {
  const options = [...MENU.config.options, { id: "yes", title: "Có" }];
  const faqPolicy = { answerAt: 0.75, askAt: 0.4, feedback: true };
  const ask = () => {
    const talk = tryNodes(
      [{ ...MENU, config: { ...MENU.config, options }, next: { ...MENU.next, yes: "ship" } }, ...REST],
      { faqs },
      { faqPolicy },
    );
    talk.type("hi");
    talk.type("giao hàng mất bao lâu vậy");
    expect(talk.said).toEqual(["2 ngày"]);
    expect(talk.options.map(({ title }) => title)).toEqual(["Đúng ý", "Chưa đúng"]);
    return talk;
  };
  const content = ask();
  const { id } = content.session!.variables["faq_topic"] as { id: string };
  expect(content.tap("Đúng ý").effects).toContainEqual(expect.objectContaining({ type: "faq-feedback", faqId: id, isHelpful: true }));
  expect(content.said).toEqual(["Dạ cảm ơn bạn. Bạn cần gì thêm cứ nhắn nhé."]);
  content.type("2");
  expect(content.said).toEqual(["giao"]);
  const wronged = ask();
  const { effects } = wronged.type("chưa đúng");
  const answered = expect.objectContaining({ text: "giao hàng mất bao lâu vậy" }) as unknown;
  expect(effects).toContainEqual({ type: "faq-feedback", faqId: id, isHelpful: false, answered });
  expect(wronged.options.map(({ title }) => title)).toEqual(["Giày thể thao", "Giao hàng", "Có"]);
  expect(ask().type("ko phải ý mình").effects[0]).toMatchObject({ type: "faq-feedback", isHelpful: false });
  expect(ask().type("chuẩn rồi ạ").effects[0]).toMatchObject({ type: "faq-feedback", isHelpful: true });
  // An option's own words are the option.
  const chosen = ask();
  chosen.type("có");
  expect(chosen.said).toEqual(["giao"]);
});

test("a number typed where the buttons below an answer were printed means those, not the menu's own options", () => {
  const faqPolicy = { answerAt: 0.75, askAt: 0.4, feedback: true };
  const talk = tryNodes([MENU, ...REST], { faqs }, { faqPolicy });
  talk.type("hi");
  talk.type("giao hàng mất bao lâu vậy");
  expect(talk.type("2").effects).toContainEqual(expect.objectContaining({ type: "faq-feedback", isHelpful: false }));
});

test("what fits nothing goes to other with the message, if there is one", () => {
  const nodes = [{ ...MENU, next: { ...MENU.next, other: "faq" } }, { id: "faq", type: "faq" }, ...REST];
  const talk = tryNodes(nodes, { faqs: [{ questions: ["Shop ở đâu?"], answer: "Hà Nội" }] });
  talk.type("hi");
  expect(talk.type("con mèo nhà em ốm").effects).toContainEqual({ type: "faq-unanswered", text: "con mèo nhà em ốm", best: null });
  expect(talk.session).toMatchObject({ nodeId: "faq", misses: 1 });
});

test("not understood: the menu again, then help, then a person; never the same again and again", () => {
  const talk = tryNodes([MENU, ...REST]);
  talk.type("hi");
  talk.type("xyz");
  expect(talk.options.map((option) => option.title)).toEqual(["Giày thể thao", "Giao hàng"]);
  talk.type("xyz");
  expect(talk.options.map((option) => option.title)).toEqual(["Gặp nhân viên"]);
  expect(talk.type("xyz").effects).toContainEqual({ type: "handoff", reason: "not-understood" });
  expect(talk.session).toBeNull();
});

test("times out through its output", () => {
  const talk = tryNodes([{ ...MENU, config: { ...MENU.config, timeoutMinutes: 5 }, next: { ...MENU.next, timedOut: "ship" } }, ...REST]);
  talk.type("hi");
  expect(talk.session?.waitUntil).toBe("2026-11-21T02:46:00.000Z");
  talk.timeout();
  expect(talk.said).toEqual(["giao"]);
});
