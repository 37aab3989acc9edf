import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { BotTurnOutcome } from "../bot/bot-host";
import { textContent } from "../core";
import type { Contact } from "../inbox/contact.model";
import type { Conversation } from "../inbox/conversation.model";
import type { Message } from "../inbox/message.model";
import { storeTurn } from "../inbox/store-turn";
import { silentBus } from "../platform/cluster/bus";
import { soleOwnership } from "../platform/cluster/ownership";
import { rawCollection } from "../platform/raw-collection";
import { describeEngines } from "../../test/engines";
import { addChannel, addConversation, createTestContext, type TestContext } from "../../test/factories";
import { textAdapter } from "../../test/plain-adapter";
import { waitFor } from "../../test/wait-for";
import { CLAIM_LEASE_MS } from "./claim-message";
import { createOutbox } from "./create-outbox";
import { createPace } from "./pace";

const SLOW_MACHINE = { timeout: 20_000 };

/** A reply is stored as claimed, so that one write covers both. When the turn comes to nothing after that, nothing was sent. */
describeEngines("a reply that was claimed ahead", (openTestDatabase) => {
  let context: TestContext;
  let conversation: Conversation;
  let sent: string[];
  /** Ahead of the machine's clock. */
  let aheadMs: number;
  let isOwner: boolean;
  let told: unknown[];

  const adapter = textAdapter((text) => void sent.push(text));

  beforeEach(async () => {
    [sent, aheadMs, isOwner, told] = [[], 0, true, []];
    const clock = (): Date => new Date(Date.now() + aheadMs);
    context = await createTestContext({ adapters: new Map([["plain", adapter]]), database: await openTestDatabase(), clock });
    await addChannel(context);
    conversation = await addConversation(context, { lastInteractionAt: new Date(), lastMessageAt: new Date() });
    const ownership = { ...soleOwnership(), owns: () => isOwner };
    const bus = { ...silentBus(), publish: (_topic: string, message: unknown) => void told.push(message) };
    context.ctx.outbox = createOutbox({ ...context.ctx, ownership, bus, pace: createPace({ perSecond: {} }) });
    await ownership.start();
    context.ctx.outbox.start();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await context.ctx.outbox.stop();
    await context.close();
  });

  function decide(text: string): Promise<boolean> {
    const outcome: BotTurnOutcome = {
      replies: [textContent(text)],
      session: null,
      effects: [],
      handoff: null,
      handled: true,
      optChange: null,
      trace: [],
    };
    const contact = { _id: conversation.contactId, name: conversation.contactName } as Contact;
    return storeTurn(context.ctx, {
      eventId: "event-1",
      conversation,
      contact,
      inbound: null,
      outcome,
      interactionAt: null,
      sendAuthor: "bot",
    });
  }

  /** As a store that goes away half-way: the reply is on disk, what comes after it is not. */
  function loseConversationOnce(): () => void {
    const collection = rawCollection(context.ctx.models.conversations);
    const lost = vi.spyOn(collection, "updateOne").mockRejectedValueOnce(new Error("no primary"));
    return () => lost.mockRestore();
  }

  /** The store stays away for changes of messages, until the returned function is called. */
  function loseMessages(): () => void {
    const lost = vi.spyOn(rawCollection(context.ctx.models.messages), "updateOne").mockRejectedValue(new Error("no primary"));
    return () => lost.mockRestore();
  }

  const delivery = async (): Promise<Message["delivery"]> =>
    (await rawCollection(context.ctx.models.messages).findOne({ _id: "event-1:0" }))?.delivery;

  it("goes back to waiting when its turn could not be saved, and is sent once when the turn runs again", SLOW_MACHINE, async () => {
    loseConversationOnce();
    await expect(decide("Dạ shop còn hàng ạ")).rejects.toThrow("no primary");
    expect(await delivery()).toMatchObject({ status: "queued", attempts: 0 });
    expect(await decide("Dạ shop còn hàng ạ")).toBe(true);
    await waitFor("it is sent", async () => (await delivery())?.status === "sent");
    expect(sent).toEqual(["Dạ shop còn hàng ạ"]);
  });

  it(
    "goes back to waiting as soon as the store takes it, also when that was away for longer than a claim lasts",
    SLOW_MACHINE,
    async () => {
      loseConversationOnce();
      const comeBack = loseMessages();
      await expect(decide("Dạ shop còn hàng ạ")).rejects.toThrow("no primary");
      expect(await delivery()).toMatchObject({ status: "sending" });
      aheadMs = CLAIM_LEASE_MS + 1_000;
      comeBack();
      expect(await decide("Dạ shop còn hàng ạ")).toBe(true);
      await waitFor("it is sent", async () => (await delivery())?.status === "sent");
      expect(sent).toEqual(["Dạ shop còn hàng ạ"]);
    },
  );

  it("is sent once when its first try never reached the disk", SLOW_MACHINE, async () => {
    const findConversation = loseConversationOnce();
    const comeBack = loseMessages();
    vi.spyOn(rawCollection(context.ctx.models.messages), "insertOne").mockRejectedValueOnce(new Error("no primary"));
    await expect(decide("Dạ shop còn hàng ạ")).rejects.toThrow("no primary");
    comeBack();
    findConversation();
    expect(await decide("Dạ shop còn hàng ạ")).toBe(true);
    await waitFor("it is sent", async () => (await delivery())?.status === "sent");
    // Looks once more for claims to give back, and ends when it has.
    await context.ctx.outbox.stop();
    expect(sent).toEqual(["Dạ shop còn hàng ạ"]);
    expect(await delivery()).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("is given back by a stop when its turn was never tried again", SLOW_MACHINE, async () => {
    loseConversationOnce();
    const comeBack = loseMessages();
    await expect(decide("Dạ shop còn hàng ạ")).rejects.toThrow("no primary");
    comeBack();
    await context.ctx.outbox.stop();
    expect(await delivery()).toMatchObject({ status: "queued" });
    expect(sent).toEqual([]);
  });

  it("waits for the worker that has the mailbox by now when this one lost it in between", SLOW_MACHINE, async () => {
    const collection = rawCollection(context.ctx.models.conversations);
    const update = collection.updateOne.bind(collection);
    vi.spyOn(collection, "updateOne").mockImplementationOnce((...given) => {
      isOwner = false;
      return update(...given);
    });
    expect(await decide("Dạ shop còn hàng ạ")).toBe(true);
    await waitFor("its owner is told", () => told.length > 0);
    expect(await delivery()).toMatchObject({ status: "queued" });
    expect(sent).toEqual([]);
  });

  it("leaves at once, claimed by the write that stored it, when all goes well", SLOW_MACHINE, async () => {
    const claims = vi.spyOn(rawCollection(context.ctx.models.messages), "findOneAndUpdate");
    expect(await decide("Dạ shop còn hàng ạ")).toBe(true);
    await waitFor("it is sent", async () => (await delivery())?.status === "sent");
    expect(claims).not.toHaveBeenCalled();
    expect(sent).toEqual(["Dạ shop còn hàng ạ"]);
  });
});
