import type { ConversationDetail } from "../../lib/contract";
import { timeLeft } from "../../lib/format";

export interface WindowView {
  key: string;
  values: Record<string, unknown>;
  tone: "quiet" | "success" | "warning" | "danger";
  /** How much of a day is left, 0 to 1; null: nothing to measure. */
  share: number | null;
  canSend: boolean;
}

const DAY_MS = 86_400_000;

/** What the meter beside Send says about the time in which the platform lets us answer. */
export function windowView(window: ConversationDetail["replyWindow"], now: Date): WindowView {
  const closesAt = window.closesAt === null ? null : new Date(window.closesAt);
  const left = closesAt && timeLeft(closesAt, now);
  const share = closesAt ? Math.max(0.04, Math.min(1, (closesAt.getTime() - now.getTime()) / (2 * DAY_MS))) : null;
  switch (window.state) {
    case "open":
      if (!closesAt) return { key: "window.always", values: {}, tone: "quiet", share: null, canSend: true };
      if (!left) return { key: "window.justClosed", values: {}, tone: "warning", share: 0, canSend: true };
      return {
        key: `window.left.${left.unit}`,
        values: { count: left.value },
        tone: left.unit === "minutes" || (left.unit === "hours" && left.value < 2) ? "warning" : "success",
        share,
        canSend: true,
      };
    case "tagged":
      return left
        ? { key: `window.tagged.${left.unit}`, values: { count: left.value }, tone: "warning", share: null, canSend: true }
        : { key: "window.tagged.plain", values: {}, tone: "warning", share: null, canSend: true };
    case "paid":
      return { key: "window.paid", values: {}, tone: "warning", share: null, canSend: true };
    case "template":
      return { key: "window.template", values: {}, tone: "danger", share: null, canSend: false };
    case "closed":
      return { key: `window.closed.${window.reason ?? "WINDOW_CLOSED"}`, values: {}, tone: "danger", share: null, canSend: false };
  }
}
