import { startFakeServer } from "./http-fake";
import type { RawWebhook } from "../../src/core";

export interface WebhookSink {
  readonly url: string;
  readonly received: RawWebhook[];
  /** The first webhook, past or future, for which `pick` answers something; false, null and undefined are nothing. */
  first<T>(pick: (webhook: RawWebhook) => T | false | null | undefined): Promise<T>;
  close(): Promise<void>;
}

/** Stands where the product's webhook endpoint is: answers 200 and keeps what came. */
export async function startWebhookSink(path: string): Promise<WebhookSink> {
  const received: RawWebhook[] = [];
  const waiting = new Set<(webhook: RawWebhook) => void>();
  const server = await startFakeServer((request) => {
    const webhook: RawWebhook = { body: request.body, headers: request.headers as RawWebhook["headers"] };
    received.push(webhook);
    for (const look of [...waiting]) look(webhook);
    return { status: 200, body: "", type: "text/plain" };
  });
  return {
    url: server.url + path,
    received,
    first: (pick) =>
      new Promise((resolve, reject) => {
        const look = (webhook: RawWebhook): boolean => {
          try {
            const found = pick(webhook);
            if (found === undefined || found === null || found === false) return false;
            resolve(found);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          waiting.delete(look);
          return true;
        };
        if (!received.some(look)) waiting.add(look);
      }),
    close: () => server.close(),
  };
}
