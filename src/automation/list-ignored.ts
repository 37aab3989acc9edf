import type { AppContext } from "../app-context";
import { MAX_UNANSWERED_TEXTS, type IgnoredList } from "../contract";
import { runInLab } from "./faq-lab";
import { readFaqOptions } from "./faq-words";

/** Enough for years of use; what is older is ignored as before, and found by nobody. */
const MAX_ROWS = MAX_UNANSWERED_TEXTS;
const MAX_GROUPS = 200;

/** What was chosen never to be seen again: like questions together, as taking one back alone would leave it hidden by the others. */
export async function listIgnored({ models }: Pick<AppContext, "models">): Promise<IgnoredList> {
  const rows = await models.ignoredQuestions
    .find({})
    .sort({ at: -1 })
    .limit(MAX_ROWS + 1)
    .lean();
  const isCut = rows.length > MAX_ROWS;
  rows.splice(MAX_ROWS);
  const groups = await runInLab({ kind: "group", texts: rows.map(({ text }) => text), options: await readFaqOptions({ models }) });
  // Rows come newest first, and so do a group's members.
  const newestFirst = groups.toSorted((a, b) => a.members[0]! - b.members[0]!);
  return {
    items: newestFirst.slice(0, MAX_GROUPS).map(({ texts, members }) => {
      const { by, at } = rows[members[0]!]!;
      return { question: texts[0]!, texts, by, at: at.toISOString() };
    }),
    isCut: isCut || groups.length > MAX_GROUPS,
  };
}
