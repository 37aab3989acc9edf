import { setTimeout } from "node:timers/promises";
import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import { REST_MS } from "../platform/run-in-slices";

/** On the embedded engine a page holds up everybody for a millisecond. */
const PAGE = 20;
const NEEDED = { questions: 1, answer: 1 } as const;

interface LiveEntry {
  id: string;
  questions: string[];
  answer: string;
}

/** What the bot may answer with, by ascending ids. An edit that comes meanwhile may be in it or not; whoever made it has it read again. */
export async function readLiveEntries({ models }: Pick<AppContext, "models">): Promise<LiveEntry[]> {
  const entries: LiveEntry[] = [];
  for (let after = ""; ; await setTimeout(REST_MS)) {
    const page = await rawCollection(models.faqs)
      .find({ isEnabled: true, _id: { $gt: after } }, { projection: NEEDED })
      .sort({ _id: 1 })
      .limit(PAGE)
      .toArray();
    entries.push(...page.map(({ _id: id, questions, answer }) => ({ id, questions, answer })));
    if (page.length < PAGE) return entries;
    after = page.at(-1)!._id;
  }
}
