import type { AppContext } from "../app-context";
import { decodeCursor, encodeCursor, olderThan, type PageEnd } from "../platform/http/cursor";
import type { Lead } from "./lead.model";
import { foldText } from "./search-text";

type Deps = Pick<AppContext, "models">;

const SCAN_STEP = 500;
/** One request looks at no more than this; the cursor then goes on where the look ended. */
const MAX_SCANNED = 5_000;

/** Newest first. `q` finds names without accents, e-mail addresses and phones however they are spaced. */
export async function listLeads(
  deps: Deps,
  request: { status?: Lead["status"]; q?: string; cursor?: string; limit: number },
): Promise<{ leads: Lead[]; nextCursor: string | null }> {
  const { status, limit } = request;
  const wanted = wordsOf(request.q ?? "");
  const step = wanted.length > 0 ? SCAN_STEP : limit + 1;
  const hits: Lead[] = [];
  let end: PageEnd | null = request.cursor === undefined ? null : decodeCursor(request.cursor);
  for (let scanned = 0; scanned < MAX_SCANNED; scanned += step) {
    const filter = { ...(status && { status }), ...olderThan("at", end) };
    const candidates = await deps.models.leads.find(filter).sort({ at: -1, _id: -1 }).limit(step).lean();
    for (const lead of candidates) {
      if (hits.length === limit) return { leads: hits, nextCursor: end && encodeCursor(end) };
      end = { at: lead.at, id: lead._id };
      if (wanted.every((word) => lead.searchText.includes(word) || foldText(lead.contactName).includes(word))) hits.push(lead);
    }
    if (candidates.length < step) return { leads: hits, nextCursor: null };
  }
  return { leads: hits, nextCursor: end && encodeCursor(end) };
}

/** Every lead, newest first, a page at a time in memory. */
export async function* allLeads(deps: Deps, status?: Lead["status"]): AsyncGenerator<Lead> {
  let cursor: string | null | undefined;
  do {
    const { leads, nextCursor } = await listLeads(deps, { status, limit: SCAN_STEP, ...(cursor && { cursor }) });
    yield* leads;
    cursor = nextCursor;
  } while (cursor);
}

function wordsOf(q: string): string[] {
  // 0912… and +84 912… are the same number.
  if (/^[\d\s.+()-]+$/.test(q)) return [q.replace(/\D/g, "").replace(/^(84|0)/, "")].filter(Boolean);
  return foldText(q).split(/\s+/).filter(Boolean);
}
