import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Schema } from "mongoose";
import { openDatabase } from "../../src/platform/open-database";

/**
 * Prints microseconds per operation of the embedded engine: alone (each call awaited) and with 32 callers, who share commits.
 * Run: npx tsx test/bench/store-bench.ts [stored messages]
 */
const STORED = Number(process.argv[2] ?? 100_000);
const CALLERS = 32;

const folder = await mkdtemp(path.join(os.tmpdir(), "sao-bench-"));
const database = await openDatabase(`sqlite:${path.join(folder, "bench.db")}`);
const schema = new Schema(
  {
    _id: String,
    conversationId: String,
    text: String,
    at: Date,
    direction: String,
    author: String,
    platformMessageId: String,
    attachments: [Schema.Types.Mixed],
    revision: Number,
    delivery: new Schema({ status: String, dueAt: Date, attempts: Number }, { _id: false }),
  },
  { versionKey: false, collection: "messages" },
);
schema.index({ conversationId: 1, at: 1, _id: 1 });
schema.index({ "delivery.dueAt": 1 }, { sparse: true });
schema.index({ platformMessageId: 1 }, { unique: true, sparse: true });
const Message = database.mongoose.model("Message", schema);
await Message.init();
const native = Message.collection;

const conversations = Math.max(1, Math.ceil(STORED / 100));
let next = 0;
function message() {
  const n = next++;
  return {
    _id: `0192f000-${n.toString(16).padStart(12, "0")}`,
    conversationId: `conversation-${n % conversations}`,
    text: "Dạ shop mình mở cửa từ 8 giờ sáng đến 9 giờ tối tất cả các ngày trong tuần ạ",
    at: new Date(1_700_000_000_000 + n * 1000),
    direction: "inbound",
    author: "contact",
    platformMessageId: `mid.${n}`,
    attachments: [],
    revision: n,
    delivery: { status: "sent", attempts: 1 },
  };
}
for (let i = 0; i < STORED; i += 1000) await native.insertMany(Array.from({ length: 1000 }, message) as never);

let pick = 1;
const random = () => (pick = (pick * 48_271) % 2_147_483_647);
const anyId = () => `0192f000-${(random() % STORED).toString(16).padStart(12, "0")}` as never;

const cases: Record<string, () => Promise<unknown>> = {
  "insertOne native": () => native.insertOne(message() as never),
  "Model.create": () => Message.create(message()),
  "findOne _id native": () => native.findOne({ _id: anyId() }),
  "findOne _id lean": () => Message.findOne({ _id: anyId() }).lean(),
  "findOne unique native": () => native.findOne({ platformMessageId: `mid.${random() % STORED}` }),
  "page of 25 native": () =>
    native.find({ conversationId: `conversation-${random() % conversations}` }, { sort: { at: -1, _id: -1 }, limit: 25 }).toArray(),
  "page of 25 lean": () =>
    Message.find({ conversationId: `conversation-${random() % conversations}`, at: { $lt: new Date() } })
      .sort({ at: -1 })
      .limit(25)
      .lean(),
  "updateOne native": () => native.updateOne({ _id: anyId() }, { $set: { "delivery.status": "read" }, $inc: { revision: 1 } }),
  "findOneAndUpdate native": () =>
    native.findOneAndUpdate({ _id: anyId(), revision: { $gte: 0 } }, { $inc: { revision: 1 } }, { returnDocument: "after" }),
  "findOneAndUpdate lean": () => Message.findOneAndUpdate({ _id: anyId() }, { $inc: { revision: 1 } }, { returnDocument: "after" }).lean(),
  "bulkWrite of 3 native": () =>
    native.bulkWrite([
      { insertOne: { document: message() as never } },
      { updateOne: { filter: { _id: anyId() }, update: { $inc: { revision: 1 } } } },
      { updateOne: { filter: { _id: anyId() }, update: { $set: { "delivery.status": "sent" } } } },
    ]),
  "countDocuments indexed": () => native.countDocuments({ conversationId: `conversation-${random() % conversations}` }),
};

async function measure(operation: () => Promise<unknown>, callers: number, times: number): Promise<{ wall: number; cpu: number }> {
  const run = async () => {
    for (let i = 0; i < times; i++) await operation();
  };
  await operation();
  const start = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: callers }, run));
  const { user, system } = process.cpuUsage(cpu);
  return { wall: Number(process.hrtime.bigint() - start) / 1000 / callers / times, cpu: (user + system) / callers / times };
}

function column(microseconds: number, width: number): string {
  return microseconds.toFixed(0).padStart(width);
}

console.info(`${STORED} messages stored, µs per operation (Node ${process.versions.node})`);
console.info("operation".padEnd(28) + "alone".padStart(8) + "(CPU)".padStart(8) + `${CALLERS} callers`.padStart(14) + "(CPU)".padStart(8));
for (const [name, operation] of Object.entries(cases)) {
  const alone = await measure(operation, 1, 1_000);
  const together = await measure(operation, CALLERS, 200);
  console.info(name.padEnd(28) + column(alone.wall, 8) + column(alone.cpu, 8) + column(together.wall, 14) + column(together.cpu, 8));
}
await database.close();
await rm(folder, { recursive: true });
