import { beforeAll, describe, expect, it } from "vitest";
import i18next, { type TFunction } from "i18next";
import vi from "../../locales/vi/demo.json";
import type { TraceItem } from "./demo-contract";
import { duration, traceText } from "./trace-text";

let t: TFunction<"demo">;
beforeAll(async () => {
  await i18next.init({ lng: "vi", resources: { vi: { demo: vi } }, interpolation: { escapeValue: false } });
  t = i18next.getFixedT("vi", "demo");
});
const line = (step: TraceItem["step"], detail: string | null) =>
  traceText(t, "vi", { id: 1, channel: "zalo", at: "2026-11-22T02:41:00Z", step, detail, ms: null });

describe("traceText", () => {
  it("says codes in words and shows those it has no words for", () => {
    expect(line("webhook", "message")).toEqual({ label: "Khách nhắn tin", detail: "chữ ký đúng" });
    expect(line("receipt", "read")).toEqual({ label: "Đã xem", detail: null });
    expect(line("gate", "free")).toEqual({ label: "Cổng gửi: được phép", detail: "miễn phí" });
    expect(line("gate", "TURN_MOVED")).toEqual({ label: "Cổng gửi: từ chối", detail: "nhân viên đã tiếp quản" });
    expect(line("error", "SOMETHING_NEW")).toEqual({ label: "Lỗi", detail: "SOMETHING_NEW" });
  });

  it("writes the score of an answer as the language does, and says when there was none", () => {
    expect(line("faq", "shop mo cua · 9h · 0.93").detail).toBe("“shop mo cua · 9h” 0,93");
    expect(line("faq", "? cái kia").detail).toBe("“cái kia”: chưa có câu trả lời");
  });

  it("shortens the platforms' long ids", () => {
    expect(line("send", "m_AbCdEfGhIjKlMnOpQrStUvWxYz").detail).toBe("m_AbCdEf…");
    expect(line("send", "msg-81f").detail).toBe("msg-81f");
  });
});

it("gives short times in milliseconds and longer ones in seconds", () => {
  expect([duration(3.4, "vi"), duration(400, "vi"), duration(12_040, "en"), duration(-2, "vi")]).toEqual([
    "3 ms",
    "0,4 s",
    "12.0 s",
    "0 ms",
  ]);
});
