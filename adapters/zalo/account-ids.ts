import type { RawWebhook } from "../../src/core";
import { asObject, idOf, readWebhookJson, type JsonObject } from "./webhook-json";

/**
 * The ids in the envelope that may be the OA's, the likeliest first; the caller keeps those it knows. Message events carry no `oa_id`:
 * their name says which party is the OA. Sources disagree on receipts, and nothing is known of new events, so there both parties count.
 */
export function accountIdsIn(raw: RawWebhook): string[] {
  const event = readWebhookJson(raw);
  if (!event) return [];
  const sender = asObject(event["sender"])?.["id"];
  const recipient = asObject(event["recipient"])?.["id"];
  const parties = sentByOa(event) ? [sender, recipient] : [recipient, sender];
  const likely = isDirectionSure(event) ? parties.slice(0, 1) : parties;
  const ids = [event["oa_id"], event["oaId"], ...likely].map(idOf).filter((id) => id !== null);
  return [...new Set(ids)];
}

/** Whether the event's `sender` is the OA, going by its name. */
export function sentByOa(event: JsonObject): boolean {
  const name = nameOf(event);
  return name.startsWith("oa_") || RECEIPTS.has(name);
}

const RECEIPTS = new Set(["user_received_message", "user_seen_message"]);

function isDirectionSure(event: JsonObject): boolean {
  return /^(user_send_|oa_send_|user_reacted_|oa_reacted_|anonymous_send_|user_submit_info$)/.test(nameOf(event));
}

function nameOf(event: JsonObject): string {
  const name = event["event_name"];
  return typeof name === "string" ? name : "";
}
