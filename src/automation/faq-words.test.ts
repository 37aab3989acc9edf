import { afterEach, beforeEach, expect, test } from "vitest";
import { FAQ_ANSWER_THRESHOLD } from "../../flows/faq/thresholds";
import { createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client, type Failure } from "../../test/http";
import type { FaqWord, FaqWordsHistory, FaqWordsResponse, TestFaqResponse } from "../contract";

let context: TestContext;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "supervisor", name: "Hải Nam" });
});
afterEach(() => context.close());

const save = <Body = FaqWordsResponse>(number: number, ...items: FaqWord[]) => boss.call<Body>("post", "/faqs/words", { number, items });
const score = (text: string) => context.ctx.flows.matchFaq(text, 1)[0]?.score ?? 0;
const publish = (question: string, text: string) =>
  boss.call("post", "/faqs", { content: { questions: [question], answer: { text } }, publish: true });

test("a shop's own spelling is read at once, by the bot and in the test box; taken away again it is not", async () => {
  await publish("Áo dài cách tân giá bao nhiêu", "450.000 ₫");
  await publish("Phí ship bao nhiêu", "30k");
  expect(score("adct gia bn")).toBeLessThan(FAQ_ANSWER_THRESHOLD);
  const { body } = await save(0, { short: "ADCT", full: "áo dài  cách tân" });
  expect(body).toMatchObject({ items: [{ short: "adct", full: "áo dài cách tân", replaces: null }], number: 1, by: "Hải Nam" });
  expect(context.ctx.flows.matchFaq("adct gia bn", 1)[0]).toMatchObject({ answer: "450.000 ₫" });
  expect(score("adct gia bn")).toBeGreaterThanOrEqual(FAQ_ANSWER_THRESHOLD);
  for (const set of ["published", "draft"]) {
    const tried = await boss.call<TestFaqResponse>("post", "/faqs/test", { text: "adct giá bn", set });
    expect(tried.body.readAs).toContainEqual({ typed: "adct", read: "áo dài cách tân" });
    expect(tried.body.items[0]).toMatchObject({ answer: "450.000 ₫" });
  }
  await save(1);
  expect(score("adct gia bn")).toBeLessThan(FAQ_ANSWER_THRESHOLD);
});

test("every list is kept, and somebody who has not seen the newest overwrites nothing", async () => {
  await save(0, { short: "fs", full: "freeship" });
  await save(1, { short: "fs", full: "miễn phí ship" }, { short: "ml", full: "Mộc Lan" });
  expect(await save<Failure>(1)).toMatchObject({ status: 409, body: { code: "FAQ_EDITED_MEANWHILE" } });
  // The same again is no version.
  expect((await save(2, { short: "fs", full: "miễn phí ship" }, { short: "ml", full: "Mộc Lan" })).body.number).toBe(2);
  const { body } = await boss.call<FaqWordsHistory>("get", "/faqs/words/history");
  expect(body.items.map(({ number, items, by }) => [number, items.length, by])).toEqual([
    [2, 2, "Hải Nam"],
    [1, 1, "Hải Nam"],
  ]);
  expect((await boss.call<FaqWordsResponse>("get", "/faqs/words")).body.items[0]).toMatchObject({ short: "fs", replaces: "miễn phí ship" });
});

const saveSynonyms = <Body = FaqWordsResponse>(number: number, ...synonyms: string[][]) =>
  boss.call<Body>("post", "/faqs/words", { number, items: [], synonyms });

test("two words that mean one thing here are one to the bot, at once, and no longer when they are taken away", async () => {
  await publish("Shop có bán chổi không", "Dạ có chổi đót, 45.000 ₫");
  await publish("Shop có bán thang nhôm không", "Dạ có thang nhôm");
  await publish("Giờ mở cửa của shop", "8 giờ");
  /** How sure the bot is of the broom. */
  const ask = () => context.ctx.flows.matchFaq("có cây quét k shop", 3).find(({ answer }) => answer.includes("chổi"))?.score ?? 0;
  const before = ask();
  const { body } = await saveSynonyms(0, ["Chổi", "cây  quét", "chổi"]);
  expect(body).toMatchObject({ synonyms: [["chổi", "cây quét"]], number: 1 });
  const after = ask();
  expect(after).toBeGreaterThan(before + 0.1);
  expect(context.ctx.flows.matchFaq("có cây quét k shop", 1)[0]).toMatchObject({ answer: "Dạ có chổi đót, 45.000 ₫" });
  // A script that knows of spellings alone takes none away.
  await save(1, { short: "fs", full: "freeship" });
  expect(ask()).toBe(after);
  const { body: history } = await boss.call<FaqWordsHistory>("get", "/faqs/words/history");
  expect(history.items.map(({ synonyms, items }) => [synonyms.length, items.length])).toEqual([
    [1, 1],
    [1, 0],
  ]);
  await saveSynonyms(2);
  expect(ask()).toBe(before);
});

test.each([
  ["a group of one word", [["chổi"]], "INVALID_REQUEST"],
  ["a word twice in a group and none else", [["chổi", "Chổi"]], "FAQ_WORDS_INVALID"],
  [
    "a word in two groups",
    [
      ["chổi", "cây quét"],
      ["cây lau", "Chổi"],
    ],
    "FAQ_WORDS_INVALID",
  ],
  ["a bar inside a word", [["chổi|cây", "quét"]], "INVALID_REQUEST"],
])("%s is no group of synonyms", async (_, synonyms, code) => {
  expect(await saveSynonyms<Failure>(0, ...synonyms)).toMatchObject({ status: 422, body: { code } });
  expect(await context.ctx.models.faqWordLists.countDocuments({})).toBe(0);
});

test.each([
  ["two words", { short: "free ship", full: "miễn phí" }],
  ["digits alone", { short: "40", full: "bốn mươi" }],
  ["nothing", { short: "fs", full: " " }],
])("%s cannot be a spelling", async (_, word) => {
  expect(await save<Failure>(0, word)).toMatchObject({ status: 422 });
  expect(await context.ctx.models.faqWordLists.countDocuments({})).toBe(0);
});

test("the same spelling twice, or one that stands for itself, is refused by name", async () => {
  const twice = await save<Failure>(0, { short: "fs", full: "freeship" }, { short: "FS", full: "miễn phí ship" });
  expect(twice).toMatchObject({ status: 422, body: { code: "FAQ_WORDS_INVALID", details: { reason: "twice", short: "fs" } } });
  expect(await save<Failure>(0, { short: "ship", full: "Ship" })).toMatchObject({ body: { details: { reason: "same" } } });
});

test("an agent reads the list and cannot change it", async () => {
  const agent = await signedIn(context, testApp(context), { role: "agent", name: "Mai", email: "mai@moclan.vn" });
  expect((await agent.call("get", "/faqs/words")).status).toBe(200);
  expect((await agent.call("post", "/faqs/words", { number: 0, items: [] })).status).toBe(403);
});
