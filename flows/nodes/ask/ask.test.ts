import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";
import { checkFlow, parseFlow } from "../../engine/validate-flow";

const END = { id: "end", type: "end" };

function ask(config: Record<string, unknown>, next: Record<string, string> = {}, contact = {}) {
  const saveAs = "value";
  return tryNodes(
    [
      { id: "ask", type: "ask", config: { question: "Bạn cho mình xin nhé?", saveAs, ...config }, next: { answered: "done", ...next } },
      { id: "done", type: "message", config: { text: "= {{ value }} {{ value_id }}" }, next: { next: "end" } },
      { id: "out", type: "message", config: { text: "ra" }, next: { next: "end" } },
      END,
    ],
    { faqs: [{ questions: ["Shop mở cửa mấy giờ?", "Giờ mở cửa của shop"], answer: "8:30" }] },
    { contact: { name: null, phone: null, email: null, tags: [], fields: {}, ...contact } },
  );
}

test.each([
  ["text", {}, "giao giờ hành chính nhé", "giao giờ hành chính nhé"],
  ["name", {}, "dạ tên em là hồng nhung ạ", "Hồng Nhung"],
  ["phone", {}, "sđt o9 1 2 345 678 nha", "0912345678"],
  ["email", {}, "Lan a còng gmail chấm com", "lan@gmail.com"],
  ["number", {}, "1tr5", "1500000"],
  ["number", { number: { min: 1, max: 10, integer: true } }, "khoảng hai cái", "2"],
  ["date", {}, "thứ 6 tuần sau", "2026-11-27"],
  ["date", { date: { range: "past" } }, "5/3/95", "1995-03-05"],
  ["yes-no", {}, "dạ đúng rồi ạ", "true"],
  ["yes-no", {}, "thôi", "false"],
  [
    "choice",
    {
      options: [
        { id: "s", title: "Size S" },
        { id: "m", title: "Size M" },
      ],
    },
    "m",
    "Size M m",
  ],
  [
    "choice",
    {
      options: [
        { id: "s", title: "Size S" },
        { id: "m", title: "Size M" },
      ],
    },
    "lấy cái thứ hai",
    "Size M m",
  ],
])("%s %j: “%s” → %s", (kind, config, text, expected) => {
  const talk = ask({ kind, ...config });
  talk.type("hi");
  talk.type(text);
  expect(talk.said[0]?.trim()).toBe(`= ${expected}`);
});

test.each([
  ["phone", {}, "091234567", "có 9 chữ số"],
  ["phone", {}, "để em tìm", "số điện thoại"],
  ["email", {}, "lan.gmail.com", "email"],
  ["number", { number: { min: 1, max: 10 } }, "200", "từ 1 đến 10"],
  ["number", { number: { integer: true } }, "1,5", "một con số"],
  ["date", {}, "hôm qua", "đã qua rồi"],
  ["date", {}, "bữa nào rảnh", "20/11"],
  ["name", {}, "123", "họ tên"],
  ["choice", { options: [{ id: "s", title: "S" }] }, "to nhất", "số thứ tự"],
])("%s %j: “%s” is asked again with what is wrong", (kind, config, text, expected) => {
  const talk = ask({ kind, ...config });
  talk.type("hi");
  talk.type(text);
  expect(talk.said[0]).toContain(expected);
  expect(talk.session?.misses).toBe(1);
});

test("a picture instead of words", () => {
  const talk = ask({ kind: "email" });
  talk.type("hi");
  talk.type("", { attachments: [{ kind: "image", url: "/files/1" }] });
  expect(talk.said[0]).toContain("bằng chữ");
});

test("a shared contact card is a phone number", () => {
  const talk = ask({ kind: "phone" });
  talk.type("hi");
  talk.type("", { attachments: [{ kind: "contact", name: "Lan", phone: "+84 912 345 678" }] });
  expect(talk.said[0]).toContain("0912345678");
});

test("a question is answered and the own question comes again, without counting as a miss", () => {
  const talk = ask({ kind: "phone" });
  talk.type("hi");
  const { effects } = talk.type("ma shop mo cua may gio v");
  expect(talk.said).toEqual(["8:30", "Bạn cho mình xin nhé?"]);
  expect(effects).toContainEqual(expect.objectContaining({ type: "faq-answered", text: "ma shop mo cua may gio v" }));
  expect(talk.session?.misses).toBe(0);
});

test("a free text that only resembles a FAQ entry is an answer; a question is not", () => {
  const talk = ask({ kind: "text" });
  talk.type("hi");
  talk.type("giao trong giờ mở cửa của shop");
  expect(talk.said).toEqual(["= giao trong giờ mở cửa của shop "]);
  const other = ask({ kind: "text" });
  other.type("hi");
  other.type("shop mở cửa mấy giờ?");
  expect(other.said[0]).toBe("8:30");
});

test.each(["thôi", "hủy", "hủy bỏ ạ", "không cần nữa", "ko cần nữa đâu", "cancel", "stop asking", "thoi khong can nua"])(
  "“%s” leaves through its output",
  (text) => {
    const talk = ask({ kind: "phone" }, { left: "out" });
    talk.type("hi");
    talk.type(text);
    expect(talk.said).toEqual(["ra"]);
  },
);

test("more misses than maxRetries leave through failed", () => {
  const talk = ask({ kind: "phone", maxRetries: 1 }, { failed: "out" });
  talk.type("hi");
  talk.type("x1");
  expect(talk.said[0]).toContain("0912 345 678");
  talk.type("x2");
  expect(talk.said).toEqual(["ra"]);
});

test("time-out leaves through timedOut; a timer that is too early changes nothing", () => {
  const talk = ask({ kind: "phone", timeoutMinutes: 10 }, { timedOut: "out" });
  talk.type("hi");
  const waiting = talk.session;
  talk.context = { ...talk.context, now: new Date("2026-11-21T02:50:00Z") };
  const early = { ...talk.context };
  expect(early.now.getTime()).toBeLessThan(Date.parse(waiting!.waitUntil!));
  talk.timeout();
  expect(talk.said).toEqual(["ra"]);
  expect(talk.session).toBeNull();
});

test("a miss does not prolong the wait", () => {
  const talk = ask({ kind: "phone", timeoutMinutes: 10 });
  talk.type("hi");
  const end = talk.session?.waitUntil;
  talk.context = { ...talk.context, now: new Date("2026-11-21T02:45:00Z") };
  talk.type("abc");
  expect(talk.session?.waitUntil).toBe(end);
});

test("offers what is known of the contact", () => {
  const talk = ask({ kind: "phone" }, {}, { phone: "+84912345678" });
  talk.type("hi");
  expect(talk.options).toEqual([{ title: "0912 345 678", payload: "#tiny:ask:known" }]);
  talk.tap("0912 345 678");
  expect(talk.said[0]).toContain("0912345678");
});

test("an option tapped after the question is over still answers it", () => {
  const talk = ask({
    kind: "choice",
    options: [
      { id: "s", title: "Size S" },
      { id: "m", title: "Size M" },
    ],
  });
  talk.type("hi");
  talk.type("s");
  expect(talk.session).toBeNull();
  talk.type("Size M", { payload: "#tiny:ask:m" });
  expect(talk.said).toEqual(["= Size M m"]);
});

test("a choice without options is refused; an unset variable is warned of", () => {
  expect(() =>
    parseFlow({ key: "k", name: "n", nodes: [{ id: "q", type: "ask", config: { question: "?", kind: "choice", saveAs: "a" } }] }),
  ).toThrow("node “q”, field “options”");
  const flow = parseFlow({
    key: "k",
    name: "n",
    triggers: [{ type: "any-text", node: "q" }],
    nodes: [{ id: "q", type: "ask", config: { question: "{{ nam }}?", kind: "name", saveAs: "name" }, next: { answered: "end" } }, END],
  });
  expect(checkFlow(flow)).toMatchObject([{ severity: "warning", code: "UNSET_VARIABLE", nodeId: "q", field: "question" }]);
});
