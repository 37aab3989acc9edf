import type { FlowSession, TurnInput } from "../../flows/engine/types";
import type { AppContext } from "../app-context";
import type { Conversation } from "../inbox/conversation.model";
import { endConversation } from "../inbox/end-conversation";
import { storeTurn } from "../inbox/store-turn";
import { SECOND_MS } from "../core";
import { derivedId } from "../platform/ids";
import { rawCollection } from "../platform/raw-collection";
import { runBotTurn } from "./run-bot-turn";

const JOB = "flow-event";
/** The job is the safety net: what asked for the event runs it right after its own write. */
const JOB_AFTER_MS = 10 * SECOND_MS;

type AgentsEvent = NonNullable<Conversation["pendingFlowEvent"]>["event"];

/**
 * Queues the work that a crash would lose. Call it before the conversation's write, while holding its mailbox: the work waits for that,
 * and does nothing when the write never came.
 */
export async function queueFlowEvent(
  ctx: Pick<AppContext, "jobs" | "clock">,
  { _id: conversationId, mailbox }: Pick<Conversation, "_id" | "mailbox">,
  afterMs = JOB_AFTER_MS,
): Promise<void> {
  const runAt = new Date(ctx.clock().getTime() + afterMs);
  await ctx.jobs.enqueue(JOB, `${JOB}:${conversationId}`, { conversationId }, { runAt, ownedBy: mailbox });
}

/** Goes into the write that gives the bot the turn, so that both are saved or neither. */
export function pendingFlowEvent(current: Conversation, event: AgentsEvent): Pick<Conversation, "pendingFlowEvent"> {
  return { pendingFlowEvent: { event, epoch: current.turn.epoch + 1, afterEventId: current.lastEventId ?? null } };
}

export function handleFlowEventJobs(ctx: AppContext): void {
  ctx.jobs.handle(JOB, (data) => runFlowEvent(ctx, String(data["conversationId"])));
}

/** Runs the pending event now. What fails is logged and left to its job: the agent's own act is done and stays done. */
export async function startEventFlow(ctx: AppContext, conversation: Pick<Conversation, "_id" | "mailbox">): Promise<void> {
  // Turns of a mailbox run where it is worked on, so that they never interleave.
  const isHere = ctx.ownership.owns(conversation.mailbox);
  const work = isHere ? runFlowEvent(ctx, conversation._id) : queueFlowEvent(ctx, conversation, 0);
  await work.catch((error: unknown) =>
    ctx.log.error({ err: error, conversationId: conversation._id }, "a flow could not react yet; its job tries again"),
  );
}

/**
 * Lets published flows react to something that agents did ("conversation-resolved": ask for a rating); does nothing once they have, or when
 * the turn moved or the contact wrote meanwhile. A resolved conversation that no flow wants ends. Takes the conversation's mailbox itself.
 */
export async function runFlowEvent(ctx: AppContext, conversationId: string): Promise<void> {
  const found = await readConversation(ctx, conversationId);
  if (!found) return;
  await ctx.mailboxes.exclusively(found.mailbox, async () => {
    const conversation = (await readConversation(ctx, conversationId))!;
    const pending = conversation.pendingFlowEvent;
    if (!pending) return;
    const { event, epoch } = pending;
    if (epoch === conversation.turn.epoch && (pending.afterEventId ?? null) === (conversation.lastEventId ?? null)) {
      const eventId = derivedId("flow-event", conversationId, event, String(epoch));
      const ran = await runInput(ctx, conversation, { kind: "event", event }, eventId);
      if (!ran && conversation.status === "resolved" && !conversation.session) await endConversation(ctx, conversation);
    }
    await rawCollection(ctx.models.conversations).updateOne(
      { _id: conversationId, "pendingFlowEvent.epoch": epoch },
      {
        $unset: { pendingFlowEvent: 1 },
      },
    );
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
