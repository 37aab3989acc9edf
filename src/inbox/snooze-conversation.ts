import type { AppContext } from "../app-context";
import type { Caller } from "../agents/caller";
import { AppError } from "../core";
import { addEventMessage } from "./add-event-message";
import { changeConversation, exclusively } from "./change-conversation";
import type { Conversation } from "./conversation.model";
import { assigned } from "./take-over-conversation";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "mailboxes" | "outbox" | "jobs">;

const WAKE_JOB = "wake-snoozed-conversation";

/**
 * Hides the conversation until `until`, or until the contact writes again. One that the bot led becomes the snoozer's.
 *
 * @throws {AppError} INVALID_REQUEST for a time that has passed; CONVERSATION_RESOLVED
 */
export async function snoozeConversation(deps: Deps, conversationId: string, until: Date, caller: Caller): Promise<Conversation> {
  if (until <= deps.clock())
    throw new AppError("INVALID_REQUEST", "The time has passed already", { fields: { until: "Must be in the future" } });
  return exclusively(deps, conversationId, async () => {
    // First: a job without a snooze does nothing, a snooze without its job would never end.
    await deps.jobs.enqueue(WAKE_JOB, `${WAKE_JOB}:${conversationId}`, { conversationId }, { runAt: until });
    const { conversation } = await changeConversation(deps, conversationId, "snoozed", (current) => {
      if (current.status === "resolved") throw new AppError("CONVERSATION_RESOLVED", "The conversation is resolved");
      const set = { status: "pending" as const, snoozedUntil: until };
      // Who hides it from the bot answers for it: hidden and nobody's, the contact would wait for no one.
      return current.turn.owner === "agent" ? { set } : { set: { ...set, ...assigned(caller) }, turn: "agent" };
    });
    await addEventMessage(deps, conversation, "snoozed", { agentId: caller.id, agentName: caller.name, until: until.toISOString() });
    return conversation;
  });
}

/** Registers the work that brings snoozed conversations back; call before the job queue starts. */
export function handleSnoozeJobs(deps: Deps): void {
  deps.jobs.handle(WAKE_JOB, async (data) => {
    await wakeConversation(deps, String(data["conversationId"]));
  });
}

/** Does nothing when the contact or an agent was faster, or when it was snoozed again for longer. */
export async function wakeConversation(deps: Deps, conversationId: string): Promise<void> {
  await exclusively(deps, conversationId, () =>
    changeConversation(deps, conversationId, "woke", (current) => {
      const isDue = current.status === "pending" && (!current.snoozedUntil || current.snoozedUntil <= deps.clock());
      return isDue ? { set: { status: "open" }, unset: ["snoozedUntil"] } : null;
    }),
  );
}
