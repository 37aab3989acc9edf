import type { AppContext } from "../app-context";
import type { FaqContent, FaqFigures } from "../contract";
import { DAY_MS } from "../core";
import { deleteInPages } from "../platform/delete-in-pages";
import { rawCollection } from "../platform/raw-collection";

type Deps = Pick<AppContext, "models" | "clock">;

export const WEEK_MS = 7 * DAY_MS;
/** Bars of a trend. */
export const TREND_WEEKS = 8;
/** Weeks that the figures beside an entry cover. */
const FIGURE_WEEKS = 4;
const KEPT_MS = 90 * DAY_MS;
const MAX_WORDING_ROWS = 5_000;
/** Wordings that are older than these versions count from the oldest of them on. */
const MAX_VERSIONS = 100;

export interface EntryFigures {
  figures: FaqFigures;
  trend: number[];
}

/** Weeks since 1970, for counting by week on both engines. */
export function weekOf(at: Date): number {
  return Math.floor(at.getTime() / WEEK_MS);
}

export function noFigures(): EntryFigures {
  return { figures: emptyFigures(), trend: new Array<number>(TREND_WEEKS).fill(0) };
}

/** How often each entry was asked in the last weeks, and what came of it. */
export async function readFigures({ models, clock }: Deps, faqId?: string): Promise<Map<string, EntryFigures>> {
  const thisWeek = weekOf(clock());
  const since = new Date((thisWeek - TREND_WEEKS + 1) * WEEK_MS);
  const rows = await models.faqReplies.aggregate<{ _id: { faqId: string; week: number; outcome: string }; count: number }>([
    { $match: { at: { $gte: since }, ...(faqId === undefined ? {} : { faqId }) } },
    { $group: { _id: { faqId: "$faqId", week: "$week", outcome: "$outcome" }, count: { $sum: 1 } } },
  ]);
  const found = new Map<string, EntryFigures>();
  for (const { _id, count } of rows) {
    const entry = found.get(_id.faqId) ?? noFigures();
    found.set(_id.faqId, entry);
    const bar = _id.week - thisWeek + TREND_WEEKS - 1;
    if (bar >= 0 && bar < TREND_WEEKS) entry.trend[bar]! += count;
    if (_id.week > thisWeek - FIGURE_WEEKS) addOutcome(entry.figures, _id.outcome, count);
  }
  return found;
}

/** What each wording that is published did since all of them are, in the last three months. */
export async function readWordingFigures(deps: Deps, faqId: string, published: FaqContent): Promise<FaqFigures[]> {
  const figures = [published.answer.text, ...published.wordings].map(emptyFigures);
  if (figures.length < 2) return figures;
  const { models, clock } = deps;
  const kept = new Date(clock().getTime() - KEPT_MS);
  const begun = await wordingsBegun(deps, faqId, published);
  const rows = await models.faqReplies
    .find({ at: { $gte: begun > kept ? begun : kept }, faqId }, { wording: 1, outcome: 1 })
    .sort({ at: -1 })
    .limit(MAX_WORDING_ROWS)
    .lean();
  // A channel's own answer (−1) is no wording, and one may have been taken out meanwhile.
  for (const { wording, outcome } of rows) if (figures[wording]) addOutcome(figures[wording], outcome, 1);
  return figures;
}

/** When the version was published from which on the wordings have been the same: what was said before does not speak for these. */
async function wordingsBegun({ models }: Deps, faqId: string, published: FaqContent): Promise<Date> {
  const said = ({ answer, wordings }: FaqContent) => JSON.stringify([answer.text, wordings]);
  const versions = await models.faqVersions.find({ faqId }, { content: 1, at: 1 }).sort({ number: -1 }).limit(MAX_VERSIONS).lean();
  const other = versions.findIndex(({ content }) => said(content as FaqContent) !== said(published));
  return versions[(other === -1 ? versions.length : other) - 1]?.at ?? new Date(0);
}

/** Forgets answers older than three months. @returns how many */
export function deleteOldReplies({ models, clock }: Deps): Promise<number> {
  return deleteInPages(rawCollection(models.faqReplies), { at: { $lt: new Date(clock().getTime() - KEPT_MS) } });
}

function emptyFigures(): FaqFigures {
  return { asked: 0, accepted: 0, missed: 0, handedOff: 0 };
}

function addOutcome(figures: FaqFigures, outcome: string, count: number): void {
  figures.asked += count;
  if (outcome === "handoff") figures.handedOff += count;
  else if (outcome === "missed") figures.missed += count;
  else figures.accepted += count;
}
