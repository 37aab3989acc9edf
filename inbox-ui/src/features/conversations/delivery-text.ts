import type { ThreadMessage } from "../../lib/outbox";

export type DeliveryTone = "quiet" | "warning" | "danger";

/** How a message of ours stands, as a text key, with how loud to say it and what the agent can do. */
export interface DeliveryView {
  key: string;
  reasonKey: string | null;
  tone: DeliveryTone;
  ticks: 0 | 1 | 2;
  action: "retry-local" | "retry" | "send-again" | null;
}

/**
 * typed → queued → sending → sent → delivered → read, or failed, or unknown.
 *
 * @param isOnline false while the connection is down: what waits here waits for the network
 */
export function deliveryView(message: ThreadMessage, isOnline: boolean): DeliveryView | null {
  const quiet = (key: string, ticks: 0 | 1 | 2 = 0): DeliveryView => ({ key, reasonKey: null, tone: "quiet", ticks, action: null });
  if (message.local) {
    if (message.local.state === "refused")
      return {
        key: "delivery.refused",
        reasonKey: `delivery.refusal.${message.local.errorCode ?? "INTERNAL"}`,
        tone: "danger",
        ticks: 0,
        action: "retry-local",
      };
    if (message.local.state === "posting") return quiet("delivery.posting");
    return isOnline && message.local.errorCode === null ? quiet("delivery.waiting") : { ...quiet("delivery.offline"), tone: "warning" };
  }
  if (!message.delivery) return null;
  const { status, reason } = message.delivery;
  switch (status) {
    case "queued":
    case "sending":
      return quiet(`delivery.${status}`);
    case "sent":
      return quiet("delivery.sent", 1);
    case "delivered":
    case "read":
      return quiet(`delivery.${status}`, 2);
    case "failed":
      return {
        key: "delivery.failed",
        reasonKey: `delivery.reason.${reason ?? "INTERNAL"}`,
        tone: "danger",
        ticks: 0,
        action: isFinal(reason) ? null : "retry",
      };
    case "unknown":
      return {
        key: "delivery.unknown",
        reasonKey: "delivery.reason.CHANNEL_OUTCOME_UNKNOWN",
        tone: "warning",
        ticks: 0,
        action: "send-again",
      };
  }
}

/** Sending the same again would be refused the same way. */
function isFinal(reason: string | undefined): boolean {
  return reason === "TURN_MOVED" || reason === "OPTED_OUT" || reason === "NEVER_WROTE";
}
