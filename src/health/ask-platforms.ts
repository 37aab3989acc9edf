import { request } from "undici";
import type { Config } from "../config";

const TIMEOUT_MS = 5_000;

export interface PlatformClock {
  origin: string;
  /** How far its clock is ahead of ours; null when it does not tell. */
  skewMs: number | null;
  /** Why it could not be reached. */
  error: string | null;
}

/** Whether the platforms in use can be reached, and how far their clocks are from this machine's. */
export function askPlatforms(origins: readonly string[], now: () => number = Date.now): Promise<PlatformClock[]> {
  return Promise.all(
    origins.map(async (origin) => {
      try {
        const { headers, body } = await request(origin, { method: "HEAD", headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
        await body.dump();
        const skewMs = Date.parse(String(headers["date"])) - now();
        return { origin, skewMs: Number.isNaN(skewMs) ? null : skewMs, error: null };
      } catch (error) {
        return { origin, skewMs: null, error: reasonOf(error) };
      }
    }),
  );
}

/** Base addresses of the platforms that have a channel. */
export function platformOrigins({ platforms }: Config, types: ReadonlySet<string>): string[] {
  return Object.entries(platforms)
    .filter(([type]) => types.has(type))
    .flatMap(([, settings]) => Object.values(settings as Record<string, unknown>))
    .filter((value): value is string => typeof value === "string" && /^https?:\/\//.test(value));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
