import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDemo, type DemoProcess } from "./demo-process";
import { findChromium } from "./find-chromium";

const executablePath = findChromium();
if (!executablePath) console.warn("Browser tests left out: no Chromium was found (set CHROMIUM_PATH to name one).");

const PASSWORD = "hoa mai nở tháng giêng";

describe.skipIf(!executablePath)("people", () => {
  let demo: DemoProcess;
  let browser: Browser;
  let phones: { context: BrowserContext; page: Page };
  const problems: string[] = [];

  beforeAll(async () => {
    demo = await startDemo();
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
    phones = await visitor({ width: 1440, height: 900 });
    await phones.page.goto(`${demo.url}/demo`);
  });

  afterAll(async () => {
    await browser?.close();
    const code = await demo?.stop();
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
  });

  async function visitor(viewport: { width: number; height: number }): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ viewport, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", reducedMotion: "reduce" });
    context.on("weberror", (error) => problems.push(String(error.error())));
    // A stranger's first look at the session, and a link that is gone, are refusals that the browser notes.
    context.on("console", (message) => {
      if (message.type() === "error" && !/status of (401|410)/.test(message.text())) problems.push(message.text());
    });
    return { context, page: await context.newPage() };
  }

  describe.each([
    {
      where: "on a computer",
      viewport: { width: 1440, height: 900 },
      name: "Trần Thị Bích Ngọc",
      email: "ngoc@shop.vn",
      channel: "Zalo",
      wish: "Shop may áo cưới không",
    },
    {
      where: "on a phone",
      viewport: { width: 390, height: 844 },
      name: "Lê Hoàng Long",
      email: "long@shop.vn",
      channel: "Messenger",
      wish: "Shop thêu tên lên áo chứ",
    },
  ])("$where", ({ viewport, name, email, channel, wish }) => {
    let admin: { context: BrowserContext; page: Page };
    let agent: { context: BrowserContext; page: Page };
    let link = "";

    beforeAll(async () => {
      admin = await visitor(viewport);
      agent = await visitor(viewport);
      await admin.context.request.post(`${demo.url}/demo/api/sign-in`, { data: {} });
    });
    afterAll(() => Promise.all([admin.context.close(), agent.context.close()]));

    const row = () => admin.page.getByRole("listitem").filter({ hasText: email });

    async function act(item: string): Promise<void> {
      await row()
        .getByRole("button", { name: `Việc với tài khoản của ${name}` })
        .click();
      await admin.page.getByRole("menuitem", { name: item }).click();
    }

    it("an admin invites somebody and gets a link to send", async () => {
      const { page } = admin;
      await page.goto(`${demo.url}/settings`);
      await page.getByRole("button", { name: "Thêm nhân viên" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Tạo liên kết mời" }).click();
      await shown(dialog.getByText("Nhập tên"));
      await expect
        .poll(() => dialog.getByLabel("Tên").evaluate((field) => field === document.activeElement), { timeout: 15_000 })
        .toBe(true);
      await dialog.getByLabel("Tên").fill(name);
      await dialog.getByLabel("Email").fill(email);
      expect(await axeProblems(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Tạo liên kết mời" }).click();
      const field = page.getByRole("dialog").getByLabel("Liên kết", { exact: true });
      await shown(field);
      link = await field.inputValue();
      expect(link).toMatch(new RegExp(`^${demo.url}/invite#[\\w-]{43}$`));
      await page.getByRole("dialog").getByRole("button", { name: "Sao chép" }).click();
      await shown(page.getByRole("dialog").getByRole("button", { name: "Đã sao chép" }));
      expect(await axeProblems(page)).toEqual([]);
      await page.getByRole("dialog").getByRole("button", { name: "Xong" }).click();
      await shown(row().getByText("Chờ nhận lời mời, còn 7 ngày"));
      expect(await axeProblems(page)).toEqual([]);
    });

    it("the invited person chooses a password, lands in the inbox and answers a customer", async () => {
      const { page } = agent;
      await page.goto(link);
      await shown(page.getByRole("heading", { name: `Chào ${name}` }));
      const password = page.getByLabel("Chọn mật khẩu");
      await password.fill("ngắn");
      await password.press("Enter");
      await shown(page.getByText("Mật khẩu cần ít nhất 10 ký tự"));
      expect(await axeProblems(page)).toEqual([]);
      await password.fill(PASSWORD);
      await password.press("Enter");
      await page.waitForURL("**/inbox/all");
      const customer = phones.page.getByRole("region", { name: `Điện thoại ${channel}` });
      await customer.getByRole("textbox").fill("gặp nhân viên");
      await customer.getByRole("textbox").press("Enter");
      await shown(customer.getByRole("log").getByText("chuyển bạn cho nhân viên"));
      await customer.getByRole("textbox").fill(wish);
      await customer.getByRole("textbox").press("Enter");
      await page.getByRole("link").filter({ hasText: wish }).first().click();
      const field = page.getByRole("textbox", { name: "Nhập tin nhắn" });
      const reply = `Dạ em là ${name}, em xem giúp mình ngay ạ.`;
      await field.fill(reply);
      await page.getByRole("button", { name: "Gửi", exact: true }).click();
      await shown(
        page
          .getByRole("article")
          .filter({ hasText: reply })
          .getByText(/Đã (gửi|nhận|xem)/),
      );
      await shown(customer.getByRole("log").getByText(reply));
    });

    it("the link works once", async () => {
      const other = await visitor(viewport);
      await other.page.goto(link);
      await shown(other.page.getByRole("heading", { name: "Liên kết không còn dùng được" }));
      expect(await axeProblems(other.page)).toEqual([]);
      await other.context.close();
    });

    it("the admin sees them here, makes them supervisor, and shuts them out", async () => {
      await shown(row().getByText("Đang mở hộp thư"));
      await act("Sửa tên, vai trò");
      const dialog = admin.page.getByRole("dialog");
      await dialog.getByRole("radio", { name: "Giám sát" }).check();
      expect(await axeProblems(admin.page)).toEqual([]);
      await dialog.getByRole("button", { name: "Lưu" }).click();
      await shown(row().getByText("Giám sát"));
      await act("Khóa tài khoản");
      await shown(admin.page.getByRole("dialog").getByText("hội thoại họ đang làm về lại hàng chờ"));
      await admin.page.getByRole("dialog").getByRole("button", { name: "Khóa tài khoản" }).click();
      await shown(row().getByText("Đã khóa"));
      await agent.page.waitForURL("**/login");
    });

    it("a reset link brings them back with another password", async () => {
      await act("Mở lại tài khoản");
      await act("Liên kết đặt lại mật khẩu");
      const field = admin.page.getByRole("dialog").getByLabel("Liên kết", { exact: true });
      await shown(field);
      await agent.page.goto(await field.inputValue());
      await agent.page.getByLabel("Mật khẩu mới").fill(`${PASSWORD} lần hai`);
      await agent.page.getByRole("button", { name: "Lưu và vào hộp thư" }).click();
      await agent.page.waitForURL("**/inbox/all");
      await admin.page.reload();
      await shown(admin.page.getByRole("listitem").filter({ hasText: "Đặt mật khẩu mới" }).filter({ hasText: email }));
    });
  });

  it("whoever uses a link in another's browser is told, and sees nothing of theirs", async () => {
    const { context, page } = await visitor({ width: 1440, height: 900 });
    await context.request.post(`${demo.url}/demo/api/sign-in`, { data: {} });
    await page.goto(`${demo.url}/settings`);
    await page.getByRole("button", { name: "Thêm nhân viên" }).click();
    await page.getByRole("dialog").getByLabel("Tên").fill("Vũ Minh");
    await page.getByRole("dialog").getByLabel("Email").fill("minh@shop.vn");
    await page.getByRole("dialog").getByRole("button", { name: "Tạo liên kết mời" }).click();
    const link = await page.getByRole("dialog").getByLabel("Liên kết", { exact: true }).inputValue();
    await page.goto(link);
    await shown(page.getByText("Trình duyệt này đang đăng nhập bằng tài khoản của"));
    await page.getByLabel("Chọn mật khẩu").fill(PASSWORD);
    await page.getByRole("button", { name: "Vào hộp thư" }).click();
    await page.waitForURL("**/inbox/all");
    await shown(page.getByRole("button", { name: "Tài khoản của Vũ Minh" }));
    expect(await page.getByRole("link", { name: "Cài đặt" }).count()).toBe(0);
    await context.close();
  });
});

async function shown(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "visible", timeout: 15_000 });
}

async function axeProblems(page: Page): Promise<object[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(" ")) }));
}
