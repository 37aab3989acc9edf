import type { Level } from "../../health/limits";

/** ok: fine. look: works, but someone should look. bad: messages do not flow, or soon will not. */
export interface Finding {
  state: "ok" | "look" | "bad";
  vi: string;
  en: string;
}

export function stateOf(level: Level): Finding["state"] {
  return level === "problem" ? "bad" : level === "warn" ? "look" : "ok";
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}

/** "3 phút" or "3 minutes", in the largest unit that fits. */
export function ageWords(ms: number): { vi: string; en: string } {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 120) return { vi: `${minutes} phút`, en: `${minutes} min` };
  const hours = Math.round(minutes / 60);
  if (hours < 48) return { vi: `${hours} giờ`, en: `${hours} h` };
  return { vi: `${Math.round(hours / 24)} ngày`, en: `${Math.round(hours / 24)} days` };
}
