import { existsSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addConversation, addMessage, createTestContext, type TestContext } from "../../test/factories";
import { fileOnDisk } from "../files/create-file-store";
import { copyMedia } from "./copy-media";
import { eraseContact } from "./erase-contact";

let context: TestContext;

beforeEach(async () => {
  context = await createTestContext();
});
afterEach(() => context.close());

const isKept = async (id: string): Promise<[record: boolean, bytes: boolean]> => [
  (await context.ctx.models.files.exists({ _id: id })) !== null,
  existsSync(fileOnDisk(context.ctx.config.dataDir, id)),
];

async function file(name: string): Promise<{ id: string; image: { kind: "image"; url: string } }> {
  const { _id: id } = await context.ctx.files.save({ data: Buffer.from(`picture of ${name}`), name });
  return { id, image: { kind: "image", url: context.ctx.files.pathOf(id) } };
}

test("erasing a contact deletes their picture and media from the disk, but nothing that others are shown", async () => {
  const avatar = await file("the contact");
  const theirs = await addConversation(context, {}, { avatarUrl: avatar.image.url });
  const earlier = await addConversation(context, { contactId: theirs.contactId, status: "resolved" });
  const others = await addConversation(context);
  const [sent, sentEarlier, invoice, priceList, ofFlow] = await Promise.all(["a", "b", "c", "d", "e"].map(file));
  await addMessage(context, theirs, { attachments: [sent!.image] });
  await addMessage(context, earlier, { attachments: [sentEarlier!.image, { kind: "sticker", url: "https://platform.example/1.png" }] });
  await addMessage(context, theirs, { author: "agent", direction: "outbound", attachments: [invoice!.image, priceList!.image] });
  await addMessage(context, others, { author: "agent", direction: "outbound", attachments: [priceList!.image] });
  await addMessage(context, theirs, { author: "bot", direction: "outbound", attachments: [ofFlow!.image] });

  await eraseContact(context.ctx, theirs.mailbox);
  for (const gone of [avatar, sent!, sentEarlier!, invoice!]) expect(await isKept(gone.id)).toEqual([false, false]);
  for (const kept of [priceList!, ofFlow!]) expect(await isKept(kept.id)).toEqual([true, true]);
  const messages = await context.ctx.models.messages.find({ conversationId: theirs._id }).lean();
  expect(messages.map((message) => message.attachments.length)).toEqual(messages.map(() => 0));
  expect(await context.ctx.models.auditEntries.find().lean()).toMatchObject([
    { action: "contact.erased", target: { id: theirs.contactId, name: "" } },
  ]);
});

test("an erasure that was interrupted finishes when it runs again", async () => {
  const sent = await file("a");
  const conversation = await addConversation(context);
  await addMessage(context, conversation, { attachments: [sent.image] });
  const { files } = context.ctx;
  const crashing = { ...context.ctx, files: { ...files, remove: () => Promise.reject(new Error("the process ended here")) } };
  await expect(eraseContact(crashing, conversation.mailbox)).rejects.toThrow("ended here");
  await eraseContact(context.ctx, conversation.mailbox);
  expect(await isKept(sent.id)).toEqual([false, false]);
});

test("media that arrives while the contact is erased is not kept", async () => {
  const conversation = await addConversation(context);
  const { _id } = await addMessage(context, conversation, { attachments: [{ kind: "image", url: "https://platform.example/1.png" }] });
  const fetchOutside = async (): Promise<{ data: Buffer; mimeType: string; finalUrl: string }> => {
    await eraseContact(context.ctx, conversation.mailbox);
    return { data: Buffer.from("picture"), mimeType: "image/png", finalUrl: "https://platform.example/1.png" };
  };
  await copyMedia({ ...context.ctx, fetchOutside }, _id);
  expect((await context.ctx.models.messages.findOne({ _id }).lean())!.attachments).toEqual([]);
  expect(await context.ctx.models.files.countDocuments({})).toBe(0);
});

test("media that nobody erases is copied once, each in its place", async () => {
  const conversation = await addConversation(context);
  const attachments = ["1", "2"].map((name) => ({ kind: "image", url: `https://platform.example/${name}.png` }));
  const { _id } = await addMessage(context, conversation, { attachments });
  const fetchOutside = async (url: string) => ({ data: Buffer.from(url), mimeType: "image/png", finalUrl: url });
  for (let run = 0; run < 2; run += 1) await copyMedia({ ...context.ctx, fetchOutside }, _id);
  const { attachments: copied } = (await context.ctx.models.messages.findOne({ _id }).lean())!;
  const bytes = await Promise.all((copied as { url: string }[]).map(({ url }) => context.ctx.files.read(context.ctx.files.idOf(url)!)));
  expect(bytes.map((file) => file!.data.toString())).toEqual(attachments.map(({ url }) => url));
  expect(await context.ctx.models.files.countDocuments({})).toBe(2);
});
