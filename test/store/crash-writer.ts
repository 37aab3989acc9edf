import { openDatabase } from "../../src/platform/open-database";

// Writes without end and reports each id only when its write was acknowledged; the test kills it.
const database = await openDatabase(`sqlite:${process.argv[2]}`);
const collection = database.mongoose.connection.collection("marks");
let next = 0;

async function writer(): Promise<never> {
  for (;;) {
    const n = next++;
    await collection.insertOne({ _id: `m${n}` as never, n });
    await collection.updateOne({ _id: `m${n}` as never }, { $set: { done: true } });
    process.stdout.write(`m${n}\n`);
  }
}
await Promise.all(Array.from({ length: 16 }, writer));
