import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, request } from "undici";
import { AppError } from "../core";
import { isInsideAddress } from "./address-ranges";

export interface FetchLimits {
  maxBytes: number;
  timeoutMs: number;
  /** Origins that are trusted although their address is private: the platforms' configured base URLs. */
  trustedOrigins?: readonly string[];
}

const MAX_REDIRECTS = 3;

/** The address is looked up once, checked, and connected to as checked: a name that changes its mind in between gains nothing. */
const guarded = new Agent({
  connect: {
    lookup(hostname, _options, callback) {
      lookup(hostname, { all: true })
        .then((found) => {
          const allowed = found.filter((entry) => !isInsideAddress(entry.address));
          if (allowed.length === 0) callback(refusal(hostname), []);
          else callback(null, allowed);
        })
        .catch((error: unknown) => callback(error as Error, []));
    },
  },
});
const trusted = new Agent();

/**
 * Fetches a URL that came from outside.
 *
 * @throws {AppError} OUTSIDE_URL_REFUSED for private addresses (also after redirects), OUTSIDE_TOO_LARGE, OUTSIDE_FAILED
 */
export async function fetchOutside(url: string, limits: FetchLimits): Promise<{ data: Buffer; mimeType: string; finalUrl: string }> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let target = parseUrl(url);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const isTrusted = limits.trustedOrigins?.includes(target.origin) ?? false;
    // A literal address never passes through the lookup above.
    if (!isTrusted && isIP(target.hostname.replace(/^\[|\]$/g, "")) !== 0 && isInsideAddress(target.hostname.replace(/^\[|\]$/g, "")))
      throw refusal(target.hostname);
    const answer = await request(target, { dispatcher: isTrusted ? trusted : guarded, signal }).catch((error: unknown) => {
      throw error instanceof AppError ? error : new AppError("OUTSIDE_FAILED", `Could not fetch ${target.host}`, {}, { cause: error });
    });
    const location = answer.headers["location"];
    if (answer.statusCode >= 300 && answer.statusCode < 400 && typeof location === "string") {
      await answer.body.dump();
      target = parseUrl(new URL(location, target).href);
      continue;
    }
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      throw new AppError("OUTSIDE_FAILED", `${target.host} answered ${answer.statusCode}`, { status: answer.statusCode });
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limits.maxBytes) throw new AppError("OUTSIDE_TOO_LARGE", `${target.host} sent more than ${limits.maxBytes} bytes`);
      chunks.push(chunk);
    }
    return {
      data: Buffer.concat(chunks),
      mimeType: String(answer.headers["content-type"] ?? "application/octet-stream").split(";")[0]!,
      finalUrl: target.href,
    };
  }
  throw new AppError("OUTSIDE_FAILED", `${target.host} redirects too often`);
}

function parseUrl(url: string): URL {
  if (!URL.canParse(url)) throw refusal(url.slice(0, 100));
  const parsed = new URL(url);
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") throw refusal(parsed.protocol);
  return parsed;
}

function refusal(what: string): AppError {
  return new AppError("OUTSIDE_URL_REFUSED", `Not fetched: ${what} is not a public web address`);
}
