import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { channelItem, listOf, type ChannelItem } from "../contract";
import type { Channel } from "./channel.model";

export function channelRoutes(ctx: Pick<AppContext, "models">): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/channels",
      tag: "Channels",
      summary: "The connected channels and how they are",
      allow: "channels:read",
      answer: listOf(channelItem),
      async handle() {
        const channels = await ctx.models.channels.find({}, { credentials: 0 }).sort({ createdAt: 1, _id: 1 }).lean();
        return { items: channels.map(presentChannel), nextCursor: null };
      },
    }),
  ];
}

/** Never carries credentials. */
function presentChannel(channel: Omit<Channel, "credentials">): ChannelItem {
  const { _id: id, type, accountId, name, status, statusReason, lastEventAt, badSignatures } = channel;
  return {
    id,
    type,
    accountId,
    name,
    status,
    statusReason: statusReason ?? null,
    webhookPath: `/webhooks/${type}`,
    lastEventAt: lastEventAt?.toISOString() ?? null,
    badSignatures,
  };
}
