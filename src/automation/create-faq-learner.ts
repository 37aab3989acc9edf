import { learnFaq, type FaqEntry, type FaqOptions, type LearnedFaq, type LearnedModel } from "../../flows/faq";
import type { AppContext } from "../app-context";
import { forgetFaqModel, readFaqModel, storeFaqModel, trainingKey } from "./faq-model-store";
import type { TrainFaq } from "./train-faq-apart";
import type { TrainedFaq } from "./trained-faq";

type Deps = Pick<AppContext, "models" | "clock" | "log">;

/** Learns what nobody has learned yet, and keeps it for the others. Null: there is nothing to learn, or it failed and the log says why. */
export interface FaqLearner {
  /** In a thread, while turns go on. */
  learn(entries: readonly FaqEntry[], options: FaqOptions): Promise<LearnedFaq | null>;
  /** Here and at once, for a start: nobody is served yet who could be held up. Null also where it is still to be learned. */
  makeReady(entries: readonly FaqEntry[], options: FaqOptions): Promise<LearnedFaq | null>;
}

/** @param signal ends a training; what it was for is null then */
export function createFaqLearner(deps: Deps, train: TrainFaq, signal: AbortSignal): FaqLearner {
  async function trainOrLog(entries: readonly FaqEntry[], options: FaqOptions, known: LearnedModel | null): Promise<TrainedFaq | null> {
    try {
      return await train(entries, signal, options, known);
    } catch (error) {
      if (!signal.aborted) deps.log.error({ err: error, wasKnown: known !== null }, "the FAQ could not be learned");
      return null;
    }
  }

  /** Only spares others the work: what was learned is used all the same. */
  async function keep(key: string, packed: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      await storeFaqModel(deps, key, packed);
    } catch (error) {
      deps.log.error({ err: error }, "what was learned of the FAQ could not be kept; the next start learns it again");
    }
  }

  return {
    async learn(entries, options) {
      if (!isWorthLearning(entries)) return null;
      const key = trainingKey(entries, options);
      const known = await readFaqModel(deps, key);
      const ready = known && (await trainOrLog(entries, options, known));
      if (ready || signal.aborted) return ready;
      if (known) await forgetFaqModel(deps, key);
      const learned = await trainOrLog(entries, options, null);
      if (learned?.packed && !signal.aborted) await keep(key, learned.packed);
      return learned;
    },
    async makeReady(entries, options) {
      if (!isWorthLearning(entries)) return null;
      const known = await readFaqModel(deps, trainingKey(entries, options));
      try {
        return known && learnFaq(entries, options, known);
      } catch (error) {
        deps.log.warn({ err: error }, "a stored FAQ model cannot be used; it is learned again");
        return null;
      }
    },
  };
}

/** A single entry has nothing to be told apart from: see flows/faq. */
export function isWorthLearning(entries: readonly FaqEntry[]): boolean {
  return entries.filter(({ questions }) => questions.length > 0).length > 1;
}
