import { channelAdapterContract } from "../../test/contracts/channel-adapter-contract";
import { createMessengerPlatform } from "../../test/fakes/messenger-platform";
import type { MessengerCredentials } from "./credentials";
import { createMessengerAdapter } from "./messenger-adapter";

const platform = createMessengerPlatform();

channelAdapterContract(
  "messenger",
  platform,
  {
    webhookPath: "/webhooks/messenger",
    echoCarriesMessageId: true,
    refreshesToken: false,
    tellsRetryAfter: true,
    firstAct: { do: "get-started" },
  },
  ({ env, readFile, timeoutMs }) => {
    const { pageId, pageAccessToken, appSecret, verifyToken, appId } = platform.settings;
    const credentials: MessengerCredentials = { pageAccessToken, appSecret, verifyToken, appId };
    return {
      adapter: createMessengerAdapter({ graphUrl: env["MESSENGER_GRAPH_URL"] ?? "", readFile, timeoutMs }),
      account: { channelId: "ch_1", accountId: pageId, name: "Shop Mẫu", credentials },
      strangerCredentials: { ...credentials, appSecret: "another_app_secret", pageAccessToken: "EAAStrangerToken002" },
    };
  },
);
