import { afterEach, beforeEach, expect, test } from "vitest";
import { addConversation, addMessage, createTestContext, type TestContext } from "../../test/factories";
import { copyMedia } from "./copy-media";

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext();
});
afterEach(() => context.close());

test("a file whose address holds a bare % is copied, under the name as it stands there", async () => {
  const conversation = await addConversation(context);
  const finalUrl = "https://platform.example/giam-50%.png";
  const { _id } = await addMessage(context, conversation, { attachments: [{ kind: "image", url: finalUrl }] });
  const fetchOutside = async () => ({ data: Buffer.from("picture"), mimeType: "image/png", finalUrl });
  await copyMedia({ ...context.ctx, fetchOutside }, _id);
  expect((await context.ctx.models.messages.findOne({ _id }).lean())!.attachments).toMatchObject([{ name: "giam-50%.png" }]);
});
