import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";
import { parseFlow } from "../../engine/validate-flow";

const END = { id: "end", type: "end" };

test("fills in variables, contact, business and time", () => {
  const text = "{{ business.name }} chào {{ contact.givenName }}, {{ now | date: '%d/%m %H:%M' }}, {{ channel.name }}{{ nothing }}";
  const talk = tryNodes(
    [{ id: "a", type: "message", config: { text }, next: { next: "end" } }, END],
    {},
    { contact: { name: "Trần Minh Quân", phone: null, email: null, tags: [], fields: {} } },
  );
  talk.type("hi");
  expect(talk.said).toEqual(["Mộc Lan chào Quân, 21/11 09:41, Simulator"]);
  expect(talk.session).toBeNull();
});

test("what a customer writes is text, never a template", () => {
  const talk = tryNodes([
    { id: "a", type: "message", config: { text: "{% if true %}{{ input.text }}{% endif %}" }, next: { next: "end" } },
    END,
  ]);
  talk.type("{{ contact.phone }}{% raw %}");
  expect(talk.said).toEqual(["{{ contact.phone }}{% raw %}"]);
});

test("sends files and cards with buttons that come back to the flow", () => {
  const talk = tryNodes([
    {
      id: "a",
      type: "message",
      config: {
        attachments: [{ kind: "image", url: "/files/1" }],
        cards: [
          {
            title: "Đầm {{ business.name }}",
            subtitle: "390.000 ₫",
            imageUrl: "/files/2",
            buttons: [
              { type: "option", id: "buy", title: "Mua" },
              { type: "url", title: "Xem", url: "https://example.com/{{ channel.type }}" },
            ],
          },
        ],
      },
      next: { buy: "bought" },
    },
    { id: "bought", type: "message", config: { text: "Đã chọn" }, next: { next: "end" } },
    END,
  ]);
  const { effects, session } = talk.type("hi");
  expect(effects).toEqual([
    {
      type: "say",
      content: {
        attachments: [
          { kind: "image", url: "/files/1" },
          {
            kind: "card",
            title: "Đầm Mộc Lan",
            subtitle: "390.000 ₫",
            imageUrl: "/files/2",
            buttons: [
              { type: "postback", title: "Mua", payload: "#tiny:a:buy" },
              { type: "url", title: "Xem", url: "https://example.com/simulator" },
            ],
          },
        ],
        buttons: [],
        quickReplies: [],
      },
    },
  ]);
  expect(session?.nodeId).toBe("a");
  talk.type("mua");
  expect(talk.said).toEqual(["Đã chọn"]);
});

test("with something connected to next it goes on, and its buttons still work later", () => {
  const talk = tryNodes([
    {
      id: "a",
      type: "message",
      config: { text: "Chào", buttons: [{ type: "option", id: "more", title: "Xem thêm" }] },
      next: { next: "listen", more: "more" },
    },
    { id: "listen", type: "faq" },
    { id: "more", type: "message", config: { text: "Đây ạ" }, next: { next: "end" } },
    END,
  ]);
  talk.type("hi");
  expect(talk.session?.nodeId).toBe("listen");
  talk.type("1");
  expect(talk.said).toEqual(["Đây ạ"]);
});

test("an empty message is not sent", () => {
  const talk = tryNodes([{ id: "a", type: "message", config: { text: "{{ contact.email }}" }, next: { next: "end" } }, END]);
  expect(talk.type("hi").effects).toEqual([]);
});

test.each([
  [{}, "text"],
  [
    {
      text: "a",
      buttons: [
        { type: "option", id: "x", title: "X" },
        { type: "option", id: "x", title: "Y" },
      ],
    },
    "buttons",
  ],
  [{ text: "a", quickReplies: [{ id: "next", title: "X" }] }, "quickReplies.0.id"],
])("refuses config %j and names the field", (config, field) => {
  expect(() => parseFlow({ key: "k", name: "n", nodes: [{ id: "greet", type: "message", config, next: {} }] })).toThrow(
    `node “greet”, field “${field}”`,
  );
});
