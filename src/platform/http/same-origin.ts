import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a browser's request comes from our own page. Without an `Origin` it is no browser's cross-site request.
 * A forged Host or X-Forwarded-Host is no danger here: pages cannot set them.
 *
 * @param publicUrl PUBLIC_URL, for proxies that replace the Host header
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const forwarded = headers["x-forwarded-host"];
  const ours = [
    headers.host,
    ...(typeof forwarded === "string" ? [forwarded] : []),
    ...(publicUrl === null ? [] : [new URL(publicUrl).host]),
  ];
  return ours.includes(new URL(origin).host);
}
