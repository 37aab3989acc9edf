import type { AppContext } from "../app-context";
import { foldText } from "../core";
import { olderThan } from "../platform/http/cursor";
import type { Lead } from "./lead.model";
import { scanPage } from "./scan-page";
import { nationalDigits } from "./search-text";

type Deps = Pick<AppContext, "models">;

const EXPORT_STEP = 500;

/** Newest first. `q` finds names without accents, e-mail addresses and phones however they are spaced. */
export async function listLeads(
  deps: Deps,
  { status, q = "", cursor, limit }: { status?: Lead["status"]; q?: string; cursor?: string; limit: number },
): Promise<{ leads: Lead[]; nextCursor: string | null }> {
  const words = wordsOf(q);
  const isHit = ({ searchText, contactName }: Lead): boolean =>
    words.every((word) => searchText.includes(word) || foldText(contactName).includes(word));
  const { rows, nextCursor } = await scanPage<Lead>({
    limit,
    cursor,
    read: (after, count) =>
      deps.models.leads
        .find({ ...(status && { status }), ...olderThan("at", after) })
        .sort({ at: -1, _id: -1 })
        .limit(count)
        .lean(),
    endOf: ({ at, _id: id }) => ({ at, id }),
    wanted: words.length === 0 ? undefined : () => Promise.resolve(isHit),
  });
  return { leads: rows, nextCursor };
}

/** Every lead, newest first, a page at a time in memory. */
export async function* allLeads(deps: Deps, status?: Lead["status"]): AsyncGenerator<Lead> {
  let cursor: string | null | undefined;
  do {
    const { leads, nextCursor } = await listLeads(deps, { status, limit: EXPORT_STEP, ...(cursor && { cursor }) });
    yield* leads;
    cursor = nextCursor;
  } while (cursor);
}

function wordsOf(q: string): string[] {
  if (/^[\d\s.+()-]+$/.test(q)) return [nationalDigits(q)].filter(Boolean);
  return foldText(q).split(/\s+/).filter(Boolean);
}
