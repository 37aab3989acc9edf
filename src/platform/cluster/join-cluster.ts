import type { Model } from "mongoose";
import { ownWaker, type JobWaker } from "../job-waker";
import { newId } from "../ids";
import type { Logger } from "../logger";
import { createBullWaker } from "./bull-waker";
import { createRedisBus, silentBus, type Bus } from "./bus";
import { noOwnership, soleOwnership, type Ownership } from "./ownership";
import { createPartitionOwnership } from "./partition-ownership";
import type { Partition, Worker } from "./worker.model";

interface Deps {
  config: { database: { engine: string }; redis: { url: string | null }; roles: { worker: boolean } };
  clock: () => Date;
  log: Logger;
  models: { workers: Model<Worker>; partitions: Model<Partition> };
}

export interface Cluster {
  ownership: Ownership;
  bus: Bus;
  waker: JobWaker;
}

/** Alone on the embedded database or without Redis; else one of any number of processes, which find each other in the database and wake each other through Redis. */
export function joinCluster({ config, clock, log, models }: Deps): Cluster {
  const { url } = config.redis;
  if (url === null || config.database.engine === "sqlite") return { ownership: soleOwnership(), bus: silentBus(), waker: ownWaker(clock) };
  const isWorking = config.roles.worker;
  return {
    ownership: isWorking ? createPartitionOwnership({ models, workerId: newId(), log }) : noOwnership(),
    bus: createRedisBus({ url, log }),
    waker: createBullWaker({ url, log, clock, isWorking }),
  };
}
