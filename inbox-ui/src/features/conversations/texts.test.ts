import { expect, it } from "vitest";
import type { ConversationItem } from "../../lib/contract";
import type { OutboxEntry, ThreadMessage } from "../../lib/outbox";
import { testMessage } from "../../lib/test-messages";
import { deliveryView } from "./delivery-text";
import { eventText } from "./event-text";
import { isWaiting, oneLine, previewAuthor } from "./preview";
import { snoozePresets } from "./snooze-presets";
import { windowView } from "./window-meter";

/** Stands in for i18next: shows the key and what was filled in. */
const t = (key: string, options: Record<string, unknown> = {}) =>
  key.startsWith("event.unheard-of")
    ? String(options["defaultValue"])
    : [
        key,
        ...Object.entries(options)
          .filter(([name]) => name !== "defaultValue")
          .map(([name, value]) => `${name}=${String(value)}`),
      ].join(" ");
const event = (name: string, data: Record<string, unknown> = {}) => eventText({ name, data }, t, (iso) => `at ${iso}`);

it("says what the system did, with as much as is known", () => {
  expect(event("handoff", { reason: "khách hỏi giá sỉ" })).toBe("event.handoff.reason reason=khách hỏi giá sỉ");
  expect(event("handoff", { reason: "hỏi: {{giá}} v.v." })).toBe("event.handoff.reason reason=hỏi: {{giá}} v.v.");
  expect(event("handoff", { reason: "unhandled" })).toBe("event.handoff.reason reason=event.handoffReason.unhandled");
  expect(event("handoff", { reason: "" })).toBe("event.handoff.plain");
  expect(event("taken-over", { agentName: "Linh" })).toContain("event.taken-over.agent agent=Linh");
  expect(event("resolved")).toBe("event.resolved.plain");
  expect(event("feedback", { score: 5, comment: "tốt" })).toBe("event.feedback.comment score=5 comment=tốt");
  expect(event("feedback", { score: 3, comment: null })).toBe("event.feedback.score score=3");
  expect(event("lead-saved", { name: "Hoa", phone: "0912345678" })).toBe("event.lead-saved.who who=Hoa · 0912 345 678");
  expect(event("snoozed", { until: "2025-11-22" })).toBe("event.snoozed.until until=at 2025-11-22");
  expect(event("unheard-of")).toBe("event.other name=unheard-of");
});

const sent = (status: NonNullable<ThreadMessage["delivery"]>["status"], reason?: string): ThreadMessage => ({
  ...testMessage({ id: "m", author: "agent", direction: "outbound", delivery: { status, reason } }),
  local: null,
});
const local = (state: OutboxEntry["state"], errorCode: string | null = null): ThreadMessage => ({
  ...testMessage({ id: "x", author: "agent", direction: "outbound" }),
  local: { clientId: "x", conversationId: "c1", text: "", note: false, files: [], replyTo: null, at: "", state, errorCode },
});

it("shows how far a message has come and what the agent can do", () => {
  expect(deliveryView(sent("queued"), true)).toMatchObject({ key: "delivery.queued", tone: "quiet", ticks: 0, action: null });
  expect(deliveryView(sent("sent"), true)?.ticks).toBe(1);
  expect(deliveryView(sent("read"), true)).toMatchObject({ ticks: 2, tone: "quiet" });
  expect(deliveryView(sent("failed", "CHANNEL_UNREACHABLE"), true)).toMatchObject({
    reasonKey: "delivery.reason.CHANNEL_UNREACHABLE",
    tone: "danger",
    action: "retry",
  });
  expect(deliveryView(sent("failed", "TURN_MOVED"), true)?.action).toBeNull();
  expect(deliveryView(sent("unknown"), true)).toMatchObject({ tone: "warning", action: "send-again" });
  expect(deliveryView({ ...sent("sent"), delivery: null }, true)).toBeNull();
});

it("tells waiting for the network from waiting for its turn", () => {
  expect(deliveryView(local("waiting"), true)?.key).toBe("delivery.waiting");
  expect(deliveryView(local("waiting"), false)?.key).toBe("delivery.offline");
  expect(deliveryView(local("waiting", "OFFLINE"), true)?.key).toBe("delivery.offline");
  expect(deliveryView(local("posting"), true)?.key).toBe("delivery.posting");
  expect(deliveryView(local("refused", "NOT_FOUND"), true)).toMatchObject({
    reasonKey: "delivery.refusal.NOT_FOUND",
    action: "retry-local",
  });
});

it("measures the reply window", () => {
  const now = new Date("2025-11-21T02:00:00Z");
  const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
  const view = (state: "open" | "tagged" | "paid" | "template" | "closed", closesAt: string | null, reason: string | null = null) =>
    windowView({ state, closesAt, reason }, now);
  expect(view("open", inHours(41))).toMatchObject({ key: "window.left.hours", values: { count: 41 }, tone: "success", canSend: true });
  expect(view("open", inHours(0.5))).toMatchObject({ key: "window.left.minutes", tone: "warning" });
  expect(view("open", inHours(-1))).toMatchObject({ key: "window.justClosed", canSend: true });
  expect(view("open", null).key).toBe("window.always");
  expect(view("tagged", inHours(24 * 6))).toMatchObject({ key: "window.tagged.days", canSend: true });
  expect(view("template", null)).toMatchObject({ canSend: false, tone: "danger" });
  expect(view("closed", null, "OPTED_OUT")).toMatchObject({ key: "window.closed.OPTED_OUT", canSend: false });
});

it("knows who stands before a preview", () => {
  const last = (given: object) =>
    ({ text: "", at: "", author: "agent", delivery: "sent", attachmentKind: null, ...given }) as NonNullable<
      ConversationItem["lastMessage"]
    >;
  const mine = { assignee: { id: "a1", name: "Linh" } };
  expect(previewAuthor(mine, last({}), "a1")).toBe("you");
  expect(previewAuthor(mine, last({}), "a2")).toBe("colleague");
  // A reply on its way and one that arrived: the list is told only of failures.
  expect(previewAuthor(mine, last({ delivery: null }), "a1")).toBe("you");
  expect(previewAuthor(mine, last({ author: "bot" }), "a1")).toBe("bot");
  expect(isWaiting({ status: "open", assignee: null })).toBe(true);
  expect(isWaiting({ status: "bot", assignee: null })).toBe(false);
  expect(oneLine(" dòng một\n\n dòng hai ")).toBe("dòng một dòng hai");
});

it("offers times to hide a conversation until, that lie ahead and make sense", () => {
  const keys = (now: Date) => snoozePresets(now).map((preset) => preset.key);
  expect(keys(new Date(2025, 10, 19, 9, 0))).toEqual(["hour", "evening", "tomorrow", "monday"]);
  expect(keys(new Date(2025, 10, 19, 17, 0))).toEqual(["hour", "tomorrow", "monday"]);
  expect(keys(new Date(2025, 10, 23, 9, 0))).toEqual(["hour", "evening", "tomorrow"]);
  for (let day = 17; day < 24; day++) {
    const now = new Date(2025, 10, day, 10, 30);
    const monday = snoozePresets(now).find((preset) => preset.key === "monday")?.until;
    if (monday) expect([monday.getDay(), monday > now]).toEqual([1, true]);
    expect(snoozePresets(now).every((preset) => preset.until > now)).toBe(true);
  }
});
