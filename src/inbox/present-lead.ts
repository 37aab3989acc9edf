import type { FeedbackItem, LeadItem } from "../contract";
import type { Feedback } from "./feedback.model";
import type { Lead } from "./lead.model";

export function presentLead(lead: Lead): LeadItem {
  const { _id: id, contactId, conversationId, contactName, channelType, name, phone, email, note, status, at } = lead;
  return {
    id,
    contactId,
    conversationId,
    contactName,
    channelType,
    name: name ?? null,
    phone: phone ?? null,
    email: email ?? null,
    note: note ?? null,
    fields: (lead.fields ?? {}) as Record<string, unknown>,
    status,
    at: at.toISOString(),
  };
}

export function presentFeedback({ _id: id, conversationId, contactId, contactName, kind, score, comment, at }: Feedback): FeedbackItem {
  return { id, conversationId, contactId, contactName, kind, score, comment: comment ?? null, at: at.toISOString() };
}
