import type { AppContext } from "../app-context";
import type { Conversation } from "../inbox/conversation.model";
import type { Message } from "../inbox/message.model";
import { createKeyedMutex } from "../platform/keyed-mutex";
import { within } from "../platform/limit-wait";
import { rawCollection } from "../platform/raw-collection";
import { isWaitingCampaign } from "./campaign-queue";
import { isClaimed, releaseClaims } from "./claim-message";
import { deliverMessage, priorityOf, UNKNOWN_HOLD_MS } from "./deliver-message";
import type { Pace, SendPriority, Ticket } from "./pace";

type Deps = Pick<
  AppContext,
  "database" | "models" | "clock" | "channels" | "adapters" | "nextRevision" | "inboxEvents" | "trace" | "log" | "ownership"
> & { pace: Pace };

export type LaneKey = Pick<Conversation, "_id" | "mailbox">;

interface Lane {
  /** Who may work on it changes hands with the mailbox. */
  mailbox: string;
  /** Waiting messages, in the order in which they are sent. */
  queue: Message[];
  isRunning: boolean;
  /** Ends a pause early: the outcome the lane waits for became known. */
  resume: (() => void) | null;
  pausedFor: string | null;
  /** Its place among all that want to send on the channel. */
  ticket: Ticket | null;
  /** The send in hand. */
  sending: Promise<unknown> | null;
}

interface Events {
  /** Messages of the conversation that this process knew lie in the store alone now. */
  onLost(conversationId: string): void;
  /** Whether a lane must end because older messages of its conversation lie in the store. */
  isBehind(conversationId: string): boolean;
  /** The message is no longer in hand, whatever became of it. */
  onEnd(message: Message): void;
  onClose(): void;
}

/** One lane per conversation: its messages leave one after another; lanes do not wait for each other. */
export interface Lanes {
  readonly size: number;
  has(conversationId: string): boolean;
  knows(messageId: string): boolean;
  enqueue(key: LaneKey, queued: Message[]): void;
  /** Keeps a conversation waiting for the outcome of a message that was being sent. */
  hold(key: LaneKey, message: Message): void;
  settled(conversationId: string, messageId: string): void;
  sendOf(conversationId: string): Promise<unknown> | null;
  /** Ends the lanes of these mailboxes; resolves when their sends in hand have their answers, or after `limitMs`. */
  leave(isLeaving: (mailbox: string) => boolean, limitMs: number): Promise<void>;
  /** Ends all lanes, the same way. */
  stop(limitMs: number): Promise<void>;
}

const RANKS: Record<SendPriority, number> = { agent: 0, live: 1, campaign: 2 };

export function createLanes(deps: Deps, { onLost, isBehind, onEnd, onClose }: Events): Lanes {
  const { ownership, log } = deps;
  const lanes = new Map<string, Lane>();
  const known = new Set<string>();
  const running = new Set<Promise<void>>();
  const sends = createKeyedMutex();
  let isStopping = false;

  const mayWork = (lane: Lane): boolean => !isStopping && ownership.owns(lane.mailbox);

  function enqueue({ _id, mailbox }: LaneKey, queued: Message[]): void {
    const fresh = queued.filter((message) => !known.has(message._id));
    if (isStopping || fresh.length === 0) return;
    const lane = lanes.get(_id) ?? openLane(_id, mailbox);
    for (const message of fresh) known.add(message._id);
    lane.queue.push(...fresh);
    if (lane.queue.length > fresh.length) lane.queue.sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
    if (lane.ticket && isMoreUrgent(lane, lane.ticket.priority)) lane.ticket.giveUp();
    if (lane.isRunning) return;
    lane.isRunning = true;
    track(run(_id, lane));
  }

  function openLane(conversationId: string, mailbox: string): Lane {
    const lane: Lane = { mailbox, queue: [], isRunning: false, resume: null, pausedFor: null, ticket: null, sending: null };
    lanes.set(conversationId, lane);
    return lane;
  }

  function track(work: Promise<void>): void {
    running.add(work);
    void work.then(() => running.delete(work));
  }

  async function run(conversationId: string, lane: Lane): Promise<void> {
    while (lane.queue.length > 0 && mayWork(lane)) {
      const message = lane.queue.shift()!;
      try {
        await deliver(lane, message);
      } catch (error) {
        lane.sending = null;
        // The store refused: the entry is still due there, and the sweep brings it back, before everything that came after it.
        log.error({ err: error, messageId: message._id, conversationId }, "delivery could not be recorded");
        onLost(conversationId);
      }
      forget(message);
      if (isBehind(conversationId)) break;
    }
    // All at once: whatever is queued from here on opens a new lane.
    lane.isRunning = false;
    lanes.delete(conversationId);
    if (lane.queue.length > 0) await abandon(lane.queue);
    onClose();
  }

  function forget(message: Message): void {
    known.delete(message._id);
    onEnd(message);
  }

  /** What was claimed ahead, but not sent because the lane ended before: whoever works on the mailbox next sends it. */
  async function abandon(left: Message[]): Promise<void> {
    for (const message of left) forget(message);
    await releaseClaims(deps, left);
  }

  async function deliver(lane: Lane, first: Message): Promise<void> {
    for (let message = first; ;) {
      const waitMs = retryWaitMs(message, deps.clock());
      if (waitMs > 0 && mayWork(lane)) await pause(lane, message._id, waitMs);
      const isReady = mayWork(lane) && (isClaimed(message) || (await takePlace(lane, message)));
      if (!mayWork(lane)) return void lane.queue.unshift(message);
      if (!isReady) return;
      // A contact may have a lane in an earlier conversation too: what is sent at the same time arrives in any order.
      const sending = sends.run(lane.mailbox, () => deliverMessage(deps, message));
      lane.sending = sending;
      const outcome = await sending;
      lane.sending = null;
      if (outcome.kind === "done" || !mayWork(lane)) return;
      if (outcome.kind === "unknown") await pause(lane, message._id, holdMs(outcome.at));
      const again = await rawCollection(deps.models.messages).findOne({ _id: message._id });
      if (again?.delivery?.status !== "queued") return;
      message = again;
    }
  }

  /**
   * Before the claim: what waits for its turn to be sent can still be cancelled, and a shutdown leaves it queued.
   *
   * @returns false for a campaign's message that others of its conversation pass: it stays in its queue
   */
  async function takePlace(lane: Lane, message: Message): Promise<boolean> {
    const channel = deps.channels.byId(message.channelId);
    // Fails where every failure is recorded.
    if (!channel) return true;
    for (;;) {
      const priority = urgencyOf(lane, message);
      if (deps.pace.take(channel, priority)) return true;
      lane.ticket = deps.pace.wait(channel, priority);
      const isGranted = await lane.ticket.granted;
      lane.ticket = null;
      if (isGranted || !mayWork(lane)) return isGranted;
      if (isWaitingCampaign(message)) return false;
    }
  }

  /** Whoever stands in front of an agent's reply must not keep it waiting longer than its own turn takes. */
  function urgencyOf({ queue }: Lane, message: Message): SendPriority {
    let most = priorityOf(message);
    for (const waiting of queue) if (RANKS[priorityOf(waiting)] < RANKS[most]) most = priorityOf(waiting);
    return most;
  }

  function isMoreUrgent({ queue }: Lane, than: SendPriority): boolean {
    return queue.some((waiting) => RANKS[priorityOf(waiting)] < RANKS[than]);
  }

  function pause(lane: Lane, messageId: string, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(end, ms);
      function end(): void {
        clearTimeout(timer);
        lane.resume = null;
        lane.pausedFor = null;
        resolve();
      }
      lane.resume = end;
      lane.pausedFor = messageId;
    });
  }

  /** The clock of the process that claimed it may have been another one: never longer than a hold lasts. */
  function holdMs(until: Date): number {
    return Math.min(Math.max(0, until.getTime() - deps.clock().getTime()), UNKNOWN_HOLD_MS);
  }

  return {
    get size() {
      return lanes.size;
    },
    has: (conversationId) => lanes.has(conversationId),
    knows: (messageId) => known.has(messageId),
    enqueue,
    hold({ _id, mailbox }, message) {
      const ms = holdMs(new Date((message.delivery?.claimedAt ?? message.at).getTime() + UNKNOWN_HOLD_MS));
      if (ms === 0) return;
      const lane = lanes.get(_id) ?? openLane(_id, mailbox);
      if (lane.isRunning) return;
      lane.isRunning = true;
      track(pause(lane, message._id, ms).then(() => run(_id, lane)));
    },
    settled(conversationId, messageId) {
      const lane = lanes.get(conversationId);
      if (lane?.pausedFor === messageId) lane.resume?.();
    },
    sendOf: (conversationId) => lanes.get(conversationId)?.sending ?? null,
    async leave(isLeaving, limitMs) {
      const leaving = [...lanes.values()].filter((lane) => isLeaving(lane.mailbox));
      for (const lane of leaving) {
        lane.resume?.();
        lane.ticket?.giveUp();
      }
      await within(limitMs, Promise.allSettled(leaving.flatMap((lane) => lane.sending ?? [])));
    },
    async stop(limitMs) {
      isStopping = true;
      for (const lane of lanes.values()) {
        lane.resume?.();
        lane.ticket?.giveUp();
      }
      // A platform that does not answer must not hold up the stop: the claim is on disk, and the next start calls it unknown.
      await within(limitMs, Promise.all(running));
    },
  };
}

/** What was never tried waits for nothing. The rest waits as long as was said when it was put off, whatever the clock has done since. */
function retryWaitMs({ delivery }: Message, now: Date): number {
  if (!delivery?.dueAt || delivery.status !== "queued" || delivery.attempts === 0) return 0;
  const dueAt = delivery.dueAt.getTime();
  return Math.max(0, Math.min(dueAt - now.getTime(), dueAt - delivery.at.getTime()));
}
