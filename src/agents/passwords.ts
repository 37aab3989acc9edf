import { hash, verify } from "@node-rs/argon2";

/** OWASP's floor for Argon2id: 19 MiB, two passes, one lane (read 2026-11). The package's default algorithm is Argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** @param passwordHash null for an account that does not exist; the answer then takes as long as for one that does */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash !== null) return verify(passwordHash, password);
  decoy ??= hashPassword("no account has this password");
  await verify(await decoy, password);
  return false;
}
