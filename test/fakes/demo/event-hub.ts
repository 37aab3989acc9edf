import type { Request, Response } from "express";
import type { DemoEvents } from "../../../inbox-ui/src/features/demo/demo-contract";

type Listener = <Name extends keyof DemoEvents>(name: Name, data: DemoEvents[Name]) => void;

export interface EventHub {
  emit: Listener;
  /** Streams the events to a page; `first` is what it gets before all others. */
  stream(req: Request, res: Response, first: DemoEvents["state"]): void;
  /** Ends all streams, so that the server can stop. */
  close(): void;
}

/** Proxies cut connections that stay silent for a minute. */
const HEARTBEAT_MS = 20_000;

export function createEventHub(): EventHub {
  const pages = new Set<Response>();
  const write: (res: Response) => Listener = (res) => (name, data) => void res.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  const heartbeat = setInterval(() => pages.forEach((res) => res.write(": here\n\n")), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    emit(name, data) {
      for (const res of pages) write(res)(name, data);
    },
    stream(req, res, first) {
      res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
      write(res)("state", first);
      pages.add(res);
      req.once("close", () => pages.delete(res));
    },
    close() {
      clearInterval(heartbeat);
      for (const res of pages) res.end();
      pages.clear();
    },
  };
}
