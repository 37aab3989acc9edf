import { setImmediate } from "node:timers/promises";
import { NgramIndex } from "../../flows/faq/ngrams";
import { finishSlices } from "../../flows/faq/slices";
import type { AppContext } from "../app-context";
import { MAX_UNANSWERED_TEXTS, type UnansweredGroup, type UnansweredList } from "../contract";
import { DAY_MS } from "../core";
import { derivedId } from "../platform/ids";
import { runInLab } from "./faq-lab";
import { questionKeyWith } from "./faq-groups";
import { TREND_WEEKS, WEEK_MS } from "./faq-figures";
import { readFaqSet } from "./faq-sets";
import { readFaqOptions } from "./faq-words";
import type { Unanswered } from "./faq.model";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

const KEPT_MS = 90 * DAY_MS;
const MAX_ROWS = 5_000;
const MAX_GROUPS = 200;
const SLICE_MS = 8;
/** From this score on the nearest entry is more often meant than not (six public sets); below, one click would add a wrong example. */
const SUGGEST_FROM = 0.3;
/** This much like something ignored is ignored too. */
const IGNORED_FROM = 0.75;

/** Questions that the bot could not answer, or answered wrongly, and still would: like ones together, the most frequent first. */
export async function listUnanswered(deps: Deps): Promise<UnansweredList> {
  const rows = await openRows(deps, KEPT_MS);
  const { names, options } = await readFaqSet(deps, "published");
  const groups = await runInLab({ kind: "group", texts: rows.map((row) => row.text), options });
  const keyOf = questionKeyWith(options);
  const now = deps.clock();
  const shown = groups.slice(0, MAX_GROUPS);
  return {
    items: shown.map(({ texts, members }) =>
      presentGroup(
        deps,
        keyOf(texts[0]!),
        texts,
        members.map((member) => rows[member]!),
        names,
        now,
      ),
    ),
    messages: rows.length,
    isCut: groups.length > MAX_GROUPS,
    hasCustomers: rows.length > 0 || (await deps.models.conversations.exists({})) !== null,
  };
}

/** A question that is still open; `blamed` is the entry whose answer the customer called wrong and that nobody has published since. */
export type OpenQuestion = Unanswered & { blamed: string | null };

/** Rows of the last `withinMs`, newest first, without what is ignored or would be answered by now. */
export async function openRows(deps: Deps, withinMs: number): Promise<OpenQuestion[]> {
  const { models, clock, flows } = deps;
  const since = new Date(clock().getTime() - withinMs);
  const rows = await models.unanswered
    .find({ at: { $gte: since } })
    .sort({ at: -1 })
    .limit(MAX_ROWS)
    .lean();
  const isIgnored = await ignoredTexts(deps);
  const blamedIn = await blamedEntries(deps, rows);
  const read = new Map<string, { isIgnored: boolean; answeredBy: string | null }>();
  let sliceEndsAt = performance.now() + SLICE_MS;
  for (const { text } of rows) {
    if (read.has(text)) continue;
    const [best] = flows.matchFaq(text, 1);
    read.set(text, { isIgnored: isIgnored(text), answeredBy: best && best.score >= flows.policy().answerAt ? best.id : null });
    if (performance.now() < sliceEndsAt) continue;
    // Conversations come first.
    await setImmediate();
    sliceEndsAt = performance.now() + SLICE_MS;
  }
  return rows
    .map((row) => ({ ...row, blamed: blamedIn(row) }))
    .filter(({ text, blamed }) => {
      const { isIgnored, answeredBy } = read.get(text)!;
      return !isIgnored && (answeredBy === null || answeredBy === blamed);
    });
}

async function blamedEntries({ models }: Deps, rows: Unanswered[]): Promise<(row: Unanswered) => string | null> {
  const blamedBy = ({ wasWrong, bestFaqId }: Unanswered) => (wasWrong && bestFaqId ? bestFaqId : null);
  const ids = [...new Set(rows.flatMap((row) => blamedBy(row) ?? []))];
  if (ids.length === 0) return () => null;
  const faqs = await models.faqs.find({ _id: { $in: ids } }, { publishedAt: 1 }).lean();
  const publishedAt = new Map(faqs.map((faq) => [faq._id, faq.publishedAt ?? null]));
  return (row) => {
    const id = blamedBy(row);
    const since = id === null ? null : publishedAt.get(id);
    return since && since > row.at ? null : id;
  };
}

/** Never shows these, and what is much like them, again. */
export async function ignoreQuestions({ models, clock }: Pick<Deps, "models" | "clock">, texts: string[], by: string): Promise<void> {
  const keyOf = questionKeyWith(await readFaqOptions({ models }));
  const now = clock().getTime();
  for (const [i, text] of texts.entries()) {
    const key = keyOf(text);
    if (key === "") continue;
    // The first, by which people knew the group, stays the newest: it leads the group among the ignored ones too.
    const at = new Date(now - i);
    await models.ignoredQuestions.updateOne({ _id: key.slice(0, 400) }, { $setOnInsert: { text, by, at } }, { upsert: true });
  }
}

/** Takes back `ignoreQuestions`. */
export async function unignoreQuestions({ models }: Pick<Deps, "models">, texts: string[]): Promise<void> {
  const keyOf = questionKeyWith(await readFaqOptions({ models }));
  const keys = [...texts, ""].map((text) => keyOf(text).slice(0, 400));
  // By its text too: it may have been ignored before a spelling was added, under other words.
  await models.ignoredQuestions.deleteMany({ $or: [{ _id: { $in: keys } }, { text: { $in: texts } }] });
}

async function ignoredTexts({ models }: Pick<Deps, "models">): Promise<(text: string) => boolean> {
  const keyOf = questionKeyWith(await readFaqOptions({ models }));
  const ignored = await models.ignoredQuestions.find({}).sort({ at: -1 }).limit(MAX_ROWS).lean();
  // Read with today's spellings, whatever they were when it was ignored.
  const ignoredKeys = ignored.map(({ text }) => keyOf(text).slice(0, 400));
  const keys = new Set(ignoredKeys);
  const index = finishSlices(NgramIndex.reading(ignoredKeys.map((key) => key.replaceAll(" ", ""))));
  return (text) => {
    const key = keyOf(text).slice(0, 400);
    if (key === "" || keys.has(key)) return true;
    return ignored.length > 0 && index.similarities(key.replaceAll(" ", "")).some((likeness) => likeness >= IGNORED_FROM);
  };
}

function presentGroup(
  { flows }: Deps,
  key: string,
  texts: string[],
  rows: OpenQuestion[],
  names: Map<string, string>,
  now: Date,
): UnansweredGroup {
  const trend = new Array<number>(TREND_WEEKS).fill(0);
  for (const { at } of rows) {
    const bar = TREND_WEEKS - 1 - Math.floor((now.getTime() - at.getTime()) / WEEK_MS);
    if (bar >= 0 && bar < TREND_WEEKS) trend[bar]! += 1;
  }
  const question = texts[0]!;
  const [best] = flows.matchFaq(question, 1);
  const newest = rows[0]!;
  const wrongly = wronglyAnswered(rows, names);
  return {
    id: derivedId("unanswered", key),
    question,
    texts: texts.slice(0, MAX_UNANSWERED_TEXTS),
    count: rows.length,
    lastWeek: trend.at(-1)!,
    trend,
    lastAt: newest.at.toISOString(),
    conversationId: newest.conversationId,
    suggestion:
      best && best.id !== wrongly?.id && best.score >= SUGGEST_FROM && names.has(best.id)
        ? { id: best.id, title: names.get(best.id)!, score: best.score }
        : null,
    wrongly,
  };
}

/** The entry whose answer customers called wrong, the last one that somebody did. */
function wronglyAnswered(rows: OpenQuestion[], names: Map<string, string>): UnansweredGroup["wrongly"] {
  const ids = rows.flatMap(({ blamed }) => (blamed !== null && names.has(blamed) ? [blamed] : []));
  const [id] = ids;
  return id === undefined ? null : { id, title: names.get(id)!, count: ids.filter((one) => one === id).length };
}
