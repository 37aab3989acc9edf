import type { IncomingHttpHeaders } from "node:http";
import { isLoopbackAddress } from "../address-ranges";

/** What proxies add. One of them is enough: somebody else may be behind it. */
export const PROXY_HEADERS = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
  "cf-connecting-ip",
];
const LOCAL_NAME = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Whether a person on this very machine is asking, by its own name. The connection alone does not say so: a proxy connects from here too, and a
 * page of somebody else's may point a name of its own at this machine.
 */
export function isDirectLoopback(remoteAddress: string | undefined, headers: IncomingHttpHeaders): boolean {
  if (!isLoopbackAddress(remoteAddress) || PROXY_HEADERS.some((name) => headers[name] !== undefined)) return false;
  if (!LOCAL_NAME.test(headers.host ?? "")) return false;
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && LOCAL_NAME.test(new URL(origin).host));
}
