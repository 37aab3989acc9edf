/** The embedded engine could not write: the disk is full, or the file is locked. */
export class NotStoredError extends Error {
  override readonly name = "NotStoredError";
}

/** Names, as mongoose wraps the driver's errors in its own. */
const AWAY = new Set([
  "NotStoredError",
  "MongoServerSelectionError",
  "MongooseServerSelectionError",
  "MongoNetworkError",
  "MongoNetworkTimeoutError",
  "MongoNotConnectedError",
  "MongoPoolClearedError",
  "MongoTopologyClosedError",
]);

/** True when the database cannot be reached or cannot store just now: the same request may succeed a little later. */
export function isStoreAway(error: unknown): boolean {
  return error instanceof Error && AWAY.has(error.name);
}
