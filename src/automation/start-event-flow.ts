import type { FlowEventName, FlowSession, TurnInput } from "../../flows/engine/types";
import type { AppContext } from "../app-context";
import type { Conversation } from "../inbox/conversation.model";
import { endConversation } from "../inbox/end-conversation";
import { storeTurn } from "../inbox/store-turn";
import { derivedId } from "../platform/ids";
import { rawCollection } from "../platform/raw-collection";
import { runBotTurn } from "./run-bot-turn";

/**
 * Lets published flows react to something that agents did ("conversation-resolved": ask for a rating).
 * Call it after the turn was given to the bot, and not while holding the conversation's mailbox: it takes that itself.
 *
 * @returns false when no flow wants the event; a resolved conversation has ended then
 */
export async function startEventFlow(ctx: AppContext, conversationId: string, event: FlowEventName): Promise<boolean> {
  const found = await readConversation(ctx, conversationId);
  if (!found) return false;
  return ctx.mailboxes.exclusively(found.mailbox, async () => {
    const conversation = (await readConversation(ctx, conversationId))!;
    const eventId = derivedId("flow-event", conversationId, event, String(conversation.turn.epoch));
    const ran = await runInput(ctx, conversation, { kind: "event", event }, eventId);
    if (!ran && conversation.status === "resolved" && !conversation.session) await endConversation(ctx, conversation);
    return ran;
  });
}

/** A waiting flow's time ran out; called by the job of that time. */
export async function timeOutFlow(ctx: AppContext, conversationId: string): Promise<void> {
  const found = await readConversation(ctx, conversationId);
  if (!found) return;
  await ctx.mailboxes.exclusively(found.mailbox, async () => {
    const conversation = (await readConversation(ctx, conversationId))!;
    const session = (conversation.session ?? null) as FlowSession | null;
    if (!session?.waitUntil || new Date(session.waitUntil) > ctx.clock()) return;
    await runInput(ctx, conversation, { kind: "timeout" }, derivedId("flow-timeout", conversationId, session.waitUntil));
  });
}

async function runInput(ctx: AppContext, conversation: Conversation, input: TurnInput, eventId: string): Promise<boolean> {
  const channel = ctx.channels.byId(conversation.channelId);
  const contact = await rawCollection(ctx.models.contacts).findOne({ _id: conversation.contactId });
  if (!channel || !contact || conversation.turn.owner !== "bot") return false;
  const outcome = await runBotTurn(ctx, { eventId, channel, conversation, contact, input });
  if (!outcome.handled) return false;
  const sendAuthor = conversation.status === "resolved" ? "survey" : "bot";
  return storeTurn(ctx, { eventId, conversation, contact, inbound: null, outcome, interactionAt: null, sendAuthor });
}

async function readConversation(ctx: AppContext, conversationId: string): Promise<Conversation | null> {
  return await rawCollection(ctx.models.conversations).findOne({ _id: conversationId });
}
