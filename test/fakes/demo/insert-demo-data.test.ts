import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { contactSchema } from "../../../src/inbox/contact.model";
import { conversationSchema } from "../../../src/inbox/conversation.model";
import { feedbackSchema } from "../../../src/inbox/feedback.model";
import { identitySchema } from "../../../src/inbox/identity.model";
import { leadSchema } from "../../../src/inbox/lead.model";
import { messageSchema } from "../../../src/inbox/message.model";
import { createDemoData } from "./data/demo-data";
import { buildDocuments } from "./insert-demo-data";

let revision = 0;
const data = createDemoData({ seed: 1, now: new Date("2026-11-22T02:41:00Z") });
const documents = buildDocuments(data, {
  channelIds: { zalo: "ch-zalo", messenger: "ch-messenger" },
  mediaUrl: (key) => `/files/${key}`,
  nextRevision: () => ++revision,
});

describe("buildDocuments", () => {
  it("makes documents that every model accepts as they are", async () => {
    const db = new mongoose.Mongoose();
    await expectValid(db.model("Contact", contactSchema), documents.contacts);
    await expectValid(db.model("Identity", identitySchema), documents.identities);
    await expectValid(db.model("Conversation", conversationSchema), documents.conversations);
    await expectValid(db.model("Message", messageSchema), documents.messages);
    await expectValid(db.model("Lead", leadSchema), documents.leads);
    await expectValid(db.model("Feedback", feedbackSchema), documents.feedback);
  });

  it("keeps one live conversation per mailbox and none for resolved ones", () => {
    const live = documents.conversations.filter((conversation) => conversation.liveKey);
    expect(new Set(live.map((conversation) => conversation.liveKey)).size).toBe(live.length);
    expect(documents.conversations.filter((conversation) => conversation.status === "resolved" && conversation.liveKey)).toEqual([]);
  });

  it("shows in the list what was said last, not the notes and system lines after it", () => {
    for (const conversation of documents.conversations) {
      const last = documents.messages.find((message) => message._id === conversation.lastMessage?.messageId);
      expect(last?.kind).toBe("message");
      expect(conversation.lastMessageAt).toEqual(last?.at);
    }
  });
});

interface Validating {
  modelName: string;
  new (document: object, fields: null, options: { strict: "throw" }): { validate(): Promise<unknown> };
}

async function expectValid(model: Validating, items: object[]): Promise<void> {
  for (const item of items) await expect(new model(item, null, { strict: "throw" }).validate(), model.modelName).resolves.toBeUndefined();
}
