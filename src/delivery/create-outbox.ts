import type { AppContext } from "../app-context";
import type { Message } from "../inbox/message.model";
import { within } from "../platform/limit-wait";
import { createCampaignFeed } from "./campaign-feed";
import { isWaitingCampaign, putInCampaignQueue } from "./campaign-queue";
import { createClaimsAhead } from "./claims-ahead";
import { claimFromTheStart, echoTextsOf, isClaimed, releaseClaims } from "./claim-message";
import { settle } from "./deliver-message";
import { createLanes, type LaneKey } from "./lanes";
import type { Outbox } from "./outbox";
import type { Pace } from "./pace";
import { laneKeysOf, readDueMessages, readWaitingOf } from "./waiting-messages";

type Deps = Pick<
  AppContext,
  "database" | "models" | "clock" | "channels" | "adapters" | "nextRevision" | "inboxEvents" | "trace" | "log" | "ownership" | "bus"
> & { pace: Pace };

const SWEEP_EVERY_MS = 2_000;
/** Conversations that send at once. Of a longer backlog the rest waits in the store alone, agents' replies excepted. */
const MAX_LANES = 2_000;
const STOP_LIMIT_MS = 4_000;
/** Tells the process that works on a mailbox of messages that another one queued, or of an outcome that became known. */
const TOPIC = "outbox";

/** @param maxLanes fewer in tests */
export function createOutbox(deps: Deps, maxLanes = MAX_LANES): Outbox {
  const { ownership, bus, log } = deps;
  /** Conversations with messages in the store that no lane knows: what is new must not overtake them. */
  const behind = new Set<string>();
  const ahead = createClaimsAhead(deps);
  /** Takings-over in hand: until they end, nobody knows which conversations are behind. */
  let gains = 0;
  /** Conversations with messages that were put off while the clock ran ahead: they are due only when it gets there again, which is too late. */
  const misdated = new Map<string, LaneKey>();
  let hasMore = false;
  let sweeping: Promise<void> | null = null;
  let sweepTimer: NodeJS.Timeout | null = null;
  let isStopping = false;

  const isBehind = (conversationId: string): boolean => gains > 0 || behind.has(conversationId);
  const isInHand = (messageId: string): boolean => lanes.knows(messageId) || ahead.has(messageId);
  /** A campaign's lanes are bounded by themselves, and never stand in the way of live ones. */
  const isFull = (): boolean => lanes.size >= maxLanes && lanes.size - campaigns.size >= maxLanes;

  const lanes = createLanes(deps, {
    onLost: (conversationId) => void behind.add(conversationId),
    isBehind: (conversationId) => behind.has(conversationId),
    onEnd(message) {
      if (message.delivery?.sendAuthor === "campaign") campaigns.ended(message);
    },
    onClose() {
      if (hasMore && lanes.size - campaigns.size <= maxLanes / 2) sweepSoon();
    },
  });
  const campaigns = createCampaignFeed(deps, (key, message) => {
    if (isStopping || lanes.has(key._id)) return false;
    if (isBehind(key._id)) {
      // Nobody else looks again where nothing live is left to send; the campaign's message comes with the next look.
      if (gains === 0 && !isFull()) catchUp(key);
      return false;
    }
    lanes.enqueue(key, [message]);
    return true;
  });

  function wake(key: LaneKey, queued: Message[]): void {
    if (queued.length === 0) return;
    for (const { _id } of queued) ahead.use(_id);
    if (!ownership.owns(key.mailbox)) return void tellOwner(key, queued);
    // It comes from its queue, a few at a time.
    if (isWaitingCampaign(queued[0]!)) return campaigns.fill();
    if (isFull() && !lanes.has(key._id) && !queued.some(isUrgent)) return leaveInStore(key._id);
    if (isBehind(key._id)) catchUp(key, queued.filter(isClaimed));
    else lanes.enqueue(key, queued);
  }

  async function tellOwner({ _id: conversationId, mailbox }: LaneKey, queued: Message[]): Promise<void> {
    const isUrgentOne = queued.some(isUrgent);
    // Claimed when this process still had the mailbox.
    await releaseClaims(deps, queued);
    bus.publish(TOPIC, { conversationId, mailbox, isUrgent: isUrgentOne });
  }

  function leaveInStore(conversationId: string): void {
    behind.add(conversationId);
    hasMore = true;
  }

  function catchUp(key: LaneKey, claimed: Message[] = []): void {
    takeIn(key, claimed).catch(async (error: unknown) => {
      behind.add(key._id);
      log.error({ err: error, conversationId: key._id }, "queued messages could not be read; the sweep finds them");
      await releaseClaims(deps, claimed);
    });
  }

  /** Everything of the conversation that waits, and what this process claimed of it, in their order. */
  async function takeIn(key: LaneKey, claimed: Message[] = []): Promise<void> {
    const waiting = await readWaitingOf(deps, key._id);
    behind.delete(key._id);
    lanes.enqueue(key, [...waiting.filter((message) => !isWaitingCampaign(message)), ...claimed]);
  }

  function claimAhead(message: Message): void {
    const channel = deps.channels.byId(message.channelId);
    const adapter = channel && deps.adapters.get(channel.type);
    if (!adapter || isStopping || isFull() || lanes.has(message.conversationId) || isBehind(message.conversationId)) return;
    // An earlier try's claim may still lie in the store: only one of them may be believed.
    if (ahead.has(message._id)) return;
    const echoTexts = echoTextsOf(deps, adapter, message);
    // What cannot be rendered fails where every failure is recorded.
    if (echoTexts === null || !deps.pace.take(channel, "live")) return;
    claimFromTheStart(message, echoTexts, deps.clock());
    ahead.add(message);
  }

  function sweepSoon(): void {
    sweeping ??= sweep()
      .catch((error: unknown) => log.error({ err: error }, "sweep of the outbox failed"))
      .finally(() => (sweeping = null));
  }

  /** What is due and in no lane: a wake-up was lost, a claim ran out, or there were too many lanes. */
  async function sweep(): Promise<void> {
    hasMore = false;
    await ahead.giveBackLeft();
    for await (const page of readDueMessages(deps, deps.clock())) {
      const unknown = page.filter((message) => !isInHand(message._id));
      const keys = await laneKeysOf(deps, unknown);
      const parked: Parameters<typeof putInCampaignQueue>[1] = [];
      const wanted = new Set<LaneKey>();
      for (const message of unknown) {
        const key = keys.get(message.conversationId);
        if (!key) continue;
        if (isWaitingCampaign(message)) parked.push({ message, mailbox: key.mailbox, dueAt: message.delivery!.dueAt! });
        else wanted.add(key);
        if (message.delivery!.status === "sending") await callUnknown(message, "the worker that was sending it stopped");
      }
      await putInCampaignQueue(deps, parked);
      for (const key of wanted) {
        if (isFull() && !lanes.has(key._id)) leaveInStore(key._id);
        else await takeIn(key);
      }
      if (isStopping || isFull()) break;
    }
    await takeInMisdated();
    campaigns.fill();
  }

  async function takeInMisdated(): Promise<void> {
    for (const [conversationId, key] of misdated) {
      if (isStopping || isFull()) {
        hasMore = true;
        return;
      }
      if (ownership.owns(key.mailbox)) await takeIn(key);
      misdated.delete(conversationId);
    }
  }

  function callUnknown(message: Message, detail: string): Promise<boolean> {
    return settle(deps, message, ["sending"], "unknown", "CHANNEL_OUTCOME_UNKNOWN", detail);
  }

  /**
   * What a crash left half sent: whether it arrived, only the platform's echo can tell. Later messages of the conversation wait for it.
   * A mailbox that just came to this process has no other worker, so every claim in it that is not this process's is such a one.
   * What is queued, also until later, is in no lane of this process yet.
   */
  async function takeOver(isMine: (mailbox: string) => boolean): Promise<void> {
    for await (const page of readDueMessages(deps, null)) {
      const unknown = page.filter((message) => !isInHand(message._id) && !isWaitingCampaign(message));
      const keys = await laneKeysOf(deps, unknown);
      for (const message of unknown) {
        const key = keys.get(message.conversationId);
        if (!key || !isMine(key.mailbox)) continue;
        if (message.delivery!.status === "queued") behind.add(key._id);
        if (message.delivery!.status === "queued" && message.delivery!.at > deps.clock()) misdated.set(key._id, key);
        if (message.delivery!.status !== "sending") continue;
        await callUnknown(message, "the process stopped while sending it");
        lanes.hold(key, message);
      }
    }
  }

  bus.subscribe(TOPIC, ({ conversationId, mailbox, settledId, isUrgent: mustGo }) => {
    if (typeof settledId === "string") return lanes.settled(String(conversationId), settledId);
    const key = { _id: String(conversationId), mailbox: String(mailbox) };
    if (!ownership.owns(key.mailbox)) return;
    if (isFull() && !lanes.has(key._id) && mustGo !== true) leaveInStore(key._id);
    else catchUp(key);
  });
  ownership.onGain(async (isMine) => {
    gains += 1;
    try {
      await takeOver(isMine);
    } finally {
      gains -= 1;
    }
    sweepSoon();
  });
  ownership.onYield((isLeaving) => lanes.leave(isLeaving, STOP_LIMIT_MS));

  return {
    wake,
    claimAhead,
    giveBack: ahead.giveBack,
    settled(conversationId, messageId) {
      if (lanes.has(conversationId)) lanes.settled(conversationId, messageId);
      else bus.publish(TOPIC, { conversationId, settledId: messageId });
    },
    async answered(conversationId, limitMs) {
      const sending = lanes.sendOf(conversationId);
      if (!sending) return;
      // Whether it failed is the lane's to handle.
      await within(
        limitMs,
        sending.catch(() => undefined),
      );
    },
    start() {
      sweepTimer = setInterval(sweepSoon, SWEEP_EVERY_MS);
    },
    async stop() {
      isStopping = true;
      if (sweepTimer) clearInterval(sweepTimer);
      await lanes.stop(STOP_LIMIT_MS);
      await Promise.all([campaigns.stop(), sweeping, within(STOP_LIMIT_MS, ahead.giveBackLeft())]);
    },
  };
}

/** An agent waits for it, or the platform may get it twice if it is left. */
function isUrgent(message: Message): boolean {
  return message.delivery?.sendAuthor === "agent" || isClaimed(message);
}
