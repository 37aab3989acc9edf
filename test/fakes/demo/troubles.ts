import { randomUUID } from "node:crypto";
import type { PhoneChannel, Trouble, TroubleKind, TroubleResult } from "../../../inbox-ui/src/features/demo/demo-contract";
import type { Caller } from "../../../src/agents/caller";
import { DAY_MS, HOUR_MS, SECOND_MS, textContent } from "../../../src/core";
import type { Conversation } from "../../../src/inbox/conversation.model";
import { replyToConversation } from "../../../src/inbox/reply-to-conversation";
import { returnToBot } from "../../../src/inbox/return-to-bot";
import type { PhoneMessage } from "../platform-simulator";
import type { Stage } from "./stage";
import { waitFor, whenQuiet } from "./wait";

const COPIES = 10;
const DOWN_MS = 10 * SECOND_MS;
/** Longer than any platform lets people answer. */
const LONG_AGO_HOURS = (8 * DAY_MS) / HOUR_MS;

const TEXTS = {
  duplicate: "Shop mở cửa mấy giờ vậy?",
  swap: ["Phí ship bao nhiêu vậy shop?", "Đổi trả thế nào ạ?"],
  down: "Phí ship bao nhiêu vậy shop?",
  window: "Hàng về thì nhắn mình nhé",
  agent: "Dạ hàng về rồi ạ, mình còn lấy không ạ?",
} as const;

let count = 0;

/** Starts one trouble on a phone; how it went is told to the page. Resolves once it has started. */
export function causeTrouble(stage: Stage, kind: TroubleKind, channel: PhoneChannel): void {
  const trouble: Trouble = {
    id: ++count,
    kind,
    channel,
    state: "running",
    until: kind === "down" ? new Date(Date.now() + DOWN_MS).toISOString() : null,
    result: null,
    error: null,
  };
  stage.setTrouble(trouble);
  troubleMakers[kind](stage, channel).then(
    (result) => stage.setTrouble({ ...trouble, state: "done", result }),
    (error: unknown) => {
      stage.context.log.error({ err: error, kind, channel }, "a trouble of the demo did not end");
      stage.setTrouble({ ...trouble, state: "failed", error: error instanceof Error ? error.message : String(error) });
    },
  );
}

const troubleMakers: Record<TroubleKind, (stage: Stage, channel: PhoneChannel) => Promise<TroubleResult>> = {
  duplicate: sendTenTimes,
  swap: swapOrder,
  down: platformDown,
  window: windowClosed,
};

async function sendTenTimes(stage: Stage, channel: PhoneChannel): Promise<TroubleResult> {
  const simulator = stage.simulators[channel];
  const { platformUserId } = stage.customers.current(channel);
  const before = simulator.phone(platformUserId).length;
  const { webhooks, message } = await simulator.act(platformUserId, { do: "send", content: textContent(TEXTS.duplicate) }, { hold: true });
  const webhook = webhooks[0];
  if (!webhook || !message) throw new Error("The simulator built no webhook");
  const statuses = await Promise.all(Array.from({ length: COPIES }, () => simulator.deliver(webhook)));
  await whenQuiet(stage, channel);
  const replies = simulator
    .phone(platformUserId)
    .slice(before)
    .filter((item) => item.from === "business");
  return {
    kind: "duplicate",
    sent: COPIES,
    accepted: statuses.filter((status) => status === 200).length,
    stored: await stage.context.models.messages.countDocuments({ platformMessageId: message.platformMessageId }),
    replies: mostRepeated(replies),
  };
}

/** An answer may be several messages; sent once means that none of them came twice. */
function mostRepeated(replies: PhoneMessage[]): number {
  const counts = new Map<string, number>();
  for (const { content } of replies) counts.set(JSON.stringify(content), (counts.get(JSON.stringify(content)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

async function swapOrder(stage: Stage, channel: PhoneChannel): Promise<TroubleResult> {
  const simulator = stage.simulators[channel];
  const { platformUserId } = stage.customers.current(channel);
  const now = Date.now();
  const held = [];
  for (const [i, text] of TEXTS.swap.entries()) {
    const at = new Date(now - (TEXTS.swap.length - i) * SECOND_MS);
    held.push(await simulator.act(platformUserId, { do: "send", content: textContent(text) }, { hold: true, at }));
  }
  for (const { webhooks } of held.toReversed()) {
    for (const webhook of webhooks) await simulator.deliver(webhook);
  }
  const ids = held.map(({ message }) => message?.platformMessageId ?? "");
  const kept = await waitFor(async () => {
    const messages = await stage.context.models.messages
      .find({ platformMessageId: { $in: ids } })
      .sort({ at: 1, _id: 1 })
      .lean();
    return messages.length === ids.length ? messages : null;
  });
  return { kind: "swap", arrived: [...TEXTS.swap].reverse(), kept: kept.map((message) => message.text) };
}

async function platformDown(stage: Stage, channel: PhoneChannel): Promise<TroubleResult> {
  const simulator = stage.simulators[channel];
  const { platformUserId } = stage.customers.current(channel);
  let refusedCalls = 0;
  const stop = simulator.onChange((change) => {
    if (change.kind === "call" && (change.status === 0 || change.status >= 500)) refusedCalls += 1;
  });
  try {
    const before = simulator.phone(platformUserId).length;
    const replies = () =>
      simulator
        .phone(platformUserId)
        .slice(before)
        .filter((item) => item.from === "business");
    const startedAt = Date.now();
    simulator.faults.down(DOWN_MS);
    await simulator.act(platformUserId, { do: "send", content: textContent(TEXTS.down) });
    await waitFor(() => (replies().length > 0 ? true : null), 90 * SECOND_MS);
    const answeredAfterMs = Date.now() - startedAt;
    await whenQuiet(stage, channel);
    return { kind: "down", answeredAfterMs, refusedCalls, replies: mostRepeated(replies()) };
  } finally {
    stop();
  }
}

async function windowClosed(stage: Stage, channel: PhoneChannel): Promise<TroubleResult> {
  const { context, simulators } = stage;
  const { platformUserId } = stage.customers.current(channel);
  const mailbox = stage.mailboxOf(channel, platformUserId);
  await simulators[channel].act(platformUserId, { do: "send", content: textContent(TEXTS.window) });
  await whenQuiet(stage, channel);
  const conversation = await waitFor(() => context.models.conversations.findOne({ liveKey: mailbox }).lean<Conversation>());
  const agent = await context.models.agents.findOne({ role: "admin" }).lean();
  if (!agent) throw new Error("The demo has no admin");

  // Both clocks go back: the platform's, and ours, which otherwise would still know when the customer wrote.
  simulators[channel].faults.ageWindow(platformUserId, LONG_AGO_HOURS);
  await context.models.conversations.updateOne(
    { _id: conversation._id },
    { $set: { lastInteractionAt: new Date(Date.now() - LONG_AGO_HOURS * HOUR_MS) } },
  );
  const caller: Caller = { kind: "agent", id: agent._id, name: agent.name, role: agent.role, sessionId: null };
  const reply = await replyToConversation(
    context,
    { conversationId: conversation._id, clientId: randomUUID(), text: TEXTS.agent, fileIds: [], note: false },
    caller,
  );
  const delivery = await waitFor(async () => {
    const message = await context.models.messages.findOne({ _id: reply._id }).lean();
    const status = message?.delivery?.status;
    return message?.delivery && status !== "queued" && status !== "sending" ? message.delivery : null;
  });
  // The bot goes on where it was: a customer who writes again opens the window.
  if (conversation.turn.owner === "bot") await returnToBot(context, conversation._id, caller);
  return { kind: "window", status: delivery.status, reason: delivery.reason ?? null };
}
