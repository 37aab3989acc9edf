import type { Migration } from "../platform/migrations/migration";

/** Where counting begins: a database without a record is empty or was written by 0.1.0, whose collections and indexes the models make. */
export const releaseSchema: Migration = { version: 1, name: "the schema of release 0.1.0", run: () => Promise.resolve() };
