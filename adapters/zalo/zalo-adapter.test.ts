import { channelAdapterContract } from "../../test/contracts/channel-adapter-contract";
import { createZaloPlatform } from "../../test/fakes/zalo-platform";
import { createMemoryVault } from "../../test/fakes/zalo-vault";
import { createZaloAdapter, zaloCredentialsSchema } from "./zalo-adapter";

const platform = createZaloPlatform();

channelAdapterContract(
  "zalo",
  platform,
  { webhookPath: "/webhooks/zalo", echoCarriesMessageId: false, refreshesToken: true, firstAct: { do: "follow" } },
  ({ readFile, timeoutMs, env }) => {
    const { appId, appSecret, oaSecretKey, oaId, oaName, accessToken, refreshToken } = platform.settings;
    const credentials = zaloCredentialsSchema.parse({ appId, appSecret, oaSecretKey, accessToken, refreshToken });
    const vault = createMemoryVault();
    vault.put("channel-1", credentials);
    const openApiUrl = env["ZALO_OPENAPI_URL"] ?? "";
    const adapter = createZaloAdapter({
      openApiUrl,
      oauthUrl: env["ZALO_OAUTH_URL"] ?? "",
      vault,
      readFile,
      clock: () => new Date(),
      timeoutMs,
    });
    const stranger = {
      appId: "999",
      appSecret: "stranger-app-secret",
      oaSecretKey: "stranger-oa-secret",
      accessToken: "stranger-access",
      refreshToken: "stranger-refresh",
    };
    return {
      adapter,
      account: { channelId: "channel-1", accountId: oaId, name: oaName, credentials },
      strangerCredentials: zaloCredentialsSchema.parse(stranger),
    };
  },
);
