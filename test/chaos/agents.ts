import type { ConversationItem } from "../../src/contract";
import type { Customer } from "./customers";
import type { PatientApi } from "./patient-api";
import { pause } from "./pause";
import type { Random } from "./random";

/** A time in which a person had the turn, as seen from the browser. */
export interface Period {
  askedAt: number;
  /** From here on the bot must be silent. */
  acknowledgedAt: number;
  /** The way back was asked for: Infinity while it was not. */
  endAskedAt: number;
  endedAt: number;
}

export interface AgentWork {
  customer: Customer;
  periods: Period[];
  replies: string[];
  resolved: number;
}

/** One agent's day: takes a conversation over, answers, gives it back or resolves it, again and again. Every click is repeated until answered. */
export async function workAsAgent(api: PatientApi, work: AgentWork, random: Random, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await pause(random.between(500, 3_000), over);
    const id = over.aborted ? null : await findConversation(api, work.customer.index);
    if (id === null) continue;
    const period: Period = { askedAt: Date.now(), acknowledgedAt: Infinity, endAskedAt: Infinity, endedAt: Infinity };
    work.periods.push(period);
    await api.post(`/conversations/${id}/take-over`, { force: true });
    period.acknowledgedAt = Date.now();
    for (let left = random.chance(0.5) ? 1 : 2; left > 0; left -= 1) {
      const text = `nguoi khach ${work.customer.index} so ${work.replies.length + 1}`;
      work.replies.push(text);
      await api.post(`/conversations/${id}/messages`, { clientId: text, text });
      await pause(random.between(100, 1_500), over);
    }
    period.endAskedAt = Date.now();
    const isResolved = random.chance(0.3);
    await api.post(`/conversations/${id}/${isResolved ? "resolve" : "return-to-bot"}`);
    period.endedAt = Date.now();
    if (isResolved) work.resolved += 1;
  }
}

/** By the text of its last message: a contact's name may not be known yet. */
async function findConversation(api: PatientApi, index: number): Promise<string | null> {
  const items = await api.all<ConversationItem>("/conversations?view=all&limit=100");
  return items.find(({ status, lastMessage }) => status !== "resolved" && customerOf(lastMessage?.text ?? "") === index)?.id ?? null;
}

export function customerOf(text: string): number | null {
  const index = /khach (\d+) (?:tin|so) \d+$/.exec(text)?.[1];
  return index === undefined ? null : Number(index);
}
