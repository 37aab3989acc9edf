import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createAgent } from "../../../src/agents/create-agent";
import { createModels } from "../../../src/models";
import { openDatabase } from "../../../src/platform/open-database";
import { startProduct, type Server } from "../processes";
import type { Sink } from "../sink";
import { createWebhookMaker, type SignedWebhook } from "../webhooks";
import { fill, FRESH } from "./fill";

/** A filled data folder and the server on it. */
export interface Subject {
  stored: number;
  conversations: number;
  dataDir: string;
  databaseUrl: string;
  server: Server;
  makeWebhooks: (count: number) => SignedWebhook[];
  restart(): Promise<Server>;
  remove(): Promise<void>;
}

/** Contacts that the webhooks come from; their conversations are there before, and the bot's. */
export const CONTACTS = 500;
export const AGENT = { name: "Lan", email: "lan@example.com", password: "mat-khau-rat-dai" };

/** Starts the product once, so that channel and schema are its own, fills its database while it is stopped, and starts it again. */
export async function prepareSubject(sink: Sink, messages: number, conversations: number, contacts = CONTACTS): Promise<Subject> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "sao-scale-"));
  const start = (): Promise<Server> => startProduct(sink.url, dataDir);
  await (await start()).stop();
  const databaseUrl = `sqlite:${path.join(dataDir, "sao.db")}`;
  const known = await firstRows(databaseUrl);
  const count = Math.max(conversations, contacts + FRESH);
  await fill({ databaseUrl, messages, conversations: count, botConversations: contacts, ...known });
  const subject: Subject = {
    stored: messages,
    conversations: count,
    dataDir,
    databaseUrl,
    server: await start(),
    makeWebhooks: createWebhookMaker(contacts),
    async restart() {
      await subject.server.stop();
      subject.server = await start();
      return subject.server;
    },
    async remove() {
      await subject.server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return subject;
}

async function firstRows(databaseUrl: string): Promise<{ channel: { id: string; type: string }; agentId: string }> {
  const database = await openDatabase(databaseUrl);
  try {
    const models = await createModels(database);
    const channel = await models.channels.findOne({}).lean();
    if (!channel) throw new Error("the product made no channel");
    const agent = await createAgent({ models, clock: () => new Date() }, { ...AGENT, role: "admin" });
    return { channel: { id: channel._id, type: channel.type }, agentId: agent._id };
  } finally {
    await database.close();
  }
}
