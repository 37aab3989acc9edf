import { createHmac } from "node:crypto";

export const PAGE_ID = "700100200300";
export const APP_SECRET = "bench_app_secret";

/** A signed webhook that carries one text, ready to send. */
export interface SignedWebhook {
  mid: string;
  /** What the bot answers; unique, so that the sink knows which webhook it answers. */
  replyText: string;
  body: Buffer;
  signature: string;
}

/** Makes webhooks with ever new message ids, spread over the contacts in turn, stamped with the present time. */
export function createWebhookMaker(contacts: number): (count: number) => SignedWebhook[] {
  let made = 0;
  return (count) => Array.from({ length: count }, () => signedText(made++, contacts));
}

function signedText(index: number, contacts: number): SignedWebhook {
  const mid = `m_bench_${index}`;
  const text = `Còn hàng không shop ${index}`;
  const at = Date.now();
  const message = {
    sender: { id: `91${String(index % contacts).padStart(14, "0")}` },
    recipient: { id: PAGE_ID },
    timestamp: at,
    message: { mid, text },
  };
  // Meta escapes what is not ASCII before it signs.
  const json = JSON.stringify({ object: "page", entry: [{ id: PAGE_ID, time: at, messaging: [message] }] }).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const body = Buffer.from(json);
  return { mid, replyText: `echo: ${text}`, body, signature: `sha256=${createHmac("sha256", APP_SECRET).update(body).digest("hex")}` };
}
