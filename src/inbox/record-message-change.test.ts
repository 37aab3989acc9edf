import { afterEach, beforeEach, expect, test } from "vitest";
import { addChannel, addConversation, addMessage, createTestContext, type TestContext } from "../../test/factories";
import type { Conversation } from "./conversation.model";
import { recordMessageChange } from "./record-message-change";

let context: TestContext;
let conversation: Conversation;
beforeEach(async () => {
  context = await createTestContext();
  await addChannel(context);
  await context.ctx.channels.load();
  conversation = await addConversation(context);
});
afterEach(() => context.close());

test("of two edits that arrive swapped, the one made last stays", async () => {
  const { _id } = await addMessage(context, conversation);
  await context.ctx.models.messages.updateOne({ _id }, { $set: { direction: "inbound", platformMessageId: "platform-1" } });
  await edit("Cho mình 3 cái", 2_000);
  await edit("Cho mình 2 cái", 1_000);
  expect((await context.ctx.models.messages.findById(_id).lean())!.text).toBe("Cho mình 3 cái");
});

async function edit(text: string, afterMs: number): Promise<void> {
  const { platformUserId } = conversation;
  const at = new Date(context.clock.now.getTime() + afterMs);
  const event = {
    kind: "edited",
    key: text,
    accountId: "account-of-channel-1",
    platformUserId,
    at,
    platformMessageId: "platform-1",
    text,
  } as const;
  await recordMessageChange(context.ctx, event, context.ctx.channels.byId("channel-1")!);
}
