import { DateTime } from "luxon";
import type { AppContext } from "../app-context";
import { DAY_MS, HOUR_MS } from "../core";
import { rawCollection } from "../platform/raw-collection";
import type { PlatformClock } from "./ask-platforms";
import { slotOf } from "./create-figures";
import type { ChannelFacts, HealthFacts } from "./health-facts";
import { lastBackupAt } from "./last-backup";
import { pingDatabase } from "./ping-database";
import { freeBytes, isDiskFull } from "./read-disk";
import { readQueues } from "./read-queues";
import { sumFigures, type FigureSums } from "./sum-figures";

type Deps = Pick<AppContext, "models" | "clock" | "config" | "database" | "bus" | "adapters" | "channels">;

/** Older failures were looked at, or nobody will. */
const FAILED_WITHIN_MS = 30 * DAY_MS;
const FAILED_LIMIT = 2_000;

export async function readFacts(deps: Deps, known: { liveWorkers: number; platforms: PlatformClock[] | null }): Promise<HealthFacts> {
  const now = deps.clock();
  const { config, models } = deps;
  // First and alone: a write that the engine refuses takes what is read in the same moment with it.
  const pingMs = await pingDatabase(deps);
  const [free, backupAt, queues, failedEvents, newest, figures, channels] = await Promise.all([
    freeBytes(config),
    lastBackupAt(config.dataDir),
    readQueues(models, now),
    countFailedEvents(deps, now),
    models.rawEvents.findOne({}, { receivedAt: 1 }).sort({ receivedAt: -1 }).lean(),
    readFigures(deps, now),
    readChannels(deps),
  ]);
  return {
    now,
    database: { engine: deps.database.engine, pingMs, isFull: await isDiskFull(config, pingMs) },
    redis: deps.bus.isShared ? (deps.bus.isAway() ? "away" : "fine") : "unused",
    liveWorkers: known.liveWorkers,
    freeBytes: free,
    backupAt,
    publicUrl: config.http.publicUrl,
    queues,
    failedEvents,
    newestEventAt: newest?.receivedAt ?? null,
    platforms: known.platforms,
    figures,
    channels,
  };
}

async function readFigures({ models, config }: Deps, now: Date): Promise<FigureSums> {
  const today = DateTime.fromJSDate(now, { zone: config.timeZone }).startOf("day").toJSDate();
  const from = new Date(Math.min(today.getTime(), now.getTime() - HOUR_MS));
  const stored = await rawCollection(models.figures)
    .find({ _id: { $gte: slotOf(from) } })
    .toArray();
  return sumFigures(stored, now, today);
}

/** Read by their index, and not without end: that there are many is enough to know. */
async function countFailedEvents({ models }: Deps, now: Date): Promise<number> {
  const looked = await rawCollection(models.rawEvents)
    .find({ attentionAt: { $gt: new Date(now.getTime() - FAILED_WITHIN_MS) } } as never, { projection: { state: 1 } })
    .sort({ attentionAt: -1 })
    .limit(FAILED_LIMIT)
    .toArray();
  return looked.filter(({ state }) => state === "failed").length;
}

async function readChannels({ models, adapters, channels }: Deps): Promise<ChannelFacts[]> {
  const stored = await models.channels.find({}, { credentials: 0 }).sort({ createdAt: 1, _id: 1 }).lean();
  return stored.map(({ _id: id, type, status, statusReason, lastEventAt, createdAt }) => {
    const credentials = channels.byId(id)?.account.credentials;
    return {
      id,
      status,
      statusReason: statusReason ?? null,
      lastEventAt: lastEventAt ?? null,
      connectedAt: createdAt,
      accessEndsAt: credentials === undefined ? null : (adapters.get(type)?.accessEndsAt?.(credentials) ?? null),
    };
  });
}
