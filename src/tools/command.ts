import type { ParseArgsConfig } from "node:util";
import type { OpenContext } from "../compose";
import type { Config } from "../config";

export interface Given {
  positionals: string[];
  options: Record<string, string | boolean | undefined>;
}

/** What a command may touch. Results go to stdout, words about them to stderr, so that scripts can read the result. */
export interface Tools {
  config: Config;
  /** Opened on first use, closed when the command ends. */
  open(): Promise<OpenContext>;
  /** A line of result. */
  print(line: string): void;
  /** A line for people, in both languages. */
  say(vi: string, en: string): void;
}

export interface Command {
  /** The words that call it: ["token", "create"]. */
  words: string[];
  /** What follows the words, for the help. */
  usage: string;
  vi: string;
  en: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** How many arguments besides options it needs. */
  positionals: number;
  /** @returns the exit status; nothing means 0 */
  run(given: Given, tools: Tools): Promise<number | void>;
}

/** The call was wrong; the message says how, in both languages. */
export class UsageError extends Error {
  override name = "UsageError";

  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** @throws {UsageError} when the option is missing */
export function required(given: Given, name: string): string {
  const value = given.options[name];
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  throw new UsageError(`thiếu --${name}`, `--${name} is missing`);
}
