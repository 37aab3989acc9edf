import { createModels } from "../../../src/models";
import { openDatabase } from "../../../src/platform/open-database";
import { rawCollection } from "../../../src/platform/raw-collection";
import { createRevisionCounter } from "../../../src/platform/revision";
import { readEntries } from "../../../src/inbox/search/search-index";
import { writeBlock } from "../../../src/inbox/search/write-block";
import type { Row } from "../rows";

const BLOCK = 1_000;
const BLOCKS = 5;

/** What a message costs the search index, reading it included. Writes into the stopped subject's database. */
export async function measureIndex(databaseUrl: string): Promise<Row> {
  const database = await openDatabase(databaseUrl);
  try {
    const models = await createModels(database);
    const nextRevision = createRevisionCounter(() => Date.now());
    const newest = await rawCollection(models.messages).find({}).sort({ _id: -1 }).limit(BLOCK * BLOCKS).toArray(); // prettier-ignore
    const refs = newest.map(({ _id }) => _id);
    const before = process.cpuUsage();
    for (let from = 0; from < refs.length; from += BLOCK) {
      const entries = await readEntries({ models }, "message", refs.slice(from, from + BLOCK));
      await writeBlock({ models, nextRevision }, "message", entries, nextRevision());
    }
    const { user, system } = process.cpuUsage(before);
    return {
      what: "search index, CPU per stored message",
      measured: `${((user + system) / refs.length).toFixed(0)} µs`,
      goal: "–",
      isMet: null,
      note: "after the reply, in blocks; part of the cost per turn above",
    };
  } finally {
    await database.close();
  }
}
