import type { AgentWork, Period } from "./agents";
import { replyTo, type Customer, type CustomerMessage } from "./customers";
import type { Store, StoredReply } from "./read-store";

export interface Verdict {
  counts: Record<string, number>;
  violations: string[];
}

/** Replies whose fate nobody knows are allowed: but more than this share of all would be an excuse. */
export const MOST_UNKNOWN = 0.15;

/** What left before the takeover was answered may still arrive, this much later at most: one stall of the sending process. */
const IN_FLIGHT_MS = 2_500;

/** Compares what was acknowledged with what is stored and what the phones show. */
export function check(customers: readonly Customer[], agents: readonly AgentWork[], store: Store): Verdict {
  const violations: string[] = [];
  const counts = {
    acknowledged: 0,
    storedOnce: 0,
    lost: 0,
    storedTwice: 0,
    botReplies: 0,
    agentReplies: 0,
    seenOnce: 0,
    unknown: 0,
    leftToPeople: 0,
    missing: 0,
    doubled: 0,
    outOfOrder: 0,
    takeovers: 0,
    inFlightAtTakeover: 0,
    botAfterTakeover: 0,
  };

  /** @param isOwed false: that it was never made, or cancelled, is right too */
  function judgeReply(text: string, shown: Map<string, number[]>, isOwed: boolean): void {
    const times = shown.get(text)?.length ?? 0;
    const stored = store.outbound.get(text) ?? [];
    const seen = `${text}: shown ${times} times, stored as ${stored.map(describe).join(" and ") || "nothing"}`;
    if (times > 1 || stored.length > 1) {
      counts.doubled += 1;
      violations.push(`doubled: ${seen}`);
    } else if (times === 1 && stored.length === 1 && stored[0]!.status !== "failed") counts.seenOnce += 1;
    else if (times === 0 && stored[0]?.status === "unknown") counts.unknown += 1;
    else if (times === 0 && !isOwed && (stored.length === 0 || stored[0]?.reason === "TURN_MOVED")) counts.leftToPeople += 1;
    else {
      counts.missing += 1;
      violations.push(`not accounted for: ${seen}`);
    }
  }

  for (const customer of customers) {
    const work = agents.find((one) => one.customer === customer);
    const periods = work?.periods ?? [];
    const shown = shownTimes(customer);
    for (const message of customer.messages) {
      counts.acknowledged += 1;
      const times = store.inbound.get(message.text) ?? 0;
      if (times === 1) counts.storedOnce += 1;
      else {
        counts[times === 0 ? "lost" : "storedTwice"] += 1;
        violations.push(`${message.text}: acknowledged, stored ${times} times`);
      }
      const reply = replyTo(message.text);
      if (store.outbound.has(reply) || shown.has(reply)) counts.botReplies += 1;
      judgeReply(reply, shown, isOwedAnAnswer(message, periods));
    }
    for (const text of work?.replies ?? []) {
      counts.agentReplies += 1;
      judgeReply(text, shown, true);
    }
    for (const problem of disorder(customer, store)) {
      counts.outOfOrder += 1;
      violations.push(problem);
    }
    for (const period of periods) {
      counts.takeovers += 1;
      const late = botRepliesIn(period, customer, shown);
      counts.inFlightAtTakeover += late.inFlight;
      counts.botAfterTakeover += late.problems.length;
      violations.push(...late.problems);
    }
  }
  const replies = counts.seenOnce + counts.unknown;
  if (counts.unknown > MOST_UNKNOWN * replies) violations.push(`${counts.unknown} of ${replies} replies are held as outcome unknown`);
  return { counts, violations };
}

const describe = ({ status, reason }: StoredReply): string => (reason === null ? status : `${status} (${reason})`);

/** Times at which the phone got each text of the business. */
function shownTimes({ platform, platformUserId }: Customer): Map<string, number[]> {
  const times = new Map<string, number[]>();
  for (const message of platform.phone(platformUserId)) {
    if (message.from !== "business") continue;
    const text = message.content.text ?? "";
    times.set(text, [...(times.get(text) ?? []), message.at.getTime()]);
  }
  return times;
}

/** Nobody took the conversation over after it was written, and none had it then: the bot must have answered. */
function isOwedAnAnswer({ sentAt }: CustomerMessage, periods: readonly Period[]): boolean {
  return periods.every(({ endedAt }) => endedAt < sentAt);
}

function botRepliesIn(period: Period, customer: Customer, shown: Map<string, number[]>): { inFlight: number; problems: string[] } {
  let inFlight = 0;
  const problems: string[] = [];
  for (const { text, sentAt } of customer.messages) {
    for (const at of shown.get(replyTo(text)) ?? []) {
      if (at <= period.acknowledgedAt || at >= period.endAskedAt) continue;
      const lateMs = at - period.acknowledgedAt;
      if (sentAt < period.acknowledgedAt && lateMs <= IN_FLIGHT_MS) inFlight += 1;
      else problems.push(`the bot answered "${text}" ${lateMs} ms after the takeover was acknowledged`);
    }
  }
  return { inFlight, problems };
}

/** In each conversation, both the bot's replies and the people's follow the numbers that they answer with. */
function disorder({ index, platform, platformUserId, messages }: Customer, store: Store): string[] {
  const texts = platform.phone(platformUserId).flatMap(({ from, content }) => (from === "business" ? [content.text ?? ""] : []));
  const problems: string[] = [];
  for (const start of ["echo: ", "nguoi "]) {
    const latest = new Map<string | undefined, number>();
    for (const text of texts.filter((each) => each.startsWith(start))) {
      const conversationId = store.outbound.get(text)?.[0]?.conversationId;
      const number = Number(text.split(" ").at(-1));
      const before = latest.get(conversationId) ?? 0;
      latest.set(conversationId, number);
      const isSwapped = start === "echo: " && messages[number - 1]?.swappedWith === before;
      if (number < before && !isSwapped) {
        const stored = (store.outbound.get(text) ?? []).map(describe).join(" and ");
        problems.push(`out of order for customer ${index}: "${start}" ${before} before ${number}, stored as ${stored || "nothing"}`);
      }
    }
  }
  return problems;
}
