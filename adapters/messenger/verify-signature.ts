import { createHmac, timingSafeEqual } from "node:crypto";
import type { RawWebhook, VerifyResult } from "../../src/core";

const HEADER = "x-hub-signature-256";
const FORM = /^sha256=([0-9a-f]{64})$/;

/**
 * Checks HMAC-SHA256 over the bytes as received. Meta signs the body with non-ASCII escaped as \uXXXX, so a body that was
 * parsed and serialised again no longer matches.
 *
 * @param appSecrets the present one first, then former ones during a rotation
 */
export function verifySignature(raw: RawWebhook, appSecrets: readonly string[]): VerifyResult {
  const header = raw.headers[HEADER];
  if (header === undefined || header === "") return { ok: false, reason: `${HEADER} is missing` };
  const hex = FORM.exec(header)?.[1];
  if (hex === undefined) return { ok: false, reason: `${HEADER} is not sha256= and 64 hex digits` };
  const given = Buffer.from(hex, "hex");
  for (const secret of appSecrets) {
    if (timingSafeEqual(given, createHmac("sha256", secret).update(raw.body).digest())) return { ok: true };
  }
  return { ok: false, reason: "the signature does not match the app secret" };
}
