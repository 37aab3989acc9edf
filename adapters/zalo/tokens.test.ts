import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChannelAccount, ChannelAdapter } from "../../src/core";
import { createMemoryVault, type MemoryVault } from "../../test/fakes/zalo-vault";
import { createZaloPlatform, type ZaloPlatform } from "../../test/fakes/zalo-platform";
import { preferStoredTokens, tokenHash, zaloCredentialsSchema, type ZaloCredentials } from "./credentials";
import { createZaloAdapter } from "./zalo-adapter";

const USER = "7100000000000000001";
const CHANNEL = "channel-1";
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

let platform: ZaloPlatform;
let vault: MemoryVault;
let warnings: string[];

beforeEach(async () => {
  platform = createZaloPlatform();
  await platform.start({ webhookUrl: "http://127.0.0.1:9/" });
  platform.addContact({ platformUserId: USER, name: "Thu" });
  vault = createMemoryVault();
  warnings = [];
  vault.put(CHANNEL, firstCredentials());
});

afterEach(async () => {
  expect(platform.violations).toEqual([]);
  await platform.stop();
});

function firstCredentials(): ZaloCredentials {
  const { appId, appSecret, oaSecretKey } = platform.settings;
  return zaloCredentialsSchema.parse({
    appId,
    appSecret,
    oaSecretKey,
    accessToken: "demo-zalo-first-access-token",
    refreshToken: "demo-zalo-first-refresh-token",
  });
}

/** One process: its own adapter, the shared vault. */
function newProcess(now = new Date(), timeoutMs = 5_000): ChannelAdapter<ZaloCredentials> {
  return createZaloAdapter({
    openApiUrl: platform.env["ZALO_OPENAPI_URL"]!,
    oauthUrl: platform.env["ZALO_OAUTH_URL"]!,
    vault,
    readFile: () => Promise.reject(new Error("no file is read here")),
    clock: () => now,
    timeoutMs,
    onWarning: (message) => void warnings.push(message),
  });
}

function account(credentials: ZaloCredentials = firstCredentials()): ChannelAccount<ZaloCredentials> {
  return { channelId: CHANNEL, accountId: platform.settings.oaId, name: platform.settings.oaName, credentials };
}

function stored(): ZaloCredentials {
  return zaloCredentialsSchema.parse(vault.stored(CHANNEL));
}

/** A call that needs a good token and leaves nothing behind. */
function call(adapter: ChannelAdapter<ZaloCredentials>, credentials?: ZaloCredentials): Promise<string | undefined> {
  return adapter.fetchProfile(account(credentials), USER).then((profile) => profile?.name);
}

describe("a refused access token", () => {
  it("is refreshed once and the call succeeds; later calls with old credentials use the new token", async () => {
    const adapter = newProcess();
    platform.faults.expireToken();
    const refusals: string[] = [];
    platform.onChange((change) => void (change.kind === "call" && change.errorCode && refusals.push(change.errorCode)));
    expect(await call(adapter)).toBe("Thu");
    expect(await call(adapter)).toBe("Thu");
    expect(refusals).toEqual(["-220"]);
    expect(platform.tokenCounts).toEqual({ rotated: 1, spent: 0 });
  });

  it("leaves both new tokens, their ends, and the previous pair in the store", async () => {
    const now = new Date("2026-11-20T03:00:00Z");
    platform.faults.expireToken();
    await call(newProcess(now));
    expect(stored()).toMatchObject({
      ...platform.tokens(),
      accessTokenExpiresAt: new Date(now.getTime() + 25 * HOUR_MS).toISOString(),
      refreshTokenExpiresAt: new Date(now.getTime() + 90 * DAY_MS).toISOString(),
      previous: {
        accessToken: "demo-zalo-first-access-token",
        refreshToken: "demo-zalo-first-refresh-token",
        replacedAt: now.toISOString(),
      },
    });
    expect(stored().refreshAttempt).toBeUndefined();
  });

  it("is refreshed by exactly one of two processes, and both work", async () => {
    const processes = [newProcess(), newProcess()];
    platform.faults.expireToken();
    expect(await Promise.all(processes.flatMap((adapter) => [call(adapter), call(adapter), call(adapter)]))).toEqual(Array(6).fill("Thu"));
    expect(platform.tokenCounts).toEqual({ rotated: 1, spent: 0 });
    expect(vault.reconnectReasons).toEqual([]);
  });

  it("is replaced by the stored one when another process was faster, and refreshed when that is refused too", async () => {
    await newProcess().keepAlive!(account(), new Date());
    expect(platform.tokenCounts.rotated).toBe(1);
    const late = newProcess();
    expect(await call(late)).toBe("Thu");
    expect(platform.tokenCounts.rotated).toBe(1);
    platform.faults.expireToken();
    expect(await call(newProcess())).toBe("Thu");
    expect(platform.tokenCounts).toEqual({ rotated: 2, spent: 0 });
  });

  it("does not send the loop round when the new token is refused as well", async () => {
    const adapter = newProcess();
    const unsubscribe = platform.onChange(
      (change) => change.kind === "call" && change.path.endsWith("access_token") && platform.faults.expireToken(),
    );
    platform.faults.expireToken();
    await expect(call(adapter)).rejects.toMatchObject({ code: "CHANNEL_TOKEN_EXPIRED", details: { platformCode: "-220" } });
    expect(platform.tokenCounts.rotated).toBe(1);
    unsubscribe();
  });
});

describe("a refresh that is cut short", () => {
  it("is finished with the same token after a crash before the call left", async () => {
    const refreshTokenHash = tokenHash("demo-zalo-first-refresh-token");
    vault.put(CHANNEL, {
      ...firstCredentials(),
      refreshAttempt: { refreshTokenHash, startedAt: "2026-11-20T00:00:00.000Z", outcome: "pending" },
    });
    const adapter = newProcess();
    await adapter.keepAlive!(account(), new Date());
    expect(stored()).toMatchObject(platform.tokens());
    expect(warnings).toEqual(["A token refresh was interrupted before its result was stored; trying once more with the same token"]);
    expect(vault.reconnectReasons).toEqual([]);
  });

  it("asks for a new consent after a crash between use and store, and works on with the old access token until it dies", async () => {
    platform.faults.keepOldAccessToken(true);
    // The process dies while it holds the answer: nothing of it reaches the store, nothing of it stays in memory.
    const crash = new Error("killed");
    vault.beforeReplace = (credentials) => {
      if ((credentials as ZaloCredentials).previous) throw crash;
    };
    await expect(newProcess().keepAlive!(account(), new Date())).rejects.toBe(crash);
    expect(stored()).toMatchObject({ refreshToken: "demo-zalo-first-refresh-token", refreshAttempt: { outcome: "pending" } });

    vault.beforeReplace = () => undefined;
    const restarted = newProcess();
    await restarted.keepAlive!(account(stored()), new Date());
    expect(platform.tokenCounts).toEqual({ rotated: 1, spent: 1 });
    expect(vault.reconnectReasons).toEqual([
      "Zalo refuses the refresh token (error -14014): it was used up by a refresh whose answer was lost",
    ]);
    expect(stored()).toMatchObject({ accessToken: "demo-zalo-first-access-token", refreshAttempt: { outcome: "refused" } });

    expect(await call(restarted)).toBe("Thu");
    platform.faults.keepOldAccessToken(false);

    // Never tried a second time, by no process.
    await restarted.keepAlive!(account(stored()), new Date());
    await expect(call(newProcess())).rejects.toMatchObject({ code: "CHANNEL_TOKEN_EXPIRED" });
    expect(platform.tokenCounts).toEqual({ rotated: 1, spent: 1 });
  });

  it("is stored later by the process that still holds the new pair", async () => {
    const failure = new Error("the disk is full");
    vault.beforeReplace = (credentials) => {
      if ((credentials as ZaloCredentials).previous) throw failure;
    };
    const adapter = newProcess();
    await expect(adapter.keepAlive!(account(), new Date())).rejects.toBe(failure);
    vault.beforeReplace = () => undefined;
    await adapter.keepAlive!(account(), new Date());
    expect(stored()).toMatchObject(platform.tokens());
    expect(platform.tokenCounts).toEqual({ rotated: 1, spent: 0 });
  });

  it("asks for a new consent when the answer is lost and the same token is refused", async () => {
    platform.faults.loseTokenAnswers(1);
    await newProcess().keepAlive!(account(), new Date());
    expect(platform.tokenCounts).toEqual({ rotated: 1, spent: 1 });
    expect(vault.reconnectReasons).toHaveLength(1);
  });

  it("asks for a new consent when a used token gets an empty answer", async () => {
    platform.faults.loseTokenAnswers(1);
    platform.faults.answerSpentTokensWith("empty body");
    await newProcess().keepAlive!(account(), new Date());
    expect(vault.reconnectReasons).toEqual([
      "Zalo refuses the refresh token (an empty answer): it was used up by a refresh whose answer was lost",
    ]);
  });

  it("is tried again later, with the token unspent, when the endpoint was down", async () => {
    const adapter = newProcess();
    platform.faults.tokenEndpointDown(2);
    await expect(adapter.keepAlive!(account(), new Date())).rejects.toMatchObject({ code: "CHANNEL_UNREACHABLE", retryable: true });
    expect(vault.reconnectReasons).toEqual([]);
    await adapter.keepAlive!(account(), new Date());
    expect(stored()).toMatchObject(platform.tokens());
  });

  it("leaves no mark when the request never left", async () => {
    const adapter = newProcess();
    await platform.stop();
    await expect(adapter.keepAlive!(account(), new Date())).rejects.toMatchObject({ code: "CHANNEL_UNREACHABLE" });
    expect(stored().refreshAttempt).toBeUndefined();
  });
});

describe("a new pair from an admin", () => {
  it("wins over a refused refresh that is under way", async () => {
    const admin = { ...firstCredentials(), accessToken: platform.tokens().accessToken, refreshToken: "pair-from-new-consent" };
    vault.put(CHANNEL, { ...firstCredentials(), refreshToken: "long-dead" });
    const unsubscribe = platform.onChange((change) => change.kind === "call" && vault.put(CHANNEL, admin));
    const adapter = newProcess();
    await adapter.keepAlive!(account(), new Date());
    unsubscribe();
    expect(stored()).toEqual(admin);
    expect(vault.reconnectReasons).toEqual([]);
  });

  it("keeps settings that changed while the refresh was under way", async () => {
    const unsubscribe = platform.onChange(
      (change) => change.kind === "call" && vault.put(CHANNEL, { ...stored(), oaSecretKey: "changed-meanwhile" }),
    );
    await newProcess().keepAlive!(account(), new Date());
    unsubscribe();
    expect(stored()).toMatchObject({ ...platform.tokens(), oaSecretKey: "changed-meanwhile" });
  });

  it("with a wrong app secret is reported and uses nothing up", async () => {
    vault.put(CHANNEL, { ...firstCredentials(), appSecret: "wrong" });
    await expect(newProcess().keepAlive!(account(), new Date())).rejects.toMatchObject({ code: "CHANNEL_MISCONFIGURED" });
    expect(vault.reconnectReasons).toEqual(["Zalo refuses the app id or the app secret key (error -14004)"]);
    expect(platform.tokenCounts).toEqual({ rotated: 0, spent: 0 });
    expect(stored().refreshAttempt).toBeUndefined();
    platform.violations.length = 0;
  });
});

describe("keeping tokens alive", () => {
  const now = new Date("2026-11-20T03:00:00Z");
  const endingIn = (accessMs: number, refreshMs = 90 * DAY_MS): ZaloCredentials => ({
    ...firstCredentials(),
    accessTokenExpiresAt: new Date(now.getTime() + accessMs).toISOString(),
    refreshTokenExpiresAt: new Date(now.getTime() + refreshMs).toISOString(),
  });

  it.each([
    [6 * HOUR_MS, 1],
    [6 * HOUR_MS + 1, 0],
    [-DAY_MS, 1],
  ])("refreshes with %i ms left: %i times", async (leftMs, times) => {
    vault.put(CHANNEL, endingIn(leftMs));
    await newProcess(now).keepAlive!(account(), now);
    expect(platform.tokenCounts.rotated).toBe(times);
  });

  it("proves a pair of unknown age by one rotation", async () => {
    const adapter = newProcess(now);
    await adapter.keepAlive!(account(), now);
    await adapter.keepAlive!(account(), now);
    expect(platform.tokenCounts.rotated).toBe(1);
  });

  it("runs in two processes at once and refreshes once", async () => {
    await Promise.all([newProcess(now).keepAlive!(account(), now), newProcess(now).keepAlive!(account(), now)]);
    expect(platform.tokenCounts).toEqual({ rotated: 1, spent: 0 });
  });

  it("warns a week before the refresh token ends, once a day", async () => {
    vault.put(CHANNEL, endingIn(DAY_MS, 7 * DAY_MS));
    const adapter = newProcess(now);
    await adapter.keepAlive!(account(), now);
    await adapter.keepAlive!(account(), new Date(now.getTime() + HOUR_MS));
    expect(warnings).toEqual(["The refresh token of a Zalo channel ends soon; reconnect it"]);
    vault.put(CHANNEL, endingIn(DAY_MS, 7 * DAY_MS + 1));
    await newProcess(now).keepAlive!(account(), now);
    expect(warnings).toHaveLength(1);
  });
});

describe("credentials from the environment", () => {
  const environment = (): ZaloCredentials => firstCredentials();

  it("are taken with nothing in the store", () => {
    expect(preferStoredTokens(environment(), null)).toMatchObject({
      accessToken: "demo-zalo-first-access-token",
      refreshToken: "demo-zalo-first-refresh-token",
    });
  });

  it("lose their tokens, not their secrets, to a pair that was refreshed since", async () => {
    vault.put(CHANNEL, preferStoredTokens(environment(), null));
    await newProcess().keepAlive!(account(), new Date());
    const joined = preferStoredTokens({ ...environment(), oaSecretKey: "new-secret" }, stored());
    expect(joined).toMatchObject({ ...platform.tokens(), oaSecretKey: "new-secret" });
    expect(preferStoredTokens(environment(), joined)).toMatchObject(platform.tokens());
  });

  it("win with a pair that is new there", async () => {
    vault.put(CHANNEL, preferStoredTokens(environment(), null));
    await newProcess().keepAlive!(account(), new Date());
    const renewed = { ...environment(), accessToken: "new-access", refreshToken: "new-refresh" };
    expect(preferStoredTokens(renewed, stored())).toMatchObject({ accessToken: "new-access", refreshToken: "new-refresh" });
  });
});
