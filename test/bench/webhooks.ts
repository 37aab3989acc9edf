import { createHmac } from "node:crypto";
import { toContact } from "./sink";

export const PAGE_ID = "700100200300";
export const APP_SECRET = "bench_app_secret";

/** A signed webhook that carries one text, ready to send. */
export interface SignedWebhook {
  mid: string;
  /** What the sink knows the reply to this webhook by. */
  replyKey: string;
  body: Buffer;
  signature: string;
}

/** Makes webhooks with ever new message ids and texts, spread over the contacts in turn, stamped with the present time; the bot echoes them. */
export function createWebhookMaker(contacts: number): (count: number) => SignedWebhook[] {
  return makerOf(contacts, (index) => {
    const text = `Còn hàng không shop ${index}`;
    return { text, replyKey: `echo: ${text}` };
  });
}

/** The same with these texts in turn, whose answers repeat: a contact must not write again before the reply is there. */
export function createQuestionMaker(contacts: number, texts: readonly string[]): (count: number) => SignedWebhook[] {
  return makerOf(contacts, (index, contact) => ({ text: texts[index % texts.length]!, replyKey: toContact(contact) }));
}

function makerOf(contacts: number, say: (index: number, contact: string) => { text: string; replyKey: string }) {
  let made = 0;
  return (count: number): SignedWebhook[] =>
    Array.from({ length: count }, () => {
      const index = made++;
      const contact = `91${String(index % contacts).padStart(14, "0")}`;
      return signed(`m_bench_${index}`, contact, say(index, contact));
    });
}

function signed(mid: string, contact: string, { text, replyKey }: { text: string; replyKey: string }): SignedWebhook {
  const at = Date.now();
  const message = { sender: { id: contact }, recipient: { id: PAGE_ID }, timestamp: at, message: { mid, text } };
  // Meta escapes what is not ASCII before it signs.
  const json = JSON.stringify({ object: "page", entry: [{ id: PAGE_ID, time: at, messaging: [message] }] }).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const body = Buffer.from(json);
  return { mid, replyKey, body, signature: `sha256=${createHmac("sha256", APP_SECRET).update(body).digest("hex")}` };
}
