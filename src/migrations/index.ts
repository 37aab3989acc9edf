import type { Migration } from "../platform/migrations/migration";
import { releaseSchema } from "./0001-release-schema";
import { eventsByTime } from "./0002-events-by-time";

/** Every change of the stored data since release 0.1.0, in order. A released one is never edited. */
export const migrations: readonly Migration[] = [releaseSchema, eventsByTime];
