import { readEnv } from "../config";
import { runCommandLine } from "./command-line";

process.exitCode = await runCommandLine(process.argv.slice(2), readEnv(), {
  result: (line) => console.log(line),
  words: (line) => console.error(line),
});
