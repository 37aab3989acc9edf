import type { AppContext } from "../app-context";
import { recordFaqTurn } from "../automation/record-faq-turn";
import type { BotTurnOutcome } from "../bot/bot-host";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import type { Contact } from "./contact.model";
import type { Conversation } from "./conversation.model";
import type { Message } from "./message.model";
import { announceMessage, nextAt } from "./add-event-message";
import { eventMessage, previewOf, queuedMessage } from "./message-documents";
import { storeReply, withdrawReplies } from "./store-replies";
import { effectsOf } from "./turn-effects";

type Deps = Pick<
  AppContext,
  "database" | "models" | "clock" | "nextRevision" | "inboxEvents" | "outbox" | "jobs" | "assist" | "trace" | "log"
>;

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
  try {
    return await save(deps, turn);
  } finally {
    await deps.outbox.giveBack(`${turn.eventId}:0`);
  }
}

async function save(deps: Deps, turn: TurnToStore): Promise<boolean> {
  const now = deps.clock();
  const { conversation, outcome, inbound, eventId } = turn;
  const epoch = conversation.turn.epoch + (outcome?.handoff ? 1 : 0);
  // After everything said so far, whatever the clock does: replies leave in the order of their times.
  const startAt = Math.max(nextAt(conversation, now).getTime(), (inbound?.at.getTime() ?? 0) + 1);
  const base = (index: number, id: string): Parameters<typeof queuedMessage>[0] => ({
    _id: id,
    conversationId: conversation._id,
    channelId: conversation.channelId,
    at: new Date(startAt + index),
    revision: deps.nextRevision(),
  });
  const replies = (outcome?.replies ?? []).map((content, index) => {
    const phrasedFrom = outcome?.phrasedFrom?.get(index);
    const sender = { author: "bot" as const, sendAuthor: turn.sendAuthor, epoch, ...(phrasedFrom && { phrasedFrom }) };
    return queuedMessage(base(index, `${eventId}:${index}`), content, sender, now);
  });
  if (replies[0]) deps.outbox.claimAhead(replies[0]);
  const { lines, sideWrites } = effectsOf(deps, turn, now, (index, name, data) =>
    eventMessage(base(replies.length + index, `${eventId}:event:${index}`), name, data),
  );

  const messages = [...(inbound ? [inbound] : []), ...replies, ...lines];
  const update = conversationUpdate(deps, turn, { epoch, messages, now });
  const results = await deps.database.inOrder(
    ...messages.map(
      (message) => () => (message.delivery ? storeReply(deps, message) : insertOnce(rawCollection(deps.models.messages), message)),
    ),
    ...sideWrites,
    () =>
      rawCollection(deps.models.conversations).updateOne(
        { _id: conversation._id, "turn.epoch": conversation.turn.epoch, lastEventId: conversation.lastEventId ?? null },
        update as never,
      ),
  );
  const saved = results.at(-1) as { matchedCount: number };
  // A reply that an interrupted try stored is not ours to send: what is due, the outbox finds by itself.
  const fresh = replies.filter((message) => results[messages.indexOf(message)] === true);
  const isSaved = saved.matchedCount > 0;
  if (isSaved || (await isTakenOver(deps, turn))) deps.outbox.wake(conversation, fresh);
  else await withdrawReplies(deps, fresh, now);
  if (isSaved) await announce(deps, turn, messages, update.$set.revision);
  return isSaved;
}

/** Whether another process, which took this one for dead, saved the turn of this very event: its replies are the ones stored here. */
async function isTakenOver(deps: Deps, { conversation, eventId }: TurnToStore): Promise<boolean> {
  const present = await rawCollection(deps.models.conversations).findOne({ _id: conversation._id });
  return present?.lastEventId === eventId;
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

/** Whether search may have to learn a name or phone anew. */
function touchesContact({ conversation, outcome }: TurnToStore): boolean {
  return conversation.lastMessage === null || (outcome?.effects ?? []).some((effect) => effect.type === "update-contact");
}

async function announce(deps: Deps, turn: TurnToStore, messages: Message[], revision: number): Promise<void> {
  const { conversation, outcome } = turn;
  const conversationId = conversation._id;
  for (const message of messages) {
    announceMessage(deps, message);
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

  if (outcome) await recordFaqTurn(deps, { eventId: turn.eventId, conversationId, channelType: conversation.channelType, outcome });
}
