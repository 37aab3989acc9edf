import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifySignature } from "./verify-signature";

// Computed once from the documented rule; the body holds "Chào" with its accent escaped, as it travels.
const SECRET = "demo_app_secret_7f3a";
const BODY = String.raw`{"object":"page","entry":[{"id":"700100200300","time":1790000000123,"messaging":[{"sender":{"id":"9100000000000001"},"recipient":{"id":"700100200300"},"timestamp":1790000000001,"message":{"mid":"m_demoA1","text":"Ch\u00e0o shop"}}]}]}`;
const SIGNATURE = "sha256=b231da2a129894945147b956b7e9e9d0ad86b247ea4b911f8e9151012fd03f8a";
const AFTER_RESERIALISING = "sha256=f368cad4c51956b088858bcdf01916a9cb922493f3a09fc6557d94678385500b";

const webhook = (signature?: string, body = BODY): { body: Buffer; headers: Record<string, string | undefined> } => ({
  body: Buffer.from(body),
  headers: { "x-hub-signature-256": signature },
});

describe("verifySignature", () => {
  it("matches the bytes as received", () => {
    expect(Buffer.byteLength(BODY)).toBe(234);
    expect(verifySignature(webhook(SIGNATURE), [SECRET])).toEqual({ ok: true });
  });

  it("refuses the signature of a body that was parsed and written again", () => {
    expect(verifySignature(webhook(AFTER_RESERIALISING), [SECRET]).ok).toBe(false);
    expect(verifySignature(webhook(SIGNATURE, JSON.stringify(JSON.parse(BODY))), [SECRET]).ok).toBe(false);
  });

  it("accepts a former secret while it is listed", () => {
    expect(verifySignature(webhook(SIGNATURE), ["new_secret", SECRET]).ok).toBe(true);
    expect(verifySignature(webhook(SIGNATURE), ["new_secret"])).toEqual({
      ok: false,
      reason: "the signature does not match the app secret",
    });
  });

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["without its prefix", SIGNATURE.slice(7)],
    ["cut short", SIGNATURE.slice(0, -1)],
    ["in capitals", `sha256=${SIGNATURE.slice(7).toUpperCase()}`],
    ["SHA-1", `sha1=${createHmac("sha1", SECRET).update(BODY).digest("hex")}`],
  ])("refuses a header that is %s", (_, header) => {
    expect(verifySignature(webhook(header), [SECRET]).ok).toBe(false);
  });

  it("does not look at the old SHA-1 header", () => {
    const sha1 = `sha1=${createHmac("sha1", SECRET).update(BODY).digest("hex")}`;
    expect(verifySignature({ body: Buffer.from(BODY), headers: { "x-hub-signature": sha1 } }, [SECRET]).ok).toBe(false);
  });
});
