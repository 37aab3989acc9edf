import type { AppContext } from "../app-context";
import { recordFaqTurn } from "../automation/record-faq-turn";
import type { BotTurnOutcome } from "../bot/bot-host";
import { derivedId } from "../platform/ids";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import type { Contact } from "./contact.model";
import type { Conversation } from "./conversation.model";
import type { Feedback } from "./feedback.model";
import type { Lead } from "./lead.model";
import type { Message } from "./message.model";
import { copyMediaOf } from "./copy-media";
import { eventMessage, previewOf, queuedMessage } from "./message-documents";
import { searchTextOf } from "./search-text";

type Deps = Pick<AppContext, "database" | "models" | "clock" | "nextRevision" | "inboxEvents" | "outbox" | "jobs" | "trace" | "log">;

export interface TurnToStore {
  eventId: string;
  conversation: Conversation;
  contact: Contact;
  /** What the contact wrote, when the event is a message. */
  inbound: Message | null;
  /** Null when a person has the turn. */
  outcome: BotTurnOutcome | null;
  /** When the contact acted; opens the reply window. Null for events that do not count. */
  interactionAt: Date | null;
  /** Who the replies pass the send gate as. */
  sendAuthor: "bot" | "survey";
}

/**
 * Saves everything a turn decided, each id derived from the event: messages first, then leads and the like, the conversation last.
 * A crash in between is completed by running the event again, which repeats nothing.
 *
 * @returns false when the conversation's turn has moved on meanwhile: decide again
 */
export async function storeTurn(deps: Deps, turn: TurnToStore): Promise<boolean> {
  const now = deps.clock();
  const { conversation, outcome, inbound, eventId } = turn;
  const epoch = conversation.turn.epoch + (outcome?.handoff ? 1 : 0);
  const startAt = Math.max(now.getTime(), (inbound?.at.getTime() ?? 0) + 1);
  const base = (index: number, id: string): Parameters<typeof queuedMessage>[0] => ({
    _id: id,
    conversationId: conversation._id,
    channelId: conversation.channelId,
    at: new Date(startAt + index),
    revision: deps.nextRevision(),
  });
  const replies = (outcome?.replies ?? []).map((content, index) =>
    queuedMessage(base(index, `${eventId}:${index}`), content, { author: "bot", sendAuthor: turn.sendAuthor, epoch }, now),
  );
  if (replies[0]) deps.outbox.claimAhead(replies[0]);
  const { lines, sideWrites } = effectsOf(deps, turn, now, (index, name, data) =>
    eventMessage(base(replies.length + index, `${eventId}:event:${index}`), name, data),
  );

  const messages = [...(inbound ? [inbound] : []), ...replies, ...lines];
  const update = conversationUpdate(deps, turn, { epoch, messages, now });
  const results = await deps.database.inOrder(
    ...messages.map((message) => () => insertOnce(rawCollection(deps.models.messages), message)),
    ...sideWrites,
    () =>
      rawCollection(deps.models.conversations).updateOne(
        { _id: conversation._id, "turn.epoch": conversation.turn.epoch, lastEventId: conversation.lastEventId ?? null },
        update as never,
      ),
  );
  const saved = results.at(-1) as { matchedCount: number };
  // A reply that an interrupted try stored is not ours to send: what is due, the outbox finds by itself.
  const isFresh = (message: Message): boolean => results[messages.indexOf(message)] === true;
  deps.outbox.wake(conversation, replies.filter(isFresh));
  if (saved.matchedCount === 0) return false;
  await announce(deps, turn, messages, update.$set.revision);
  return true;
}

interface ConversationUpdate {
  $set: Partial<Conversation> & { revision: number };
  $inc?: { unreadCount: number };
  $unset?: { liveKey: 1 };
}

function conversationUpdate(deps: Deps, turn: TurnToStore, saved: { epoch: number; messages: Message[]; now: Date }): ConversationUpdate {
  const { conversation, outcome, inbound } = turn;
  const shown = saved.messages.filter((message) => message.kind === "message").at(-1);
  const isRated = conversation.status === "resolved" && outcome !== null && outcome.session === null;
  return {
    $set: {
      revision: deps.nextRevision(),
      lastEventId: turn.eventId,
      ...(outcome ? { session: outcome.session } : {}),
      ...(shown && shown.at >= conversation.lastMessageAt ? { lastMessage: previewOf(shown), lastMessageAt: shown.at } : {}),
      ...(turn.interactionAt ? { lastInteractionAt: latest(conversation.lastInteractionAt ?? null, turn.interactionAt) } : {}),
      ...(outcome?.handoff
        ? {
            status: "open" as const,
            turn: { owner: "agent" as const, epoch: saved.epoch },
            handoffReason: outcome.handoff.reason,
            session: null,
          }
        : {}),
      // A contact who writes to a snoozed conversation brings it back.
      ...(conversation.status === "pending" && inbound ? { status: "open" as const } : {}),
      ...(isRated ? { turn: { owner: "nobody" as const, epoch: saved.epoch } } : {}),
    },
    ...(inbound && conversation.status !== "resolved" ? { $inc: { unreadCount: 1 } } : {}),
    ...(isRated ? { $unset: { liveKey: 1 as const } } : {}),
  };
}

function latest(known: Date | null, at: Date): Date {
  return known && known > at ? known : at;
}

/** Writes of the turn's effects besides messages, and the lines that agents see of them. */
function effectsOf(
  deps: Deps,
  turn: TurnToStore,
  now: Date,
  line: (index: number, name: string, data: Record<string, unknown>) => Message,
): { lines: Message[]; sideWrites: (() => Promise<unknown>)[] } {
  const { conversation, contact, outcome, eventId } = turn;
  const lines: Message[] = [];
  const sideWrites: (() => Promise<unknown>)[] = [];
  const say = (name: string, data: Record<string, unknown>): void => void lines.push(line(lines.length, name, data));
  const contacts = rawCollection(deps.models.contacts);
  const changeContact = (change: Record<string, unknown>): void =>
    void sideWrites.push(() => contacts.updateOne({ _id: contact._id }, change));

  const { inbound } = turn;
  if (inbound) sideWrites.push(() => copyMediaOf(deps, inbound));
  const waitUntil = outcome?.session?.waitUntil;
  if (waitUntil) {
    const { _id: conversationId, mailbox: ownedBy } = conversation;
    const due = { runAt: new Date(waitUntil), ownedBy };
    sideWrites.push(() => deps.jobs.enqueue("flow-timeout", `flow-timeout:${conversationId}`, { conversationId }, due));
  }
  if (outcome?.optChange) {
    changeContact(outcome.optChange === "out" ? { $set: { optedOutAt: now } } : { $unset: { optedOutAt: 1 } });
    say(outcome.optChange === "out" ? "opted-out" : "opted-in", {});
  }
  for (const [index, effect] of (outcome?.effects ?? []).entries()) {
    if (effect.type === "save-lead") {
      const { name = null, phone = null, email = null, note = null, fields } = effect.lead;
      const lead: Lead = {
        _id: derivedId("lead", eventId, String(index)),
        contactId: contact._id,
        contactName: name ?? contact.name,
        conversationId: conversation._id,
        channelType: conversation.channelType,
        name,
        phone,
        email,
        note,
        fields,
        status: "new",
        searchText: searchTextOf(name, phone, email, note),
        at: now,
      };
      sideWrites.push(() => insertOnce(rawCollection(deps.models.leads), lead));
      say("lead-saved", { leadId: lead._id, name, phone });
    } else if (effect.type === "save-feedback") {
      const { kind, score, comment = null } = effect.feedback;
      const id = derivedId("feedback", conversation._id, effect.askId);
      const feedback: Omit<Feedback, "score" | "comment" | "_id"> = {
        contactId: contact._id,
        contactName: contact.name,
        conversationId: conversation._id,
        kind,
        agentId: conversation.assigneeId ?? null,
        at: now,
      };
      sideWrites.push(() =>
        rawCollection(deps.models.feedback).updateOne({ _id: id }, { $set: { score, comment }, $setOnInsert: feedback }, { upsert: true }),
      );
      say("feedback", { feedbackId: id, score, comment });
    } else if (effect.type === "update-contact") {
      const { name, phone, email, fields } = effect.contact;
      const flat = Object.fromEntries(Object.entries(fields ?? {}).map(([key, value]) => [`fields.${key}`, value]));
      const named = name === undefined ? {} : { name, isNamed: true };
      changeContact({ $set: { ...named, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }), ...flat } });
      if (name !== undefined) {
        sideWrites.push(() =>
          rawCollection(deps.models.conversations).updateOne({ _id: conversation._id }, { $set: { contactName: name } }),
        );
      }
    } else if (effect.type === "add-tags") {
      changeContact({ $addToSet: { tags: { $each: effect.tags } } });
    } else if (effect.type === "remove-tags") {
      changeContact({ $pull: { tags: { $in: effect.tags } } });
    } else if (effect.type === "faq-unanswered") {
      const unanswered = {
        _id: derivedId("unanswered", eventId, String(index)),
        text: effect.text,
        conversationId: conversation._id,
        bestFaqId: effect.best?.id ?? null,
        bestScore: effect.best?.score ?? null,
        wasWrong: effect.wasWrong ?? false,
        at: now,
      };
      sideWrites.push(() => insertOnce(rawCollection(deps.models.unanswered), unanswered));
    } else if (effect.type === "flow-error") {
      deps.log.error(
        { eventId, conversationId: conversation._id, code: effect.code, nodeId: effect.nodeId, detail: effect.detail },
        "a flow is broken",
      );
      say("flow-error", { code: effect.code, nodeId: effect.nodeId ?? null });
    }
  }
  if (outcome?.handoff) say("handoff", { reason: outcome.handoff.reason });
  return { lines, sideWrites };
}

/** Whether search may have to learn a name or phone anew. */
function touchesContact({ conversation, outcome }: TurnToStore): boolean {
  return conversation.lastMessage === null || (outcome?.effects ?? []).some((effect) => effect.type === "update-contact");
}

async function announce(deps: Deps, turn: TurnToStore, messages: Message[], revision: number): Promise<void> {
  const { conversation, outcome } = turn;
  const conversationId = conversation._id;
  for (const message of messages) {
    deps.inboxEvents.emit({
      name: "message:created",
      conversationId,
      messageId: message._id,
      revision: message.revision,
      author: message.author,
    });
    const data = (message.event?.data ?? {}) as Record<string, unknown>;
    const line = { at: message.at, channelType: conversation.channelType, mailbox: conversation.mailbox };
    if (message.event?.name === "lead-saved") {
      deps.inboxEvents.emit({ name: "lead:created", conversationId, leadId: String(data["leadId"]), revision });
      deps.trace({ ...line, step: "lead", detail: [data["name"], data["phone"]].filter(Boolean).join(" · ") });
    }
    if (message.event?.name === "feedback") {
      deps.inboxEvents.emit({ name: "feedback:created", conversationId, feedbackId: String(data["feedbackId"]), revision });
      deps.trace({ ...line, step: "feedback", detail: `${String(data["score"])}/5` });
    }
  }
  deps.inboxEvents.emit({ name: "conversation:changed", conversationId, revision, reason: touchesContact(turn) ? "named" : "turn" });

  if (outcome) await recordFaqTurn(deps, { eventId: turn.eventId, conversationId, outcome });
}
