import { describe, expect, it } from "vitest";
import { deliveryReason } from "../../../../src/contract";
import { messageContentSchema } from "../../../../src/core";
import { createDemoData } from "./demo-data";

const now = new Date("2026-11-22T02:41:00Z");
const data = createDemoData({ seed: 1, now });
const messages = data.conversations.flatMap((conversation) => conversation.messages);
const texts = messages.map((message) => message.content.text ?? "");

describe("createDemoData", () => {
  it("gives the same data for the same seed and time, and other data for another seed", () => {
    expect(createDemoData({ seed: 1, now })).toEqual(data);
    expect(createDemoData({ seed: 2, now }).conversations[20]).not.toEqual(data.conversations[20]);
  });

  it("tells 200 conversations of 3 agents on both channels, with ids of their own", () => {
    expect(data.agents.map((agent) => agent.role)).toEqual(["admin", "supervisor", "agent"]);
    expect(data.conversations).toHaveLength(200);
    expect(data.conversations.filter((conversation) => conversation.channelType === "messenger").length).toBeGreaterThan(60);
    const ids = [...data.contacts, ...data.conversations, ...messages, ...data.leads, ...data.feedback].map((item) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(data.contacts.map((contact) => contact.platformUserId)).size).toBe(data.contacts.length);
    expect(data.contacts.length).toBeGreaterThan(150);
  });

  it("keeps every message in order, in the last two weeks and never in the future", () => {
    for (const conversation of data.conversations) {
      const times = conversation.messages.map((message) => message.at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
      expect(times[0]).toBeGreaterThan(now.getTime() - 16 * 86_400_000);
    }
  });

  it("lets some people have earlier conversations, but only one that is not over", () => {
    const byContact = new Map(
      data.contacts.map((contact) => [contact.id, data.conversations.filter((conversation) => conversation.contactId === contact.id)]),
    );
    expect([...byContact.values()].filter((conversations) => conversations.length > 1).length).toBeGreaterThan(3);
    for (const conversations of byContact.values())
      expect(conversations.filter((conversation) => conversation.status !== "resolved").length).toBeLessThanOrEqual(1);
  });

  it("holds what is hard to show: long texts, other scripts, emoji, failures, unknown outcomes, many labels", () => {
    expect(Math.max(...texts.map((text) => text.split(/\s+/).length))).toBeGreaterThan(1000);
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Extended_Pictographic}/u, /(?<!\p{L})(ko|bn|vs|đc)(?!\p{L})/u]) {
      expect(texts.some((text) => script.test(text))).toBe(true);
    }
    const statuses = new Set(messages.map((message) => message.delivery?.status));
    for (const status of ["sent", "delivered", "read", "failed", "unknown"] as const) expect(statuses).toContain(status);
    expect(Math.max(...data.contacts.map((contact) => contact.tags.length))).toBe(20);
    const kinds = new Set(messages.flatMap((message) => message.content.attachments.map((attachment) => attachment.kind)));
    for (const kind of ["image", "file", "sticker", "location", "card"] as const) expect(kinds).toContain(kind);
    expect(messages.some((message) => message.kind === "note")).toBe(true);
    expect(data.conversations.some((conversation) => conversation.snoozedUntil)).toBe(true);
    expect(data.feedback.length).toBeGreaterThan(8);
    expect(data.leads.length).toBeGreaterThan(10);
  });

  it("uses only contents and reasons that the product knows", () => {
    for (const message of messages) {
      messageContentSchema.parse(message.content);
      if (message.delivery?.reason) deliveryReason.parse(message.delivery.reason);
    }
  });

  it("gives unread counts only to conversations that still wait, and an agent to each that is answered", () => {
    for (const conversation of data.conversations) {
      const inbound = conversation.messages.filter((message) => message.author === "contact").length;
      expect(conversation.unreadCount).toBeLessThanOrEqual(inbound);
      if (conversation.status !== "open") expect(conversation.unreadCount).toBe(0);
      if (conversation.turnOwner === "agent") expect(conversation.assignee).not.toBeNull();
    }
  });
});
