import type { AssistProblem, AssistSettings, AssistUsage, AssistUse, EditAssistRequest } from "../contract";
import type { Endpoint, Prompt } from "./ask-model";

/** The optional language model. Everything works without it; nothing here is awaited where it is off. */
export interface Assist {
  /** As known to this process, without the key. */
  settings(): AssistSettings;
  /** Switched on and with somewhere to ask. Costs nothing: the message path asks this on every turn. */
  wants(use: "phrase" | "suggest" | "summarise"): boolean;
  /**
   * Asks within the budget; leaves an endpoint that keeps failing alone for a while.
   *
   * @param options.endpoint instead of the stored one, to try it out: asked even where the stored one rests
   * @throws {AssistError}
   */
  ask(prompt: Prompt, options: { timeoutMs: number; endpoint?: Endpoint }): Promise<string>;
  /** Notes what became of a use; null: the answer was good. */
  count(use: AssistUse, problem: AssistProblem | null): Promise<void>;
  usage(): Promise<AssistUsage>;
  /** The stored key, for an endpoint on the same host. */
  keyFor(baseUrl: string): string | null;
  /** @returns what changed, without values of secrets */
  edit(change: EditAssistRequest): Promise<Record<string, unknown>>;
  load(): Promise<void>;
}
