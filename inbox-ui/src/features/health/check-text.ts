import { useTranslation } from "react-i18next";
import { useChannelLabel } from "../../components/ChannelMark";
import type { ChannelItem, HealthCheck, HealthCode, HealthLevel } from "../../lib/contract";
import { fullDate, listTime, sinceTime, type Reader } from "../../lib/format";
import { useReader } from "../../lib/reader";
import { decimal, storageSize } from "./numbers";

export interface CheckText {
  /** A few words, below a station or beside a name. */
  short: string;
  title: string;
  hint: string;
  action: string;
  /** What to do, in full; empty where the action does it. */
  how: string;
}

/** Puts a check into words of the reader's language. */
export function useCheckText(channels: readonly ChannelItem[], now: Date): (check: HealthCheck) => CheckText {
  const { t } = useTranslation(["health", "inbox"]);
  const reader = useReader();
  const channelLabel = useChannelLabel();
  return (check) => {
    const channel = channels.find(({ id }) => id === check.channelId);
    const reason = String(check.params["reason"] ?? "none");
    const vars = {
      ...formatted(check, now, reader),
      name: channel?.name ?? "",
      channel: channel ? channelLabel(channel.type) : "",
      webhook: channel ? new URL(channel.webhookPath, window.location.origin).href : "",
      reason: t(`health:reason.${reason}`, { defaultValue: t(`inbox:delivery.reason.${reason}`, { defaultValue: reason }) }),
    };
    const text = (part: string): string => t(`health:check.${wordsOf(check)}.${part}`, { ...vars, defaultValue: "" });
    return { short: text("short"), title: text("title"), hint: text("hint"), action: text("action"), how: text("how") };
  };
}

/** Some figures are said in other words when there is nothing to count. */
function wordsOf({ code, params }: HealthCheck): string {
  if (code === "turns-fine" && params["ms"] === null) return "turns-idle";
  if (code === "sends-fine" && params["count"] === 0) return "sends-idle";
  if (code === "access-fine" && params["until"] === null) return "access-lasting";
  return code;
}

function formatted({ params }: HealthCheck, now: Date, reader: Reader): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value === null) continue;
    if (name === "count") out["count"] = Number(value);
    else if (name === "at") out["time"] = sinceTime(new Date(value), now, reader);
    else if (name === "since") out["time"] = listTime(new Date(value), now, reader);
    else if (name === "until") out["date"] = fullDate(new Date(value), reader);
    else if (name === "bytes") out["size"] = storageSize(Number(value), reader);
    else if (typeof value === "number") out[name] = decimal(value, reader);
    else out[name] = value;
  }
  return out;
}

const order: Record<HealthLevel, number> = { problem: 0, warn: 1, ok: 2 };

/** The most urgent first. */
export function byUrgency(a: { level: HealthLevel }, b: { level: HealthLevel }): number {
  return order[a.level] - order[b.level];
}

export function worstOf(checks: readonly HealthCheck[]): HealthCheck | undefined {
  return [...checks].sort(byUrgency)[0];
}

/** What the one button beside a check does; most show what to do. */
export type CheckAction = { kind: "how" } | { kind: "events" } | { kind: "inbox" } | { kind: "copy-webhook" };

const actions: Partial<Record<HealthCode, CheckAction>> = {
  "events-failed": { kind: "events" },
  "outcome-unknown": { kind: "inbox" },
  "gate-refused": { kind: "inbox" },
  "event-never": { kind: "copy-webhook" },
};

export function actionOf(code: HealthCode): CheckAction {
  return actions[code] ?? { kind: "how" };
}
