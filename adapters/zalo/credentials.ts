import { createHash } from "node:crypto";
import { z } from "zod";

const tokenPair = z.object({ accessToken: z.string(), refreshToken: z.string() });

/** One app's access to one Official Account. Times are ISO strings, because credentials are stored as JSON. */
export const zaloCredentialsSchema = z.object({
  appId: z.string().regex(/^\d+$/, "digits only"),
  /** Signs OAuth calls, never webhooks. */
  appSecret: z.string().min(1),
  /** Signs webhooks, never OAuth calls. */
  oaSecretKey: z.string().min(1),
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1),
  accessTokenExpiresAt: z.iso.datetime().optional(),
  refreshTokenExpiresAt: z.iso.datetime().optional(),
  /** The pair before the last refresh, kept for repair by hand. */
  previous: tokenPair.extend({ replacedAt: z.iso.datetime() }).optional(),
  /** Stored before a refresh token is used, so that a crash between use and store is seen afterwards. */
  refreshAttempt: z
    .object({ refreshTokenHash: z.string(), startedAt: z.iso.datetime(), outcome: z.enum(["pending", "refused"]) })
    .optional(),
  /** Hash of the refresh token that the environment last gave: tells a new pair there from the one that was refreshed since. */
  seedHash: z.string().optional(),
  /** `log-only` accepts a wrong webhook signature with a warning: for the first days of a new OA, while its secret is unproven. */
  signatureMode: z.enum(["enforce", "log-only"]).default("enforce"),
  /** The app demands `appsecret_proof` on its calls. */
  appSecretProof: z.boolean().optional(),
});
export type ZaloCredentials = z.infer<typeof zaloCredentialsSchema>;

/**
 * Joins the environment's credentials with the stored ones. Secrets and settings follow the environment. The tokens stay the stored ones,
 * because refresh tokens work once and the environment's is soon spent; only a pair that is new in the environment replaces them.
 */
export function preferStoredTokens(environment: ZaloCredentials, stored: ZaloCredentials | null): ZaloCredentials {
  const seedHash = tokenHash(environment.refreshToken);
  const isNewPair = stored?.seedHash !== undefined && stored.seedHash !== seedHash;
  if (!stored || isNewPair) return { ...environment, seedHash };
  const { accessToken, refreshToken, accessTokenExpiresAt, refreshTokenExpiresAt, previous, refreshAttempt } = stored;
  return { ...environment, accessToken, refreshToken, accessTokenExpiresAt, refreshTokenExpiresAt, previous, refreshAttempt, seedHash };
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
