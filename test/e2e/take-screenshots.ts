// npx tsx test/e2e/take-screenshots.ts [few] [PAGE…]: draws docs/images/ from the running demo, so that the pictures always show the product as
// it is; the pages named, or all, in every look, or a few.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import sharp from "sharp";
import { startDemo } from "./demo-process";
import { findChromium } from "./find-chromium";

const folder = path.resolve(import.meta.dirname, "../../docs/images");
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
type Look = { size: keyof typeof SIZES; scheme: "light" | "dark"; language: "vi" | "en" };

const words = process.argv.slice(2);
const pages = words.filter((word) => word !== "few");
const isWanted = (page: string) => pages.length === 0 || pages.includes(page);

const LOOKS: Look[] = words.includes("few")
  ? [
      { size: "desktop", scheme: "light", language: "vi" },
      { size: "phone", scheme: "light", language: "vi" },
      { size: "desktop", scheme: "dark", language: "vi" },
    ]
  : (["desktop", "phone"] as const).flatMap((size) =>
      (["light", "dark"] as const).flatMap((scheme) => (["vi", "en"] as const).map((language) => ({ size, scheme, language }))),
    );

async function draw(browser: Browser, url: string, look: Look): Promise<void> {
  const context = await open(browser, look);
  const page = await context.newPage();
  const suffix = `${look.size}-${look.scheme}-${look.language}`;
  if (isWanted("login")) {
    await page.goto(`${url}/login`, { waitUntil: "networkidle" });
    await save(page, `login-${suffix}`);
  }
  await page.request.post(`${url}/demo/api/sign-in`, { data: {} });
  if (isWanted("inbox")) {
    await page.goto(`${url}/inbox/all`, { waitUntil: "networkidle" });
    await save(page, `inbox-list-${suffix}`);
    await page.getByRole("link").filter({ hasText: "Phạm Đức Duy" }).first().click();
    await page.getByRole("region", { name: "Phạm Đức Duy" }).getByText("GHN 8F2K91").last().waitFor();
    await settled(page);
    await save(page, `inbox-${suffix}`);
  }
  for (const [name, address] of [
    ["leads", "/leads"],
    ["faqs", "/faqs/live"],
    ["faqs-unanswered", "/faqs/unanswered"],
    ["health", "/health"],
    ["people", "/settings"],
    ["demo", "/demo"],
  ] as const) {
    if (!isWanted(name)) continue;
    // The demo page keeps a stream open: it never becomes idle.
    await page.goto(`${url}${address}`, { waitUntil: name === "demo" ? "load" : "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await page.locator("main").first().waitFor();
    await settled(page);
    await save(page, `${name}-${suffix}`);
  }
  await context.close();
}

async function open(browser: Browser, { size, scheme, language }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    deviceScaleFactor: 1,
    colorScheme: scheme,
    locale: language === "vi" ? "vi-VN" : "en-GB",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  await context.addInitScript(
    ([language, scheme]) => {
      localStorage.setItem("sao-language", language ?? "vi");
      localStorage.setItem("sao-color-scheme", scheme ?? "light");
    },
    [language, scheme],
  );
  return context;
}

/** Somebody who has not come yet, so that the people page shows every kind of account. */
async function invite(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext();
  await context.request.post(`${url}/demo/api/sign-in`, { data: {} });
  const session = (await (await context.request.get(`${url}/api/v1/session`)).json()) as { csrfToken: string };
  const answer = await context.request.post(`${url}/api/v1/agents`, {
    data: { name: "Trần Bảo Ngọc", email: "baongoc@moclan.example.com", role: "agent" },
    headers: { "x-csrf-token": session.csrfToken },
  });
  if (!answer.ok()) throw new Error(`The invitation was refused: ${answer.status()} ${await answer.text()}`);
  await context.close();
}

/** Pictures are there and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== "running"));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
}

/** As a small WebP: below 200 kB, as the README wants them. */
async function save(page: Page, name: string): Promise<void> {
  const picture = await sharp(await page.screenshot())
    .webp({ quality: 88 })
    .toBuffer();
  await writeFile(path.join(folder, `${name}.webp`), picture);
  process.stdout.write(`${name}.webp ${Math.round(picture.length / 1024)} kB\n`);
}

await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox", "--disable-gpu"] });
try {
  if (isWanted("people")) await invite(browser, demo.url);
  for (const look of LOOKS) await draw(browser, demo.url, look);
} finally {
  await browser.close();
  await demo.stop();
}
