import {
  ChannelError,
  type ChannelAccount,
  type ChannelAdapter,
  type Clock,
  type ContactProfile,
  type CredentialVault,
  type PlatformRequest,
  type ReadFile,
} from "../../src/core";
import { accountIdsIn } from "./account-ids";
import { zaloCredentialsSchema, type ZaloCredentials } from "./credentials";
import { isProbe } from "./is-probe";
import { createOAuthClient } from "./oauth-client";
import { createOpenApiClient, type OpenApiAccess } from "./openapi-client";
import { normalizePhone } from "./parse-content";
import { parseZaloWebhook } from "./parse-webhook";
import { renderZaloMessage, zaloCapabilities } from "./render-message";
import { createTokenKeeper, type Warn } from "./tokens";
import { createUploader } from "./uploads";
import { verifySignature } from "./verify-signature";
import { asObject, idOf, textOf, type JsonObject } from "./webhook-json";
import { zaloWindowRules } from "./window-rules";

export { preferStoredTokens, zaloCredentialsSchema, type ZaloCredentials } from "./credentials";

export interface ZaloAdapterDeps {
  /** Without path and version, e.g. `https://openapi.zalo.me`. */
  openApiUrl: string;
  oauthUrl: string;
  vault: CredentialVault;
  readFile: ReadFile;
  clock: Clock;
  /** For connecting, for an answer's head and for its body, each; default 10 000. */
  timeoutMs?: number;
  /** Where customers reach our files, for what Zalo cannot carry and gets as a link. */
  publicUrl?: string;
  onWarning?: Warn;
}

/** Official Accounts on Zalo; limits and their sources are in README.md. */
export function createZaloAdapter(deps: ZaloAdapterDeps): ChannelAdapter<ZaloCredentials> {
  const { clock, timeoutMs = 10_000, onWarning: warn = () => undefined } = deps;
  const client = createOpenApiClient({ url: deps.openApiUrl, clock, timeoutMs });
  const tokens = createTokenKeeper({
    vault: deps.vault,
    oauth: createOAuthClient({ url: deps.oauthUrl, timeoutMs }),
    clock,
    timeoutMs,
    warn,
  });
  const uploader = createUploader({ client, readFile: deps.readFile, clock });

  /** Calls with the newest token; one that Zalo refuses is replaced, by the stored one and then by a refreshed one at most. */
  async function withToken<T>(account: Account, call: (access: OpenApiAccess) => Promise<T>): Promise<T> {
    let accessToken = tokens.currentToken(account);
    for (let mayReplace = true; ;) {
      try {
        return await call({ accessToken, proofSecret: account.credentials.appSecretProof ? account.credentials.appSecret : undefined });
      } catch (error) {
        if (!mayReplace || !isRefusedToken(error)) throw error;
        const replacement = await tokens.replaceRefused(account, accessToken);
        accessToken = replacement.accessToken;
        mayReplace = !replacement.refreshed;
      }
    }
  }

  async function post(account: Account, request: PlatformRequest): Promise<JsonObject> {
    return withToken(account, async (access) =>
      client.act("/v3.0/oa/message/cs", access, await uploader.fill(account.accountId, request, access)),
    );
  }

  async function postRepaired(account: Account, request: PlatformRequest): Promise<JsonObject> {
    try {
      return await post(account, request);
    } catch (error) {
      const repaired = repair(error, request);
      if (!repaired) throw error;
      uploader.forget(account.accountId, request);
      return post(account, repaired);
    }
  }

  return {
    channelType: "zalo",
    credentialsSchema: zaloCredentialsSchema,
    capabilities: zaloCapabilities,
    windowRules: zaloWindowRules,
    isProbe,
    accountIdsIn,
    verifyWebhook(raw, credentials) {
      const result = verifySignature(raw, credentials);
      if (result.ok || credentials.signatureMode === "enforce") return result;
      warn("Accepted a Zalo webhook with a wrong signature, because the channel only logs them", {
        appId: credentials.appId,
        reason: result.reason,
      });
      return { ok: true };
    },
    // Access tokens are renewed by themselves as long as the refresh token lives.
    accessEndsAt: ({ refreshTokenExpiresAt }) => (refreshTokenExpiresAt === undefined ? null : new Date(refreshTokenExpiresAt)),
    parseWebhook: (raw, _credentials, accountId) => parseZaloWebhook(raw, accountId),
    renderMessage: (content, context) => renderZaloMessage(content, context, deps.publicUrl),
    async send(account, request) {
      const data = await postRepaired(account, request);
      const platformMessageId = idOf(data["message_id"]);
      if (!platformMessageId) throw new ChannelError("CHANNEL_OUTCOME_UNKNOWN", "Zalo took the message and gave no id");
      return { platformMessageId };
    },
    async fetchProfile(account, platformUserId) {
      try {
        const data = await withToken(account, (access) => client.read("/v3.0/oa/user/detail", access, { user_id: platformUserId }));
        return profileOf(data);
      } catch (error) {
        if (isUnknownContact(error)) return null;
        throw error;
      }
    },
    keepAlive: (account, now) => tokens.keepAlive(account, now),
  };
}

type Account = ChannelAccount<ZaloCredentials>;

function isRefusedToken(error: unknown): boolean {
  const code = platformCodeOf(error);
  return code === "-216" || code === "-220";
}

/** Zalo does not tell about people who never had to do with the OA, or says their id is invalid. */
function isUnknownContact(error: unknown): boolean {
  return ["-213", "-201", "-232", "-227"].includes(platformCodeOf(error) ?? "");
}

/** What to send instead after a refusal that has one known way out: an expired upload, or a quote that Zalo does not accept. */
function repair(error: unknown, request: PlatformRequest): PlatformRequest | null {
  const code = platformCodeOf(error);
  if (code === "-100" && request.uploads?.length) return request;
  const message = asObject(request.body["message"]);
  if (code !== "-201" || !message || !("quote_message_id" in message)) return null;
  const { quote_message_id: _refused, ...unquoted } = message;
  return { ...request, body: { ...request.body, message: unquoted } };
}

function platformCodeOf(error: unknown): string | undefined {
  return error instanceof ChannelError ? error.details.platformCode : undefined;
}

/** Any field may be missing or empty. */
function profileOf(data: JsonObject): ContactProfile | null {
  const shared = asObject(data["shared_info"]) ?? {};
  const avatars = asObject(data["avatars"]) ?? {};
  const profile: ContactProfile = {
    name: textOf(data["display_name"]) ?? textOf(data["user_alias"]) ?? textOf(shared["name"]),
    avatarUrl: textOf(avatars["240"]) ?? textOf(data["avatar"]) ?? textOf(avatars["120"]),
    phone: normalizePhone(shared["phone"]),
  };
  return profile.name || profile.avatarUrl || profile.phone ? profile : null;
}
