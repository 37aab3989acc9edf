import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeXlsx } from "../make-xlsx";
import { startDemo, type DemoProcess } from "./demo-process";
import { findChromium } from "./find-chromium";

const executablePath = findChromium();
if (!executablePath) console.warn("Browser tests left out: no Chromium was found (set CHROMIUM_PATH to name one).");

const QUESTION = "Shop có thêu logo công ty không?";
const ANSWER = "Dạ shop nhận thêu logo, phụ thu 30.000 ₫ mỗi áo ạ.";

/** As Google Forms exports it, with a title that somebody put above. */
const WORKBOOK = makeXlsx([
  { name: "Ghi chú", rows: [] },
  {
    name: "Câu trả lời biểu mẫu 1",
    rows: [
      ["Hỏi đáp mùa Noel"],
      [],
      ["Dấu thời gian", "Câu hỏi của khách", "Cách hỏi khác", "Trả lời"],
      [
        new Date(Date.UTC(2026, 10, 20, 9, 41)),
        "Có gói quà Noel không?",
        "shop nhận gói quà giáng sinh chứ\ngói quà noel giúp mình được không",
        "Dạ shop gói quà Noel miễn phí đến 24/12/2026 ạ.",
      ],
      [new Date(Date.UTC(2026, 10, 20, 10)), "Bao giờ có hàng mới?"],
    ],
  },
]);

describe.skipIf(!executablePath)("the FAQ page", () => {
  let demo: DemoProcess;
  let browser: Browser;
  let context: BrowserContext;
  let phones: Page;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    demo = await startDemo();
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    context.on("weberror", (error) => problems.push(String(error.error())));
    context.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await context.request.post(`${demo.url}/demo/api/sign-in`, { data: {} });
    phones = await context.newPage();
    await phones.goto(`${demo.url}/demo`);
    page = await context.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    const code = await demo?.stop();
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
  });

  const phone = (channel: string) => phones.getByRole("region", { name: `Điện thoại ${channel}` });

  async function say(channel: string, text: string): Promise<void> {
    const field = phone(channel).getByRole("textbox");
    await field.fill(text);
    await field.press("Enter");
  }

  /** The lists are looked at again when somebody comes back to the window after more than a minute. */
  async function lookAgain(): Promise<void> {
    await page.evaluate(() => {
      const later = Date.now() + 120_000;
      Date.now = () => later;
      window.dispatchEvent(new Event("visibilitychange"));
    });
  }

  async function startOver(channel: string): Promise<void> {
    await phones.getByRole("button", { name: `Khách mới ${channel}` }).click();
    await expect.poll(() => phone(channel).getByRole("log").getByText("(bạn):").count()).toBe(0);
  }

  async function leaveAsking(): Promise<void> {
    await page.getByRole("button", { name: "Đóng" }).click();
    await page.getByRole("button", { name: "Bỏ", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }

  it("turns an unanswered question into a published entry in two clicks", async () => {
    await say("Zalo", QUESTION);
    await shown(phone("Zalo").getByRole("log").getByText("chưa rõ").or(phone("Zalo").getByRole("log").getByText("nhân viên")));
    await page.goto(`${demo.url}/faqs/unanswered`);
    await page.getByRole("link", { name: QUESTION }).click();
    await page.getByRole("textbox", { name: "Câu trả lời" }).fill(ANSWER);
    await page.getByRole("button", { name: "Xuất bản" }).click();
    await shown(page.getByText(`Đã xuất bản “${QUESTION}”`));
    await page.getByRole("link", { name: QUESTION }).waitFor({ state: "detached" });
  });

  it("answers the next customer, who words it differently, without accents and with a typo", async () => {
    await say("Messenger", "shop co theu loggo cong ty k a");
    await shown(phone("Messenger").getByRole("log").getByText(ANSWER));
  });

  it("tries a question like a customer and says what decided", async () => {
    await page.goto(`${demo.url}/faqs/live`);
    const box = page.getByRole("textbox", { name: "Thử như khách" });
    await box.fill("theu logo cong ty dc k");
    await box.press("Enter");
    await shown(page.getByRole("status").getByText("Bot trả lời"));
    await shown(page.getByRole("status").getByText(QUESTION));
  });

  it("keeps an edit from the bot until it is published, and restores what was before", async () => {
    await page.getByRole("searchbox").fill("theu logo");
    await page.getByRole("row").filter({ hasText: QUESTION }).getByRole("link").click();
    await page.getByRole("textbox", { name: "Câu trả lời" }).fill("Dạ shop ngừng thêu logo rồi ạ.");
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await shown(page.getByText("Có bản nháp").first());
    await say("Messenger", "theu logo cong ty khong shop");
    await shown(phone("Messenger").getByRole("log").getByText(ANSWER).nth(1));
    await page.getByRole("button", { name: "Xuất bản" }).click();
    await shown(page.getByText(/^Đã xuất bản ·/));
    await page.getByRole("button", { name: "Lịch sử" }).click();
    await shown(page.getByRole("dialog").getByText("Đổi: câu trả lời", { exact: true }));
    await page
      .getByRole("dialog")
      .getByRole("listitem")
      .filter({ hasText: ANSWER })
      .getByRole("button", { name: "Đưa về bản nháp" })
      .click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => page.getByRole("textbox", { name: "Câu trả lời" }).inputValue(), { timeout: 15_000 }).toBe(ANSWER);
    await shown(page.getByText(/^Đã lưu nháp ·/));
  });

  it("imports a workbook: says what each row would do, then does it, and the bot answers with it", async () => {
    await page.goto(`${demo.url}/faqs/live`);
    await page.getByRole("button", { name: "Nhập tệp" }).click();
    const dialog = page.getByRole("dialog");
    const choose = (name: string, buffer: Buffer) => dialog.getByLabel("Chọn tệp").setInputFiles({ name, mimeType: "", buffer });
    await choose("cu.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
    await shown(dialog.getByRole("alert").getByText("Lưu thành .xlsx"));
    await choose("Mộc Lan.xlsx", WORKBOOK);
    await shown(dialog.getByRole("status").getByText("Thêm 1 · sửa 0 · giữ nguyên 0 · bỏ qua 1 dòng"));
    await shown(dialog.getByRole("row").filter({ hasText: "Có gói quà Noel không?" }).getByText("Thêm"));
    await shown(dialog.getByRole("row").filter({ hasText: "Bao giờ có hàng mới?" }).getByText("Không có câu trả lời"));
    await expect.poll(() => dialog.getByRole("checkbox", { name: "Cách hỏi khác" }).isChecked(), { timeout: 15_000 }).toBe(true);
    const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByRole("button", { name: "Nhập và xuất bản" }).click();
    await shown(page.getByText("Đã thêm 1, sửa 0 câu"));
    await dialog.waitFor({ state: "detached" });
    await say("Messenger", "goi qua noel duoc khong shop");
    await shown(phone("Messenger").getByRole("log").getByText("Dạ shop gói quà Noel miễn phí đến 24/12/2026 ạ."));
  });

  it("imports drafts, leads to them and publishes all at once; one without an answer is named and stays", async () => {
    await page.goto(`${demo.url}/faqs/live/new`);
    await page.getByRole("textbox", { name: "Tên" }).fill("Sửa áo cũ");
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await shown(page.getByText(/^Đã lưu nháp ·/));
    await page.goto(`${demo.url}/faqs/live`);
    await page.getByRole("button", { name: "Nhập tệp" }).click();
    const dialog = page.getByRole("dialog");
    const buffer = Buffer.from(
      "Câu hỏi,Trả lời\nCó nhận may đồng phục lớp không,Dạ shop nhận may từ 20 áo ạ.\nÁo mưa bán không,Dạ chưa có ạ.\n",
    );
    await dialog.getByLabel("Chọn tệp").setInputFiles({ name: "nháp.csv", mimeType: "text/csv", buffer });
    await dialog.getByRole("button", { name: "Nhập thành bản nháp" }).click();
    await dialog.getByRole("link", { name: "Xem bản nháp" }).click();
    await page.waitForURL(`${demo.url}/faqs/drafts`);
    await page.getByRole("button", { name: /^Xuất bản tất cả \d+ bản nháp$/ }).press("Enter");
    await dialog.getByRole("button", { name: /^Xuất bản \d+ câu$/ }).press("Enter");
    await shown(dialog.getByRole("listitem").filter({ hasText: "Sửa áo cũ" }).getByText("Cần câu trả lời."));
    const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    // Back to the page, although the button that opened the dialog is gone.
    await dialog.getByRole("link", { name: "Sửa áo cũ" }).press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("main") != null)).toBe(true);
    await page.getByRole("row").getByRole("link", { name: "Sửa áo cũ" }).press("Enter");
    await shown(page.getByRole("heading", { name: "Sửa áo cũ" }));
    await shown(page.getByText("Bản nháp 1", { exact: true }));
    await say("Messenger", "may dong phuc lop duoc k shop");
    await shown(phone("Messenger").getByRole("log").getByText("Dạ shop nhận may từ 20 áo ạ."));
  });

  it("lets the shop say how sure the bot must be, with what that means, by keyboard, and customers feel it at once", async () => {
    await page.goto(`${demo.url}/faqs/policy`);
    const preview = page.getByRole("status").filter({ hasText: "câu hỏi của 30 ngày qua" });
    await shown(preview.getByText(/trả lời \d+ %, hỏi lại \d+ %, chuyển nhân viên \d+ %. Ước tính trả lời sai \d+ %/));
    const before = await preview.textContent();
    const handle = page.getByRole("slider", { name: "Trả lời từ" });
    for (let at = 75; at < 100; at++) await handle.press("ArrowRight");
    await shown(page.getByText("Từ 100 %: trả lời luôn"));
    await expect.poll(() => preview.textContent()).not.toBe(before);
    await page.getByRole("button", { name: "Lưu" }).click();
    await shown(page.getByText("Đã lưu, bot dùng ngay"));
    await say("Messenger", "shop co theu logo cong ty k a");
    await shown(phone("Messenger").getByRole("log").getByText("Ý bạn là"));
    await page.getByRole("button", { name: "Về mức mặc định" }).click();
    await page.getByRole("switch").press("Space");
    await page.getByRole("button", { name: "Lưu" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Lưu" }).isDisabled()).toBe(true);
    await page.reload();
    await expect.poll(() => page.getByRole("switch").isChecked()).toBe(true);
    await say("Messenger", "shop có thêu logo cty ko");
    await shown(phone("Messenger").getByRole("button", { name: "Đúng ý" }));
  });

  it("removes the example shop's entries at once, and brings them back", async () => {
    await page.goto(`${demo.url}/faqs/live`);
    const mark = page.getByRole("row").getByText("Ví dụ", { exact: true });
    await shown(mark);
    await page.getByRole("button", { name: "Xóa hết câu ví dụ" }).click();
    await shown(page.getByText(/^Đã xóa \d+ câu ví dụ/));
    await expect.poll(() => mark.count()).toBe(0);
    await page.getByRole("button", { name: "Lấy lại câu ví dụ" }).click();
    await shown(mark);
  });

  it("leads the keyboard to what opens: a new entry's first field, a known one's name", async () => {
    const focused = () => page.locator(":focus");
    await page.goto(`${demo.url}/faqs/live`);
    await page.getByRole("link", { name: "Thêm câu hỏi" }).press("Enter");
    await expect.poll(() => focused().evaluateAll(([at]) => at?.tagName)).toBe("INPUT");
    await page.keyboard.type("Gửi xe");
    expect(await page.getByRole("textbox", { name: "Tên" }).inputValue()).toBe("Gửi xe");
    await page.getByRole("textbox", { name: "Tên" }).fill("");
    await page.getByRole("button", { name: "Nút", exact: true }).press("Enter");
    await expect.poll(() => focused().getAttribute("aria-label")).toBe("Chữ trên nút 1");
    await page.getByRole("button", { name: "Bỏ nút 1" }).press("Enter");
    await page.goto(`${demo.url}/faqs/live`);
    const row = page.getByRole("row").nth(2).getByRole("link");
    await row.press("Enter");
    await expect.poll(() => focused().evaluateAll(([at]) => at?.tagName)).toBe("H2");
    const opener = await row.getAttribute("href");
    await page.getByRole("button", { name: "Lịch sử" }).press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => focused().textContent()).toBe("Lịch sử");
    await page.getByRole("button", { name: "Đóng" }).press("Enter");
    await expect.poll(() => focused().getAttribute("href")).toBe(opener);
  });

  it("shows on a phone the whole of a question with a mark beside it", async () => {
    const small = await context.newPage();
    await small.setViewportSize({ width: 390, height: 844 });
    await small.goto(`${demo.url}/faqs/live`);
    const question = small.getByRole("row").getByText("Có được xem hàng trước khi trả tiền không?");
    await shown(question);
    const cut = await question.evaluate((at) => [at.scrollWidth - at.clientWidth, at.scrollHeight - at.clientHeight]);
    expect(cut).toEqual([0, 0]);
    await small.close();
  });

  it("leads to the entries from the bare address, with their tab marked", async () => {
    await page.goto(`${demo.url}/faqs`);
    await page.waitForURL(`${demo.url}/faqs/live`);
    await shown(page.locator("nav [aria-current=page]").getByText(/^Đang dùng/));
  });

  it("has no field on a phone that an iPhone would zoom into", async () => {
    const small = await context.newPage();
    await small.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/faqs/live/new", "/faqs/words", "/settings"]) {
      await small.goto(demo.url + path);
      await shown(small.locator("input:visible"));
      const sizes = await small.locator("main .mantine-Input-input").evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize));
      expect([path, ...new Set(sizes)]).toEqual([path, "16px"]);
    }
    await small.close();
  });

  it("has no control on a phone that is lower than a finger needs", async () => {
    const small = await context.newPage();
    await small.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/faqs/live", "/faqs/live/new", "/faqs/policy"]) {
      await small.goto(demo.url + path);
      await shown(small.locator("main input:visible").first());
      const heights = await small
        .locator("main :is(button, summary, select, input:not([type=checkbox], [type=hidden], [type=file])):visible")
        .evaluateAll((all) =>
          all.map((one) => [one.getAttribute("aria-label") ?? one.textContent, one.getBoundingClientRect().height] as const),
        );
      expect([path, heights.filter(([, height]) => height < 40)]).toEqual([path, []]);
    }
    await small.close();
  });

  it("marks the copied words of another wording, to be written over", async () => {
    await page.goto(`${demo.url}/faqs/live/new`);
    await page.getByRole("textbox", { name: "Câu trả lời" }).fill("Dạ có ạ.");
    await page.getByText("Nhãn, cách nói khác, thời hạn").click();
    await page.getByRole("button", { name: "Thêm cách nói để so sánh" }).click();
    const wording = page.getByRole("textbox", { name: "Cách nói B" });
    await expect.poll(() => wording.evaluate((at) => at === document.activeElement)).toBe(true);
    await page.keyboard.type("Dạ có nha.");
    expect(await wording.inputValue()).toBe("Dạ có nha.");
    await leaveAsking();
  });

  it("asks before an answer to an unanswered question goes, also when it was taken into the editor", async () => {
    await page.goto(`${demo.url}/faqs/unanswered`);
    await page.getByRole("row").nth(1).getByRole("link").click();
    await page.getByRole("textbox", { name: "Câu trả lời" }).fill("Dạ shop có ạ.");
    await page.getByRole("button", { name: "Đóng" }).click();
    await page.getByRole("button", { name: "Ở lại" }).click();
    await page.getByRole("button", { name: "Sửa kỹ hơn" }).click();
    await shown(page.getByRole("button", { name: "Lưu nháp" }));
    await expect.poll(() => page.getByRole("textbox", { name: "Câu trả lời" }).inputValue()).toBe("Dạ shop có ạ.");
    await leaveAsking();
  });

  it("keeps what is typed to an unanswered group when another customer's words lead it meanwhile", async () => {
    const isThere = (text: string) => async () =>
      (await (await context.request.get(`${demo.url}/api/v1/faqs/unanswered`)).text()).includes(text);
    await say("Zalo", "Có nhận sửa giày da cũ không?");
    await expect.poll(isThere("Có nhận sửa giày da cũ không?"), { timeout: 15_000 }).toBe(true);
    await page.goto(`${demo.url}/faqs/unanswered`);
    await page.getByRole("link", { name: "Có nhận sửa giày da cũ không?" }).click();
    await page.getByRole("textbox", { name: "Câu trả lời" }).fill("Dạ bên em chưa nhận ạ.");
    const opened = page.url();
    await startOver("Messenger");
    await say("Messenger", "nhận sửa đôi giày da cũ được không ạ");
    await expect.poll(isThere("nhận sửa đôi giày da cũ được không ạ"), { timeout: 15_000 }).toBe(true);
    await lookAgain();
    await shown(page.getByRole("heading", { name: "nhận sửa đôi giày da cũ được không ạ" }));
    expect(await page.getByRole("textbox", { name: "Câu trả lời" }).inputValue()).toBe("Dạ bên em chưa nhận ạ.");
    expect(page.url()).not.toBe(opened);
    await shown(page.locator("tr[data-here]").getByText("nhận sửa đôi giày da cũ được không ạ"));
    await leaveAsking();
    await startOver("Messenger");
  });

  it("keeps what is typed to an unanswered group that a colleague deals with meanwhile, and says so", async () => {
    await page.goto(`${demo.url}/faqs/unanswered`);
    await page.getByRole("link", { name: "sửa đôi giày da cũ" }).click();
    await page.getByRole("textbox", { name: "Câu trả lời" }).fill("Dạ bên em chưa nhận ạ.");
    const texts = await page.getByRole("list", { name: "Khách đã hỏi" }).getByRole("listitem").allTextContents();
    const other = await context.newPage();
    await other.goto(`${demo.url}/faqs/unanswered`);
    await other.getByRole("link", { name: "sửa đôi giày da cũ" }).click();
    await other.getByRole("button", { name: "Bỏ qua mãi mãi" }).click();
    await shown(other.getByRole("alert").getByRole("button", { name: "Hoàn tác" }));
    await lookAgain();
    await shown(page.getByRole("alert").getByText("Nhóm này đã được xử lý"));
    expect(await page.getByRole("textbox", { name: "Câu trả lời" }).inputValue()).toBe("Dạ bên em chưa nhận ạ.");
    expect(await page.getByRole("list", { name: "Khách đã hỏi" }).getByRole("listitem").allTextContents()).toEqual(texts);
    await leaveAsking();
    await other.getByRole("alert").getByRole("button", { name: "Hoàn tác" }).click();
    await shown(other.getByRole("link", { name: "sửa đôi giày da cũ" }));
    await other.close();
  });

  it("takes back an ignored question, at once from the notice by keyboard and later from the list of them", async () => {
    await page.goto(`${demo.url}/faqs/unanswered`);
    const group = page.getByRole("link", { name: "sửa đôi giày da cũ" });
    const ignore = async () => {
      await group.press("Enter");
      await page.getByRole("button", { name: "Bỏ qua mãi mãi" }).press("Enter");
      await group.waitFor({ state: "detached" });
    };
    await ignore();
    const undo = page.getByRole("alert").getByRole("button", { name: "Hoàn tác" });
    await shown(undo);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await undo.focus();
    await page.keyboard.press("Enter");
    await shown(group);
    await undo.waitFor({ state: "detached" });
    await ignore();
    await page.reload();
    await page.getByText("Đã bỏ qua (1)").click();
    await page.getByRole("button", { name: /^Hiện lại: .*sửa đôi giày da cũ/ }).press("Enter");
    await shown(group);
    await page.getByText("Đã bỏ qua (1)").waitFor({ state: "detached" });
  });

  it("asks before typed settings of the AI helper go", async () => {
    await page.goto(`${demo.url}/settings`);
    await page.getByRole("textbox", { name: "Mô hình" }).fill("gia-lap");
    await page.getByRole("link", { name: "Hộp thư" }).first().click();
    await page.getByRole("button", { name: "Ở lại" }).click();
    expect(await page.getByRole("textbox", { name: "Mô hình" }).inputValue()).toBe("gia-lap");
    await page.getByRole("textbox", { name: "Mô hình" }).fill("");
  });

  it("keeps what is being typed when somebody else publishes the entry meanwhile, and says so", async () => {
    await page.goto(`${demo.url}/faqs/live`);
    const row = (at: Page) => at.getByRole("row").filter({ hasText: "Chất liệu gì vậy shop?" }).getByRole("link");
    await row(page).click();
    await page.getByRole("textbox", { name: "Câu trả lời" }).fill("Dạ đang gõ dở");
    const other = await context.newPage();
    await other.goto(`${demo.url}/faqs/live`);
    await row(other).click();
    await other.getByRole("textbox", { name: "Câu trả lời" }).fill("Dạ vải linen ạ.");
    await other.getByRole("button", { name: "Xuất bản" }).click();
    await shown(other.getByText(/^Đã xuất bản ·/));
    await other.close();
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await shown(page.getByRole("alert").getByText("Người khác vừa sửa mục này."));
    expect(problems.splice(0).join()).toContain("409");
    expect(await page.getByRole("textbox", { name: "Câu trả lời" }).inputValue()).toBe("Dạ đang gõ dở");
    await page.getByRole("button", { name: "Xem bản mới" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "Câu trả lời" }).inputValue()).toBe("Dạ vải linen ạ.");
  });

  it("takes dates that are typed, keeps the section open when they go, and names a wording without words and what is said twice", async () => {
    await page.goto(`${demo.url}/faqs/live/new`);
    await page.getByText("Nhãn, cách nói khác, thời hạn").click();
    const until = page.getByLabel("Dùng đến hết ngày");
    await until.focus();
    await page.keyboard.type("12122026");
    await expect.poll(() => until.inputValue()).toBe("2026-12-12");
    await until.fill("");
    await page.getByRole("button", { name: "Thêm cách nói để so sánh" }).press("Enter");
    await page.getByRole("button", { name: "Lưu nháp" }).press("Enter");
    await shown(page.getByText("Nhập cách nói này hoặc bỏ đi."));
    await expect.poll(() => page.getByRole("textbox", { name: "Cách nói B" }).evaluate((at) => at === document.activeElement)).toBe(true);
    await page.getByRole("textbox", { name: "Câu trả lời" }).fill("Dạ có ạ.");
    await page.getByRole("textbox", { name: "Cách nói B" }).fill("Dạ có ạ. ");
    await page.getByRole("button", { name: "Riêng Zalo" }).click();
    await page.getByRole("button", { name: "Xuất bản" }).press("Enter");
    await shown(page.getByText("Giống hệt một cách nói ở trên."));
    await shown(page.getByText("Giống hệt câu trả lời cho mọi kênh."));
    await page.getByRole("button", { name: "Zalo trả lời như mọi kênh" }).click();
    await page.getByRole("button", { name: "Bỏ cách nói B" }).press("Enter");
    await expect.poll(() => until.isVisible()).toBe(true);
    await leaveAsking();
  });

  it("takes an emptied example for one taken out, and shows what trying a question brought without scrolling", async () => {
    await page.goto(`${demo.url}/faqs/live`);
    await page.getByRole("row").filter({ hasText: "Shop mở cửa mấy giờ?" }).getByRole("link").click();
    await page.getByRole("textbox", { name: "Câu mẫu 2" }).fill(" ");
    await page.getByRole("button", { name: "Lưu nháp" }).press("Enter");
    await shown(page.getByText("Câu khách hay hỏi · 7 câu"));
    await shown(page.getByText(/^Đã lưu nháp ·/));
    const box = page.getByRole("textbox", { name: "Thử như khách" });
    await box.fill("may gio dong cua");
    await box.press("Enter");
    const verdict = page.getByRole("status").getByText("Bot trả lời");
    await shown(verdict);
    const foot = await page.locator("form footer").boundingBox();
    await expect.poll(async () => (await verdict.boundingBox())!.y < foot!.y, { timeout: 5_000 }).toBe(true);
    await page.getByRole("button", { name: "Việc khác" }).click();
    await page.getByRole("menuitem", { name: "Bỏ bản nháp" }).click();
    await page.getByText(/^Đã xuất bản ·/).waitFor();
  });

  it("shows what a customer called wrong among the unanswered, with the entry to mend, and in that entry's figures", async () => {
    await say("Messenger", "shop mở cửa mấy giờ vậy");
    await phone("Messenger").getByRole("button", { name: "Chưa đúng" }).last().click();
    await shown(phone("Messenger").getByRole("button", { name: "Để lại số" }));
    await page.goto(`${demo.url}/faqs/unanswered`);
    await page.getByRole("row").filter({ hasText: "Khách bấm “Chưa đúng” với" }).getByRole("link").first().click();
    await page.getByText("Khách bấm “Chưa đúng” 1 lần với câu trả lời của").getByRole("link").click();
    await shown(page.getByText("Khách bấm “Đúng ý” 0 lần, “Chưa đúng” 1 lần."));
  });

  it("shows on a phone how often a group was asked week by week", async () => {
    const small = await context.newPage();
    await small.setViewportSize({ width: 390, height: 844 });
    await small.goto(`${demo.url}/faqs/unanswered`);
    await shown(small.getByRole("img", { name: /^Theo tuần/ }));
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await small.close();
  });

  it.each([
    { name: "how sure it must be", path: "/faqs/policy", ready: (at: Page) => at.getByRole("slider", { name: "Hỏi lại từ" }) },
    { name: "entries", path: "/faqs/live", ready: (at: Page) => at.getByRole("row").nth(3) },
    { name: "unanswered", path: "/faqs/unanswered", ready: (at: Page) => at.getByRole("row").nth(2) },
    { name: "spellings", path: "/faqs/words", ready: (at: Page) => at.getByRole("button", { name: "Thêm từ" }) },
    { name: "a new entry", path: "/faqs/live/new", ready: (at: Page) => at.getByRole("textbox", { name: "Câu trả lời" }) },
    {
      name: "confusable pairs",
      path: "/faqs/overlaps",
      ready: (at: Page) =>
        at
          .locator("main")
          .getByText(/giống|dễ nhầm/)
          .first(),
    },
  ])("has no accessibility problem: $name", async ({ path, ready }) => {
    await page.goto(demo.url + path);
    await shown(ready(page));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(" ")) }))).toEqual([]);
  });
});

async function shown(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "visible", timeout: 15_000 });
}
