import { once } from "node:events";
import { WebSocket } from "ws";

/** One agent's window, without a library's work on each frame: the bench's own CPU is shared with the server's. */
export interface AgentSocket {
  received: number;
  onFrame: ((text: string) => void) | null;
  send(text: string): void;
  close(): void;
}

/** Speaks Engine.IO 4 and joins the namespace `/inbox`. */
export async function connectAgent(url: string, cookie: string): Promise<AgentSocket> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`, {
    headers: { cookie },
    perMessageDeflate: false,
  });
  const agent = asAgent(socket);
  const ready = new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.on("message", (data: Buffer) => {
      const text = data.toString("latin1", 0, 40);
      if (text.startsWith("0{")) socket.send("40/inbox,");
      else if (text === "2") socket.send("3");
      else if (text.startsWith("40/inbox,")) resolve();
      else if (text.startsWith("44/inbox,")) reject(new Error(`an agent was refused: ${data.toString()}`));
      else if (text.startsWith("42/inbox,")) {
        agent.received += 1;
        agent.onFrame?.(data.toString());
      }
    });
  });
  await ready;
  return agent;
}

export async function connectFloor(url: string, token: string): Promise<AgentSocket> {
  const socket = new WebSocket(url.replace("http", "ws"), { headers: { authorization: token }, perMessageDeflate: false });
  const agent = asAgent(socket);
  await once(socket, "open");
  socket.on("message", (data: Buffer) => {
    agent.received += 1;
    agent.onFrame?.(data.toString());
  });
  return agent;
}

function asAgent(socket: WebSocket): AgentSocket {
  return { received: 0, onFrame: null, send: (text) => socket.send(text), close: () => socket.terminate() };
}
