import type { InboundEvent } from "../../src/core";
import { parseEvent, type EventContext } from "./parse-event";
import { asFields, asId, asNumber, asText, asTime, fingerprint, type Fields } from "./read-fields";

/** One element of `changes[]`: comments, leads, and events that some pages of the documentation show in this form. */
export function parseChange(change: unknown, context: EventContext): InboundEvent {
  const fields = asFields(change);
  const field = asText(fields?.["field"]) ?? "unknown field";
  const value = asFields(fields?.["value"]);
  if (value && (field.startsWith("messag") || field === "send_cart")) return parseEvent(value, context);
  return {
    kind: "ignored",
    key: keyOf(field, value) ?? `ignored:${fingerprint(change)}`,
    accountId: context.accountId,
    platformUserId: "",
    at: asTime(value?.["created_time"]) ?? context.sentAt,
    reason: reasonOf(field, value),
  };
}

function keyOf(field: string, value: Fields | undefined): string | undefined {
  if (!value) return undefined;
  if (field === "leadgen") {
    const leadId = asId(value["leadgen_id"]);
    return leadId === undefined ? undefined : `lead:${leadId}`;
  }
  if (field === "feed") {
    const item = asId(value["comment_id"]) ?? asId(value["post_id"]);
    if (item === undefined) return undefined;
    const parts = [
      item,
      asText(value["item"]) ?? "",
      asText(value["verb"]) ?? "",
      asNumber(value["created_time"]) ?? "",
      fingerprint(value["message"]),
    ];
    return `feed:${parts.join(":")}`;
  }
  return undefined;
}

function reasonOf(field: string, value: Fields | undefined): string {
  if (field === "feed") return `feed: ${asText(value?.["item"]) ?? "item"} ${asText(value?.["verb"]) ?? ""}`.trim().slice(0, 80);
  return field === "leadgen" ? "leadgen" : `change of ${field.slice(0, 60)}`;
}
