import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDemo, type DemoProcess } from "./demo-process";
import { findChromium } from "./find-chromium";

const executablePath = findChromium();
if (!executablePath) console.warn("Browser tests left out: no Chromium was found (set CHROMIUM_PATH to name one).");

const SEEN_WITHIN_MS = 1_000;
const PHONE = "0912 345 678";

describe.skipIf(!executablePath)("the first conversation, as people see it", () => {
  let demo: DemoProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let inbox: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    demo = await startDemo();
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    context.on("weberror", (error) => problems.push(String(error.error())));
    context.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page = await context.newPage();
    await page.goto(`${demo.url}/demo`);
    [inbox] = await Promise.all([context.waitForEvent("page"), page.getByRole("button", { name: "Mở hộp thư" }).click()]);
    await inbox.waitForURL("**/inbox/**");
  });

  afterAll(async () => {
    await browser?.close();
    const code = await demo?.stop();
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
  });

  describe.each([
    { channel: "Zalo", name: "Đỗ Hồng Nhung" },
    { channel: "Messenger", name: "Lê Minh Quân" },
  ])("on the $channel phone", ({ channel, name }) => {
    const region = () => page.getByRole("region", { name: `Điện thoại ${channel}` });
    const log = () => region().getByRole("log");
    const row = () => inbox.getByRole("link").filter({ hasText: name });
    const thread = () => inbox.getByRole("region", { name });

    async function say(text: string): Promise<void> {
      const field = region().getByRole("textbox");
      await field.fill(text);
      await field.press("Enter");
    }

    it("answers a question typed in a hurry", async () => {
      await say("shop mo cua may gio v");
      await shown(log().getByText("8:30 – 21:30"));
      expect(await log().getByText("8:30 – 21:30").count()).toBe(1);
    });

    it("makes one lead of a name and a phone number", async () => {
      await say("cho mình để lại số");
      await shown(log().getByText("Bạn cho mình xin tên ạ?"));
      await say(name);
      await shown(log().getByText("Số điện thoại của bạn là gì ạ?"));
      await say("0912.345.678");
      await shown(log().getByText(`shop đã ghi số ${PHONE}`));
      await shown(page.getByText(`${name} · ${PHONE} · từ ${channel}`));

      const leads = await context.newPage();
      await leads.goto(`${demo.url}/leads`);
      const rows = leads.getByRole("row").filter({ hasText: name }).filter({ hasText: PHONE });
      await shown(rows.first());
      expect(await rows.count()).toBe(1);
      await leads.close();
    });

    it("hands off, and the agent sees it at once without refreshing", async () => {
      const seen = inbox.waitForFunction(
        (who) =>
          [...document.querySelectorAll("a")].some((link) => link.textContent.includes(who) && link.textContent.includes("Chờ")) &&
          Date.now(),
        name,
        { polling: "raf" },
      );
      await say("gặp nhân viên");
      await shown(log().getByText("chuyển bạn cho nhân viên"));
      const seenAt = Number(await (await seen).jsonValue());
      const handedOffAt = await handoffTime(inbox, await conversationId(row()));
      expect(seenAt - handedOffAt).toBeLessThanOrEqual(SEEN_WITHIN_MS);
    });

    it("brings the agent's reply to the phone and its way back: sent, delivered, read", async () => {
      const reply = `Dạ em là Thùy Linh, em hỗ trợ ${name} ngay ạ.`;
      await row().click();
      // What is typed before it is open goes to the conversation that was.
      const field = thread().getByRole("textbox", { name: "Nhập tin nhắn" });
      await shown(field);
      const states = recordStates(inbox, reply);
      await field.fill(reply);
      await field.press("Enter");
      await shown(log().getByText(reply));
      await shown(thread().getByRole("article").filter({ hasText: reply }).getByText("Đã xem"));

      const seen = await states;
      const order = ["Đã gửi", "Đã nhận", "Đã xem"];
      expect(seen).toEqual(order.filter((state) => seen.includes(state)));
      expect(seen).toContain("Đã nhận");
      const steps = await page.getByRole("log", { name: "Hệ thống thấy gì" }).getByRole("list").first().innerText();
      const places = [`Gửi ${channel}`, "Đã nhận", "Đã xem"].map((step) => steps.lastIndexOf(step));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    });

    it("asks for a rating when the agent resolves, stores the 5 and shows it", async () => {
      await thread()
        .getByRole("button", { name: /^Đóng( E)?$/ })
        .click();
      await shown(log().getByText("chấm cuộc trò chuyện vừa rồi mấy điểm"));
      await say("5");
      await shown(log().getByText("góp ý thêm"));
      await shown(inbox.getByText("Khách chấm 5/5").first());
    });
  });

  it("ticks all four things to try", async () => {
    await shown(page.getByText("Bạn đã đi hết một vòng"));
  });

  it.each([
    { name: "demo", path: "/demo", ready: (at: Page) => at.getByRole("region", { name: "Điện thoại Zalo" }).getByText("8:30 – 21:30") },
    { name: "inbox", path: "/inbox/all", ready: (at: Page) => at.getByRole("link").filter({ hasText: "Phạm Đức Duy" }) },
    { name: "leads", path: "/leads", ready: (at: Page) => at.getByRole("row").filter({ hasText: PHONE }) },
    { name: "login", path: "/login", ready: (at: Page) => at.getByRole("textbox").first() },
  ])("has no accessibility problem on the $name page", async ({ name, path, ready }) => {
    const stranger = name === "login" ? await browser.newContext({ locale: "vi-VN" }) : null;
    const target = await (stranger ?? context).newPage();
    await target.goto(demo.url + path);
    await shown(ready(target));
    const { violations } = await new AxeBuilder({ page: target }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(" ")) }))).toEqual([]);
    await target.close();
    await stranger?.close();
  });
});

async function shown(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "visible", timeout: 15_000 });
}

async function conversationId(row: Locator): Promise<string> {
  const href = await row.first().getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}

/** When the server stored the handoff, by its own clock, which is this machine's. */
async function handoffTime(inbox: Page, id: string): Promise<number> {
  const messages = await inbox.evaluate(async (conversation) => {
    const answer = await fetch(`/api/v1/conversations/${conversation}/messages`);
    return ((await answer.json()) as { items: { at: string; event: { name: string } | null }[] }).items;
  }, id);
  const handoff = messages.findLast((message) => message.event?.name === "handoff");
  if (!handoff) throw new Error(`Conversation ${id} was not handed off`);
  return Date.parse(handoff.at);
}

/** The delivery states that the inbox showed for a text, in order, until "read". */
function recordStates(inbox: Page, text: string): Promise<string[]> {
  return inbox.evaluate(
    (wanted) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const look = () => {
          const article = [...document.querySelectorAll("article")].find((item) => item.textContent.includes(wanted));
          const state = ["Đã gửi", "Đã nhận", "Đã xem"].find((word) => article?.textContent.includes(word));
          if (state && seen.at(-1) !== state) seen.push(state);
          if (state === "Đã xem") {
            observer.disconnect();
            resolve(seen);
          }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    text,
  );
}
