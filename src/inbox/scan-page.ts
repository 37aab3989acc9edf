import { decodeCursor, encodeCursor, type PageEnd } from "../platform/http/cursor";

const SCAN_STEP = 500;
/** One request looks at no more than this; the cursor then goes on where the look ended. */
const MAX_SCANNED = 5_000;

export interface Scan<Row> {
  limit: number;
  cursor?: string | undefined;
  /** Newest first, what comes after `after`. */
  read(after: PageEnd | null, limit: number): Promise<Row[]>;
  endOf(row: Row): PageEnd;
  /** Gets each step's rows and says which of them are wanted; left out: all. */
  wanted?: ((rows: Row[]) => Promise<(row: Row) => boolean>) | undefined;
}

/** One page of a list that no index can search. A page may hold fewer than `limit` rows and still have a next one. */
export async function scanPage<Row>({
  limit,
  cursor,
  read,
  endOf,
  wanted,
}: Scan<Row>): Promise<{ rows: Row[]; nextCursor: string | null }> {
  const step = wanted ? SCAN_STEP : limit + 1;
  const rows: Row[] = [];
  let end = cursor === undefined ? null : decodeCursor(cursor);
  for (let scanned = 0; scanned < MAX_SCANNED; scanned += step) {
    const candidates = await read(end, step);
    const isWanted = wanted ? await wanted(candidates) : () => true;
    for (const row of candidates) {
      if (rows.length === limit) return { rows, nextCursor: end && encodeCursor(end) };
      end = endOf(row);
      if (isWanted(row)) rows.push(row);
    }
    if (candidates.length < step) return { rows, nextCursor: null };
  }
  return { rows, nextCursor: end && encodeCursor(end) };
}
