import { parseArgs } from "node:util";
import { openContext, type OpenContext } from "../compose";
import { ConfigError, loadConfig } from "../config";
import { AppError } from "../core";
import { DatabaseOpenError } from "../platform/database-open-error";
import { UsageError, type Command, type Given, type Tools } from "./command";
import { commands } from "./commands";
import { helpText } from "./help";

/** Where a command's lines go: results, and words about them. */
export interface Output {
  result(line: string): void;
  words(line: string): void;
}

/**
 * Runs one command.
 *
 * @param env the settings, as `readEnv` gives them
 * @returns 0 when done, 1 when it failed, 2 when it was called wrongly
 */
export async function runCommandLine(args: string[], env: Record<string, string>, output: Output): Promise<number> {
  const asksForHelp = args.length === 0 || args.includes("--help") || args.includes("-h") || args[0] === "help";
  const command = commands.find(({ words }) => words.every((word, index) => isWord(args[index], word, index)));
  try {
    if (asksForHelp) output.result(helpText(command ? [command] : commands));
    else if (command) return await runCommand(command, args.slice(command.words.length), env, output);
    else throw new UsageError(`không có lệnh “${args.join(" ")}”`, `there is no command “${args.join(" ")}”`);
    return 0;
  } catch (error) {
    const words = explain(error, command);
    output.words(words);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** What a command is about may be said in the plural: `agents list`. */
function isWord(given: string | undefined, word: string, index: number): boolean {
  return given === word || (index === 0 && given === `${word}s`);
}

async function runCommand(command: Command, args: string[], env: Record<string, string>, output: Output): Promise<number> {
  const given = readArguments(command, args);
  // Entries of a library at work would mix with the result.
  const config = { ...loadConfig(env), logLevel: "error" as const };
  let context: Promise<OpenContext> | undefined;
  const tools: Tools = {
    config,
    open: () => (context ??= openContext(config)),
    print: output.result,
    say: (vi, en) => output.words(`${vi}\n${en}`),
  };
  try {
    return (await command.run(given, tools)) ?? 0;
  } finally {
    await (await context)?.close();
  }
}

function readArguments(command: Command, args: string[]): Given {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
    if (positionals.length !== command.positionals) {
      throw new UsageError(
        `cần ${command.positionals} tham số, nhận được ${positionals.length}`,
        `${command.positionals} argument(s) needed, ${positionals.length} given`,
      );
    }
    return { positionals, options: values as Given["options"] };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`tham số không hợp lệ: ${error.message}`, error.message);
    throw error;
  }
}

/** What went wrong, for the person at the terminal. An error nobody foresaw is thrown on, with its stack. */
function explain(error: unknown, command: Command | undefined): string {
  if (error instanceof UsageError)
    return `Sai cách gọi: ${error.vi}\nWrong call: ${error.en}\n\n${helpText(command ? [command] : commands)}`;
  if (error instanceof ConfigError || error instanceof DatabaseOpenError) return error.message;
  if (!(error instanceof AppError)) throw error;
  const details = Object.keys(error.details).length > 0 ? `\n${JSON.stringify(error.details, null, 2)}` : "";
  return `${error.code}: ${error.message}${details}`;
}
