import { once } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { describeEngines } from "../../test/engines";
import { createTestContext, type TestContext } from "../../test/factories";
import { learnFaq, trainFaq, type FaqEntry, type LearnedModel } from "../../flows/faq";
import { MINUTE_MS } from "../core";
import { createModels } from "../models";
import { rawCollection } from "../platform/raw-collection";
import * as threads from "../platform/threads";
import { createLiveFaq } from "./create-live-faq";
import { readFaqModel, storeFaqModel, trainingKey } from "./faq-model-store";
import { trainFaqInThread, type TrainFaq } from "./train-faq-apart";
import { packFaqModel, trainFaqHere, type TrainedFaq } from "./trained-faq";

type Entry = FaqEntry & { answer: string };
const entry = (id: string, answer: string, ...questions: string[]): Entry => ({ id, answer, questions });
const HOURS = entry("hours", "8h – 21h", "Shop mở cửa mấy giờ?", "Mấy giờ shop đóng cửa?", "Giờ làm việc của shop");
const SHIP = entry("ship", "35.000 ₫", "Phí ship bao nhiêu?", "Ship về tỉnh bao nhiêu tiền?", "Phí giao hàng thế nào?");
const SIZE = entry("size", "Miễn phí", "Đổi size có mất phí không?", "Mặc chật đổi được không?", "Đổi size như thế nào?");

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext();
});
afterEach(() => {
  vi.restoreAllMocks();
  return context.close();
});

/** A trainer that waits to be let go. */
function heldTrainer() {
  const asked: { entries: readonly FaqEntry[]; go(): void; fail(error: Error): void }[] = [];
  const waiting: (() => void)[] = [];
  const train: TrainFaq = (entries, signal) =>
    new Promise((resolve, reject) => {
      asked.push({ entries, go: () => resolve(trainFaqHere(entries)), fail: reject });
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      waiting.splice(0).forEach((tell) => tell());
    });
  const started = async (count: number) => {
    while (asked.length < count) await new Promise<void>((tell) => waiting.push(tell));
    return asked[count - 1]!;
  };
  return { train, asked, started };
}

test("what was learned before answers until the new is ready, with today's answers and without deleted entries", async () => {
  const { train, started } = heldTrainer();
  const faq = createLiveFaq(context.ctx, train);
  const first = faq.use([HOURS, SHIP, SIZE]);
  (await started(1)).go();
  await first;
  const second = faq.use([{ ...HOURS, answer: "9h – 22h" }, SHIP, entry("card", "Có", "Có quẹt thẻ không?", "Trả bằng thẻ được không?")]);
  const training = await started(2);
  expect(faq.match("shop mo cua may gio", 1)[0]).toMatchObject({ id: "hours", answer: "9h – 22h" });
  expect(faq.match("shop mo cua may gio", 1)[0]!.reason).not.toBe("");
  expect(faq.match("đổi size như thế nào", 3).map(({ id }) => id)).not.toContain("size");
  expect(faq.entry("size")).toBeUndefined();
  training.go();
  await second;
  expect(faq.match("quet the dc k", 1)[0]).toMatchObject({ id: "card" });
});

test("edits during a training are learned together afterwards, and the newest wins", async () => {
  const { train, asked, started } = heldTrainer();
  const faq = createLiveFaq(context.ctx, train);
  const uses = [faq.use([HOURS, SHIP])];
  const one = await started(1);
  uses.push(faq.use([HOURS, SIZE]), faq.use([SHIP, SIZE]));
  one.go();
  (await started(2)).go();
  await Promise.all(uses);
  expect(asked.map(({ entries }) => entries.map(({ id }) => id))).toEqual([
    ["hours", "ship"],
    ["ship", "size"],
  ]);
  expect(faq.match("đổi size như thế nào", 1)[0]).toMatchObject({ id: "size" });
});

test("edits that follow at once leave turns as much time between two trainings as the first took, and a stop does not wait for it", async () => {
  const { train, asked, started } = heldTrainer();
  const faq = createLiveFaq(context.ctx, train);
  const begunAt = performance.now();
  const first = faq.use([HOURS, SHIP]);
  const training = await started(1);
  await vi.waitUntil(() => performance.now() - begunAt > 50);
  training.go();
  await first;
  const tookMs = performance.now() - begunAt;
  const endedAt = performance.now();
  const second = faq.use([HOURS, SIZE]);
  (await started(2)).go();
  // A timer may be a millisecond early.
  expect(performance.now() - endedAt).toBeGreaterThanOrEqual(tookMs - 10);
  await second;
  const third = faq.use([SHIP, SIZE]);
  await faq.close();
  await third;
  expect(asked).toHaveLength(2);
});

test("what one process learned is loaded by the next; a changed answer needs no training, a changed question does", async () => {
  let trained = 0;
  const train: TrainFaq = (entries, _signal, options, known = null) => {
    if (known === null) trained += 1;
    return Promise.resolve(trainFaqHere(entries, options, known));
  };
  await createLiveFaq(context.ctx, train).use([HOURS, SHIP, SIZE]);
  expect(trained).toBe(1);
  const next = createLiveFaq(context.ctx, train);
  expect(await next.begin([HOURS, { ...SHIP, answer: "Miễn phí" }, SIZE])).toBe(true);
  expect(next.match("phi ship bn", 1)[0]).toMatchObject({ id: "ship", answer: "Miễn phí" });
  await next.use([HOURS, { ...SHIP, answer: "20.000 ₫" }, SIZE]);
  expect(trained).toBe(1);
  await next.use([HOURS, { ...SHIP, questions: [...SHIP.questions, "Cước gửi hàng"] }, SIZE]);
  expect(trained).toBe(2);
});

test("a start without a stored model answers word by word, and says that there is something to learn", async () => {
  const faq = createLiveFaq(context.ctx, heldTrainer().train);
  expect(await faq.begin([HOURS, SHIP, SIZE])).toBe(false);
  expect(faq.match("phí ship bao nhiêu", 1)[0]).toMatchObject({ id: "ship" });
});

test("a training that fails is logged, and the new entries are answered all the same", async () => {
  const { train, started } = heldTrainer();
  const faq = createLiveFaq(context.ctx, train);
  const using = faq.use([HOURS, SHIP, SIZE]);
  (await started(1)).fail(new Error("no memory"));
  await using;
  expect(faq.match("phí ship bao nhiêu", 1)[0]).toMatchObject({ id: "ship" });
  expect(context.logged.some((line) => String(line["msg"]).includes("could not be learned"))).toBe(true);
});

test("what an older matcher worked with is given back at once", async () => {
  const made: TrainedFaq[] = [];
  const faq = createLiveFaq(context.ctx, (entries) => {
    made.push(trainFaqHere(entries)!);
    return Promise.resolve(made.at(-1)!);
  });
  const heldAfter = async (count: number): Promise<number> => {
    for (let i = 0; i < count; i += 1)
      await faq.use([HOURS, SHIP, { ...SIZE, questions: [...SIZE.questions, `Đổi size lần ${made.length}`] }]);
    collectGarbage();
    return process.memoryUsage().arrayBuffers;
  };
  const held = await heldAfter(2);
  const sizeOfOne = made[1]!.prepared.space.indexes.byteLength;
  expect(await heldAfter(10)).toBeLessThan(held + 4 * sizeOfOne);
  expect(made.map(({ prepared }) => prepared.weights.features.byteLength > 0)).toEqual([...made.slice(1).map(() => false), true]);
  expect(faq.match("doi size ntn", 1)[0]).toMatchObject({ id: "size" });
});

test("a stored model that cannot be used is learned again and replaced", async () => {
  const entries = [HOURS, SHIP, SIZE];
  const { learned } = learnFaq(entries)!;
  const unusable = { ...learned, supports: { ...learned.supports, example: "/////w==" } };
  await storeFaqModel(context.ctx, trainingKey(entries), packFaqModel(unusable));
  const faq = createLiveFaq(context.ctx, (given, _signal, options, known) =>
    Promise.resolve().then(() => trainFaqHere(given, options, known)),
  );
  expect(await faq.begin(entries)).toBe(false);
  expect(faq.match("phí ship bao nhiêu", 1)[0]).toMatchObject({ id: "ship" });
  await faq.use(entries);
  expect(await readFaqModel(context.ctx, trainingKey(entries))).toEqual(learned);
});

test("entries that come back while others are being learned are answered in the end", async () => {
  const { train, started } = heldTrainer();
  const faq = createLiveFaq(context.ctx, train);
  const uses = [faq.use([HOURS, SHIP])];
  const first = await started(1);
  uses.push(faq.use([]));
  expect(faq.isEmpty()).toBe(true);
  expect(await faq.begin([SHIP, SIZE])).toBe(false);
  uses.push(faq.use([SHIP, SIZE]));
  first.go();
  (await started(2)).go();
  await Promise.all(uses);
  expect(faq.match("đổi size như thế nào", 1)[0]).toMatchObject({ id: "size" });
});

test("what was learned is used although it could not be kept", async () => {
  vi.spyOn(rawCollection(context.ctx.models.faqModels), "insertOne").mockRejectedValue(new Error("the disk is full"));
  const faq = createLiveFaq(context.ctx, (entries) => Promise.resolve(trainFaqHere(entries)));
  await faq.use([HOURS, SHIP, SIZE]);
  expect(faq.match("phi ship bn", 1)[0]!.reason).toContain("decided");
  expect(context.logged.some((line) => String(line["msg"]).includes("could not be kept"))).toBe(true);
});

test("closing ends a training", async () => {
  const { train, started } = heldTrainer();
  const faq = createLiveFaq(context.ctx, train);
  const using = faq.use([HOURS, SHIP]);
  await started(1);
  await faq.close();
  await using;
  expect(await context.ctx.models.faqModels.countDocuments()).toBe(0);
});

test("the thread learns what this thread would, and stops when told to", async () => {
  const entries = [HOURS, SHIP, SIZE];
  expect(await trainFaqInThread(entries, new AbortController().signal)).toEqual(trainFaqHere(entries));
  const stopping = new AbortController();
  const training = trainFaqInThread(entries, stopping.signal);
  stopping.abort(new Error("enough"));
  await expect(training).rejects.toThrow("enough");
});

test("edits in a row are learned by one thread, which ends when it has had nothing to do for a minute", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const started = vi.spyOn(threads, "startThread");
  try {
    const train = (...entries: FaqEntry[]) => trainFaqInThread(entries, new AbortController().signal);
    const before = await train(HOURS, SHIP);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    started.mockClear();
    expect(await train(HOURS, SHIP)).toEqual(before);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1);
    expect(await train(HOURS, SIZE)).toEqual(trainFaqHere([HOURS, SIZE]));
    expect(started).toHaveBeenCalledTimes(1);
    const [thread] = started.mock.results.map(({ value }) => value as Worker);
    const ended = once(thread!, "exit");
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    await ended;
    expect(await train(SHIP, SIZE)).toEqual(trainFaqHere([SHIP, SIZE]));
    expect(started).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

test("two that learn at once have a thread each", async () => {
  const train = (...entries: FaqEntry[]) => trainFaqInThread(entries, new AbortController().signal);
  expect(await Promise.all([train(HOURS, SHIP), train(SHIP, SIZE)])).toEqual([trainFaqHere([HOURS, SHIP]), trainFaqHere([SHIP, SIZE])]);
});

test("the thread makes ready what was learned before, and learns nothing then", async () => {
  const entries = [HOURS, SHIP, SIZE];
  const { learned } = learnFaq(entries)!;
  const other = { ...learned, calibration: { score: 1, lead: 2, strange: 3, unspoken: 4, bias: 5 } };
  expect(await trainFaqInThread(entries, new AbortController().signal, {}, other)).toEqual(trainFaqHere(entries, {}, other));
});

test("a stored model that cannot be read is thrown away", async () => {
  const key = trainingKey([HOURS]);
  await context.ctx.models.faqModels.create({ _id: key, learned: Buffer.from("not gzip"), at: new Date() });
  expect(await readFaqModel(context.ctx, key)).toBeNull();
  expect(await context.ctx.models.faqModels.countDocuments()).toBe(0);
});

describeEngines("stored models", (open) => {
  test("come back as they were; those of an hour ago leave", async () => {
    const models = await createModels(await open());
    const learned = trainFaq([HOURS, SHIP]).learned as LearnedModel;
    let now = new Date("2026-11-20T00:00:00Z");
    const deps = { models, clock: () => now, log: context.ctx.log };
    await storeFaqModel(deps, "old", packFaqModel(learned));
    now = new Date("2026-11-20T01:00:01Z");
    await storeFaqModel(deps, "new", packFaqModel(learned));
    await storeFaqModel(deps, "new", packFaqModel(learned));
    expect(await readFaqModel(deps, "new")).toEqual(learned);
    expect(await readFaqModel(deps, "old")).toBeNull();
  });
});
