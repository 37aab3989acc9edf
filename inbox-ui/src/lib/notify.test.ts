import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FocusEvent } from "react";
import { notifications, notificationsStore } from "@mantine/notifications";
import i18next from "i18next";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { notifyDone, notifyFailure } from "./notify";

const src = join(import.meta.dirname, "..");
const closeText = (language: string) =>
  (JSON.parse(readFileSync(join(src, `locales/${language}/common.json`), "utf8")) as { action: { close: string } }).action.close;

beforeAll(async () => {
  const resources = Object.fromEntries(["vi", "en"].map((language) => [language, { common: { action: { close: closeText(language) } } }]));
  await i18next.init({ lng: "vi", resources, fallbackLng: false });
});
afterEach(() => notifications.clean());

describe("a notice", () => {
  it.each(["vi", "en"])("names its close button in the reader's language: %s", async (language) => {
    await i18next.changeLanguage(language);
    notifyFailure("Chưa lưu được", "Máy chủ gặp lỗi.");
    notifyDone("Đã lưu");
    const labels = notificationsStore.getState().notifications.map(({ closeButtonProps }) => closeButtonProps?.["aria-label"]);
    expect(labels).toEqual([closeText(language), closeText(language)]);
  });

  it("stays longer with a way to take it back, and does not go from under the keyboard", () => {
    const shown = () => notificationsStore.getState().notifications[0]!;
    notifyDone("Sẽ không hiện lại", () => undefined);
    expect(shown().autoClose).toBeGreaterThanOrEqual(20_000);
    shown().onFocusCapture!({} as FocusEvent<HTMLDivElement>);
    expect(shown().autoClose).toBe(false);
    shown().onBlurCapture!({} as FocusEvent<HTMLDivElement>);
    expect(shown().autoClose).toBeGreaterThanOrEqual(20_000);
  });

  it("is shown by this file only", () => {
    const files = (readdirSync(src, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"));
    const shows = files.filter(
      (file) => statSync(join(src, file)).isFile() && /\bnotifications\b/.test(readFileSync(join(src, file), "utf8")),
    );
    expect(shows.sort()).toEqual(["app/providers.tsx", "lib/notify.ts"]);
  });
});
