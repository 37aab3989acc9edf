/** Who goes first when not all can go at once: what a person wrote, then answers to who wrote, then what nobody asked for. */
export type SendPriority = "agent" | "live" | "campaign";

/** A place in the line of a channel. */
export interface Ticket {
  readonly priority: SendPriority;
  /** Resolves true when its turn has come, false once it was given up. */
  readonly granted: Promise<boolean>;
  giveUp(): void;
}

export interface PacedChannel {
  id: string;
  type: string;
}

/** Keeps the sends of each channel under its type's rate, and campaigns under one of their own; who waits goes by priority, then by age. */
export interface Pace {
  /** Takes a place at once; false when the caller would have to wait, or would overtake somebody. */
  take(channel: PacedChannel, priority: SendPriority): boolean;
  wait(channel: PacedChannel, priority: SendPriority): Ticket;
  /** The platform asked for less: the channel's campaigns rest for so long. */
  restCampaigns(channel: PacedChannel, ms: number): void;
}

interface Limits {
  /** Most sends per second of one channel, by channel type; null or absent: no limit of ours. */
  perSecond: Partial<Record<string, number | null>>;
  /** Only ever grows; default: this process's own clock, which nobody sets back. */
  nowMs?: () => number;
  /** Among how many processes the rates are shared. */
  workers?: () => number;
}

/** Of one channel, whatever its platform takes: 100 000 messages in little over half an hour, beside which live chat notices nothing. */
export const CAMPAIGN_PER_SECOND = 50;
/** Where only this limit holds they leave so many at once, so that they share the writes to disk: singly they would slow everything else down. */
const CAMPAIGNS_AT_ONCE = 10;
/** After a pause of the whole process, no more than this much of the time lost is made up for at once. */
const CATCH_UP_MS = 100;
/** A timer cannot be as long as a platform may ask for. */
const LOOK_AGAIN_MS = 60_000;
const PRIORITIES: readonly SendPriority[] = ["agent", "live", "campaign"];

interface Line {
  channel: PacedChannel;
  /** By priority, the first to come first. */
  waiting: Record<SendPriority, Set<Waiting>>;
  freeAtMs: number;
  campaignFreeAtMs: number;
  /** How many may still leave with those that are leaving. */
  campaignsLeft: number;
  timer: NodeJS.Timeout | null;
}

interface Waiting extends Ticket {
  settle(isGranted: boolean): void;
}

export function createPace({ perSecond, nowMs = () => performance.now(), workers = () => 1 }: Limits): Pace {
  const lines = new Map<string, Line>();

  function lineOf(channel: PacedChannel): Line {
    let line = lines.get(channel.id);
    if (!line) {
      const waiting = { agent: new Set<Waiting>(), live: new Set<Waiting>(), campaign: new Set<Waiting>() };
      line = { channel, waiting, freeAtMs: -Infinity, campaignFreeAtMs: -Infinity, campaignsLeft: CAMPAIGNS_AT_ONCE, timer: null };
      lines.set(channel.id, line);
    }
    return line;
  }

  function spacingMs({ type }: PacedChannel): number {
    const rate = perSecond[type];
    return rate ? (1000 / rate) * workers() : 0;
  }

  function freeAt(line: Line, priority: SendPriority): number {
    return priority === "campaign" ? Math.max(line.freeAtMs, line.campaignFreeAtMs) : line.freeAtMs;
  }

  function use(line: Line, priority: SendPriority, now: number): void {
    const spacing = spacingMs(line.channel);
    line.freeAtMs = Math.max(line.freeAtMs, now - CATCH_UP_MS) + spacing;
    if (priority !== "campaign") return;
    line.campaignsLeft -= 1;
    if (line.campaignsLeft > 0) return;
    line.campaignsLeft = CAMPAIGNS_AT_ONCE;
    line.campaignFreeAtMs =
      Math.max(line.campaignFreeAtMs, now - CATCH_UP_MS) + (CAMPAIGNS_AT_ONCE * 1000 * workers()) / CAMPAIGN_PER_SECOND;
  }

  /** Whoever waits first in the highest line that has anybody. */
  function firstOf({ waiting }: Line): Waiting | undefined {
    for (const priority of PRIORITIES) for (const first of waiting[priority]) return first;
    return undefined;
  }

  function serve(line: Line): void {
    if (line.timer) clearTimeout(line.timer);
    line.timer = null;
    const now = nowMs();
    for (let first = firstOf(line); first; first = firstOf(line)) {
      const waitMs = freeAt(line, first.priority) - now;
      if (waitMs > 0) {
        line.timer = setTimeout(() => serve(line), Math.min(Math.ceil(waitMs), LOOK_AGAIN_MS));
        return;
      }
      line.waiting[first.priority].delete(first);
      use(line, first.priority, now);
      first.settle(true);
    }
  }

  return {
    take(channel, priority) {
      // The way of most live sends: nothing to count.
      if (priority !== "campaign" && !perSecond[channel.type]) return true;
      const line = lineOf(channel);
      const now = nowMs();
      if (freeAt(line, priority) > now) return false;
      for (const other of PRIORITIES) {
        if (line.waiting[other].size > 0) return false;
        if (other === priority) break;
      }
      // What was not used is gone: a quiet hour does not allow a burst.
      line.freeAtMs = Math.max(line.freeAtMs, now);
      line.campaignFreeAtMs = Math.max(line.campaignFreeAtMs, now);
      use(line, priority, now);
      return true;
    },
    wait(channel, priority) {
      const line = lineOf(channel);
      let settle: (isGranted: boolean) => void = () => undefined;
      const granted = new Promise<boolean>((resolve) => (settle = resolve));
      const ticket: Waiting = {
        priority,
        granted,
        settle,
        giveUp() {
          line.waiting[priority].delete(ticket);
          settle(false);
          serve(line);
        },
      };
      line.waiting[priority].add(ticket);
      serve(line);
      return ticket;
    },
    restCampaigns(channel, ms) {
      const line = lineOf(channel);
      line.campaignFreeAtMs = Math.max(line.campaignFreeAtMs, nowMs() + ms);
      serve(line);
    },
  };
}
