import { afterEach, beforeEach, expect, it } from "vitest";
import { waitFor } from "../../../test/wait-for";
import { createModels, type Models } from "../../models";
import type { Database } from "../database";
import { createLogger } from "../logger";
import { openDatabase } from "../open-database";
import type { Ownership } from "./ownership";
import { createPartitionOwnership } from "./partition-ownership";

let database: Database;
let models: Models;
const running: Ownership[] = [];
const keys = Array.from({ length: 300 }, (_, index) => `channel:${index}`);
const beatMs = 20;

beforeEach(async () => {
  database = await openDatabase("sqlite::memory:");
  models = await createModels(database);
});
afterEach(async () => {
  for (const ownership of running.splice(0)) await ownership.stop();
  await database.close();
});

async function join(workerId: string, over: Partial<Models> = {}): Promise<Ownership> {
  const ownership = createPartitionOwnership({ models: { ...models, ...over }, workerId, log: createLogger("silent"), beatMs });
  running.push(ownership);
  await ownership.start();
  return ownership;
}
const owned = (ownership: Ownership): string[] => keys.filter((key) => ownership.owns(key));
const isShared = (...all: Ownership[]): boolean =>
  keys.every((key) => all.filter((ownership) => ownership.owns(key)).length === 1) && all.every((ownership) => owned(ownership).length > 0);

it("gives the first worker everything, shares with the second, and takes back what it leaves", async () => {
  const first = await join("first");
  expect(owned(first)).toEqual(keys);
  const second = await join("second");
  await waitFor("both work", () => isShared(first, second));
  running.splice(running.indexOf(second), 1);
  await second.stop();
  expect(owned(second)).toEqual([]);
  await waitFor("the first has all", () => owned(first).length === keys.length);
});

it("takes over from a worker whose beat stands still, and that one owns nothing any more", async () => {
  let isCutOff = false;
  // The store as a process sees it that was cut off: it hears and says nothing.
  const collection = models.workers.collection;
  const isDown = (): Promise<never> => Promise.reject(new Error("the network is down"));
  const unreliable = new Proxy(collection, {
    // A cursor's refusal comes later than a promise's; a plain throw is both.
    get: (target, name) => (isCutOff ? (name === "find" ? fails : isDown) : bound(target, name)),
  });
  const faulty = { workers: { collection: unreliable } };
  const lost = await join("lost", faulty as unknown as Partial<Models>);
  const other = await join("other");
  await waitFor("both work", () => isShared(lost, other));
  isCutOff = true;
  await waitFor("the other has all", () => owned(other).length === keys.length);
  expect(owned(lost)).toEqual([]);
  isCutOff = false;
  await waitFor("both work again", () => isShared(lost, other));
});

it("never lets two own a key while workers come and go, and waits for what is in hand", async () => {
  const inHand = new Map<string, string>();
  const clashes: string[] = [];
  let isOver = false;
  function work(name: string, ownership: Ownership): Promise<void>[] {
    const busy = new Map<string, Promise<void>>();
    ownership.onYield(async (isLeaving) => {
      await Promise.all([...busy].filter(([key]) => isLeaving(key)).map(([, task]) => task));
    });
    return keys.slice(0, 40).map(async (key) => {
      while (!isOver) {
        if (ownership.owns(key)) {
          if (inHand.has(key)) clashes.push(`${key}: ${inHand.get(key)} and ${name}`);
          inHand.set(key, name);
          const task = new Promise<void>((resolve) => setImmediate(resolve));
          busy.set(key, task);
          await task;
          inHand.delete(key);
          busy.delete(key);
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
  }
  const a = await join("a");
  const tasks = work("a", a);
  const b = await join("b");
  tasks.push(...work("b", b));
  await waitFor("two work", () => isShared(a, b));
  const c = await join("c");
  tasks.push(...work("c", c));
  await waitFor("three work", () => isShared(a, b, c));
  running.splice(running.indexOf(a), 1);
  await a.stop();
  await waitFor("two are left", () => isShared(b, c));
  isOver = true;
  await Promise.all(tasks);
  expect(clashes).toEqual([]);
});

function fails(): never {
  throw new Error("the network is down");
}

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === "function" ? (value.bind(target) as unknown) : value;
}
