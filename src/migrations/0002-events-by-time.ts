import type { Migration } from "../platform/migrations/migration";

/** Lets old events be found and deleted without reading all of them. Built here rather than by the models, so that it is waited for and logged. */
export const eventsByTime: Migration = {
  version: 2,
  name: "raw events can be found by the time they were received",
  run: async ({ mongoose }) => {
    await mongoose.connection.db!.collection("rawevents").createIndex({ receivedAt: 1 });
  },
};
