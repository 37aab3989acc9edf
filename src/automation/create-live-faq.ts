import { setTimeout } from "node:timers/promises";
import {
  buffersOf,
  createFaqMatcher,
  makingFaqMatcher,
  type FaqEntry,
  type FaqMatcher,
  type FaqOptions,
  type LearnedFaq,
} from "../../flows/faq";
import type { FaqMatch } from "../../flows/engine/types";
import type { AppContext } from "../app-context";
import { REST_MS, runInSlices } from "../platform/run-in-slices";
import { createFaqLearner, isWorthLearning } from "./create-faq-learner";
import type { TrainFaq } from "./train-faq-apart";

type Deps = Pick<AppContext, "models" | "clock" | "log">;
type Entry = FaqEntry & { answer: string };

/** The FAQ as turns see it: always answering, by what was learned last. */
export interface LiveFaq {
  match(text: string, limit: number): FaqMatch[];
  entry(id: string): { question: string; answer: string } | undefined;
  /**
   * Learns these entries, in a thread. What was learned before goes on answering meanwhile, with today's answers and without deleted
   * entries. Resolves once these, or newer ones, are in use.
   */
  use(entries: Entry[], options?: FaqOptions): Promise<void>;
  /** True while there is nothing to answer with. */
  isEmpty(): boolean;
  /**
   * For a process that starts, or the first entries: answers from these at once, word by word unless they were learned before the start.
   *
   * @returns false when they are still to be learned: `use` them next
   */
  begin(entries: Entry[], options?: FaqOptions): Promise<boolean>;
  close(): Promise<void>;
}

export function createLiveFaq(deps: Deps, train: TrainFaq): LiveFaq {
  let matcher: FaqMatcher = createFaqMatcher([]);
  /** What the matcher works with, outside the heap. */
  let buffers: ArrayBuffer[] = [];
  let current = new Map<string, { question: string; answer: string }>();
  let wanted: { entries: Entry[]; options: FaqOptions } | null = null;
  let working: Promise<void> | null = null;
  /** When as much time has gone by since the last learning as it took; on the clock of `performance.now()`. */
  let restedAt = 0;
  let isStarting = true;
  const closing = new AbortController();
  const learner = createFaqLearner(deps, train, closing.signal);

  /**
   * One at a time. Edits that come meanwhile wait for it and are learned together, so a busy editor cannot put the matcher off for ever.
   * Learning slows turns down: between two of them is as much time as the first took, however fast the edits come.
   */
  async function work(): Promise<void> {
    while (wanted !== null && !closing.signal.aborted) {
      await rest(restedAt - performance.now());
      if (closing.signal.aborted) break;
      const { entries, options } = wanted;
      wanted = null;
      const startedAt = performance.now();
      const learned = await learner.learn(entries, options);
      if (closing.signal.aborted) break;
      takeOver(await runInSlices(makingFaqMatcher(entries, options, learned), REST_MS), learned);
      restedAt = 2 * performance.now() - startedAt;
    }
    // Here, not behind the promise: an edit that comes at this very moment must begin anew.
    working = null;
  }

  /** Ends early when the server stops. */
  const rest = async (ms: number): Promise<void> => {
    if (ms <= 0) return;
    await setTimeout(ms, undefined, { signal: closing.signal }).catch((error: unknown) => {
      if (!closing.signal.aborted) throw error;
    });
  };

  const takeOver = (next: FaqMatcher, learned: LearnedFaq | null): void => {
    matcher = next;
    letGo(buffers);
    buffers = learned ? buffersOf(learned.prepared) : [];
  };

  const remember = (entries: Entry[]): void => {
    current = new Map(entries.map(({ id, questions, answer }) => [id, { question: questions[0] ?? "", answer }]));
  };

  return {
    match: (text, limit) => matcher.match(text, { limit }).flatMap((match) => withTodaysAnswer(match, current.get(match.id)) ?? []),
    entry: (id) => current.get(id),
    isEmpty: () => current.size === 0,
    use(entries, options = {}) {
      remember(entries);
      wanted = { entries, options };
      working ??= work().catch((error: unknown) => {
        working = null;
        throw error;
      });
      return working;
    },
    async begin(entries, options = {}) {
      if (working !== null) return false;
      remember(entries);
      const learned = isStarting ? await learner.makeReady(entries, options) : null;
      isStarting = false;
      takeOver(await runInSlices(makingFaqMatcher(entries, options, learned)), learned);
      return !isWorthLearning(entries) || learned !== null;
    },
    async close() {
      closing.abort(new Error("The server stops"));
      await working;
    },
  };
}

/**
 * Frees them now. Left to the garbage collector, a dozen megabytes for each edit call it while customers wait, and it finds little else.
 * Nothing may use them any more.
 */
function letGo(buffers: ArrayBuffer[]): void {
  const { port1, port2 } = new MessageChannel();
  // A message to an open port would wait there, and the memory with it.
  port2.close();
  port1.postMessage(null, buffers);
  port1.close();
}

function withTodaysAnswer(match: FaqMatch, entry: { question: string; answer: string } | undefined): FaqMatch | null {
  if (entry === undefined) return null;
  if (entry.answer === match.answer && entry.question === match.question) return match;
  return {
    ...entry,
    id: match.id,
    score: match.score,
    // Worked out only when somebody looks.
    get reason() {
      return match.reason;
    },
  };
}
