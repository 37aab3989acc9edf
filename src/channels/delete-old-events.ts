import { setTimeout as delay } from "node:timers/promises";
import type { Filter } from "mongodb";
import type { AppContext } from "../app-context";
import { DAY_MS } from "../core";
import { rawCollection } from "../platform/raw-collection";
import type { RawEvent } from "./raw-event.model";

type Deps = Pick<AppContext, "models" | "clock">;
type Known = Pick<RawEvent, "_id" | "receivedAt" | "state">;

/** Ignored and failed events are there for an admin to look at, and to run again after an update that understands them. */
const ATTENTION_DAYS = 90;
/** On the embedded engine a page holds up the message path for a few milliseconds; the pause lets it through. */
const PAGE = 50;
const PAUSE_MS = 15;

export interface Deletion {
  deleted: number;
  /** Where to go on, oldest first; null when all that is old has been looked at. */
  goOnFrom: Date | null;
}

/**
 * Deletes raw events that were handled more than `days` ago; ignored and failed ones stay for at least 90 days, pending ones for ever.
 * An event whose bytes another one still needs (a batch is stored once) stays as long as that one.
 *
 * @param from as the call before gave it
 * @param budgetMs ends in between after this long
 */
export async function deleteOldEvents(deps: Deps, days: number, from: Date, budgetMs: number): Promise<Deletion> {
  const ageLimit = (limit: number): Date => new Date(deps.clock().getTime() - limit * DAY_MS);
  const handledBefore = ageLimit(days);
  const lookedAtBefore = ageLimit(Math.max(days, ATTENTION_DAYS));
  const isOld = ({ state, receivedAt }: Known): boolean =>
    state === "done" ? receivedAt < handledBefore : state !== "pending" && receivedAt < lookedAtBefore;

  const endAt = performance.now() + budgetMs;
  let position: Position = { from, staying: [] };
  for (let deleted = 0; ; await delay(PAUSE_MS)) {
    const page = await readPage(deps, position, handledBefore);
    if (page.length === 0) return { deleted, goOnFrom: null };
    const gone = await deleteEvents(deps, page.filter(isOld));
    deleted += gone.size;
    position = after(position, page, gone);
    // Only past the moment it began with: the next call would meet that one's events again.
    if (performance.now() > endAt && position.from > from) return { deleted, goOnFrom: position.from };
  }
}

/** Events of one moment may be more than a page: those of the newest moment that stay are remembered, so that the next page is another. */
interface Position {
  from: Date;
  staying: string[];
}

/** By time alone and decided here: whatever stays, no read is longer than a page. */
function readPage(deps: Deps, { from, staying }: Position, before: Date): Promise<Known[]> {
  return rawCollection(deps.models.rawEvents)
    .find({ receivedAt: { $gte: from, $lt: before }, ...(staying.length > 0 && { _id: { $nin: staying } }) } as Filter<RawEvent>)
    .project<Known>({ receivedAt: 1, state: 1 })
    .sort({ receivedAt: 1 })
    .limit(PAGE)
    .toArray();
}

function after(position: Position, page: Known[], gone: Set<string>): Position {
  const from = page.at(-1)!.receivedAt;
  const staying = page.filter(({ _id, receivedAt }) => receivedAt >= from && !gone.has(_id)).map(({ _id }) => _id);
  return { from, staying: from > position.from ? staying : [...position.staying, ...staying] };
}

async function deleteEvents(deps: Deps, old: Known[]): Promise<Set<string>> {
  const needed = await neededByOthers(deps, old);
  const ids = old.map(({ _id }) => _id).filter((id) => !needed.has(id));
  // The state once more: an admin may have had one run again meanwhile.
  if (ids.length > 0) await rawCollection(deps.models.rawEvents).deleteMany({ _id: { $in: ids }, state: { $ne: "pending" } });
  return new Set(ids);
}

/** Of the given events those that hold the bytes of one that is not among them. Events of a batch were received at the same moment. */
async function neededByOthers(deps: Deps, old: Known[]): Promise<Set<string>> {
  if (old.length === 0) return new Set();
  const ids = old.map(({ _id }) => _id);
  const moments = [...new Set(old.map(({ receivedAt }) => receivedAt.getTime()))].map((ms) => new Date(ms));
  const others = await rawCollection(deps.models.rawEvents)
    .find({ receivedAt: { $in: moments }, bodyIn: { $in: ids }, _id: { $nin: ids } } as Filter<RawEvent>)
    .project<{ bodyIn: string }>({ bodyIn: 1 })
    .toArray();
  return new Set(others.map(({ bodyIn }) => bodyIn));
}
