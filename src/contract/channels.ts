import { z } from "zod";
import { isoDate } from "./common";

export const channelItem = z.object({
  id: z.string(),
  type: z.string(),
  accountId: z.string(),
  name: z.string(),
  status: z.enum(["active", "needs-reconnect", "disabled"]),
  statusReason: z.string().nullable(),
  webhookPath: z.string(),
  lastEventAt: isoDate.nullable(),
  badSignatures: z.number(),
});
export const rawEventItem = z.object({
  id: z.string(),
  channelId: z.string().nullable(),
  channelType: z.string(),
  kind: z.string(),
  state: z.enum(["pending", "done", "ignored", "failed"]),
  reason: z.string().nullable(),
  duplicates: z.number(),
  attempts: z.number(),
  receivedAt: isoDate,
  body: z.string().optional(),
});

export type ChannelItem = z.infer<typeof channelItem>;
export type RawEventItem = z.infer<typeof rawEventItem>;
