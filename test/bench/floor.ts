// The least that any such service does: take a webhook, check its HMAC, send one reply. Stores nothing.
// Arguments: the sink's address. Prints "listening <port>".
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "undici";
import { APP_SECRET } from "./webhooks";

const platform = new Pool(process.argv[2] ?? "", { connections: 32 });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const signature = Buffer.from(`sha256=${createHmac("sha256", APP_SECRET).update(body).digest("hex")}`);
    const claimed = Buffer.from(String(request.headers["x-hub-signature-256"]));
    if (signature.length !== claimed.length || !timingSafeEqual(signature, claimed)) {
      response.writeHead(401).end();
      return;
    }
    response.writeHead(200).end("EVENT_RECEIVED");
    const event = JSON.parse(body.toString()) as { entry: { messaging: { sender: { id: string }; message: { text: string } }[] }[] };
    for (const { sender, message } of event.entry.flatMap((entry) => entry.messaging)) void reply(sender.id, `echo: ${message.text}`);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => console.log(`listening ${(server.address() as AddressInfo).port}`));

async function reply(recipientId: string, text: string): Promise<void> {
  const answer = await platform.request({
    method: "POST",
    path: "/v25.0/me/messages",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ recipient: { id: recipientId }, messaging_type: "RESPONSE", message: { text } }),
  });
  await answer.body.dump();
}
