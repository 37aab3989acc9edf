import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLanguageModel, type LanguageModel } from "../fakes/language-model";
import { startDemo, type DemoProcess } from "./demo-process";
import { findChromium } from "./find-chromium";

const executablePath = findChromium();
if (!executablePath) console.warn("Browser tests left out: no Chromium was found (set CHROMIUM_PATH to name one).");

const SUMMARY = "Khách muốn gặp nhân viên để đổi áo bị lỗi chỉ.\nKhách để lại số [SĐT 1].";

describe.skipIf(!executablePath)("the optional AI helper, as people see it", () => {
  let demo: DemoProcess;
  let model: LanguageModel;
  let browser: Browser;
  let context: BrowserContext;
  let phones: Page;
  let inbox: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [demo, model] = await Promise.all([startDemo(), startLanguageModel()]);
    model.answers(({ system, user }) => {
      if (system.includes("tóm tắt")) return SUMMARY;
      if (system.includes("câu mà khách")) return "Cuối tuần shop có mở ko\nshop mở tới mấy h";
      return `Vâng, ${/Đáp: (.*)/.exec(user)?.[1] ?? ""}\nNGUON: 1`;
    });
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    context.on("weberror", (error) => problems.push(String(error.error())));
    context.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    phones = await context.newPage();
    await phones.goto(`${demo.url}/demo`);
    [inbox] = await Promise.all([context.waitForEvent("page"), phones.getByRole("button", { name: "Mở hộp thư" }).click()]);
    await inbox.waitForURL("**/inbox/**");
  });

  afterAll(async () => {
    await browser?.close();
    await model?.close();
    const code = await demo?.stop();
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
  });

  it("an admin tries the connection, hears what is wrong, and switches it on", async () => {
    await inbox.goto(`${demo.url}/settings`);
    const card = inbox.getByRole("region", { name: "Trợ lý AI (tuỳ chọn)" });
    const field = (name: string) => card.getByRole("textbox", { name, exact: true });
    await shown(card.getByText("Đang tắt"));
    await field("Mô hình").fill("mo-hinh-thu");
    await field("Địa chỉ").fill(model.url.replace("http://", ""));
    await field("Địa chỉ").press("Tab");
    await shown(card.getByText("Địa chỉ đầy đủ bắt đầu bằng https:// hoặc http://."));
    await field("Địa chỉ").fill(model.url);
    await card.getByLabel("Khóa API", { exact: true }).fill("sk-sai");
    await card.getByRole("button", { name: "Thử kết nối" }).click();
    await shown(card.getByRole("status").getByText("Khóa API sai hoặc thiếu."));
    await card.getByLabel("Khóa API", { exact: true }).fill(model.key);
    await card.getByRole("button", { name: "Thử kết nối" }).click();
    await shown(card.getByText("Kết nối tốt"));
    for (const name of ["Diễn đạt câu trả lời", "Gợi ý câu mẫu", "Tóm tắt khi chuyển"])
      await card.getByRole("switch", { name }).press("Space");
    await card.getByRole("button", { name: "Lưu", exact: true }).click();
    await shown(card.getByText("Đang bật"));
    await expect.poll(() => card.getByLabel("Khóa API", { exact: true }).inputValue(), { timeout: 15_000 }).toBe("");
    expect(await inbox.content()).not.toContain(model.key);
    await accessible(inbox);
  });

  it("a customer gets the answer in other words, the agent its source, and a summary under the handoff", async () => {
    const phone = phones.getByRole("region", { name: "Điện thoại Zalo" });
    const say = async (text: string) => {
      await phone.getByRole("textbox").fill(text);
      await phone.getByRole("textbox").press("Enter");
    };
    await say("shop mo cua may gio v");
    await shown(phone.getByRole("log").getByText("Vâng, "));
    await say("áo mình mua bị lỗi chỉ, số mình 0912 345 678");
    await say("cho mình gặp nhân viên để đổi áo nhé");
    await inbox.goto(`${demo.url}/inbox/all`);
    await inbox.getByRole("link").filter({ hasText: "mình chuyển bạn cho nhân viên" }).first().click();
    await shown(inbox.getByText("Soạn từ: Shop mở cửa mấy giờ?"));
    const summary = inbox.getByRole("complementary", { name: "Tóm tắt" });
    await shown(summary.getByText("Khách để lại số 0912 345 678."));
    expect(await phone.getByRole("log").getByText("Khách để lại số").count()).toBe(0);
    expect(JSON.stringify(model.asked)).not.toContain("0912 345 678");
    await accessible(inbox);
  });

  it("who keeps the FAQ ticks suggested questions, and publishes them", async () => {
    await inbox.goto(`${demo.url}/faqs/live`);
    await inbox.getByRole("link").filter({ hasText: "Shop mở cửa mấy giờ?" }).first().click();
    await inbox.getByRole("button", { name: "Gợi ý câu mẫu" }).click();
    await inbox.getByRole("checkbox", { name: "shop mở tới mấy h" }).check();
    await inbox.getByRole("button", { name: "Thêm 1 câu" }).click();
    await inbox.getByRole("button", { name: "Xuất bản" }).click();
    await shown(inbox.getByText("Câu khách hay hỏi · 9 câu"));
    await inbox.reload();
    await shown(inbox.getByText("Câu khách hay hỏi · 9 câu"));
  });
});

async function shown(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "visible", timeout: 15_000 });
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))])).toEqual([]);
}
