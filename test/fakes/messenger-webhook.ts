import { createHmac } from "node:crypto";
import type { Webhook } from "./platform-simulator";

/** A signed Page webhook around one messaging event, with non-ASCII and slashes escaped as the real platform does before it signs. */
export function messengerWebhook(options: {
  path: string;
  pageId: string;
  appSecret: string;
  sentAt: Date;
  event: Record<string, unknown>;
  list?: "messaging" | "standby";
}): Webhook {
  const body = {
    object: "page",
    entry: [{ id: options.pageId, time: options.sentAt.getTime(), [options.list ?? "messaging"]: [options.event] }],
  };
  return signedMessengerWebhook(options.path, options.appSecret, Buffer.from(escapeJson(JSON.stringify(body)), "latin1"));
}

export function signedMessengerWebhook(path: string, appSecret: string, body: Buffer): Webhook {
  const signature = createHmac("sha256", appSecret).update(body).digest("hex");
  return {
    path,
    headers: { "content-type": "application/json", "user-agent": "facebookexternalua", "x-hub-signature-256": `sha256=${signature}` },
    body,
  };
}

function escapeJson(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).replaceAll("/", "\\/");
}
