import { ChannelError, DAY_MS, HOUR_MS, type ChannelAccount, type Clock, type CredentialVault } from "../../src/core";
import { tokenHash, zaloCredentialsSchema, type ZaloCredentials } from "./credentials";
import type { OAuthClient, RefreshOutcome, TokenPair } from "./oauth-client";

export type Warn = (message: string, details: Record<string, unknown>) => void;
type Account = ChannelAccount<ZaloCredentials>;

export interface TokenKeeper {
  /** The newest access token this process knows of. */
  currentToken(account: Account): string;
  /**
   * The token to use instead of one that Zalo refused: the stored one if another process was faster, else a refreshed one.
   * @throws {ChannelError} CHANNEL_TOKEN_EXPIRED when only a new consent helps, CHANNEL_UNREACHABLE when trying again may help
   */
  replaceRefused(account: Account, refusedToken: string): Promise<{ accessToken: string; refreshed: boolean }>;
  /** Refreshes a pair that has at most 6 hours left or whose age is unknown, and finishes an interrupted refresh. */
  keepAlive(account: Account, now: Date): Promise<void>;
}

/** Zalo's refresh tokens live three months. */
const REFRESH_TOKEN_LIFE_MS = 90 * DAY_MS;
const REFRESH_AHEAD_MS = 6 * HOUR_MS;
const WARN_AHEAD_MS = 7 * DAY_MS;
/** For the store's writes around the platform call; together with the call's own time-outs it makes the lock's life. */
const STORE_MARGIN_MS = 15_000;
const STORE_TRIES = 5;

/**
 * Keeps single-use refresh tokens safe: one refresher at a time across processes, a marker in the store before a token is used,
 * both new tokens stored before either is used, and never a second try with a token that Zalo has refused.
 */
export function createTokenKeeper(deps: {
  vault: CredentialVault;
  oauth: OAuthClient;
  clock: Clock;
  timeoutMs: number;
  warn: Warn;
}): TokenKeeper {
  const { vault, oauth, clock, warn } = deps;
  // Two calls, each with a time-out for connecting, head and body.
  const lockTtlMs = 6 * deps.timeoutMs + STORE_MARGIN_MS;
  const replacements = new Map<string, string>();
  const unstoredPairs = new Map<string, TokenPair>();
  const warnedOn = new Map<string, string>();

  async function load(account: Account): Promise<{ credentials: ZaloCredentials; revision: number }> {
    const stored = await vault.load(account.channelId);
    if (!stored)
      throw new ChannelError("CHANNEL_MISCONFIGURED", "The channel has no stored credentials, so its tokens cannot be refreshed");
    return { credentials: zaloCredentialsSchema.parse(stored.credentials), revision: stored.revision };
  }

  /** Changes what is stored as long as `refreshToken` is the stored one; null once somebody else has replaced it. */
  async function change(
    account: Account,
    refreshToken: string,
    patch: (stored: ZaloCredentials) => ZaloCredentials,
  ): Promise<ZaloCredentials | null> {
    for (let attempt = 0; attempt < STORE_TRIES; attempt++) {
      const { credentials, revision } = await load(account);
      if (credentials.refreshToken !== refreshToken) return null;
      const changed = patch(credentials);
      if (await vault.replace(account.channelId, revision, changed)) return changed;
    }
    throw new ChannelError("CHANNEL_UNREACHABLE", "The channel's credentials keep changing; its tokens could not be stored");
  }

  async function storePair(account: Account, usedRefreshToken: string, pair: TokenPair): Promise<ZaloCredentials> {
    const now = clock();
    unstoredPairs.set(usedRefreshToken, pair);
    const changed = await change(account, usedRefreshToken, (stored) => ({
      ...stored,
      accessToken: pair.accessToken,
      refreshToken: pair.refreshToken,
      accessTokenExpiresAt: new Date(now.getTime() + pair.expiresInMs).toISOString(),
      refreshTokenExpiresAt: new Date(now.getTime() + REFRESH_TOKEN_LIFE_MS).toISOString(),
      previous: { accessToken: stored.accessToken, refreshToken: stored.refreshToken, replacedAt: now.toISOString() },
      refreshAttempt: undefined,
    }));
    unstoredPairs.delete(usedRefreshToken);
    return changed ?? (await load(account)).credentials;
  }

  /** Runs under the lock. */
  async function refresh(account: Account, stored: ZaloCredentials): Promise<ZaloCredentials> {
    const { refreshToken } = stored;
    const unstored = unstoredPairs.get(refreshToken);
    if (unstored) return storePair(account, refreshToken, unstored);
    const refreshTokenHash = tokenHash(refreshToken);
    const earlier = stored.refreshAttempt?.refreshTokenHash === refreshTokenHash ? stored.refreshAttempt : undefined;
    if (earlier?.outcome === "refused") throw needsConsent();
    const details = { channelId: account.channelId, startedAt: earlier?.startedAt };
    if (earlier) warn("A token refresh was interrupted before its result was stored; trying once more with the same token", details);

    const startedAt = clock().toISOString();
    const marked = await change(account, refreshToken, (now) => ({
      ...now,
      refreshAttempt: { refreshTokenHash, startedAt, outcome: "pending" },
    }));
    if (!marked) return (await load(account)).credentials;
    let outcome = await oauth.refresh(stored, refreshToken);
    const wasLost = outcome.kind === "unknown";
    if (wasLost) outcome = await oauth.refresh(stored, refreshToken);
    return settle(account, stored, outcome, earlier !== undefined || wasLost);
  }

  /** @param mayBeUsedUp an earlier try with this token got no answer, so Zalo may have handed out its successor to nobody */
  async function settle(
    account: Account,
    stored: ZaloCredentials,
    outcome: RefreshOutcome,
    mayBeUsedUp: boolean,
  ): Promise<ZaloCredentials> {
    const { refreshToken } = stored;
    const unmark = (now: ZaloCredentials): ZaloCredentials => ({ ...now, refreshAttempt: undefined });
    switch (outcome.kind) {
      case "pair":
        return storePair(account, refreshToken, outcome.pair);
      case "refused": {
        const refused = { refreshTokenHash: tokenHash(refreshToken), startedAt: clock().toISOString(), outcome: "refused" as const };
        const marked = await change(account, refreshToken, (now) => ({ ...now, refreshAttempt: refused }));
        if (!marked) return (await load(account)).credentials;
        const story = mayBeUsedUp ? "it was used up by a refresh whose answer was lost" : "it is bad, expired or was used elsewhere";
        await vault.markNeedsReconnect(account.channelId, `Zalo refuses the refresh token (${outcome.detail}): ${story}`);
        throw needsConsent();
      }
      case "misconfigured":
        if (!mayBeUsedUp) await change(account, refreshToken, unmark);
        await vault.markNeedsReconnect(account.channelId, `Zalo refuses the app id or the app secret key (${outcome.detail})`);
        throw new ChannelError("CHANNEL_MISCONFIGURED", "Zalo refuses the app id or the app secret key");
      case "not-sent":
        if (!mayBeUsedUp) await change(account, refreshToken, unmark);
        throw new ChannelError("CHANNEL_UNREACHABLE", `Zalo's token endpoint: ${outcome.detail}`);
      case "unknown":
        throw new ChannelError("CHANNEL_UNREACHABLE", `Zalo's token endpoint: ${outcome.detail}`);
    }
  }

  function warnOncePerDay(account: Account, now: Date, message: string, details: Record<string, unknown>): void {
    const day = now.toISOString().slice(0, 10);
    if (warnedOn.get(account.channelId) === day) return;
    warnedOn.set(account.channelId, day);
    warn(message, { channelId: account.channelId, ...details });
  }

  /** `from` no longer works or is about to stop; sends with credentials loaded earlier take the newer token. */
  function remember(from: string, to: string): void {
    if (from === to) return;
    replacements.delete(to);
    replacements.set(from, to);
    for (const oldest of replacements.keys()) {
      if (replacements.size <= MAX_REMEMBERED) break;
      replacements.delete(oldest);
    }
  }

  return {
    currentToken(account) {
      let token = account.credentials.accessToken;
      for (let next = replacements.get(token); next !== undefined; next = replacements.get(token)) token = next;
      return token;
    },

    replaceRefused: (account, refusedToken) =>
      vault.withLock(account.channelId, lockTtlMs, async () => {
        const { credentials } = await load(account);
        if (credentials.appId !== account.credentials.appId) {
          throw new ChannelError("CHANNEL_MISCONFIGURED", "The channel has meanwhile been connected through another app");
        }
        const isReplaced = credentials.accessToken !== refusedToken;
        const current = isReplaced ? credentials : await refresh(account, credentials);
        remember(refusedToken, current.accessToken);
        return { accessToken: current.accessToken, refreshed: !isReplaced };
      }),

    async keepAlive(account, now) {
      const { credentials } = await load(account);
      const refreshTokenEndsAt = credentials.refreshTokenExpiresAt;
      if (refreshTokenEndsAt && Date.parse(refreshTokenEndsAt) - now.getTime() <= WARN_AHEAD_MS) {
        warnOncePerDay(account, now, "The refresh token of a Zalo channel ends soon; reconnect it", { refreshTokenEndsAt });
      }
      if (!isDue(credentials, now)) return;
      try {
        await vault.withLock(account.channelId, lockTtlMs, async () => {
          const { credentials: locked } = await load(account);
          if (!isDue(locked, now)) return;
          const refreshed = await refresh(account, locked);
          remember(locked.accessToken, refreshed.accessToken);
        });
      } catch (error) {
        // The channel is marked for reconnecting; its access token serves until it ends by itself.
        if (!(error instanceof ChannelError) || error.code !== "CHANNEL_TOKEN_EXPIRED") throw error;
        warnOncePerDay(account, now, "A Zalo channel needs a new consent: its refresh token is refused", {});
      }
    },
  };
}

const MAX_REMEMBERED = 1000;

function isDue(credentials: ZaloCredentials, now: Date): boolean {
  const { refreshAttempt, accessTokenExpiresAt } = credentials;
  if (refreshAttempt?.refreshTokenHash === tokenHash(credentials.refreshToken)) return refreshAttempt.outcome === "pending";
  // A pair pasted by hand says nothing about its age; one rotation proves it and starts the clock.
  return accessTokenExpiresAt === undefined || Date.parse(accessTokenExpiresAt) - now.getTime() <= REFRESH_AHEAD_MS;
}

function needsConsent(): ChannelError {
  return new ChannelError("CHANNEL_TOKEN_EXPIRED", "The Zalo channel must be reconnected: its refresh token no longer works");
}
