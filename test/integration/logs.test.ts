import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ConversationItem } from "../../src/contract";
import { textContent } from "../../src/core";
import { startProduct, waitForReplies, type Product } from "../product";
import { waitFor } from "../wait-for";

type Line = Record<string, unknown> & { msg: string };

let product: Product;
let lines: Line[];
const quan = "9001000000000000001";

beforeEach(async () => {
  product = await startProduct();
  product.messenger.addContact({ platformUserId: quan, name: "Trần Minh Quân" });
  lines = [];
  const { log } = product.server.context;
  log.level = "info";
  const stream = (log as unknown as Record<symbol, { write(line: string): void }>)[pino.symbols.streamSym]!;
  stream.write = (line) => void lines.push(JSON.parse(line) as Line);
});
afterEach(() => product.stop());

const logged = (msg: string): Promise<Line> => waitFor(`“${msg}” is logged`, () => lines.find((line) => line.msg === msg));

it("tells by ids what happened, and neither what was said nor a secret", async () => {
  const said = ["mã bí mật của khách là 8431", "câu trả lời riêng cho khách 9922", "lời mà nền tảng không nhận 7310"];
  await product.messenger.act(quan, { do: "send", content: textContent(said[0]!) });
  await waitForReplies(product.messenger, quan, (texts) => texts.length > 0);
  const [conversation] = (await product.api.get<{ items: ConversationItem[] }>("/conversations?view=all")).items;
  const conversationId = conversation!.id;
  const reply = (text: string, clientId: string): Promise<unknown> =>
    product.api.post(`/conversations/${conversationId}/messages`, { clientId, text });

  await reply(said[1]!, "client-id-0001");
  expect(await logged("request")).toMatchObject({ requestId: expect.stringMatching(/^\S{8,}$/), conversationId, method: "POST" });

  product.messenger.faults.loseAnswers(1);
  await reply(said[2]!, "client-id-0002");
  expect(await logged("outcome of a send is unknown")).toMatchObject({
    conversationId,
    messageId: expect.any(String),
    channelId: expect.any(String),
  });

  const { channels } = product.server.context;
  const byId = channels.byId;
  channels.byId = () => undefined;
  await product.messenger.act(quan, { do: "send", content: textContent(said[0]!) });
  expect(await logged("event could not be handled")).toMatchObject({ rawEventId: expect.stringContaining(":") });
  channels.byId = byId;

  const forged = await fetch(`${product.server.url}/webhooks/messenger`, {
    method: "POST",
    headers: { "x-hub-signature-256": "sha256=00" },
    body: JSON.stringify({ object: "page", entry: [{ messaging: [{ message: { text: said[0] } }] }] }),
  });
  expect(forged.status).toBe(401);
  expect(await logged("webhook with a wrong signature refused")).toMatchObject({ channelType: "messenger" });

  const all = JSON.stringify(lines);
  for (const text of said) expect(all).not.toContain(text);
  const secrets = Object.entries({ ...product.messenger.env, ...product.zalo.env }).filter(([name]) => /TOKEN|SECRET/.test(name));
  expect(secrets.length).toBeGreaterThan(4);
  for (const [name, secret] of secrets) expect([name, all.includes(secret)]).toEqual([name, false]);
});
