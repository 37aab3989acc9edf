import type { TFunction } from "i18next";
import type { TraceItem } from "./demo-contract";

/** Platform ids are long; their beginning is enough to recognise one. */
const ID_CHARS = 8;

/** One line of the trace in the reader's words: what happened, and the detail beside it. Codes without words are shown as they are. */
export function traceText(
  t: TFunction<"demo">,
  language: string,
  { step, channel, detail }: TraceItem,
): { label: string; detail: string | null } {
  const said = (group: string) => (detail === null ? null : t(`trace.${group}.${detail}`, { defaultValue: detail }));
  const label = t(`trace.${step}`, { channel: t(`channel.${channel}`) });
  switch (step) {
    case "webhook":
      return { label: said("event") ?? label, detail: t("trace.signed") };
    case "receipt":
      return { label: said("event") ?? label, detail: null };
    case "ignored":
    case "duplicate":
    case "error":
      return { label, detail: said(step === "error" ? "reason" : "event") };
    case "gate":
      return detail === "free" || detail === "paid"
        ? { label: t("trace.allowed"), detail: said("price") }
        : { label: t("trace.refused"), detail: said("reason") };
    case "handoff":
      return { label, detail: said("handoffReason") };
    case "faq":
      return { label, detail: detail === null ? null : faqDetail(t, language, detail) };
    case "send":
      return { label, detail: detail && detail.length > ID_CHARS ? `${detail.slice(0, ID_CHARS)}…` : detail };
    default:
      return { label, detail };
  }
}

/** "shop mo cua may gio v · 0.93" or, without an answer, "? shop mo cua" */
function faqDetail(t: TFunction<"demo">, language: string, detail: string): string {
  const answered = /^(.*) · (\d\.\d+)$/s.exec(detail);
  if (answered) return `“${answered[1]}” ${language === "en" ? answered[2] : answered[2]?.replace(".", ",")}`;
  return detail.startsWith("? ") ? t("trace.unanswered", { text: detail.slice(2) }) : detail;
}

/** "0,4" or "12,0": seconds with one decimal, as the language writes them. */
export function seconds(ms: number, language: string): string {
  const text = (ms / 1000).toFixed(1);
  return language === "en" ? text : text.replace(".", ",");
}

/** "3 ms" below a tenth of a second, else "0,4 s". A receipt may carry a time before ours: the platform's clock is another one. */
export function duration(ms: number, language: string): string {
  if (ms < 0) return "0 ms";
  return ms < 100 ? `${Math.round(ms)} ms` : `${seconds(ms, language)} s`;
}

/** "09:41:07" */
export function timeWithSeconds(at: string): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour12: false });
}
