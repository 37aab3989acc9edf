import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands where the platform's API is: takes every send, answers with a new message id, and says when a reply came. */
export interface Sink {
  url: string;
  /** @param key the reply's text, or `toContact` @returns the time (performance.now) at which it arrived */
  expectReply(key: string): Promise<number>;
  /** Replies taken so far, and those that nobody waited for: duplicates or wrong texts. */
  counts(): { replies: number; unexpected: number; waiting: number };
  stop(): Promise<void>;
}

/** The key of whatever reply a contact gets next, where texts are not unique: nobody may wait for two. */
export function toContact(id: string): string {
  return `to ${id}`;
}

export async function startSink(): Promise<Sink> {
  const waiting = new Map<string, (at: number) => void>();
  let replies = 0;
  let unexpected = 0;

  const take = (recipientId: string, text: string): string => {
    replies += 1;
    const key = [text, toContact(recipientId)].find((one) => waiting.has(one));
    if (key === undefined) unexpected += 1;
    else {
      waiting.get(key)!(performance.now());
      waiting.delete(key);
    }
    return JSON.stringify({ recipient_id: recipientId, message_id: `m_sink_${replies}` });
  };

  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.method === "GET") {
      // A profile: the name differs per contact as it would in life.
      const id = /\/(\d+)\?/.exec(request.url ?? "")?.[1] ?? "";
      response.end(JSON.stringify({ id, name: `Khách ${id.slice(-4)}`, first_name: "Khách", last_name: id.slice(-4) }));
      return;
    }
    void readJson(request).then((body) => {
      const { recipient, message } = body as { recipient?: { id?: string }; message?: { text?: string } };
      const id = recipient?.id ?? "";
      response.end(message?.text === undefined ? JSON.stringify({ recipient_id: id }) : take(id, message.text));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    expectReply: (key) => new Promise((resolve) => waiting.set(key, resolve)),
    counts: () => ({ replies, unexpected, waiting: waiting.size }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}
