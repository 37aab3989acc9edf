import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands where the platform's API is: takes every send, answers with a new message id, and says when a reply came. */
export interface Sink {
  url: string;
  /** Resolves with the time (performance.now) at which the reply arrived. */
  expectReply(text: string): Promise<number>;
  /** Replies taken so far, and those that nobody waited for: duplicates or wrong texts. */
  counts(): { replies: number; unexpected: number; waiting: number };
  stop(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const waiting = new Map<string, (at: number) => void>();
  let replies = 0;
  let unexpected = 0;

  const take = (recipientId: string, text: string): string => {
    replies += 1;
    const resolve = waiting.get(text);
    if (resolve) resolve(performance.now());
    else unexpected += 1;
    waiting.delete(text);
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
    expectReply: (text) => new Promise((resolve) => waiting.set(text, resolve)),
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
