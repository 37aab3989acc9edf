import { afterEach, beforeEach, expect, it } from "vitest";
import { addChannel, addConversation, addQueuedBotMessage, createTestContext, type TestContext } from "../../test/factories";
import { textAdapter } from "../../test/plain-adapter";
import { waitFor } from "../../test/wait-for";
import { rawCollection } from "../platform/raw-collection";
import { storeCampaignMessages } from "./campaign-queue";
import { createOutbox } from "./create-outbox";
import type { Outbox } from "./outbox";
import { createPace } from "./pace";

let context: TestContext;
let outbox: Outbox;
let isStoreAway: boolean;
let refused: number;
let sent: string[];

const adapter = textAdapter((text) => void sent.push(text));

beforeEach(async () => {
  [isStoreAway, refused, sent] = [false, 0, []];
  context = await createTestContext({ adapters: new Map([["plain", adapter]]), clock: () => new Date() });
  await addChannel(context);
  const { ctx } = context;
  const inOrder = ((...steps: Parameters<typeof ctx.database.inOrder>) => {
    if (!isStoreAway) return ctx.database.inOrder(...steps);
    refused += 1;
    return Promise.reject(new Error("the store is away"));
  }) as typeof ctx.database.inOrder;
  outbox = createOutbox({ ...ctx, database: { ...ctx.database, inOrder }, pace: createPace({ perSecond: {} }) });
});
afterEach(async () => {
  await outbox.stop();
  await context.close();
});

it("sends a campaign's message whose claim the store refused once it is back, though nothing live comes along", async () => {
  const { ctx } = context;
  const conversation = await addConversation(context, { lastInteractionAt: new Date(), lastMessageAt: new Date() });
  const { _id } = await addQueuedBotMessage(context, conversation, { text: "campaign" });
  const messages = rawCollection(ctx.models.messages);
  const message = (await messages.findOne({ _id }))!;
  await messages.deleteOne({ _id });
  const delivery = { ...message.delivery!, sendAuthor: "campaign" as const, epoch: null };
  await storeCampaignMessages(ctx, [{ message: { ...message, delivery }, mailbox: conversation.mailbox }]);

  isStoreAway = true;
  outbox.start();
  await waitFor("the store refuses the claim", () => refused > 0);
  isStoreAway = false;
  await waitFor("it is sent", () => sent.length > 0, { timeoutMs: 8_000 });
  expect(sent).toEqual(["campaign"]);
}, 20_000);
