import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Agent } from "../src/agents/agent.model";
import type { Caller } from "../src/agents/caller";
import type { AppContext } from "../src/app-context";
import { createAssist } from "../src/assist/create-assist";
import { createFlowLibrary } from "../src/automation/create-flow-library";
import { trainFaqHere } from "../src/automation/trained-faq";
import { createChannelDirectory } from "../src/channels/channel-directory";
import type { MailItem } from "../src/channels/mailboxes";
import { loadConfig } from "../src/config";
import { createFileStore } from "../src/files/create-file-store";
import type { Contact } from "../src/inbox/contact.model";
import type { Conversation } from "../src/inbox/conversation.model";
import { createInboxEvents, type InboxEvent } from "../src/inbox/inbox-events";
import type { Lead } from "../src/inbox/lead.model";
import type { Message } from "../src/inbox/message.model";
import { createSearchIndex } from "../src/inbox/search/search-index";
import { createModels } from "../src/models";
import { silentBus } from "../src/platform/cluster/bus";
import { soleOwnership } from "../src/platform/cluster/ownership";
import { createSecretBox } from "../src/platform/app-secret";
import { newId } from "../src/platform/ids";
import { createKeyedMutex } from "../src/platform/keyed-mutex";
import { createLogger } from "../src/platform/logger";
import { openDatabase } from "../src/platform/open-database";
import { createRevisionCounter } from "../src/platform/revision";
import { plainAdapter } from "./plain-adapter";

export interface TestContext {
  ctx: AppContext;
  clock: { now: Date; advance(ms: number): void };
  /** What the use cases asked of the parts that are not there. */
  woken: { conversationId: string; messageIds: string[] }[];
  pushed: { mailbox: string; item: MailItem }[];
  jobs: { name: string; key: string; data: Record<string, unknown>; runAt?: Date }[];
  events: InboxEvent[];
  /** Every log line, as objects. */
  logged: Record<string, unknown>[];
  close(): Promise<void>;
}

/**
 * A context on the database given, else an embedded one of its own, with a clock that stands still; the mailboxes, the outbox and the job queue
 * only write down what they were asked.
 */
export async function createTestContext(overrides: Partial<AppContext> = {}, env: Record<string, string> = {}): Promise<TestContext> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "sao-test-"));
  const database = overrides.database ?? (await openDatabase("sqlite::memory:"));
  const models = await createModels(database);
  const clock = {
    now: new Date("2026-11-20T03:00:00.000Z"),
    advance(ms: number) {
      clock.now = new Date(clock.now.getTime() + ms);
    },
  };
  const recorded = {
    woken: [] as TestContext["woken"],
    pushed: [] as TestContext["pushed"],
    jobs: [] as TestContext["jobs"],
    events: [] as InboxEvent[],
  };
  const logged: Record<string, unknown>[] = [];
  const config = loadConfig({ DATA_DIR: dataDir, BUSINESS_NAME: "Shop Hoa Mai", ...env });
  const base = {
    config,
    clock: () => clock.now,
    log: createLogger("debug", { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) }),
    database,
    models,
    nextRevision: createRevisionCounter(() => clock.now.getTime()),
    trace: () => undefined,
  };
  const bus = silentBus();
  const mailboxes = createKeyedMutex();
  const inboxEvents = createInboxEvents(base.nextRevision);
  inboxEvents.subscribe((event) => recorded.events.push(event));
  const vault = { load: () => Promise.resolve(null) } as unknown as AppContext["vault"];
  const notInThisTest = (what: string) => () => Promise.reject(new Error(`${what} is not part of this test`));
  const ctx: AppContext = {
    ...base,
    deviceBox: createSecretBox("a secret of these tests", "known devices"),
    setupCode: "ABCD-EFGH-JKMN-PQRS",
    vault,
    inboxEvents,
    search: createSearchIndex({ ...base, inboxEvents, ownership: soleOwnership() }),
    adapters: new Map([[plainAdapter.channelType, plainAdapter]]),
    channels: createChannelDirectory({ models, bus, log: base.log }, vault),
    // Starting a thread from the sources takes a second; what it learns is the same here.
    flows: await createFlowLibrary(base, {
      train: (entries, _signal, options, known) => Promise.resolve(trainFaqHere(entries, options, known)),
    }),
    assist: createAssist({ ...base, bus, box: createSecretBox("a secret of these tests", "assist key") }),
    files: createFileStore(base),
    runBot: notInThisTest("the bot"),
    fetchOutside: notInThisTest("the network"),
    jobs: {
      enqueue: async (name, key, data, { runAt } = {}) => void recorded.jobs.push({ name, key, data, ...(runAt && { runAt }) }),
      handle: () => undefined,
      start: () => undefined,
      stop: async () => undefined,
    },
    ownership: soleOwnership(),
    bus,
    mailboxes: {
      push: (mailbox, item) => void recorded.pushed.push({ mailbox, item }),
      waiting: () => 0,
      exclusively: (mailbox, work) => mailboxes.run(mailbox, work),
      start: () => undefined,
      stop: () => mailboxes.idle(),
    },
    outbox: {
      claimAhead: () => undefined,
      giveBack: async () => undefined,
      wake: ({ _id: conversationId }, messages) =>
        void recorded.woken.push({ conversationId, messageIds: messages.map((message) => message._id) }),
      settled: () => undefined,
      answered: async () => undefined,
      start: () => undefined,
      stop: async () => undefined,
    },
    ...overrides,
  };
  return {
    ctx,
    clock,
    logged,
    ...recorded,
    async close() {
      if (!overrides.database) await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function addChannel({ ctx }: Pick<TestContext, "ctx">, id = "channel-1"): Promise<string> {
  await ctx.models.channels.create({
    _id: id,
    type: plainAdapter.channelType,
    accountId: `account-of-${id}`,
    name: "Trang Hoa Mai",
    credentials: "sealed",
    credentialsRevision: 1,
    status: "active",
    badSignatures: 0,
    createdAt: ctx.clock(),
  });
  await ctx.channels.reload();
  return id;
}

/** An agent who cannot log in: hashing a password takes longer than most tests. Use `createAgent` where the login matters. */
export async function addAgent({ ctx }: Pick<TestContext, "ctx">, agent: Partial<Agent> = {}): Promise<Agent & { caller: Caller }> {
  const id = agent._id ?? newId();
  const document: Agent = {
    _id: id,
    email: `${id}@example.vn`,
    name: "Trần Thị Lan",
    role: "agent",
    passwordHash: "no password",
    isDisabled: false,
    createdAt: ctx.clock(),
    ...agent,
  };
  await ctx.models.agents.create(document);
  return { ...document, caller: { kind: "agent", id, name: document.name, role: document.role, sessionId: null } };
}

/** A live conversation that the bot leads, with its contact and identity. */
export async function addConversation(
  { ctx }: Pick<TestContext, "ctx">,
  given: Partial<Conversation> = {},
  contact: Partial<Contact> = {},
): Promise<Conversation> {
  const id = given._id ?? newId();
  const contactId = given.contactId ?? `contact-of-${id}`;
  const channelId = given.channelId ?? "channel-1";
  const mailbox = `${channelId}:${contactId}`;
  const status = given.status ?? "bot";
  const document: Conversation = {
    _id: id,
    ...(status !== "resolved" && { liveKey: mailbox }),
    mailbox,
    channelId,
    channelType: plainAdapter.channelType,
    platformUserId: contactId,
    contactId,
    contactName: contact.name ?? "Nguyễn Văn Đức",
    contactAvatarUrl: null,
    status,
    turn: { owner: status === "bot" ? "bot" : status === "resolved" ? "nobody" : "agent", epoch: 1 },
    session: null,
    lastEventId: null,
    unreadCount: 0,
    lastMessage: null,
    lastMessageAt: ctx.clock(),
    lastInteractionAt: ctx.clock(),
    revision: ctx.nextRevision(),
    tags: [],
    handoffReason: null,
    resolvedAt: null,
    createdAt: ctx.clock(),
    ...given,
  };
  await ctx.models.conversations.create(document);
  if (!(await ctx.models.contacts.exists({ _id: contactId }))) {
    await ctx.models.contacts.create({
      _id: contactId,
      name: document.contactName,
      isNamed: true,
      tags: [],
      fields: {},
      createdAt: ctx.clock(),
      ...contact,
    });
    await ctx.models.identities.create({
      _id: mailbox,
      channelId,
      channelType: document.channelType,
      platformUserId: contactId,
      contactId,
      conversationId: id,
      createdAt: ctx.clock(),
    });
  }
  return document;
}

/** A message of the contact, unless told otherwise. */
export async function addMessage(
  { ctx }: Pick<TestContext, "ctx">,
  conversation: Pick<Conversation, "_id" | "channelId">,
  given: Partial<Message> = {},
): Promise<Message> {
  const document: Message = {
    _id: newId(),
    conversationId: conversation._id,
    channelId: conversation.channelId,
    direction: "inbound",
    author: "contact",
    kind: "message",
    text: "Shop mở cửa mấy giờ ạ",
    attachments: [],
    buttons: [],
    quickReplies: [],
    at: ctx.clock(),
    revision: ctx.nextRevision(),
    ...given,
  };
  await ctx.models.messages.create(document);
  return document;
}

/** A reply of the bot that still waits in the outbox. */
export function addQueuedBotMessage(
  test: Pick<TestContext, "ctx">,
  conversation: Conversation,
  given: Partial<Message> = {},
): Promise<Message> {
  const now = test.ctx.clock();
  return addMessage(test, conversation, {
    direction: "outbound",
    author: "bot",
    text: "Dạ shop mở cửa từ 8 giờ ạ",
    delivery: {
      status: "queued",
      at: now,
      dueAt: now,
      attempts: 0,
      epoch: conversation.turn.epoch,
      sendAuthor: "bot",
      platformMessageIds: [],
      echoTexts: [],
    },
    ...given,
  });
}

export async function addLead({ ctx }: Pick<TestContext, "ctx">, given: Partial<Lead> = {}): Promise<Lead> {
  const document: Lead = {
    _id: newId(),
    contactId: "contact-1",
    contactName: "Lê Hoàng",
    conversationId: "conversation-1",
    channelType: plainAdapter.channelType,
    name: "Lê Hoàng",
    phone: "0912345678",
    email: null,
    note: null,
    fields: {},
    status: "new",
    searchText: "le hoang 0912345678",
    at: ctx.clock(),
    ...given,
  };
  await ctx.models.leads.create(document);
  return document;
}
