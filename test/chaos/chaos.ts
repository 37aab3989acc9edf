import { faultsOf, readOptions } from "./options";
import { printResult } from "./report";
import { runChaos } from "./run-chaos";
import { writeReliability } from "./write-reliability";

// `npm run chaos -- [--engine sqlite|mongodb] [--kills N] [--faults a,b] [--seed S] [--conversations N] [--longest-outage SECONDS]`
const options = readOptions(process.argv.slice(2));
process.stdout.write(`seed ${options.seed}\n`);
const result = await runChaos(options, (line) => process.stdout.write(`${line}\n`));
process.stdout.write(`\n${printResult(result)}\n`);
// A run with a part of the faults is for looking at something, not for the record.
if (options.faults.length === faultsOf(options.engine).length) writeReliability(result);
process.exit(result.violations.length === 0 ? 0 : 1);
