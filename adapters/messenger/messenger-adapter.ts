import type { Dispatcher } from "undici";
import type { ChannelAdapter, Clock, ReadFile } from "../../src/core";
import { answerChallenge } from "./answer-challenge";
import { messengerCredentialsSchema, type MessengerCredentials } from "./credentials";
import { fetchProfile } from "./fetch-profile";
import { createGraphClient } from "./graph-client";
import { capabilities, DEFAULT_GRAPH_VERSION, DEFAULT_TIMEOUT_MS, HUMAN_AGENT_FEATURE, windowRules } from "./limits";
import { accountIdsIn, parseMessengerWebhook } from "./parse-webhook";
import { renderMessage } from "./render-message";
import { sendMessage } from "./send-message";
import { createUploader } from "./upload-attachment";
import { verifySignature } from "./verify-signature";

export interface MessengerAdapterDeps {
  /** Scheme and host of the Graph API, without path or version. */
  graphUrl: string;
  /** Default: the newest version this adapter was checked against. */
  graphVersion?: string;
  /** Keep-alive connections to share; default the adapter's own. */
  http?: Dispatcher;
  readFile: ReadFile;
  /** Where Meta reaches our `/files/…`; without it pictures of cards are uploaded and sent as messages of their own. */
  publicUrl?: string;
  timeoutMs?: number;
  clock?: Clock;
}

export function createMessengerAdapter(deps: MessengerAdapterDeps): ChannelAdapter<MessengerCredentials> {
  const { graphUrl, http, readFile, publicUrl, timeoutMs = DEFAULT_TIMEOUT_MS, clock = () => new Date() } = deps;
  const graph = createGraphClient({ graphUrl, graphVersion: deps.graphVersion ?? DEFAULT_GRAPH_VERSION, http, clock });
  const calls = { graph, timeoutMs, uploader: createUploader({ graph, readFile, clock }) };
  return {
    channelType: "messenger",
    credentialsSchema: messengerCredentialsSchema,
    // Each limit is listed with its source in README.md.
    capabilities,
    windowRules,
    features: (credentials) => (credentials.humanAgent === true ? [HUMAN_AGENT_FEATURE] : []),
    answerChallenge: (query, channels) =>
      answerChallenge(
        query,
        channels.map((channel) => channel.credentials.verifyToken),
      ),
    accountIdsIn,
    verifyWebhook: (raw, credentials) => verifySignature(raw, [credentials.appSecret, ...(credentials.appSecrets ?? [])]),
    parseWebhook: (raw, credentials) => parseMessengerWebhook(raw, credentials?.appId),
    renderMessage: (content, context) => renderMessage(content, context, { publicUrl }),
    send: (account, request) => sendMessage(calls, account, request),
    fetchProfile: (account, platformUserId) => fetchProfile(calls, account, platformUserId),
    async showTyping(account, platformUserId) {
      const body = JSON.stringify({ recipient: { id: platformUserId }, sender_action: "typing_on" });
      await graph(account.credentials, {
        method: "POST",
        path: `/${encodeURIComponent(account.accountId)}/messages`,
        body,
        timeoutMs,
        isSend: false,
      });
    },
  };
}
