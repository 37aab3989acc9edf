import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addChannel, addConversation, addLead, createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client, type Page, type TestApp } from "../../test/http";
import type { LeadItem } from "../contract";
import { MINUTE_MS } from "../core";
import { searchTextOf } from "./search-text";

let context: TestContext;
let app: TestApp;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  app = testApp(context);
  await addChannel(context);
  boss = await signedIn(context, app, { role: "supervisor" });
});
afterEach(() => context.close());

const names = (body: Page<LeadItem>): (string | null)[] => body.items.map((item) => item.name);
async function add(name: string, given: Parameters<typeof addLead>[1] = {}): Promise<void> {
  context.clock.advance(MINUTE_MS);
  await addLead(context, { name, contactName: name, searchText: searchTextOf(name, given.phone ?? "0912345678", given.email), ...given });
}

describe("the list", () => {
  test("runs newest to oldest in pages", async () => {
    for (const name of ["một", "hai", "ba", "bốn", "năm"]) await add(name);
    const first = (await boss.call<Page<LeadItem>>("get", "/leads?limit=2")).body;
    const second = (await boss.call<Page<LeadItem>>("get", `/leads?limit=2&cursor=${first.nextCursor}`)).body;
    const third = (await boss.call<Page<LeadItem>>("get", `/leads?limit=2&cursor=${second.nextCursor}`)).body;
    expect([first, second, third].map(names)).toEqual([["năm", "bốn"], ["ba", "hai"], ["một"]]);
    expect(third.nextCursor).toBeNull();
  });

  test("a page that ends with the last lead has no next one", async () => {
    for (const name of ["một", "hai"]) await add(name);
    expect((await boss.call<Page<LeadItem>>("get", "/leads?limit=2")).body.nextCursor).toBeNull();
  });

  test.each([
    ["q=hoang", ["Lê Hoàng"]],
    ["q=ho%C3%A0ng%20l%C3%AA", ["Lê Hoàng"]],
    ["q=0987%20654", ["Trần Mai"]],
    ["q=%2B84%20987.654.321", ["Trần Mai"]],
    ["q=mai@shop.vn", ["Trần Mai"]],
    ["q=khong-co", []],
    ["status=won", ["Trần Mai"]],
    ["status=won&q=hoang", []],
  ])("?%s finds %j", async (query, expected) => {
    await add("Lê Hoàng");
    await add("Trần Mai", { phone: "0987654321", email: "mai@shop.vn", status: "won" });
    expect(names((await boss.call<Page<LeadItem>>("get", `/leads?${query}`)).body)).toEqual(expected);
  });
});

describe("one lead", () => {
  test("its status can be moved on", async () => {
    const lead = await addLead(context);
    const answer = await boss.call("patch", `/leads/${lead._id}`, { status: "contacted" });
    expect(answer).toMatchObject({ status: 200, body: { id: lead._id, status: "contacted" } });
    expect((await boss.call("patch", `/leads/${lead._id}`, { status: "bought" })).body.details.fields).toHaveProperty("status");
    expect((await boss.call("patch", "/leads/unknown", { status: "won" })).status).toBe(404);
  });
});

describe("the export", () => {
  test("opens in a spreadsheet with accents, and a customer's formula stays text", async () => {
    await add('Nguyễn “Tí”, "chủ"', { note: '=HYPERLINK("http://evil")' });
    await add("+84", { note: "dòng 1\ndòng 2" });
    const answer = await boss.call("get", "/leads.csv");
    expect(answer.headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="leads.csv"',
    });
    expect(answer.text.charCodeAt(0)).toBe(0xfeff);
    const rows = parse<Record<string, string>>(answer.text, { bom: true, columns: true });
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      Tên: 'Nguyễn “Tí”, "chủ"',
      "Ghi chú": `'=HYPERLINK("http://evil")`,
      "Thời gian": "2026-11-20 10:01:00",
    });
    expect(rows[0]).toMatchObject({ Tên: "'+84", "Ghi chú": "dòng 1\ndòng 2" });
  });
});

describe("a contact", () => {
  test("shows every channel, conversation, lead and rating", async () => {
    const conversation = await addConversation(context, { contactId: "contact-x" }, { phone: "0912345678" });
    await addLead(context, { contactId: "contact-x", conversationId: conversation._id });
    await context.ctx.models.feedback.create({
      _id: "f",
      contactId: "contact-x",
      contactName: "Đức",
      conversationId: conversation._id,
      kind: "csat",
      score: 5,
      comment: "Tốt",
      agentId: null,
      at: context.clock.now,
    });
    const { body } = await boss.call("get", "/contacts/contact-x");
    expect(body).toMatchObject({
      id: "contact-x",
      name: "Nguyễn Văn Đức",
      phone: "0912345678",
      identities: [{ channelId: "channel-1", channelType: "plain", channelName: "Trang Hoa Mai", following: null }],
      conversations: [{ id: conversation._id }],
      leads: [{ phone: "0912345678" }],
      feedback: [{ score: 5, comment: "Tốt" }],
    });
    expect((await boss.call("get", "/contacts/unknown")).status).toBe(404);
  });

  test("a correction shows in the lists at once", async () => {
    const conversation = await addConversation(context, { contactId: "contact-x" });
    await addLead(context, { contactId: "contact-x" });
    const answer = await boss.call("patch", "/contacts/contact-x", {
      name: " Đức Anh ",
      phone: "0987 654 321",
      email: null,
      tags: ["vip", "vip"],
    });
    expect(answer.body).toMatchObject({
      name: "Đức Anh",
      phone: "0987 654 321",
      email: null,
      tags: ["vip"],
      conversations: [{ contact: { name: "Đức Anh" } }],
      leads: [{ contactName: "Đức Anh" }],
    });
    expect(context.events).toMatchObject([{ name: "conversation:changed", conversationId: conversation._id }]);
  });

  test.each([
    ["name", { name: " " }],
    ["phone", { phone: "0".repeat(31) }],
    ["tags.0", { tags: [""] }],
  ])("a wrong %s is 422", async (field, body) => {
    await addConversation(context, { contactId: "contact-x" });
    expect((await boss.call("patch", "/contacts/contact-x", body)).body.details.fields).toHaveProperty([field]);
  });

  test("an unknown one is 404, also when nothing is to be changed", async () => {
    for (const body of [{}, { name: "A" }]) expect((await boss.call("patch", "/contacts/unknown", body)).status).toBe(404);
  });
});
