import { hkdfSync } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { AppContext } from "../app-context";
import { AppError } from "../core";
import { isDirectLoopback } from "../platform/http/direct-loopback";
import { isSameSecret } from "../platform/http/same-secret";
import { needsFirstAdmin } from "./create-first-admin";

/** No letters or digits that look alike: people read the code off a terminal. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const GROUPS = 4;
const GROUP_CHARS = 4;

type Visit = { socket: { remoteAddress?: string | undefined }; headers: IncomingHttpHeaders };

/** The code that proves that a visitor can read the server's console. The same after a restart and in every process with the same secret. */
export function makeSetupCode(appSecret: string): string {
  const bytes = Buffer.from(hkdfSync("sha256", appSecret, "sao", "setup code", GROUPS * GROUP_CHARS * 2));
  const chars = Array.from({ length: GROUPS * GROUP_CHARS }, (_, index) => ALPHABET[bytes.readUInt16BE(index * 2) % ALPHABET.length]!);
  return Array.from({ length: GROUPS }, (_, group) => chars.slice(group * GROUP_CHARS, (group + 1) * GROUP_CHARS).join("")).join("-");
}

/** Where the person who started the server should go: the setup page with its code while there is no admin, else the inbox. */
export async function firstVisitUrl(ctx: Pick<AppContext, "models" | "setupCode">, url: string): Promise<string> {
  return (await needsFirstAdmin(ctx)) ? `${url}/setup?code=${ctx.setupCode}` : url;
}

/** A browser on the server's own machine needs no code. With a public address a proxy stands in between, which can make anyone look local. */
export function needsSetupCode({ config }: Pick<AppContext, "config">, visit: Visit): boolean {
  return config.http.publicUrl !== null || !isDirectLoopback(visit.socket.remoteAddress, visit.headers);
}

/** @throws {AppError} SETUP_CODE_WRONG when whoever comes first could be anybody */
export function assertMaySetUp(ctx: Pick<AppContext, "config" | "setupCode">, visit: Visit, code: string | undefined): void {
  if (!needsSetupCode(ctx, visit) || isSameSecret(plain(code ?? ""), plain(ctx.setupCode))) return;
  throw new AppError("SETUP_CODE_WRONG", "Open the address that the server printed when it started: it carries the setup code");
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, "");
}
