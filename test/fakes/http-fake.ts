import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeRequest {
  method: string;
  /** Path without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: Buffer;
  /** Fires when the caller went away before the answer. */
  gone: AbortSignal;
}

/** `cut`: the connection is closed instead of answering, or after this much of the answer. */
export type FakeAnswer =
  | { status: number; headers?: Record<string, string>; json: unknown }
  | { status: number; headers?: Record<string, string>; body: Buffer | string; type: string }
  | { cut: true; after?: string };

export interface FakeServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A plain HTTP server on a free port of 127.0.0.1; an exception in `handle` becomes a 500 that says so. */
export async function startFakeServer(handle: (request: FakeRequest) => Promise<FakeAnswer> | FakeAnswer, port = 0): Promise<FakeServer> {
  const server = createServer((req, res) => {
    void answer(req, res, handle);
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  handle: (request: FakeRequest) => Promise<FakeAnswer> | FakeAnswer,
): Promise<void> {
  const gone = new AbortController();
  res.once("close", () => gone.abort());
  let result: FakeAnswer;
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const url = new URL(req.url ?? "/", "http://fake");
    const { method = "GET", headers } = req;
    result = await handle({ method, path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(chunks), gone: gone.signal });
  } catch (error) {
    result = { status: 500, body: `The fake server failed: ${String(error)}`, type: "text/plain" };
  }
  if ("cut" in result) {
    if (result.after !== undefined) {
      res.writeHead(200, { "content-type": "application/json", "content-length": result.after.length + 1_000 });
      await new Promise((resolve) => res.write(result.after, resolve));
    }
    req.socket.destroy();
    return;
  }
  const [type, body] = "json" in result ? ["application/json; charset=UTF-8", JSON.stringify(result.json)] : [result.type, result.body];
  res.writeHead(result.status, { ...result.headers, "content-type": type, "content-length": Buffer.byteLength(body) });
  res.end(body);
}

/** Fields and files of a `multipart/form-data` body. */
export async function readMultipart(
  request: FakeRequest,
): Promise<{ fields: Record<string, string>; files: Record<string, { name: string; mimeType: string; data: Buffer }> }> {
  const form = await new Response(new Uint8Array(request.body), {
    headers: { "content-type": request.headers["content-type"] ?? "" },
  }).formData();
  const fields: Record<string, string> = {};
  const files: Record<string, { name: string; mimeType: string; data: Buffer }> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = value;
    else files[name] = { name: value.name, mimeType: value.type, data: Buffer.from(await value.arrayBuffer()) };
  }
  return { fields, files };
}
