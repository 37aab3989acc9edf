import { createHash } from "node:crypto";
import { isUtf8 } from "node:buffer";
import type { AppContext } from "../app-context";
import { WebhookParseError, type ChannelAdapter, type InboundEvent, type RawWebhook } from "../core";
import { metersOf, receivedTimes } from "../health/message-meters";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import type { ChannelTally } from "./channel-tally";
import type { KnownChannel } from "./channel-directory";
import type { MailItem } from "./mailboxes";
import type { RawEvent } from "./raw-event.model";
import type { WebhookPath } from "./parse-webhook-path";

type Deps = Pick<AppContext, "adapters" | "channels" | "models" | "mailboxes" | "clock" | "trace" | "log" | "bus"> & {
  tally: ChannelTally;
};

/** Headers worth keeping with the bytes: enough to verify again and to see what came from where. */
const KEPT_HEADERS = [
  "content-type",
  "user-agent",
  "x-hub-signature-256",
  "x-zevent-signature",
  "x-zevent-server",
  "x-zevent-timestamp",
  "num_retry",
];

/**
 * Checks, stores and passes on one webhook.
 *
 * @returns the HTTP status to answer: 200 only once every event is on disk, 401 for a wrong signature, 404 for an unknown channel
 */
export async function receiveWebhook(deps: Deps, path: WebhookPath, raw: RawWebhook): Promise<number> {
  const startedAt = performance.now();
  const adapter = deps.adapters.get(path.channelType);
  if (!adapter) return 404;
  if (adapter.isProbe?.(raw)) return 200;

  const candidates = candidateChannels(deps, adapter, path, raw);
  const verified = verify(adapter, candidates, raw);
  if (verified.channels.length === 0) {
    deps.tally.countBadSignature(candidates);
    metersOf(candidates[0]?.id, path.channelType).refused.inc();
    deps.log.warn({ channelType: path.channelType, reason: verified.reason }, "webhook with a wrong signature refused");
    return candidates.length === 0 ? 404 : 401;
  }

  const now = deps.clock();
  const documents = toRawEvents(deps, adapter, raw, verified, now);
  await store(deps, documents, startedAt);
  deps.tally.noteEvent(verified.channels);
  return 200;
}

interface Verified {
  channels: KnownChannel[];
  verification: string;
  reason: string;
}

function candidateChannels(deps: Deps, adapter: ChannelAdapter, path: WebhookPath, raw: RawWebhook): KnownChannel[] {
  if (path.channelId !== null) {
    const channel = deps.channels.byId(path.channelId) ?? deps.channels.byAccount(path.channelType, path.channelId);
    return channel?.type === path.channelType ? [channel] : [];
  }
  const named = adapter.accountIdsIn(raw).flatMap((accountId) => deps.channels.byAccount(path.channelType, accountId) ?? []);
  // A body that names no channel of ours may still be genuine (a test event, a removed Page): any of our secrets may vouch for it.
  return named.length > 0 ? [...new Set(named)] : deps.channels.ofType(path.channelType);
}

function verify(adapter: ChannelAdapter, candidates: KnownChannel[], raw: RawWebhook): Verified {
  const channels: KnownChannel[] = [];
  let reason = "no channel";
  for (const channel of candidates) {
    const result = adapter.verifyWebhook(raw, channel.account.credentials);
    if (result.ok) channels.push(channel);
    else reason = result.reason;
  }
  return { channels, verification: channels.length > 0 ? "ok" : reason, reason };
}

interface Incoming {
  document: RawEvent;
  event: InboundEvent;
}

function toRawEvents(deps: Deps, adapter: ChannelAdapter, raw: RawWebhook, verified: Verified, now: Date): Incoming[] {
  const parsed = parse(deps, adapter, raw, verified.channels, now);
  const bodyEncoding = isUtf8(raw.body) ? ("utf8" as const) : ("base64" as const);
  // Once for all events of a batch, which may be many.
  const body = raw.body.toString(bodyEncoding);
  const headers: Record<string, unknown> = {};
  for (const name of KEPT_HEADERS) if (raw.headers[name] !== undefined) headers[name] = raw.headers[name];
  const incoming: Incoming[] = [];
  for (const event of parsed) {
    const channel = verified.channels.find((known) => known.accountId === event.accountId);
    const ignored = event.kind === "ignored" ? event.reason : channel ? null : `unknown account ${event.accountId}`;
    const id = `${channel?.id ?? `unknown-${adapter.channelType}`}:${event.key}`;
    if (incoming.some((other) => other.document._id === id)) continue;
    const mailbox = `${channel?.id ?? ""}:${event.platformUserId}`;
    const document: RawEvent = {
      _id: id,
      channelId: channel?.id ?? null,
      channelType: adapter.channelType,
      mailbox,
      kind: event.kind,
      key: event.key,
      at: event.at,
      receivedAt: now,
      body,
      bodyEncoding,
      headers,
      verification: verified.verification,
      state: ignored === null ? "pending" : "ignored",
      attempts: 0,
      duplicates: 0,
      ...(ignored === null ? { dueAt: event.at } : { reason: ignored, attentionAt: now }),
    };
    if (ignored === null && deps.bus.isShared) document.pendingMailbox = mailbox;
    incoming.push({ document, event });
  }
  return incoming;
}

/** Whatever cannot be read, or says nothing, is kept as one ignored event with the reason. */
function parse(deps: Deps, adapter: ChannelAdapter, raw: RawWebhook, channels: KnownChannel[], now: Date): InboundEvent[] {
  let reason = "the body holds no event";
  try {
    // Only a body of one channel says whose credentials tell its own echoes; a batch of several is read without.
    const only = channels.length === 1 ? channels[0] : undefined;
    const events = adapter.parseWebhook(raw, only?.account.credentials, only?.accountId);
    if (events.length > 0) return events;
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
    // A defect of ours must not make the platform cut us off: the bytes are kept and can be run again.
    if (!(error instanceof WebhookParseError))
      deps.log.error({ err: error, channelType: adapter.channelType }, "adapter failed to parse a webhook");
  }
  const key = `raw:${createHash("sha256").update(raw.body).digest("hex")}`;
  return [{ kind: "ignored", key, accountId: "", platformUserId: "", at: now, reason }];
}

async function store(deps: Deps, incoming: Incoming[], startedAt: number): Promise<void> {
  // The first event of a batch that is new keeps the bytes; the others point at it. One that was known may lie beside other bytes.
  let holder: string | null = null;
  for (const { document, event } of incoming) {
    let item: MailItem | null = null;
    const stored = insertNew(deps, holder === null ? document : pointingAt(holder, document)).then((isNew) => {
      if (item) item.storedAtMs = performance.now();
      report(deps, document, isNew, startedAt);
      return isNew;
    });
    // Its turn reads what it needs while the event is being written, and decides nothing before.
    if (document.state === "pending" && document.channelId) {
      const { _id: rawEventId, channelId, receivedAt } = document;
      item = { rawEventId, channelId, event, receivedAt, isRetry: false, stored };
      deps.mailboxes.push(document.mailbox, item);
    }
    if (await stored) holder ??= document._id;
  }
}

function report(deps: Deps, document: RawEvent, isNew: boolean, startedAt: number): void {
  const { receivedAt: at, channelType, channelId, mailbox, kind, state } = document;
  const meters = metersOf(channelId, channelType);
  if (!isNew) {
    meters.duplicate.inc();
    return deps.trace({ at, channelType, mailbox, step: "duplicate", detail: kind });
  }
  const ms = performance.now() - startedAt;
  receivedTimes.observe(ms);
  (state === "ignored" ? meters.ignored : meters.stored).inc();
  deps.trace({ at, channelType, mailbox, step: "webhook", detail: kind });
  deps.trace({ at, channelType, mailbox, step: state === "ignored" ? "ignored" : "stored", ms });
}

function pointingAt(holder: string, { body: _body, bodyEncoding: _encoding, headers: _headers, ...rest }: RawEvent): RawEvent {
  return { ...rest, bodyIn: holder };
}

async function insertNew(deps: Deps, document: RawEvent): Promise<boolean> {
  const collection = rawCollection(deps.models.rawEvents);
  if (await insertOnce(collection, document)) return true;
  await collection.updateOne({ _id: document._id }, { $inc: { duplicates: 1 } });
  return false;
}
