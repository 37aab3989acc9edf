import { textContent, type MessageContent } from "../../../../src/core";
import type {
  DemoAgent,
  DemoChannelType,
  DemoContact,
  DemoConversation,
  DemoData,
  DemoDelivery,
  DemoFeedback,
  DemoLead,
  DemoMessage,
  Line,
  Story,
  StoryTeller,
} from "./demo-data.types";
import { createPeople, newEmail, newPhone, type Person } from "./people";
import { createRandom, type Random } from "./random";
import { SHOWCASES } from "./showcase";
import * as buying from "./stories-buying";
import * as chat from "./stories-chat";
import * as orders from "./stories-orders";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Việt Nam has no summer time. */
const SHOP_OFFSET_MS = 7 * 60 * MINUTE_MS;
const DAYS_BACK = 14;
const AGENT_COUNT = 3;
/** How many of the conversations may be earlier ones of the people told by hand. */
const REGULARS_SHARE = 0.25;

/** How often each kind of story is told. */
const STORIES: [weight: number, tell: (teller: StoryTeller) => Story][] = [
  [10, buying.openingHours],
  [13, buying.shippingFee],
  [12, buying.sizeAdvice],
  [16, buying.priceAndColour],
  [11, buying.leavesPhone],
  [6, buying.wholesale],
  [7, buying.askBank],
  [14, orders.whereIsMyOrder],
  [8, orders.exchange],
  [6, orders.complaint],
  [12, orders.orderPlaced],
  [6, orders.failedReply],
  [5, chat.hello],
  [3, chat.stickerOnly],
  [6, chat.visitsShop],
  [5, chat.notUnderstood],
  [5, chat.foreigner],
  [5, chat.emojiChat],
];

/**
 * The shop's last two weeks: the same seed and time always give the same people, words and ids.
 *
 * @param now the newest message is minutes older; everything else goes back at most 14 days
 */
export function createDemoData({ seed, now, conversations = 200 }: { seed: number; now: Date; conversations?: number }): DemoData {
  const random = createRandom(seed);
  const agents = createAgents(random, now);
  const data: DemoData = { businessName: "Mộc Lan", agents, contacts: [], conversations: [], leads: [], feedback: [] };

  for (const showcase of SHOWCASES) {
    const person: Person = { ...showcase.person, email: newEmail(random, showcase.person.name), area: "Hà Nội" };
    const lastAt = new Date(now.getTime() - showcase.minutesAgo * MINUTE_MS);
    addConversation(data, random, {
      person,
      channelType: showcase.channelType,
      assignee: showcase.assignee,
      story: showcase.story,
      lastAt,
      now,
    });
  }
  const people = createPeople(random, conversations - SHOWCASES.length);
  const times = lastMessageTimes(random, people.length, now);
  const deck = random.shuffle(Array.from({ length: people.length }, (_, i) => storyAt((i + 0.5) / people.length)));
  people.forEach((person, i) => {
    const channelType: DemoChannelType = random.chance(0.58) ? "zalo" : "messenger";
    const assignee = random.int(0, agents.length - 1);
    const lastAt = times[i] ?? now;
    const hour = new Date(lastAt.getTime() + SHOP_OFFSET_MS).getUTCHours();
    const tell = (who: Person) =>
      (deck[i] ?? chat.hello)({ random, person: who, channelType, agentName: agents[assignee]?.name ?? "", hour });
    const regular = random.chance(REGULARS_SHARE)
      ? random.pick(data.contacts.slice(0, SHOWCASES.length).filter((contact) => contact.channelType === channelType))
      : undefined;
    const earlier =
      regular && tell({ ...person, name: regular.name, gender: SHOWCASES[data.contacts.indexOf(regular)]?.person.gender ?? person.gender });
    // Only what is over can be an earlier conversation: a contact has one live conversation per channel.
    if (regular && earlier?.stands === "resolved")
      addConversation(data, random, { person, channelType, assignee, story: earlier, lastAt, now, contact: regular });
    else addConversation(data, random, { person, channelType, assignee, story: tell(person), lastAt, now });
  });
  data.conversations.sort((a, b) => lastAtOf(b) - lastAtOf(a));
  return data;
}

/** Shown on the demo's login page; the demo never leaves the machine it runs on. */
export const DEMO_PASSWORD = "moclan-demo";

function createAgents(random: Random, now: Date): DemoAgent[] {
  const hiredAt = new Date(now.getTime() - 400 * DAY_MS);
  return [
    { id: random.id(hiredAt), name: "Thùy Linh", email: "thuylinh@moclan.example.com", role: "admin" },
    { id: random.id(hiredAt), name: "Hải Nam", email: "hainam@moclan.example.com", role: "supervisor" },
    { id: random.id(hiredAt), name: "Hồng Nhung", email: "hongnhung@moclan.example.com", role: "agent" },
  ];
}

/** The story whose share of the weights covers `position` (0..1), so that small demos have the same mix. */
function storyAt(position: number): (teller: StoryTeller) => Story {
  const total = STORIES.reduce((sum, [weight]) => sum + weight, 0);
  let left = position * total;
  for (const [weight, tell] of STORIES) {
    left -= weight;
    if (left < 0) return tell;
  }
  return chat.hello;
}

/** Newest first, thinning out towards two weeks ago, at hours when people write. */
function lastMessageTimes(random: Random, count: number, now: Date): Date[] {
  const oldest = now.getTime() - DAYS_BACK * DAY_MS + DAY_MS / 2;
  return Array.from({ length: count }, (_, i) => {
    const age = Math.pow((i + 1) / count, 1.7) * (DAYS_BACK - 1) * DAY_MS + 3 * 60 * MINUTE_MS;
    return new Date(Math.max(oldest, awake(random, now.getTime() - age)));
  });
}

/** Moves a time of the night to the evening before. */
function awake(random: Random, time: number): number {
  const local = new Date(time + SHOP_OFFSET_MS);
  const hour = local.getUTCHours();
  if (hour >= 7 && hour < 23) return time;
  const sinceEvening = hour >= 23 ? hour - 22 : hour + 2;
  return time - (sinceEvening * 60 + random.int(0, 150)) * MINUTE_MS;
}

interface Plot {
  person: Person;
  channelType: DemoChannelType;
  assignee: number | null;
  story: Story;
  lastAt: Date;
  now: Date;
  /** Someone who wrote before or after; otherwise a new contact is made. */
  contact?: DemoContact;
}

function addConversation(data: DemoData, random: Random, plot: Plot): void {
  const { story, channelType } = plot;
  const times = lineTimes(random, story.lines, plot.lastAt);
  const createdAt = times[0] ?? plot.lastAt;
  const contact = plot.contact ?? createContact(random, plot, createdAt);
  if (createdAt < contact.createdAt) contact.createdAt = createdAt;
  const conversationId = random.id(createdAt);
  const isTaken = story.stands === "open" || story.stands === "resolved" || story.stands === "snoozed";
  const assignee = isTaken && story.lines.some((line) => line.by === "agent" || line.by === "note") ? (plot.assignee ?? 0) : null;
  const messages = story.lines.map((line, i) => createMessage(random, line, times[i] ?? plot.lastAt, assignee));
  markDelivered(messages, random);
  const isResolved = story.stands === "resolved";
  const resolvedAt = isResolved ? new Date(Math.min(plot.lastAt.getTime() + random.int(3, 40) * MINUTE_MS, plot.now.getTime())) : null;
  if (resolvedAt) messages.push(systemLine(random, resolvedAt, "resolved", { agentName: data.agents[assignee ?? 0]?.name ?? "" }));

  if (!plot.contact) data.contacts.push(contact);
  data.conversations.push({
    id: conversationId,
    contactId: contact.id,
    channelType,
    status: isResolved ? "resolved" : story.stands === "bot" ? "bot" : "open",
    turnOwner: story.stands === "bot" ? "bot" : story.stands === "waiting" ? "nobody" : isResolved ? "nobody" : "agent",
    assignee,
    unreadCount: isResolved ? 0 : (story.unread ?? 0),
    snoozedUntil: story.stands === "snoozed" ? new Date(plot.now.getTime() + random.int(3, 30) * 60 * MINUTE_MS) : null,
    handoffReason: story.stands === "bot" ? null : (story.handoffReason ?? null),
    createdAt,
    resolvedAt,
    messages,
  });
  if (story.lead) data.leads.push(createLead(random, contact, conversationId, story.lead, plot.lastAt));
  if (story.feedback && resolvedAt) {
    const feedback = createFeedback(random, contact, conversationId, story.feedback, resolvedAt, plot.now);
    data.feedback.push(feedback);
    messages.push(systemLine(random, feedback.at, "feedback", { score: feedback.score, comment: feedback.comment }));
  }
}

function createContact(random: Random, plot: Plot, createdAt: Date): DemoContact {
  const gives = plot.story.gives ?? [];
  return {
    id: random.id(createdAt),
    name: plot.person.name,
    phone: gives.includes("phone") ? plot.person.phone : null,
    email: gives.includes("email") ? plot.person.email : null,
    tags: plot.story.tags ?? [],
    fields: plot.story.fields ?? {},
    channelType: plot.channelType,
    platformUserId:
      plot.channelType === "zalo" ? `${random.int(10, 99)}${digits(random, 17)}` : `${random.int(70, 99)}${digits(random, 14)}`,
    following: plot.channelType === "zalo" ? random.chance(0.8) : null,
    createdAt,
  };
}

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random.int(0, 9)).join("");

/** Counted back from the last line, so that no message lies in the future. */
function lineTimes(random: Random, lines: Line[], lastAt: Date): Date[] {
  const gaps = lines.map(
    (line) =>
      line.afterSeconds ?? { contact: random.int(9, 80), bot: 1, agent: random.int(40, 420), note: random.int(60, 300), event: 1 }[line.by],
  );
  let time = lastAt.getTime() - gaps.slice(1).reduce((sum, gap) => sum + gap * 1000, 0);
  return lines.map((_, i) => {
    if (i > 0) time += (gaps[i] ?? 0) * 1000;
    return new Date(time);
  });
}

function createMessage(random: Random, line: Line, at: Date, assignee: number | null): DemoMessage {
  if (line.by === "event") return systemLine(random, at, line.event?.name ?? "handoff", line.event?.data ?? {});
  const isOurs = line.by === "bot" || line.by === "agent";
  return {
    id: random.id(at),
    at,
    kind: line.by === "note" ? "note" : "message",
    author: line.by === "note" ? "agent" : line.by,
    // Notes come from a colleague.
    agent: line.by === "agent" ? (assignee ?? 0) : line.by === "note" ? ((assignee ?? 0) + 1) % AGENT_COUNT : null,
    content: contentOf(line),
    event: null,
    delivery: isOurs
      ? {
          status: line.delivery?.status ?? "delivered",
          ...(line.delivery?.reason ? { reason: line.delivery.reason } : {}),
          at: new Date(at.getTime() + 800),
        }
      : null,
  };
}

function contentOf(line: Line): MessageContent {
  const option = (title: string) => ({ title, payload: title });
  return {
    ...textContent(line.text ?? ""),
    attachments: line.attachments ?? [],
    quickReplies: (line.quickReplies ?? []).map(option),
    buttons: (line.buttons ?? []).map((title) => ({ type: "postback" as const, ...option(title) })),
  };
}

function systemLine(random: Random, at: Date, name: string, data: Record<string, unknown>): DemoMessage {
  return {
    id: random.id(at),
    at,
    kind: "event",
    author: "system",
    agent: null,
    content: textContent(""),
    event: { name, data },
    delivery: null,
  };
}

/** Whatever the contact answered to was read; the last words of ours may still wait to be seen. */
function markDelivered(messages: DemoMessage[], random: Random): void {
  const lastFromContact = messages.findLastIndex((message) => message.author === "contact");
  messages.forEach((message, i) => {
    const delivery: DemoDelivery | null = message.delivery;
    if (!delivery || delivery.status !== "delivered") return;
    delivery.status = i < lastFromContact || random.chance(0.55) ? "read" : random.chance(0.85) ? "delivered" : "sent";
  });
}

function createLead(random: Random, contact: DemoContact, conversationId: string, lead: NonNullable<Story["lead"]>, at: Date): DemoLead {
  return {
    id: random.id(at),
    contactId: contact.id,
    conversationId,
    name: contact.name,
    phone: contact.phone ?? newPhone(random),
    email: contact.email,
    note: lead.note,
    status: lead.status,
    at,
  };
}

function createFeedback(
  random: Random,
  contact: DemoContact,
  conversationId: string,
  feedback: NonNullable<Story["feedback"]>,
  resolvedAt: Date,
  now: Date,
): DemoFeedback {
  const at = new Date(Math.min(resolvedAt.getTime() + random.int(1, 30) * MINUTE_MS, now.getTime()));
  return { id: random.id(at), contactId: contact.id, conversationId, score: feedback.score, comment: feedback.comment ?? null, at };
}

const lastAtOf = (conversation: DemoConversation) => conversation.messages.at(-1)?.at.getTime() ?? 0;
