import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

function resolved(next: Record<string, string> = {}, config = {}) {
  const talk = tryNodes(
    [
      { id: "rate", type: "feedback", config: { question: "Mấy điểm ạ?", ...config }, next: { rated: "done", ...next } },
      { id: "done", type: "message", config: { text: "cảm ơn {{ feedback_score }} {{ feedback_comment }}" }, next: { next: "end" } },
      { id: "low", type: "message", config: { text: "xin lỗi" }, next: { next: "end" } },
      { id: "end", type: "end" },
    ],
    {
      triggers: [{ type: "event", event: "conversation-resolved", node: "rate" }],
      faqs: [{ questions: ["Giao hàng bao lâu?"], answer: "2 ngày" }],
    },
  );
  talk.event("conversation-resolved");
  return talk;
}

test.each([
  ["5", 5],
  ["5 sao", 5],
  ["⭐⭐⭐⭐", 4],
  ["năm", 5],
  ["4/5", 4],
  ["tuyệt vời ạ", 5],
  ["3️⃣", 3],
  ["cho 2 điểm thôi", 2],
])("“%s” is %i", (text, score) => {
  const talk = resolved({}, { askComment: false });
  expect(talk.type(text).effects[0]).toMatchObject({ type: "save-feedback", feedback: { kind: "csat", score } });
});

test("a comment completes the same rating", () => {
  const talk = resolved();
  const [first] = talk.tap("5").effects;
  const [second] = talk.type("bạn Hoa tư vấn nhiệt tình").effects;
  expect(first).toMatchObject({ type: "save-feedback", feedback: { score: 5 } });
  expect(second).toEqual({ ...first, feedback: { kind: "csat", score: 5, comment: "bạn Hoa tư vấn nhiệt tình" } });
  expect(talk.said).toEqual(["cảm ơn 5 bạn Hoa tư vấn nhiệt tình"]);
});

test("a second thought replaces the score", () => {
  const talk = resolved();
  const [first] = talk.type("5").effects;
  expect(talk.type("à 4 thôi").effects[0]).toEqual({ ...first, feedback: { kind: "csat", score: 4 } });
});

test("a number tapped again days later changes that rating and no other", () => {
  const talk = resolved();
  const { payload } = talk.options[3]!;
  const [first] = talk.tap("5").effects;
  talk.type("không");
  expect(talk.session).toBeNull();
  talk.context = { ...talk.context, now: new Date("2026-11-25T02:00:00Z") };
  expect(talk.type("4", { payload }).effects[0]).toEqual({ ...first, feedback: { kind: "csat", score: 4 } });
});

test.each(["shop còn size M không", "6", "ok", "alo shop ơi", "mình muốn đổi hàng"])(
  "“%s” is no rating: unhandled, session over",
  (text) => {
    const talk = resolved();
    expect(talk.type(text)).toMatchObject({ handled: false, session: null, effects: [] });
  },
);

test("a question after the rating is a question; a remark on the same subject is a comment", () => {
  const asked = resolved();
  asked.type("5");
  expect(asked.type("giao hàng bao lâu vậy?")).toMatchObject({ handled: false, session: null });
  const said = resolved();
  said.type("5");
  expect(said.type("giao hàng nhanh").effects[0]).toMatchObject({ feedback: { comment: "giao hàng nhanh" } });
});

test("a low score has its own way", () => {
  const talk = resolved({ low: "low" });
  talk.tap("1");
  talk.tap("Bỏ qua");
  expect(talk.said).toEqual(["xin lỗi"]);
});

test("no answer: it ends; a score without a comment counts", () => {
  const silent = resolved();
  expect(silent.timeout()).toMatchObject({ session: null, effects: [] });
  const scored = resolved();
  scored.type("4");
  scored.timeout();
  expect(scored.said).toEqual(["cảm ơn 4 "]);
});
