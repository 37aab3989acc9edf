import { z } from "zod";
import { isoDate, listOf } from "./common";
import { conversationItem } from "./conversations";

export const feedbackItem = z.object({
  id: z.string(),
  conversationId: z.string(),
  contactId: z.string(),
  contactName: z.string(),
  kind: z.enum(["csat"]),
  score: z.number(),
  comment: z.string().nullable(),
  at: isoDate,
});
export const leadItem = z.object({
  id: z.string(),
  contactId: z.string(),
  conversationId: z.string(),
  contactName: z.string(),
  channelType: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  note: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
  status: z.enum(["new", "contacted", "won", "lost"]),
  at: isoDate,
});
/** GET /leads?status&q&cursor ; PATCH /leads/:id {status} ; GET /leads.csv */
export const leadList = listOf(leadItem);
export const leadQuery = z.object({
  status: leadItem.shape.status.optional(),
  q: z.string().trim().max(200).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const updateLeadRequest = z.object({ status: leadItem.shape.status });

export const contactDetail = z.object({
  id: z.string(),
  name: z.string(),
  avatarUrl: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  tags: z.array(z.string()),
  fields: z.record(z.string(), z.unknown()),
  optedOutAt: isoDate.nullable(),
  identities: z.array(
    z.object({
      channelId: z.string(),
      channelType: z.string(),
      channelName: z.string(),
      platformUserId: z.string(),
      following: z.boolean().nullable(),
    }),
  ),
  conversations: z.array(conversationItem),
  leads: z.array(leadItem),
  feedback: z.array(feedbackItem),
  createdAt: isoDate,
});
/** PATCH /contacts/:id */
export const updateContactRequest = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  phone: z.string().trim().max(30).nullable().optional(),
  email: z.string().trim().max(200).nullable().optional(),
  tags: z.array(z.string().trim().min(1).max(40)).max(50).optional(),
});

export type LeadItem = z.infer<typeof leadItem>;
export type FeedbackItem = z.infer<typeof feedbackItem>;
export type ContactDetail = z.infer<typeof contactDetail>;
