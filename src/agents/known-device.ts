import { randomBytes } from "node:crypto";
import { z } from "zod";
import { AppError } from "../core";
import type { SecretBox } from "../platform/app-secret";

/** A browser in which these accounts have signed in before. Proves nothing but that: it only keeps strangers' wrong guesses from locking its owner out. */
export interface KnownDevice {
  id: string;
  /** E-mail addresses, the latest first. */
  accounts: string[];
}

const MAX_ACCOUNTS = 5;
const shape = z.object({ id: z.string().min(8), accounts: z.array(z.string()) });

/** @returns null for no cookie, or one that we did not seal */
export function readKnownDevice(box: SecretBox, cookie: string | null): KnownDevice | null {
  if (cookie === null) return null;
  try {
    return shape.parse(JSON.parse(box.open(cookie)));
  } catch (error) {
    // Made up, or sealed under an earlier secret: a stranger like any other.
    if (error instanceof AppError || error instanceof z.ZodError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The cookie after a login, sealed. */
export function rememberDevice(box: SecretBox, known: KnownDevice | null, account: string): string {
  const accounts = [account, ...(known?.accounts ?? []).filter((other) => other !== account)].slice(0, MAX_ACCOUNTS);
  return box.seal(JSON.stringify({ id: known?.id ?? randomBytes(16).toString("base64url"), accounts }));
}
