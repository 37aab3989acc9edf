import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addChannel, addConversation, addMessage, createTestContext, type TestContext } from "../../../test/factories";
import { signedIn, testApp, type Client, type Page } from "../../../test/http";
import type { SearchItem } from "../../contract";
import { MINUTE_MS } from "../../core";
import type { Conversation } from "../conversation.model";
import { eraseContact } from "../erase-contact";
import { createSearchIndex } from "./search-index";
import { matchesTerms, termsOf, wordsOfText } from "./words";

let context: TestContext;
let lan: Client;

beforeEach(async () => {
  context = await createTestContext();
  await addChannel(context);
  lan = await signedIn(context, testApp(context), { name: "Lan" });
});
afterEach(() => context.close());

/** As the message path does it: stored, then announced; a message of another process comes without its text. */
async function write(conversation: Conversation, text: string, { isFromElsewhere = false } = {}): Promise<string> {
  context.clock.advance(MINUTE_MS);
  const message = await addMessage(context, conversation, { text, at: context.clock.now });
  const { _id: messageId, revision } = message;
  const event = { name: "message:created", conversationId: conversation._id, messageId, revision, author: "contact" } as const;
  context.ctx.inboxEvents.emit(event, isFromElsewhere ? undefined : text);
  return messageId;
}
const search = async (q: string, more = ""): Promise<Page<SearchItem>> =>
  (await lan.call<Page<SearchItem>>("get", `/search?q=${encodeURIComponent(q)}${more}`)).body;
const idsOf = async (q: string, more = ""): Promise<string[]> => (await search(q, more)).items.map(({ id }) => id);

test.each(["before", "after"])("finds what was written deep in a conversation, %s it is in a block", async (when) => {
  const conversation = await addConversation(context);
  await addConversation(context);
  const messageId = await write(conversation, "Dạ em lấy đôi giày màu đỏ ạ");
  for (let index = 0; index < 10; index += 1) await write(conversation, `Câu số ${index}`, { isFromElsewhere: index % 2 === 0 });
  if (when === "after") await context.ctx.search.flush();
  expect(await search("giay DO")).toMatchObject({
    items: [{ id: conversation._id, match: { kind: "message", messageId, text: "Dạ em lấy đôi giày màu đỏ ạ" } }],
    nextCursor: null,
  });
  expect(await idsOf("cau so 4")).toEqual([conversation._id]);
  expect(await idsOf("cau so 7")).toEqual([conversation._id]);
  expect(await idsOf("giay xanh")).toEqual([]);
});

test("shows people before what was written, and each conversation once", async () => {
  const hoa = await addConversation(context, {}, { name: "Trần Thị Hoa", phone: "0912345678" });
  const other = await addConversation(context);
  context.ctx.search.note("contact", hoa.contactId);
  await write(hoa, "Hoa đây ạ");
  await write(other, "Shop có bán hoa không, gọi 0912 345 678");
  expect(await idsOf("hoa")).toEqual([hoa._id, other._id]);
  await context.ctx.search.flush();
  expect(await idsOf("hoa")).toEqual([hoa._id, other._id]);
  expect(await idsOf("0912 345")).toEqual([hoa._id, other._id]);
});

test("finds a contact by the name that was given while the index was being written", async () => {
  const hoa = await addConversation(context, {}, { name: "Trần Thị Hoa" });
  context.ctx.search.note("contact", hoa.contactId);
  const words = context.ctx.models.searchWords.collection;
  const insertMany = words.insertMany.bind(words);
  vi.spyOn(words, "insertMany").mockImplementationOnce(async (...written) => {
    await context.ctx.models.contacts.updateOne({ _id: hoa.contactId }, { $set: { name: "Trần Thị Quỳnh" } });
    context.ctx.search.note("contact", hoa.contactId);
    return insertMany(...written);
  });
  await context.ctx.search.flush();
  expect(await idsOf("quynh")).toEqual([hoa._id]);
});

test("keeps to the view", async () => {
  const open = await addConversation(context, { status: "open" });
  const resolved = await addConversation(context, { status: "resolved" });
  for (const conversation of [open, resolved]) await write(conversation, "giày đỏ");
  expect(await idsOf("giay", "&view=resolved")).toEqual([resolved._id]);
});

test("pages through everything, newest first, across blocks", async () => {
  const wanted: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const conversation = await addConversation(context);
    await write(conversation, `giày mẫu ${index}`);
    wanted.unshift(conversation._id);
    if (index % 3 === 2 && index < 10) await context.ctx.search.flush();
  }
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<SearchItem> = await search("giay", `&limit=2${cursor === null ? "" : `&cursor=${cursor}`}`);
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect([...new Set(found)]).toEqual(wanted);
});

test("an index that was lost with its process is made again from the store", async () => {
  const hoa = await addConversation(context, { lastMessageAt: context.clock.now }, { name: "Trần Thị Hoa" });
  await addMessage(context, hoa, { text: "giày cỡ 41", at: context.clock.now });
  const again = createSearchIndex({ ...context.ctx });
  await again.start();
  // Nothing is left in memory: the block itself answers.
  expect(await again.latest("message", [])).toEqual([]);
  expect(await idsOf("co 41")).toEqual([hoa._id]);
  expect(await idsOf("thi hoa")).toEqual([hoa._id]);

  context.clock.advance(MINUTE_MS);
  await addMessage(context, hoa, { text: "đổi sang 42", at: context.clock.now, revision: context.ctx.nextRevision() });
  const blocks = await context.ctx.models.searchBlocks.countDocuments({});
  const third = createSearchIndex({ ...context.ctx });
  await third.start();
  expect(await third.latest("message", [])).toHaveLength(1);
  expect(await context.ctx.models.searchBlocks.countDocuments({})).toBe(blocks);
});

test("what was erased is found by nobody, and no block points to it", async () => {
  const conversation = await addConversation(context);
  const messageId = await write(conversation, "địa chỉ nhà em ở Hàng Bông");
  await context.ctx.search.flush();
  await eraseContact(context.ctx, conversation.mailbox);
  expect(await idsOf("hang bong")).toEqual([]);
  const blocks = await context.ctx.models.searchBlocks.find().lean();
  expect(blocks.flatMap(({ refs }) => refs)).not.toContain(messageId);
});

test("finds exactly the conversations that a look at every message finds", async () => {
  const vocabulary = ["còn", "hàng", "không", "giày", "đỏ", "size", "41", "ship", "giá"];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }), fc.boolean()), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.array(fc.constantFrom(...vocabulary, "gi", "h", "4"), { minLength: 1, maxLength: 3 }),
      async (texts, query) => {
        await Promise.all([context.ctx.models.messages.deleteMany({}), context.ctx.models.conversations.deleteMany({})]);
        const expected = new Set<string>();
        for (const [words, endsBlock] of texts) {
          const conversation = await addConversation(context);
          await write(conversation, words.join(" "));
          if (endsBlock) await context.ctx.search.flush();
          if (matchesTerms(wordsOfText(words.join(" ")), termsOf(query.join(" ")))) expected.add(conversation._id);
        }
        expect(new Set(await idsOf(query.join(" "), "&limit=100"))).toEqual(expected);
      },
    ),
    { numRuns: 15 },
  );
});

test.each(["/search", "/search?q=%20", "/search?q=a&cursor=nonsense", "/search?q=a&view=nonsense"])("%s is 422", async (path) => {
  expect((await lan.call("get", path)).status).toBe(422);
});
