import type { AppContext } from "../app-context";
import type { Conversation } from "../inbox/conversation.model";
import type { Message } from "../inbox/message.model";
import { rawCollection } from "../platform/raw-collection";
import { claimFromTheStart, echoTextsOf, isClaimed, releaseClaim } from "./claim-message";
import { deliverMessage, settle, UNKNOWN_HOLD_MS } from "./deliver-message";
import { within } from "../platform/limit-wait";
import type { Outbox } from "./outbox";
import type { Pace } from "./pace";

type Deps = Pick<
  AppContext,
  "database" | "models" | "clock" | "channels" | "adapters" | "nextRevision" | "inboxEvents" | "trace" | "log" | "ownership" | "bus"
> & { pace: Pace };
type LaneKey = Pick<Conversation, "_id" | "mailbox">;

const SWEEP_EVERY_MS = 2_000;
const SWEEP_BATCH = 1_000;
const STOP_LIMIT_MS = 4_000;
/** Tells the process that works on a mailbox of messages that another one queued, or of an outcome that became known. */
const TOPIC = "outbox";

interface Lane {
  /** Who may work on it changes hands with the mailbox. */
  mailbox: string;
  /** Waiting messages, in the order in which they are sent. */
  queue: Message[];
  isRunning: boolean;
  /** Ends a pause early: the outcome the lane waits for became known. */
  resume: (() => void) | null;
  pausedFor: string | null;
  /** The send in hand. */
  sending: Promise<unknown> | null;
}

/** One lane per conversation: its messages leave one after another; lanes do not wait for each other. */
export function createOutbox(deps: Deps): Outbox {
  const { ownership, bus, log } = deps;
  const messages = rawCollection(deps.models.messages);
  const lanes = new Map<string, Lane>();
  const known = new Set<string>();
  const running = new Set<Promise<void>>();
  /** Conversations with messages in the store that no lane knows: what is new must not overtake them. */
  const behind = new Set<string>();
  /** Takings-over in hand: until they end, nobody knows which conversations are behind. */
  let gains = 0;
  let sweepTimer: NodeJS.Timeout | null = null;
  let isStopping = false;

  const mayWork = (lane: Lane): boolean => !isStopping && ownership.owns(lane.mailbox);
  const isBehind = (conversationId: string): boolean => gains > 0 || behind.has(conversationId);

  function wake(key: LaneKey, queued: Message[]): void {
    if (queued.length === 0) return;
    if (!ownership.owns(key.mailbox)) return bus.publish(TOPIC, { conversationId: key._id, mailbox: key.mailbox });
    if (isBehind(key._id)) catchUp(key, queued.filter(isClaimed));
    else enqueue(key, queued);
  }

  /** Everything of the conversation that waits, and what this process claimed of it, in their order. */
  function catchUp(key: LaneKey, claimed: Message[] = []): void {
    waitingOf(key._id).then(
      (waiting) => {
        behind.delete(key._id);
        enqueue(key, [...waiting, ...claimed]);
      },
      (error: unknown) => {
        behind.add(key._id);
        log.error({ err: error, conversationId: key._id }, "queued messages could not be read; the sweep finds them");
      },
    );
  }

  function enqueue({ _id, mailbox }: LaneKey, queued: Message[]): void {
    const fresh = queued.filter((message) => !known.has(message._id));
    if (isStopping || fresh.length === 0) return;
    const lane = lanes.get(_id) ?? openLane(_id, mailbox);
    for (const message of fresh) known.add(message._id);
    lane.queue.push(...fresh);
    if (lane.queue.length > fresh.length) lane.queue.sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
    if (lane.isRunning) return;
    lane.isRunning = true;
    track(run(_id, lane));
  }

  function openLane(conversationId: string, mailbox: string): Lane {
    const lane: Lane = { mailbox, queue: [], isRunning: false, resume: null, pausedFor: null, sending: null };
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
        behind.add(conversationId);
      }
      known.delete(message._id);
      if (behind.has(conversationId)) break;
    }
    // All at once: whatever is queued from here on opens a new lane.
    lane.isRunning = false;
    lanes.delete(conversationId);
    if (lane.queue.length > 0) await abandon(lane.queue);
  }

  /** What was claimed ahead, but not sent because the lane ended before: whoever works on the mailbox next sends it. */
  async function abandon(left: Message[]): Promise<void> {
    for (const message of left) known.delete(message._id);
    try {
      for (const message of left.filter(isClaimed)) await releaseClaim(deps, message, deps.clock());
    } catch (error) {
      // The claim runs out by itself; the message is then held as outcome unknown.
      log.error({ err: error }, "unused claims could not be given back");
    }
  }

  async function deliver(lane: Lane, first: Message): Promise<void> {
    for (let message = first; ;) {
      const waitMs = retryWaitMs(message, deps.clock());
      if (waitMs > 0 && mayWork(lane)) await pause(lane, message._id, waitMs);
      if (!mayWork(lane)) return void lane.queue.unshift(message);
      const sending = deliverMessage(deps, message);
      lane.sending = sending;
      const outcome = await sending;
      lane.sending = null;
      if (outcome.kind === "done" || !mayWork(lane)) return;
      if (outcome.kind === "unknown") await pause(lane, message._id, holdMs(outcome.at));
      const again = await messages.findOne({ _id: message._id });
      if (again?.delivery?.status !== "queued") return;
      message = again;
    }
  }

  function claimAhead(message: Message): void {
    const channel = deps.channels.byId(message.channelId);
    const adapter = channel && deps.adapters.get(channel.type);
    if (!adapter || isStopping || lanes.has(message.conversationId) || isBehind(message.conversationId)) return;
    const echoTexts = echoTextsOf(deps, adapter, message);
    // What cannot be rendered fails where every failure is recorded.
    if (echoTexts === null || !deps.pace.take(channel.type)) return;
    claimFromTheStart(message, echoTexts, deps.clock());
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

  async function sweep(): Promise<void> {
    const due = await messages
      .find({ "delivery.dueAt": { $lte: deps.clock() } } as never)
      .sort({ "delivery.dueAt": 1 })
      .limit(SWEEP_BATCH)
      .toArray();
    const unknown = due.filter((message) => !known.has(message._id));
    const keys = await keysOf(unknown);
    for (const message of unknown) {
      if (!keys.has(message.conversationId) || message.delivery!.status !== "sending") continue;
      await settle(deps, message, ["sending"], "unknown", "CHANNEL_OUTCOME_UNKNOWN", "the worker that was sending it stopped");
    }
    for (const key of keys.values()) {
      const waiting = await waitingOf(key._id);
      behind.delete(key._id);
      enqueue(key, waiting);
    }
  }

  /** What is put off until later is in no lane of this process yet. */
  async function findBehind(isMine: (mailbox: string) => boolean): Promise<void> {
    const waiting = await messages
      .find({ "delivery.dueAt": { $exists: true }, "delivery.status": "queued" } as never, {
        projection: { conversationId: 1, mailbox: 1 },
      })
      .toArray();
    for (const key of (await keysOf(waiting)).values()) if (isMine(key.mailbox) && !lanes.has(key._id)) behind.add(key._id);
  }

  /** The conversations of these messages that this process works on. */
  async function keysOf(found: Message[]): Promise<Map<string, LaneKey>> {
    const ids = [...new Set(found.map((message) => message.conversationId))];
    if (ids.length === 0) return new Map();
    const stored = await rawCollection(deps.models.conversations)
      .find({ _id: { $in: ids } })
      .toArray();
    return new Map(stored.filter(({ mailbox }) => ownership.owns(mailbox)).map(({ _id, mailbox }) => [_id, { _id, mailbox }]));
  }

  /** All that waits in a conversation, also what is not due yet: a message put off must not be overtaken by a later one. */
  async function waitingOf(conversationId: string): Promise<Message[]> {
    return await messages
      .find({ conversationId, "delivery.status": "queued", "delivery.dueAt": { $exists: true } } as never)
      .sort({ at: 1, _id: 1 })
      .toArray();
  }

  /**
   * What a crash left half sent: whether it arrived, only the platform's echo can tell. Later messages of the conversation wait for it.
   * A mailbox that just came to this process has no other worker, so every claim in it that is not this process's is such a one.
   */
  async function recover(isMine: (mailbox: string) => boolean): Promise<void> {
    const claimed = await messages.find({ "delivery.dueAt": { $exists: true }, "delivery.status": "sending" } as never).toArray();
    const interrupted = claimed.filter((message) => !known.has(message._id));
    const keys = await keysOf(interrupted);
    for (const message of interrupted) {
      const key = keys.get(message.conversationId);
      if (!key || !isMine(key.mailbox)) continue;
      await settle(deps, message, ["sending"], "unknown", "CHANNEL_OUTCOME_UNKNOWN", "the process stopped while sending it");
      const holdUntil = new Date((message.delivery?.claimedAt ?? message.at).getTime() + UNKNOWN_HOLD_MS);
      if (holdMs(holdUntil) > 0) hold(key, message._id, holdUntil);
    }
  }

  /** The clock of the process that claimed it may have been another one: never longer than a hold lasts. */
  function holdMs(until: Date): number {
    return Math.min(Math.max(0, until.getTime() - deps.clock().getTime()), UNKNOWN_HOLD_MS);
  }

  function hold({ _id, mailbox }: LaneKey, messageId: string, until: Date): void {
    const lane = lanes.get(_id) ?? openLane(_id, mailbox);
    if (lane.isRunning) return;
    lane.isRunning = true;
    track(pause(lane, messageId, holdMs(until)).then(() => run(_id, lane)));
  }

  function settled(conversationId: string, messageId: string): void {
    const lane = lanes.get(conversationId);
    if (lane?.pausedFor === messageId) lane.resume?.();
  }

  bus.subscribe(TOPIC, ({ conversationId, mailbox, settledId }) => {
    if (typeof settledId === "string") return settled(String(conversationId), settledId);
    const key = { _id: String(conversationId), mailbox: String(mailbox) };
    if (ownership.owns(key.mailbox)) catchUp(key);
  });
  ownership.onGain(async (isMine) => {
    gains += 1;
    try {
      await recover(isMine);
      await findBehind(isMine);
    } finally {
      gains -= 1;
    }
    await sweep();
  });
  ownership.onYield(async (isLeaving) => {
    const leaving = [...lanes].filter(([, lane]) => isLeaving(lane.mailbox));
    for (const [, lane] of leaving) lane.resume?.();
    await within(STOP_LIMIT_MS, Promise.allSettled(leaving.flatMap(([, lane]) => lane.sending ?? [])));
  });

  return {
    wake,
    claimAhead,
    settled(conversationId, messageId) {
      if (lanes.has(conversationId)) settled(conversationId, messageId);
      else bus.publish(TOPIC, { conversationId, settledId: messageId });
    },
    async answered(conversationId, limitMs) {
      const sending = lanes.get(conversationId)?.sending;
      if (!sending) return;
      // Whether it failed is the lane's to handle.
      await within(
        limitMs,
        sending.catch(() => undefined),
      );
    },
    start() {
      sweepTimer = setInterval(() => {
        sweep().catch((error: unknown) => log.error({ err: error }, "sweep of the outbox failed"));
      }, SWEEP_EVERY_MS);
    },
    async stop() {
      isStopping = true;
      if (sweepTimer) clearInterval(sweepTimer);
      for (const lane of lanes.values()) lane.resume?.();
      // A platform that does not answer must not hold up the stop: the claim is on disk, and the next start calls it unknown.
      await within(STOP_LIMIT_MS, Promise.all(running));
    },
  };
}

/** What was never tried waits for nothing. The rest waits as long as was said when it was put off, whatever the clock has done since. */
function retryWaitMs({ delivery }: Message, now: Date): number {
  if (!delivery?.dueAt || delivery.status !== "queued" || delivery.attempts === 0) return 0;
  const dueAt = delivery.dueAt.getTime();
  return Math.max(0, Math.min(dueAt - now.getTime(), dueAt - delivery.at.getTime()));
}
