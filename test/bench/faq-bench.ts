// npm run bench faq -- DIR [--folds 5] [--json FILE] [--few 1,2,4,8]
// How well the FAQ matcher understands questions it was not shown. DIR holds neutral sets: {name, train: [[intent, text]], test: [[intent, text]]}.
// With --few: what a FAQ of so few examples per entry does at the default thresholds.
// Per set: the given split, then `folds` random halves of each intent's texts; beside three public engines run the same way.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ENGINES, type Engine, type Example } from "./faq-engines";
import { measureFew, printFew } from "./faq-few";
import { accuracy, calibrationOf, refusal, speedOf, type Accuracy } from "./faq-measures";
import { average, printCalibration, printTable, type SetResult } from "./faq-report";
import { readSets } from "./faq-folder";
import { halves, type FaqSet } from "./faq-sets";

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  options: { folds: { type: "string", default: "5" }, json: { type: "string" }, few: { type: "string" } },
  allowPositionals: true,
});
const folder = positionals[0];
const folds = Number(values.folds);
if (folder === undefined || !Number.isInteger(folds) || folds < 1) {
  console.error("usage: npm run bench faq -- DIR [--folds 5] [--json FILE] [--few 1,2,4,8]");
  process.exit(2);
}
const { sets, problems } = readSets(folder);
for (const problem of problems) console.error(`left out: ${problem}`);
if (sets.length === 0) {
  console.error(`${folder}: no set of questions here; one is a .json file {name, train: [[intent, text]], test: [[intent, text]]}`);
  process.exit(2);
}

if (values.few !== undefined) {
  for (const perEntry of values.few.split(",").map(Number))
    printFew(
      perEntry,
      sets.map((set) => ({ name: set.name, result: measureFew(ENGINES[0]!, set, perEntry, folds) })),
    );
  process.exit(0);
}

const results = ENGINES.map((engine) => ({ engine: engine.name, sets: sets.map((set) => measure(engine, set)) }));
for (const { engine, sets: measured } of results) {
  console.log(`\n${engine}`);
  printTable(measured);
  if (engine === ENGINES[0]!.name) printCalibration(measured.flatMap((one) => one.samples));
}
if (values.json !== undefined) {
  writeFileSync(
    values.json,
    JSON.stringify(results, (key, value: unknown) => (key === "samples" ? undefined : value), 2),
  );
}

function measure(engine: Engine, set: FaqSet): SetResult {
  const given = accuracy(engine.train(set.train), set.test);
  const perFold: Accuracy[] = [];
  const samples: SetResult["samples"] = [];
  const refusals: SetResult["refusal"][] = [];
  for (let fold = 1; fold <= folds; fold++) {
    const { train, test } = halves(set, fold);
    const match = engine.train(train);
    perFold.push(accuracy(match, test));
    samples.push(...calibrationOf(match, test));
    if (fold <= 2) refusals.push(refusal(engine, train, test));
  }
  return {
    name: set.name,
    given,
    perFold,
    samples,
    refusal: { raw: average(refusals.map((one) => one.raw)), plain: average(refusals.map((one) => one.plain)) },
    ...speedOf(engine, set.train, texts(set.test)),
  };
}

function texts(examples: readonly Example[]): string[] {
  return examples.map(([, text]) => text);
}
