import type { AppContext } from "../app-context";
import type { Message } from "../inbox/message.model";
import { claimedFromTheStart, echoTextsOf, isClaimed, releaseClaim } from "./claim-message";
import { rawCollection } from "../platform/raw-collection";
import { deliverMessage, settle, UNKNOWN_HOLD_MS } from "./deliver-message";
import type { Outbox } from "./outbox";
import type { Pace } from "./pace";

type Deps = Pick<
  AppContext,
  "config" | "database" | "models" | "clock" | "channels" | "adapters" | "nextRevision" | "inboxEvents" | "trace" | "log"
> & { pace: Pace };

const SWEEP_EVERY_MS = 2_000;
const SWEEP_BATCH = 1_000;
const STOP_LIMIT_MS = 4_000;

interface Lane {
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
  const lanes = new Map<string, Lane>();
  const known = new Set<string>();
  const running = new Set<Promise<void>>();
  let sweepTimer: NodeJS.Timeout | null = null;
  let isStopping = false;

  function wake(conversationId: string, messages: Message[]): void {
    if (isStopping) return;
    const fresh = messages.filter((message) => !known.has(message._id));
    if (fresh.length === 0) return;
    let lane = lanes.get(conversationId);
    if (!lane) lanes.set(conversationId, (lane = { queue: [], isRunning: false, resume: null, pausedFor: null, sending: null }));
    for (const message of fresh) known.add(message._id);
    lane.queue.push(...fresh);
    if (lane.queue.length > fresh.length) lane.queue.sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
    if (lane.isRunning) return;
    lane.isRunning = true;
    const work = run(conversationId, lane);
    running.add(work);
    void work.then(() => running.delete(work));
  }

  async function run(conversationId: string, lane: Lane): Promise<void> {
    while (lane.queue.length > 0 && !isStopping) {
      const message = lane.queue.shift()!;
      try {
        await deliver(lane, message);
      } catch (error) {
        lane.sending = null;
        // The store refused: the entry is still due there, and the sweep brings it back.
        deps.log.error({ err: error, messageId: message._id }, "delivery could not be recorded");
      }
      known.delete(message._id);
    }
    lane.isRunning = false;
    if (lane.queue.length === 0) lanes.delete(conversationId);
  }

  async function deliver(lane: Lane, first: Message): Promise<void> {
    for (let message = first; ;) {
      const dueAt = isClaimed(message) ? null : message.delivery?.dueAt;
      if (dueAt && dueAt > deps.clock() && !isStopping) await pause(lane, message._id, dueAt);
      if (isStopping) return void lane.queue.unshift(message);
      const sending = deliverMessage(deps, message);
      lane.sending = sending;
      const outcome = await sending;
      lane.sending = null;
      if (outcome.kind === "done" || isStopping) return;
      if (outcome.kind === "unknown") await pause(lane, message._id, outcome.at);
      const again = await rawCollection(deps.models.messages).findOne({ _id: message._id });
      if (again?.delivery?.status !== "queued") return;
      message = again;
    }
  }

  function claimAhead(message: Message): Message {
    const channel = deps.channels.byId(message.channelId);
    const adapter = channel && deps.adapters.get(channel.type);
    if (!adapter || isStopping || lanes.has(message.conversationId)) return message;
    const echoTexts = echoTextsOf(deps, adapter, message);
    // What cannot be rendered fails where every failure is recorded.
    if (echoTexts === null || !deps.pace.take(channel.type)) return message;
    return claimedFromTheStart(message, echoTexts, deps.clock());
  }

  function pause(lane: Lane, messageId: string, until: Date): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(end, Math.max(0, until.getTime() - deps.clock().getTime()));
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
    const now = deps.clock();
    const due = await rawCollection(deps.models.messages)
      .find({ "delivery.dueAt": { $lte: now } } as never)
      .sort({ "delivery.dueAt": 1 })
      .limit(SWEEP_BATCH)
      .toArray();
    const conversationIds = new Set<string>();
    for (const message of due) {
      if (known.has(message._id)) continue;
      if (message.delivery!.status === "sending")
        await settle(deps, message, ["sending"], "unknown", "CHANNEL_OUTCOME_UNKNOWN", "the worker that was sending it stopped");
      else conversationIds.add(message.conversationId);
    }
    for (const conversationId of conversationIds) wake(conversationId, await waitingOf(conversationId));
  }

  /** All that waits in a conversation, also what is not due yet: a message put off must not be overtaken by a later one. */
  async function waitingOf(conversationId: string): Promise<Message[]> {
    return await rawCollection(deps.models.messages)
      .find({ conversationId, "delivery.status": "queued", "delivery.dueAt": { $exists: true } } as never)
      .sort({ at: 1, _id: 1 })
      .toArray();
  }

  /** What a crash left half sent: whether it arrived, only the platform's echo can tell. Later messages of the conversation wait for it. */
  async function recover(): Promise<void> {
    // Where other workers live, a claim may be theirs: then only its age tells, see the sweep.
    if (deps.config.redis.url !== null) return;
    const interrupted = await rawCollection(deps.models.messages)
      .find({ "delivery.dueAt": { $exists: true }, "delivery.status": "sending" } as never)
      .toArray();
    for (const message of interrupted) {
      await settle(deps, message, ["sending"], "unknown", "CHANNEL_OUTCOME_UNKNOWN", "the process stopped while sending it");
      const holdUntil = new Date((message.delivery?.claimedAt ?? message.at).getTime() + UNKNOWN_HOLD_MS);
      if (holdUntil > deps.clock()) hold(message, holdUntil);
    }
  }

  function hold(message: Message, until: Date): void {
    const lane: Lane = lanes.get(message.conversationId) ?? { queue: [], isRunning: true, resume: null, pausedFor: null, sending: null };
    lanes.set(message.conversationId, lane);
    const work = pause(lane, message._id, until).then(() => run(message.conversationId, lane));
    running.add(work);
    void work.then(() => running.delete(work));
  }

  return {
    wake,
    claimAhead,
    settled(conversationId, messageId) {
      const lane = lanes.get(conversationId);
      if (lane?.pausedFor === messageId) lane.resume?.();
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
    async start() {
      await recover();
      await sweep();
      sweepTimer = setInterval(() => {
        sweep().catch((error: unknown) => deps.log.error({ err: error }, "sweep of the outbox failed"));
      }, SWEEP_EVERY_MS);
    },
    async stop() {
      isStopping = true;
      if (sweepTimer) clearInterval(sweepTimer);
      for (const lane of lanes.values()) lane.resume?.();
      // A platform that does not answer must not hold up the stop: the claim is on disk, and the next start calls it unknown.
      await within(STOP_LIMIT_MS, Promise.all(running));
      // Claimed, but the stop came before it left: the next start sends it.
      const unused = [...lanes.values()].flatMap((lane) => lane.queue.filter(isClaimed));
      await Promise.all(unused.map((message) => releaseClaim(deps, message, deps.clock())));
    },
  };
}

/** Waits for the work, but no longer than `limitMs`. */
async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, limitMs)))]);
  clearTimeout(timer);
}
