import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, beforeEach, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { createWebhookServer } from "./webhook-server";

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext();
});
afterEach(() => context.close());

test("a webhook whose body never ends does not hold up the stop", async () => {
  const webhooks = createWebhookServer(context.ctx);
  const server = createServer((req, res) => void webhooks.handle(req, res)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => undefined);
  const ended = once(socket, "close");
  const arrived = once(server, "request");
  socket.write("POST /webhooks/messenger HTTP/1.1\r\nHost: shop\r\nContent-Length: 1000\r\n\r\n{");
  await arrived;
  await webhooks.stop();
  await ended;
  server.close();
});
