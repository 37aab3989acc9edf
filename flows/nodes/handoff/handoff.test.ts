import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

test("says its words, names the reason, and the flow is over", () => {
  const talk = tryNodes(
    [{ id: "person", type: "handoff", config: { text: "Đợi chút nhé {{ contact.givenName }}", reason: "hỏi: {{ input.text }}" } }],
    {},
    { contact: { name: "Lan", phone: null, email: null, tags: [], fields: {} } },
  );
  expect(talk.type("giá sỉ")).toMatchObject({ session: null, handled: true });
  expect(talk.said).toEqual(["Đợi chút nhé Lan"]);
  expect(talk.last?.effects[1]).toEqual({ type: "handoff", reason: "hỏi: giá sỉ" });
});
