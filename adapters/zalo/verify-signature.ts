import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { RawWebhook, VerifyResult } from "../../src/core";
import { accountIdsIn } from "./account-ids";
import type { ZaloCredentials } from "./credentials";
import { idOf, readWebhookJson, timestampDigits } from "./webhook-json";

type Secrets = Pick<ZaloCredentials, "appId" | "appSecret" | "oaSecretKey">;

/**
 * Checks `X-ZEvent-Signature`: SHA-256 over app id + raw body + timestamp + OA secret key, joined without separators; not an HMAC.
 * A mismatch names the mix-up that would have matched, because three of them are common when a channel is set up.
 */
export function verifySignature(raw: RawWebhook, secrets: Secrets): VerifyResult {
  const header = raw.headers["x-zevent-signature"];
  if (!header) return { ok: false, reason: "header X-ZEvent-Signature is missing" };
  const given = signatureBytes(header);
  if (!given) return { ok: false, reason: "header X-ZEvent-Signature is not mac=<64 hex digits>" };
  const timestamp = timestampDigits(raw) ?? "";
  const expected = digest(secrets.appId, raw.body, timestamp, secrets.oaSecretKey);
  if (timingSafeEqual(given, expected)) return { ok: true };
  const hint = whatWouldMatch(raw, secrets, timestamp, given);
  return { ok: false, reason: hint ? `signature does not match; ${hint}` : "signature does not match" };
}

/** The header's value for `body`; simulators and tests sign with it. */
export function signWebhook(body: Buffer, timestamp: string, secrets: Pick<Secrets, "appId" | "oaSecretKey">): string {
  return `mac=${digest(secrets.appId, body, timestamp, secrets.oaSecretKey).toString("hex")}`;
}

/** Diagnosing costs some ten hashes; past this size a stranger could make it expensive. */
const MAX_DIAGNOSED_BYTES = 64 * 1024;

function digest(appId: string, body: Buffer, timestamp: string, secret: string): Buffer {
  return createHash("sha256").update(appId).update(body).update(timestamp).update(secret).digest();
}

function signatureBytes(header: string): Buffer | null {
  const hex = /^\s*(?:mac\s*=\s*)?([0-9a-f]{64})\s*$/i.exec(header)?.[1];
  return hex ? Buffer.from(hex, "hex") : null;
}

function whatWouldMatch(raw: RawWebhook, secrets: Secrets, timestamp: string, given: Buffer): string | null {
  if (raw.body.length > MAX_DIAGNOSED_BYTES) return null;
  const matches = (candidate: Buffer) => timingSafeEqual(given, candidate);
  const { appId, appSecret, oaSecretKey } = secrets;
  if (matches(digest(appId, raw.body, timestamp, appSecret))) return "the app secret key would match: the OA secret key belongs here";
  const json = readWebhookJson(raw);
  const bodyAppId = idOf(json?.["app_id"]);
  if (bodyAppId && bodyAppId !== appId && matches(digest(bodyAppId, raw.body, timestamp, oaSecretKey))) {
    return `the body's app id ${bodyAppId} would match: another app id is configured`;
  }
  for (const oaId of accountIdsIn(raw)) {
    if (matches(digest(oaId, raw.body, timestamp, oaSecretKey))) return "the OA id in place of the app id would match";
  }
  const joined = Buffer.concat([Buffer.from(appId), raw.body, Buffer.from(timestamp)]);
  for (const message of [raw.body, joined]) {
    if (matches(createHmac("sha256", oaSecretKey).update(message).digest())) return "HMAC-SHA256 with the OA secret key would match";
  }
  const rewritten = json && Buffer.from(JSON.stringify(json));
  if (rewritten && !rewritten.equals(raw.body) && matches(digest(appId, rewritten, timestamp, oaSecretKey))) {
    return "the re-serialised body would match: something between Zalo and here rewrites the bytes";
  }
  return null;
}
