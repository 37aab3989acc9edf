import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RawWebhook } from "../../src/core";
import { isProbe } from "./is-probe";
import { signWebhook, verifySignature } from "./verify-signature";

const secrets = { appId: "9007199254740993001", appSecret: "appSecretForTest", oaSecretKey: "oaSecretForTest" };
const timestamp = "1790000000123";
const body = Buffer.from(
  '{"app_id":"9007199254740993001","event_name":"user_send_text","timestamp":"1790000000123","sender":{"id":"77001"},"recipient":{"id":"55001"},"message":{"msg_id":"m-0001","text":"Xin chào"},"user_id_by_app":"88001"}',
);
const goodMac = "3ec6004baa5b40d37d345fdd585a0ec5604227f1076b075364849bf7a98965d0";

function webhook(mac: string, raw: Buffer = body): RawWebhook {
  return { body: raw, headers: { "x-zevent-signature": mac } };
}

function sha(...parts: (string | Buffer)[]): string {
  return createHash("sha256")
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest("hex");
}

describe("a signature over the raw bytes", () => {
  it("matches the published test vector", () => {
    expect(body.length).toBe(215);
    expect(verifySignature(webhook(`mac=${goodMac}`), secrets)).toEqual({ ok: true });
    expect(signWebhook(body, timestamp, secrets)).toBe(`mac=${goodMac}`);
  });

  it.each([goodMac, `mac = ${goodMac}`, `  MAC=${goodMac.toUpperCase()}  `])("is read tolerantly: %s", (header) => {
    expect(verifySignature(webhook(header), secrets).ok).toBe(true);
  });

  it.each(["", "mac=", "mac=12", `mac=${goodMac}0`, `mac=${"g".repeat(64)}`, `sha256=${goodMac}`])(
    "is refused when it is not one: %s",
    (header) => {
      expect(verifySignature(webhook(header), secrets).ok).toBe(false);
    },
  );

  it("fails when one byte of the body, the secret or the app id differs", () => {
    const changed = Buffer.from(body.toString().replace("Xin", "Xìn"));
    expect(verifySignature(webhook(`mac=${goodMac}`, changed), secrets).ok).toBe(false);
    expect(verifySignature(webhook(`mac=${goodMac}`), { ...secrets, oaSecretKey: "other" }).ok).toBe(false);
    expect(verifySignature(webhook(`mac=${goodMac}`), { ...secrets, appId: "1" }).ok).toBe(false);
  });

  it("takes the timestamp's digits as they stand, as text or as a number", () => {
    for (const digits of ["1790000000123", "17900000001234567"]) {
      const raw = Buffer.from(`{"app_id":"${secrets.appId}","event_name":"follow","timestamp":${digits}}`);
      expect(verifySignature(webhook(signWebhook(raw, digits, secrets), raw), secrets).ok).toBe(true);
    }
  });

  it("is recognised on a body that is not JSON", () => {
    const cut = Buffer.from('{"event_name":"user_send_text","timestamp":"1790000000123","message":{"te');
    expect(verifySignature(webhook(signWebhook(cut, timestamp, secrets), cut), secrets).ok).toBe(true);
    const noise = Buffer.from([0xff, 0x00, 0x7b]);
    expect(verifySignature(webhook(signWebhook(noise, "", secrets), noise), secrets).ok).toBe(true);
  });
});

describe("a mismatch names the mix-up that would have matched", () => {
  const cases: [string, RawWebhook, RegExp][] = [
    ["the app secret", webhook(sha(secrets.appId, body, timestamp, secrets.appSecret)), /app secret key would match/],
    ["the OA id", webhook(sha("55001", body, timestamp, secrets.oaSecretKey)), /OA id in place of the app id/],
    ["HMAC over the body", webhook(createHmac("sha256", secrets.oaSecretKey).update(body).digest("hex")), /HMAC-SHA256/],
    [
      "HMAC over all",
      webhook(createHmac("sha256", secrets.oaSecretKey).update(secrets.appId).update(body).update(timestamp).digest("hex")),
      /HMAC-SHA256/,
    ],
    ["rewritten bytes", webhook(`mac=${goodMac}`, Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1))), /re-serialised/],
  ];
  it.each(cases)("%s", (_name, raw, reason) => {
    expect(verifySignature(raw, secrets)).toEqual({ ok: false, reason: expect.stringMatching(reason) as string });
  });

  it("another app id in the body", () => {
    const result = verifySignature(webhook(`mac=${goodMac}`), { ...secrets, appId: "123" });
    expect(result).toEqual({ ok: false, reason: expect.stringMatching(/9007199254740993001 would match/) as string });
  });

  it("says nothing more when nothing fits", () => {
    expect(verifySignature(webhook("0".repeat(64)), secrets)).toEqual({ ok: false, reason: "signature does not match" });
    expect(verifySignature({ body, headers: {} }, secrets)).toEqual({ ok: false, reason: "header X-ZEvent-Signature is missing" });
  });
});

describe("the console's check of the address", () => {
  it.each(["", "{}", " { } \n"])("is an unsigned body of %j", (text) => {
    expect(isProbe({ body: Buffer.from(text), headers: {} })).toBe(true);
  });

  it("is not a signed body, and not one that says something", () => {
    expect(isProbe(webhook(goodMac, Buffer.from("{}")))).toBe(false);
    expect(isProbe({ body, headers: {} })).toBe(false);
    expect(isProbe({ body: Buffer.from("[]"), headers: {} })).toBe(false);
  });
});
