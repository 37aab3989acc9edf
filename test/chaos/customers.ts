import { textContent } from "../../src/core";
import type { PlatformSimulator, Webhook } from "../fakes/platform-simulator";
import { pause } from "./pause";
import type { Random } from "./random";

export interface CustomerMessage {
  number: number;
  text: string;
  /** When its first delivery began, and when the product answered it with 200. */
  sentAt: number;
  acknowledgedAt: number;
  /** It arrived on the other side of this one: either order of the two is right. */
  swappedWith: number | null;
}

export interface Customer {
  index: number;
  platform: PlatformSimulator;
  platformUserId: string;
  messages: CustomerMessage[];
}

export interface WebhookCounts {
  deliveries: number;
  /** Answered otherwise, or not at all, and sent again. */
  notTaken: number;
  repeated: number;
  swapped: number;
}

/** One webhook that nobody takes this long is a failure of the product, whatever happens to it. */
const GIVE_UP_MS = 300_000;

export function createCustomers(platforms: readonly PlatformSimulator[], count: number): Customer[] {
  return Array.from({ length: count }, (_, index) => {
    const platform = platforms[index % platforms.length]!;
    const platformUserId = String(8_000_000_000 + index);
    platform.addContact({ platformUserId, name: `Khách ${index}` });
    return { index, platform, platformUserId, messages: [] };
  });
}

export const replyTo = (text: string): string => `echo: ${text}`;

/**
 * Writes until `over`: each message after the one before was taken, as platforms deliver. With `repeats`, webhooks also come twice at once,
 * again long after, and sometimes the later of two first.
 */
export async function talk(customer: Customer, random: Random, counts: WebhookCounts, repeats: boolean, over: AbortSignal): Promise<void> {
  const { platform, platformUserId } = customer;
  const taken: Webhook[] = [];
  const stragglers: Promise<unknown>[] = [];

  async function write(): Promise<{ message: CustomerMessage; webhook: Webhook }> {
    const number = customer.messages.length + 1;
    const text = `khach ${customer.index} tin ${number}`;
    const message: CustomerMessage = { number, text, sentAt: Date.now(), acknowledgedAt: Infinity, swappedWith: null };
    customer.messages.push(message);
    const { webhooks } = await platform.act(platformUserId, { do: "send", content: textContent(text) }, { hold: true });
    return { message, webhook: webhooks[0]! };
  }
  async function deliver({ message, webhook }: { message: CustomerMessage; webhook: Webhook }): Promise<void> {
    if (repeats && random.chance(0.1)) {
      counts.repeated += 1;
      stragglers.push(platform.deliver(webhook));
    }
    await deliverUntilTaken(platform, webhook, counts);
    message.acknowledgedAt = Date.now();
    taken.push(webhook);
  }
  /** Some time later, when newer ones have long been answered. */
  async function repeatOne(): Promise<void> {
    const webhook = random.pick(taken);
    counts.repeated += 1;
    await pause(random.between(0, 3_000));
    await platform.deliver(webhook);
  }

  while (!over.aborted) {
    const written = [await write()];
    if (repeats && random.chance(0.08)) {
      written.unshift(await write());
      written[0]!.message.swappedWith = written[1]!.message.number;
      written[1]!.message.swappedWith = written[0]!.message.number;
      counts.swapped += 1;
    }
    for (const one of written) await deliver(one);
    if (repeats && random.chance(0.15)) stragglers.push(repeatOne());
    await pause(random.between(100, 600), over);
  }
  await Promise.all(stragglers);
}

async function deliverUntilTaken(platform: PlatformSimulator, webhook: Webhook, counts: WebhookCounts): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  for (let attempt = 0; ; attempt += 1) {
    counts.deliveries += 1;
    const status = await platform.deliver(webhook);
    if (status === 200) return;
    counts.notTaken += 1;
    if (Date.now() > giveUpAt) throw new Error(`A webhook was not taken within ${GIVE_UP_MS} ms; last status ${status || "none"}`);
    await pause(Math.min(50 * 2 ** attempt, 1_000));
  }
}
