import type { IncomingHttpHeaders } from "node:http";
import { readCookie } from "../platform/http/cookies";
import type { Access } from "./access";
import type { Caller } from "./caller";

export const SESSION_COOKIE = "sao_session";

export interface Admitted {
  caller: Caller;
  /** Set when the browser's cookie let the caller in: changes must then prove that our own page asked for them. */
  csrfToken: string | null;
}

/** A script's `Authorization: Bearer …`, else the browser's cookie. Null: a stranger. */
export async function authenticate(
  access: Access,
  headers: Pick<IncomingHttpHeaders, "authorization" | "cookie">,
): Promise<Admitted | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "");
  if (bearer) {
    const caller = await access.byApiToken(bearer[1]!);
    return caller && { caller, csrfToken: null };
  }
  const token = readCookie(headers.cookie, SESSION_COOKIE);
  return token === null ? null : access.bySession(token);
}
