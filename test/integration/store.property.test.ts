import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines } from "../engines";
import { operations, plainIndexes, uniqueIndexes, type IndexChoice } from "../store/arbitrary-operations";
import { contents, prepareCollection, runOperation } from "../store/run-operation";

const LEAST_OPERATIONS = 5_000;
// Fixed, so that a red run is red again; another one may be given to search further.
const SEED = Number(process.env.STORE_SEED ?? 20_261_121);
const RUNS = Number(process.env.STORE_RUNS ?? 220);

const [sqlite, mongodb] = engines as [(typeof engines)[0], (typeof engines)[0]];
const suite = mongodb.missing === null ? describe : describe.skip;

suite(`the embedded engine answers as MongoDB does${mongodb.missing === null ? "" : ` (${mongodb.missing})`}`, () => {
  let opened: Awaited<ReturnType<typeof sqlite.open>>[] = [];
  beforeAll(async () => {
    await mongodb.start();
    opened = [await sqlite.open(), await mongodb.open()];
  });
  afterAll(async () => {
    for (const { dispose } of opened) await dispose();
    await mongodb.stop();
  });

  it("gives the same results, leaves the same documents and raises the same errors", { timeout: 600_000 }, async () => {
    const [embedded, server] = opened.map(({ database }) => database) as [(typeof opened)[0]["database"], (typeof opened)[0]["database"]];
    let runs = 0;
    let count = 0;
    const scripts = fc.tuple(
      plainIndexes,
      fc.oneof(fc.constant<IndexChoice[]>([]), uniqueIndexes),
      fc.array(operations, { minLength: 20, maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(scripts, async ([indexes, unique, script]) => {
        const name = `run${runs++}`;
        const ours = await prepareCollection(embedded, name, [...indexes, ...unique]);
        const theirs = await prepareCollection(server, name, unique);
        for (const operation of script) {
          count++;
          expect(await runOperation(ours, operation)).toEqual(await runOperation(theirs, operation));
          expect(await contents(ours)).toEqual(await contents(theirs));
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: process.env.CI !== undefined },
    );
    console.info(`${count} random operations on each engine (seed ${SEED})`);
    expect(count).toBeGreaterThanOrEqual(LEAST_OPERATIONS);
  });
});
