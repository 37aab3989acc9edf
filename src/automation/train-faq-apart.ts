import type { FaqEntry, FaqOptions, LearnedFaq, LearnedModel } from "../../flows/faq";
import { startThread } from "../platform/threads";

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
) => Promise<LearnedFaq | null>;

/** In a thread of its own: 3 000 examples take a second or two, in which turns go on. */
export const trainFaqInThread: TrainFaq = (entries, signal, options = {}, known = null) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    // Answers are not learned from; without them there is less to copy.
    const thread = startThread(import.meta.url, "faq-training.thread", {
      entries: entries.map(({ id, questions }) => ({ id, questions })),
      options,
      known,
    });
    const stop = (): void => {
      reject(signal.reason as Error);
      void thread.terminate();
    };
    signal.addEventListener("abort", stop, { once: true });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => {
      signal.removeEventListener("abort", stop);
      // After its message this changes nothing.
      reject(new Error(`The FAQ's training thread ended with ${code}`));
    });
  });
