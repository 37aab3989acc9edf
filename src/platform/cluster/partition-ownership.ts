import type { Model } from "mongoose";
import type { Logger } from "../logger";
import { insertOnce, rawCollection } from "../raw-collection";
import type { KeyTest, Ownership } from "./ownership";
import { partitionOf, PARTITIONS, share } from "./partitions";
import type { Partition, Worker } from "./worker.model";

interface Deps {
  models: { workers: Model<Worker>; partitions: Model<Partition> };
  workerId: string;
  log: Logger;
  /** For tests: how fast everything below goes. */
  beatMs?: number;
}

/** A worker whose beat stood still this many beats, as others saw it, is dead. */
const DEAD_AFTER_BEATS = 8;
/** A worker that could not beat this long owns nothing: well before others may think it dead. */
const SILENT_AFTER_BEATS = 4;

/**
 * Shares all keys among processes through the database, by partitions, each with one owner.
 * Nobody trusts a clock: a worker lives while others see its beat move, and time is only measured inside one process.
 */
export function createPartitionOwnership(deps: Deps): Ownership {
  const { workerId, log, beatMs = 1_000 } = deps;
  const workers = rawCollection(deps.models.workers);
  const partitions = rawCollection(deps.models.partitions);
  const mine = new Set<number>();
  /** Gone without being asked for; what is in hand of them must end. */
  const lost = new Set<number>();
  const seen = new Map<string, { beat: number; movedAt: number }>();
  const gainers: ((isMine: KeyTest) => Promise<void>)[] = [];
  const yielders: ((isLeaving: KeyTest) => Promise<void>)[] = [];
  let lastBeatAt = -Infinity;
  let beat = 0;
  let live: string[] = [workerId];
  let isStopping = false;

  const isInTouch = (): boolean => performance.now() - lastBeatAt < SILENT_AFTER_BEATS * beatMs;
  const testOf =
    (numbers: readonly number[]): KeyTest =>
    (key) =>
      numbers.includes(partitionOf(key));

  async function sendBeat(): Promise<void> {
    const startedAt = performance.now();
    beat += 1;
    await workers.updateOne({ _id: workerId }, { $set: { beat }, $setOnInsert: { startedAt: new Date() } }, { upsert: true });
    // A process that was away for long may have been taken for dead: what it had may be others' by now.
    if (!isInTouch()) for (const number of mine) lost.add(number);
    if (!isInTouch()) mine.clear();
    lastBeatAt = startedAt;
  }

  async function arrange(): Promise<void> {
    // In this order: whoever has a partition was in the list of workers before it took it.
    const stored = await partitions.find({}).toArray();
    await lookAround();
    const byNumber = new Map(stored.map((partition) => [Number(partition._id), partition]));
    const owners = Array.from({ length: PARTITIONS }, (_, number) => byNumber.get(number)?.owner ?? null);
    for (const number of mine) if (owners[number] !== workerId) lost.add(number);
    if (lost.size > 0) await letGo([...lost]);

    const wanted = share(owners, live);
    const surplus = [...mine].filter((number) => wanted[number] !== workerId);
    if (surplus.length > 0) await giveBack(surplus);
    const gained: number[] = [];
    for (const [number, owner] of owners.entries()) {
      if (isStopping || wanted[number] !== workerId || mine.has(number)) continue;
      const isFree = owner === null || owner === workerId || !live.includes(owner);
      if (isFree && (await take(number, byNumber.get(number)))) gained.push(number);
    }
    if (gained.length === 0) return;
    for (const number of gained) mine.add(number);
    log.info({ workerId, gained: gained.length, owned: mine.size, workers: live.length }, "works on more partitions");
    // Together: none may begin with what is new before all know that older work is coming.
    await Promise.all(gainers.map((listener) => listener(testOf(gained))));
  }

  async function lookAround(): Promise<void> {
    const now = performance.now();
    const known = await workers.find({}).toArray();
    for (const { _id, beat: their } of known) {
      const last = seen.get(_id);
      if (last?.beat !== their) seen.set(_id, { beat: their, movedAt: now });
    }
    for (const id of seen.keys()) if (!known.some(({ _id }) => _id === id)) seen.delete(id);
    const dead = [...seen].filter(([id, { movedAt }]) => id !== workerId && now - movedAt > DEAD_AFTER_BEATS * beatMs).map(([id]) => id);
    live = known.map(({ _id }) => _id).filter((id) => !dead.includes(id));
    if (!live.includes(workerId)) live.push(workerId);
    for (const id of dead) await workers.deleteOne({ _id: id, beat: seen.get(id)!.beat });
  }

  async function take(number: number, stored: Partition | undefined): Promise<boolean> {
    const _id = String(number);
    if (!stored) return insertOnce(partitions, { _id, owner: workerId, term: 1 });
    const taken = await partitions.updateOne(
      { _id, owner: stored.owner ?? null, term: stored.term },
      { $set: { owner: workerId }, $inc: { term: 1 } },
    );
    return taken.matchedCount === 1;
  }

  async function giveBack(numbers: number[]): Promise<void> {
    await letGo(numbers);
    await partitions.updateMany({ _id: { $in: numbers.map(String) }, owner: workerId }, { $set: { owner: null }, $inc: { term: 1 } });
    log.info({ workerId, yielded: numbers.length, owned: mine.size, workers: live.length }, "works on fewer partitions");
  }

  async function letGo(numbers: number[]): Promise<void> {
    for (const number of numbers) mine.delete(number);
    await Promise.all(yielders.map((listener) => listener(testOf(numbers))));
    for (const number of numbers) lost.delete(number);
  }

  const report = (error: unknown): void => log.error({ err: error, workerId }, "could not agree with the other workers");
  /** Beats go on while partitions change hands, which may take seconds. */
  const beats = createLoop(sendBeat, beatMs, report);
  const arrangements = createLoop(arrange, beatMs, report);

  return {
    owns: (key) => isInTouch() && mine.has(partitionOf(key)),
    onGain: (listener) => void gainers.push(listener),
    onYield: (listener) => void yielders.push(listener),
    workers: () => live.length,
    async start() {
      await beats.start();
      await arrangements.start();
    },
    async stop() {
      isStopping = true;
      await arrangements.stop();
      if (mine.size > 0) await giveBack([...mine]);
      await beats.stop();
      await workers.deleteOne({ _id: workerId });
    },
  };
}

interface Loop {
  start(): Promise<void>;
  /** Waits for the run in hand. */
  stop(): Promise<void>;
}

/** Runs the work again and again, `everyMs` apart, never twice at once; resolves `start` after the first run. */
function createLoop(work: () => Promise<void>, everyMs: number, report: (error: unknown) => void): Loop {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let run: Promise<void> = Promise.resolve();
  function next(): Promise<void> {
    run = work()
      .catch(report)
      .then(() => {
        if (!isStopped) timer = setTimeout(() => void next(), everyMs);
      });
    return run;
  }
  return {
    start: next,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      return run;
    },
  };
}
