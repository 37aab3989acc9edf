import type { TFunction } from "i18next";
import type { Trouble } from "./demo-contract";
import { seconds } from "./trace-text";

const KNOWN_REASONS = new Set(["WINDOW_CLOSED", "CHANNEL_WINDOW_CLOSED", "NEEDS_TEMPLATE", "NEVER_WROTE"]);

/** One sentence on how a trouble stands. @param secondsLeft until the platform is back, for `down` */
export function troubleText(t: TFunction<"demo">, language: string, trouble: Trouble, secondsLeft: number): string {
  const channel = t(`channel.${trouble.channel}`);
  if (trouble.state === "failed") return t("trouble.result.failed", { error: trouble.error ?? "" });
  const result = trouble.result;
  if (trouble.state === "running" || !result) {
    if (trouble.kind === "down")
      return secondsLeft > 0 ? t("trouble.running.down", { channel, seconds: secondsLeft }) : t("trouble.running.downAfter", { channel });
    return t(`trouble.running.${trouble.kind}`);
  }
  switch (result.kind) {
    case "duplicate":
      return t("trouble.result.duplicate", {
        sent: result.sent,
        accepted: result.accepted,
        stored: result.stored,
        replies: result.replies,
      });
    case "swap":
      return t("trouble.result.swap", { arrivedFirst: result.arrived[0], keptFirst: result.kept[0], keptLast: result.kept.at(-1) });
    case "down":
      return t("trouble.result.down", {
        refusedCalls: result.refusedCalls,
        seconds: seconds(result.answeredAfterMs, language),
        replies: result.replies,
      });
    case "window": {
      if (!result.reason) return t("trouble.result.windowSent");
      const reason = KNOWN_REASONS.has(result.reason)
        ? t(`trouble.reason.${result.reason}`)
        : t("trouble.reason.other", { code: result.reason });
      return t("trouble.result.window", { reason });
    }
  }
}
