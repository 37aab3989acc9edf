// What a bare `ws` server does for the same: checks who connects, keeps rooms, passes one's message to the others in the room.
// Arguments: the token. Prints "listening <port>".
import { createHash, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const wanted = digest(process.argv[2] ?? "");
const rooms = new Map<string, Set<WebSocket>>();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer();

server.on("upgrade", (request, socket, head) => {
  if (!timingSafeEqual(digest(request.headers.authorization ?? ""), wanted)) return void socket.destroy();
  sockets.handleUpgrade(request, socket, head, (client) => {
    client.on("message", (data: Buffer) => {
      const { name, room } = JSON.parse(data.toString()) as { name: string; room: string };
      const members = rooms.get(room) ?? new Set();
      rooms.set(room, members);
      if (name === "watch") return void members.add(client);
      if (!members.has(client)) return;
      const event = JSON.stringify([name, { conversationId: room, agentId: "0192f000-0000-7000-8000-000000000000", agentName: "Lan" }]);
      for (const member of members) if (member !== client) member.send(event);
    });
    client.on("close", () => rooms.forEach((members) => members.delete(client)));
  });
});
server.listen(0, "127.0.0.1", () => console.log(`listening ${(server.address() as AddressInfo).port}`));
