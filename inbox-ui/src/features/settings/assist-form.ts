import type { AssistSettings, EditAssistRequest } from "../../lib/contract";

/** What is typed; numbers are text until they are saved. */
export interface AssistForm {
  baseUrl: string;
  model: string;
  /** Empty: the stored one stays. */
  apiKey: string;
  removesKey: boolean;
  seconds: string;
  monthlyTokens: string;
  dailyCalls: string;
  phrase: boolean;
  suggest: boolean;
  summarise: boolean;
}

export type AssistField = "baseUrl" | "model" | "seconds" | "monthlyTokens" | "dailyCalls";

const SECONDS = { min: 0.5, max: 10 };
const TOKENS = { min: 1_000, max: 1_000_000_000 };
const CALLS = { min: 1, max: 1_000_000 };

/** @param language decides how numbers are set apart */
export function formOf(settings: AssistSettings, language: string): AssistForm {
  const print = (value: number) => new Intl.NumberFormat(language).format(value);
  const { baseUrl, model, timeLimitMs, monthlyTokens, dailyCalls, phrase, suggest, summarise } = settings;
  return {
    baseUrl,
    model,
    apiKey: "",
    removesKey: false,
    seconds: print(timeLimitMs / 1000),
    monthlyTokens: print(monthlyTokens),
    dailyCalls: dailyCalls === null ? "" : print(dailyCalls),
    phrase,
    suggest,
    summarise,
  };
}

export function isOn({ phrase, suggest, summarise }: Pick<AssistForm, "phrase" | "suggest" | "summarise">): boolean {
  return phrase || suggest || summarise;
}

/** Which fields cannot be saved as they are. */
export function wrongFields(form: AssistForm): AssistField[] {
  const { baseUrl, model } = form;
  return [
    ...(isNoAddress(form) || (isOn(form) && baseUrl.trim() === "") ? (["baseUrl"] as const) : []),
    ...(isOn(form) && model.trim() === "" ? (["model"] as const) : []),
    ...(within(numberOf(form.seconds), SECONDS) ? [] : (["seconds"] as const)),
    ...(within(wholeOf(form.monthlyTokens), TOKENS) ? [] : (["monthlyTokens"] as const)),
    ...(form.dailyCalls.trim() === "" || within(wholeOf(form.dailyCalls), CALLS) ? [] : (["dailyCalls"] as const)),
  ];
}

/** Something is typed, and it is not a whole address. */
export function isNoAddress({ baseUrl }: Pick<AssistForm, "baseUrl">): boolean {
  return baseUrl.trim() !== "" && !/^https?:\/\/[^\s/?#@]+[^\s?#@]*$/i.test(baseUrl.trim());
}

export function changeOf({ apiKey, removesKey, seconds, monthlyTokens, dailyCalls, ...form }: AssistForm): EditAssistRequest {
  return {
    ...form,
    baseUrl: form.baseUrl.trim(),
    model: form.model.trim(),
    timeLimitMs: Math.round(numberOf(seconds) * 1000),
    monthlyTokens: wholeOf(monthlyTokens),
    dailyCalls: dailyCalls.trim() === "" ? null : wholeOf(dailyCalls),
    ...(apiKey.trim() === "" ? (removesKey ? { apiKey: null } : {}) : { apiKey: apiKey.trim() }),
  };
}

/** The server gives a stored key to no other host. */
export function movesAway(settings: AssistSettings, baseUrl: string): boolean {
  return settings.hasKey && originOf(baseUrl) !== originOf(settings.baseUrl);
}

function originOf(url: string): string | null {
  return URL.canParse(url.trim()) ? new URL(url.trim()).origin : null;
}

/** "2,5" and "2.5". */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));
}

/** "2000000", also written "2.000.000". */
function wholeOf(text: string): number {
  const digits = text.trim().replace(/[.,\s](?=\d{3})/g, "");
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

function within(value: number, { min, max }: { min: number; max: number }): boolean {
  return value >= min && value <= max;
}
