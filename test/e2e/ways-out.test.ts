import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDemo, type DemoProcess } from "./demo-process";
import { findChromium } from "./find-chromium";

const executablePath = findChromium();
if (!executablePath) console.warn("Browser tests left out: no Chromium was found (set CHROMIUM_PATH to name one).");

const NOTHING = "0123456789abcdef01234567";

/** On a phone one thing covers all others: from each there must be a way on that loses nothing. */
describe.skipIf(!executablePath)("on a phone", () => {
  let demo: DemoProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo();
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      reducedMotion: "reduce",
    });
    await context.request.post(`${demo.url}/demo/api/sign-in`, { data: {} });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const tabTo = (name: string) => page.getByRole("navigation").getByRole("link", { name }).last().click();

  it.each([
    [`/inbox/mine/${NOTHING}`, "/inbox/mine"],
    [`/faqs/live/${NOTHING}`, "/faqs/live"],
    [`/faqs/unanswered/${NOTHING}`, "/faqs/unanswered"],
  ])("what is gone (%s) leads back to its list", async (address, list) => {
    await page.goto(demo.url + address);
    await page.getByRole("link", { name: "Về danh sách" }).click();
    await page.waitForURL(demo.url + list);
  });

  it.each([
    ["/inbox/all", "Hộp thư"],
    ["/leads", "Khách tiềm năng"],
    ["/faqs/unanswered", "Câu hỏi thường gặp"],
    ["/settings", "Cài đặt"],
    ["/khong-co", "Không có trang này"],
  ])("%s has a title of its own, on the page and in the tab", async (address, title) => {
    await page.goto(demo.url + address);
    await shown(page.getByRole("heading", { level: 1, name: title }));
    await expect.poll(() => page.title(), { timeout: 15_000 }).toMatch(new RegExp(`^(\\(\\d+\\) )?${title} · Sáo$`));
  });

  it("an open FAQ entry keeps the page's title, and asks before what was typed is lost", async () => {
    await page.goto(`${demo.url}/faqs/live`);
    await page.getByRole("link", { name: "Phí ship bao nhiêu?" }).click();
    const answer = page.getByRole("textbox", { name: "Câu trả lời", exact: true });
    await shown(answer);
    expect(await page.getByRole("heading", { level: 1 }).allTextContents()).toEqual(["Câu hỏi thường gặp"]);
    await answer.fill("Dạ phí ship đang được viết lại…");

    await page
      .getByRole("link", { name: "Khách tiềm năng" })
      .or(page.getByRole("link", { name: "Tiềm năng" }))
      .first()
      .click();
    const question = page.getByRole("dialog", { name: "Bỏ những gì bạn vừa gõ?" });
    await shown(question);
    expect(await axeProblems(page)).toEqual([]);
    await question.getByRole("button", { name: "Ở lại" }).click();
    await question.waitFor({ state: "hidden" });
    expect(await answer.inputValue()).toBe("Dạ phí ship đang được viết lại…");

    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await shown(page.getByText("Đã lưu nháp"));
    await page.getByRole("button", { name: "Đóng", exact: true }).click();
    await page.waitForURL(`${demo.url}/faqs/live`);
  });

  it("a new entry is saved without being asked about, and left when the person says so", async () => {
    await page.goto(`${demo.url}/faqs/live/new`);
    const add = page.getByPlaceholder("Thêm câu mẫu");
    await add.fill("Shop có bán khăn không?");
    await add.press("Enter");
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await page.waitForURL((url) => url.pathname.startsWith("/faqs/live/") && !url.pathname.endsWith("/new"));
    await page.goto(`${demo.url}/faqs/live/new`);
    await add.fill("Câu gõ dở");
    await add.press("Enter");
    await page.getByRole("button", { name: "Đóng", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Bỏ", exact: true }).click();
    await page.waitForURL(`${demo.url}/faqs/live`);
  });

  it("trying a question begins in its field", async () => {
    await page.goto(`${demo.url}/faqs/live`);
    await page.getByRole("button", { name: "Thử như khách" }).click();
    const dialog = page.getByRole("dialog", { name: "Thử như khách" });
    const field = dialog.getByRole("textbox", { name: "Thử như khách" });
    await shown(field);
    await expect.poll(() => field.evaluate((input) => input === document.activeElement), { timeout: 15_000 }).toBe(true);
    expect(await axeProblems(page)).toEqual([]);
  });

  it("a page that cannot be fetched leaves the way to the others, and comes when the network is back", async () => {
    await page.route("**/assets/LeadsPage*", (route) => route.abort());
    await page.goto(`${demo.url}/settings`);
    await tabTo("Tiềm năng");
    await shown(page.getByRole("alert").getByText("Kiểm tra mạng rồi thử lại."));
    await page.route("**/api/v1/setup", (route) => route.abort());
    await page.getByRole("button", { name: "Thử lại" }).click();
    await shown(page.getByRole("alert").getByText("Máy chủ không trả lời."));
    await tabTo("Hỏi đáp");
    await shown(page.getByRole("heading", { level: 1, name: "Câu hỏi thường gặp" }));
    await tabTo("Tiềm năng");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Thử lại" }).click();
    await shown(page.getByRole("heading", { level: 1, name: "Khách tiềm năng" }));
  });

  it("pages not opened before open without a network too", async () => {
    const fetched = page.waitForResponse((response) => response.url().includes("/assets/HealthPage"));
    await page.goto(`${demo.url}/inbox/all`);
    await fetched;
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await tabTo("Hệ thống");
    await shown(page.getByRole("heading", { level: 1, name: "Sức khỏe hệ thống" }));
    await shown(page.getByRole("navigation").getByText("Tiềm năng"));
    await page.context().setOffline(false);
  });

  it("a notice of failure covers no way on, and its close button has a name", async () => {
    await page.goto(`${demo.url}/settings`);
    await page.getByRole("button", { name: "Việc với tài khoản của Hải Nam" }).click();
    await page.route("**/api/v1/agents/**", (route) => route.fulfill({ status: 500, json: {} }));
    await page.getByRole("menuitem", { name: "Liên kết đặt lại mật khẩu" }).click();
    const notice = page.getByRole("alert").filter({ hasText: "Chưa thực hiện được" });
    await shown(notice);
    expect(await axeProblems(page)).toEqual([]);
    const [box, tabs] = [await notice.boundingBox(), await page.getByRole("navigation").last().boundingBox()];
    expect(box!.y + box!.height).toBeLessThanOrEqual(tabs!.y);
    await notice.getByRole("button", { name: "Đóng" }).click();
    await notice.waitFor({ state: "hidden" });
    await page.unroute("**/api/v1/agents/**");
  });
});

async function shown(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "visible", timeout: 15_000 });
}

async function axeProblems(page: Page): Promise<object[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(" ")) }));
}
