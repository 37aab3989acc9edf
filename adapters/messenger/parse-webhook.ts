import { WebhookParseError, type InboundEvent, type RawWebhook } from "../../src/core";
import { parseChange } from "./parse-change";
import { keysOf, parseEvent } from "./parse-event";
import { parseJson } from "./parse-json";
import { asFields, asId, asList, asText, asTime, fingerprint, type Fields } from "./read-fields";

/**
 * Turns one webhook into events, in the order of the body. `messaging`, `standby` and `changes` are independent and optional;
 * whatever is not understood becomes `ignored` with its reason and spares the rest.
 *
 * @throws {WebhookParseError} when the body is not JSON
 */
export function parseMessengerWebhook(raw: RawWebhook, ownAppId?: string): InboundEvent[] {
  const body = readBody(raw);
  const fields = asFields(body);
  const object = asText(fields?.["object"]);
  if (!fields || object !== "page")
    return [ignoredBody(body, fields, object === undefined ? "not a page event" : `object ${object.slice(0, 40)}`)];
  const events = asList(fields["entry"]).flatMap((entry) => parseEntry(entry, ownAppId));
  return events.length > 0 ? events : [ignoredBody(body, fields, "no entries")];
}

/** The Page ids that a body names, each once, in order; empty when there is none. Never throws. */
export function accountIdsIn(raw: RawWebhook): string[] {
  let body: unknown;
  try {
    body = readBody(raw);
  } catch {
    return []; // not JSON: names nobody; parsing reports it
  }
  const ids = asList(asFields(body)?.["entry"]).flatMap((entry) => asId(asFields(entry)?.["id"]) ?? []);
  return [...new Set(ids)];
}

/** A webhook is read twice: to see whose it is, and, once verified, for what it says. */
const bodies = new WeakMap<Buffer, unknown>();

function readBody(raw: RawWebhook): unknown {
  const known = bodies.get(raw.body);
  if (known !== undefined) return known;
  try {
    const body = parseJson(raw.body.toString("utf8"));
    bodies.set(raw.body, body);
    return body;
  } catch (error) {
    throw new WebhookParseError("the body is not JSON", { cause: error });
  }
}

function parseEntry(value: unknown, ownAppId: string | undefined): InboundEvent[] {
  const entry = asFields(value);
  if (!entry) return [ignoredBody(value, undefined, "the entry is not an object")];
  const context = { accountId: asId(entry["id"]) ?? "", sentAt: asTime(entry["time"]) ?? UNKNOWN_TIME, ownAppId };
  const events = [
    ...asList(entry["messaging"]).map((element) => parseEvent(element, { ...context, isStandby: false })),
    ...asList(entry["standby"]).map((element) => parseEvent(element, { ...context, isStandby: true })),
    ...asList(entry["changes"]).map((change) => parseChange(change, { ...context, isStandby: false })),
  ];
  return events.length > 0 ? events : [ignoredBody(entry, entry, `entry without known events: ${keysOf(entry)}`)];
}

// Only for bodies that carry no time at all; parsing is pure and asks no clock.
const UNKNOWN_TIME = new Date(0);

function ignoredBody(body: unknown, fields: Fields | undefined, reason: string): InboundEvent {
  return {
    kind: "ignored",
    key: `ignored:${fingerprint(body)}`,
    accountId: asId(fields?.["id"]) ?? "",
    platformUserId: "",
    at: asTime(fields?.["time"]) ?? UNKNOWN_TIME,
    reason,
  };
}
