import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppContext } from "../app-context";
import type { RawWebhook } from "../core";
import { createChannelTally } from "./channel-tally";
import { parseWebhookPath, type WebhookPath } from "./parse-webhook-path";
import { receiveWebhook } from "./receive-webhook";

type Deps = Pick<AppContext, "adapters" | "channels" | "models" | "mailboxes" | "clock" | "trace" | "log" | "bus">;

/** Larger bodies are refused with 413; both platforms stay far below. */
const MAX_BODY_BYTES = 1024 * 1024;

export interface WebhookServer {
  /** Handles the request and answers true when its path is a webhook's; stands in front of Express because this is the hot path. */
  handle(req: IncomingMessage, res: ServerResponse): boolean;
  /** Webhooks in hand are answered first. */
  stop(): Promise<void>;
}

export function createWebhookServer(deps: Deps): WebhookServer {
  const tally = createChannelTally(deps);
  const receiving = { ...deps, tally };
  const inHand = new Set<Promise<void>>();
  const reading = new Set<IncomingMessage>();

  async function answer(req: IncomingMessage, res: ServerResponse, path: WebhookPath, query: URLSearchParams): Promise<void> {
    if (req.method === "GET" || req.method === "HEAD") return answerChallenge(deps, res, path, query);
    if (req.method !== "POST") return end(res, 405);
    reading.add(req);
    const body = await readBody(req).finally(() => reading.delete(req));
    if (body === null) {
      // The rest of the body is not wanted: the connection ends with the answer.
      res.setHeader("connection", "close");
      return end(res, 413);
    }
    const raw: RawWebhook = { body, headers: req.headers as RawWebhook["headers"] };
    end(res, await receiveWebhook(receiving, path, raw));
  }

  return {
    handle(req, res) {
      const url = req.url ?? "";
      if (!url.startsWith("/webhooks/")) return false;
      const [pathname, search] = url.split("?", 2) as [string, string?];
      const path = parseWebhookPath(pathname);
      if (!path) {
        end(res, 404);
        return true;
      }
      const work = answer(req, res, path, new URLSearchParams(search)).catch((error: unknown) => {
        // Not stored, so not acknowledged: the platform will send it again.
        deps.log.error({ err: error, channelType: path.channelType }, "webhook not stored");
        if (!res.headersSent) end(res, 503);
      });
      inHand.add(work);
      void work.then(() => inHand.delete(work));
      return true;
    },
    async stop() {
      // A body that is still coming was never acknowledged: the platform sends it again.
      for (const req of reading) req.destroy(new Error("the server is stopping"));
      while (inHand.size > 0) await Promise.all(inHand);
      await tally.stop();
    },
  };
}

function answerChallenge(deps: Deps, res: ServerResponse, path: WebhookPath, query: URLSearchParams): void {
  const adapter = deps.adapters.get(path.channelType);
  const channels = deps.channels
    .ofType(path.channelType)
    .filter((channel) => path.channelId === null || channel.id === path.channelId || channel.accountId === path.channelId);
  const answer = adapter?.answerChallenge?.(
    Object.fromEntries(query),
    channels.map((channel) => channel.account),
  );
  // A platform without a challenge merely looks whether somebody is there.
  if (answer === undefined) return end(res, adapter ? 200 : 404);
  if (answer === null) return end(res, 404);
  res.setHeader("content-type", "text/plain; charset=utf-8");
  res.setHeader("x-content-type-options", "nosniff");
  end(res, answer.status, answer.body);
}

function end(res: ServerResponse, status: number, body = ""): void {
  res.statusCode = status;
  res.end(body);
}

/** Null when the body is too large. Rejects when the client goes away half-way. */
function readBody(req: IncomingMessage): Promise<Buffer | null> {
  if (Number(req.headers["content-length"] ?? 0) > MAX_BODY_BYTES) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) {
        req.pause();
        resolve(null);
        return;
      }
      chunks.push(chunk);
    });
    req.on("end", () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    req.on("error", reject);
  });
}
