import type { AssistProblem } from "../contract";
import { AppError } from "../core";

/** Nothing came of asking the model. Callers go on without it; `problem` is what the admin sees. */
export class AssistError extends AppError {
  constructor(
    readonly problem: AssistProblem,
    options?: { cause?: unknown },
  ) {
    super("ASSIST_FAILED", `The language model gave no answer: ${problem}`, { problem }, options);
  }

  /** Worth another try later. */
  get isPassing(): boolean {
    return PASSING.has(this.problem);
  }
}

const PASSING: ReadonlySet<AssistProblem> = new Set([
  "resting",
  "busy",
  "timeout",
  "unreachable",
  "connection-lost",
  "rate-limited",
  "server-error",
]);
