import i18next, { type i18n as I18n } from "i18next";
import { initReactI18next } from "react-i18next";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

const STORAGE_KEY = "sao-language";

/** One chunk per language and namespace (`locales/<language>/<namespace>.json`), fetched when first used. */
const files = import.meta.glob<{ default: Record<string, unknown> }>("../locales/*/*.json");

/** Starts i18next with the language chosen before, and with `namespaces` ready before the first paint. */
export async function startI18n(namespaces: string[]): Promise<I18n> {
  await i18next
    .use({
      type: "backend",
      read: (language: string, namespace: string, done: (error: Error | null, data: Record<string, unknown> | null) => void) => {
        const load = files[`../locales/${language}/${namespace}.json`];
        if (!load) return done(new Error(`No texts for ${language}/${namespace}`), null);
        load().then(
          (module) => done(null, module.default),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      supportedLngs: [...languages],
      fallbackLng: false,
      ns: namespaces,
      defaultNS: "common",
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  applyToPage(i18next.language as Language);
  i18next.on("languageChanged", (language) => applyToPage(language as Language));
  return i18next;
}

export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

function applyToPage(language: Language): void {
  document.documentElement.lang = language;
}

/** Vietnamese unless the person chose otherwise; the browser's language says little about the shop's. */
function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // A browser that forbids storage keeps the choice for this page only.
  }
}
