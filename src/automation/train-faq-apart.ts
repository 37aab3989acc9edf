import type { Worker } from "node:worker_threads";
import type { FaqEntry, FaqOptions, LearnedModel } from "../../flows/faq";
import { MINUTE_MS } from "../core";
import { startThread } from "../platform/threads";
import type { TrainedFaq } from "./trained-faq";

/**
 * Learns a FAQ; null where there is too little to learn from. Rejects when told to stop.
 *
 * @param known what was learned from it before; it only has to be made ready
 */
export type TrainFaq = (
  entries: readonly FaqEntry[],
  signal: AbortSignal,
  options?: FaqOptions,
  known?: LearnedModel | null,
) => Promise<TrainedFaq | null>;

export interface TrainingRequest {
  entries: readonly FaqEntry[];
  options: FaqOptions;
  known: LearnedModel | null;
}

/** Edits come in rows, and a thread that has learned before needs a third less time for it. Nobody pays for its memory longer than this. */
const IDLE_MS = MINUTE_MS;

/** Has nothing to do at the moment, and does not keep the process alive. */
let idle: { thread: Worker; end: () => void } | null = null;

/** In a thread of its own: 3 000 examples take a second or two, in which turns go on. */
export const trainFaqInThread: TrainFaq = (entries, signal, options = {}, known = null) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const thread = takeThread();
    const finish = (trained: TrainedFaq | null): void => {
      release();
      keepIdle(thread);
      resolve(trained);
    };
    const fail = (reason: unknown): void => {
      release();
      // What it throws while it is being ended would end the process if nobody listened.
      thread.on("error", () => undefined);
      void thread.terminate();
      reject(reason instanceof Error ? reason : new Error(String(reason)));
    };
    const stop = (): void => fail(signal.reason);
    const exit = (code: number): void => fail(new Error(`The FAQ's training thread ended with ${code}`));
    const release = (): void => {
      signal.removeEventListener("abort", stop);
      thread.off("message", finish).off("error", fail).off("exit", exit);
    };
    signal.addEventListener("abort", stop);
    thread.on("message", finish).on("error", fail).on("exit", exit);
    // Answers are not learned from; without them there is less to copy.
    const request: TrainingRequest = { entries: entries.map(({ id, questions }) => ({ id, questions })), options, known };
    thread.postMessage(request);
  });

function takeThread(): Worker {
  if (idle === null) return startThread(import.meta.url, "faq-training.thread", undefined);
  const { thread, end } = idle;
  end();
  thread.ref();
  return thread;
}

/** Whatever ends it while it is idle, only memory is lost: the next training starts another. */
function keepIdle(thread: Worker): void {
  if (idle !== null) return void thread.terminate();
  const end = (): void => {
    idle = null;
    clearTimeout(timer);
    thread.off("error", end).off("exit", end);
  };
  const timer = setTimeout(() => {
    end();
    void thread.terminate();
  }, IDLE_MS).unref();
  thread.on("error", end).on("exit", end).unref();
  idle = { thread, end };
}
