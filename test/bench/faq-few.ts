import { FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD } from "../../flows/faq";
import type { Engine, Example } from "./faq-engines";
import { areaUnderRoc, type Sample } from "./faq-measures";
import { average, calibrationError } from "./faq-report";
import { dealFew, withoutAccents, type FaqSet } from "./faq-sets";

/** What a new FAQ does with few examples per entry. */
export interface FewResult {
  first: number;
  three: number;
  plainFirst: number;
  /** Of known questions: answered at the default threshold, offered as a choice; and how many of the answers are wrong. */
  answered: number;
  asked: number;
  wrong: number;
  /** Of questions that no entry is about: answered all the same. */
  unknownAnswered: number;
  auroc: number;
  error: number;
}

const HELD_GROUPS = 4;

/** Every entry has `perEntry` examples; a quarter of the entries is unknown in each fold. Every second question is typed without accents. */
export function measureFew(engine: Engine, set: FaqSet, perEntry: number, folds: number): FewResult {
  const results = Array.from({ length: folds }, (_, fold) => measureFold(engine, set, perEntry, fold));
  const keys = Object.keys(results[0]!) as (keyof FewResult)[];
  return Object.fromEntries(keys.map((key) => [key, average(results.map((result) => result[key]))])) as unknown as FewResult;
}

function measureFold(engine: Engine, set: FaqSet, perEntry: number, fold: number): FewResult {
  const { train, test } = dealFew(set, perEntry, fold + 1);
  const whole = engine.train(train);
  let first = 0;
  let plainFirst = 0;
  let three = 0;
  const samples: Sample[] = [];
  test.forEach(([intent, text], i) => {
    const typed = whole.match(text, 3);
    const plain = whole.match(withoutAccents(text), 3);
    if (typed[0]?.id === intent) first++;
    if (plain[0]?.id === intent) plainFirst++;
    if (typed.some((guess) => guess.id === intent)) three++;
    const best = (i % 2 === 0 ? typed : plain)[0];
    samples.push({ score: best?.score ?? 0, isRight: best?.id === intent });
  });
  const answers = samples.filter(({ score }) => score >= FAQ_ANSWER_THRESHOLD);
  const unknown = unknownScores(engine, train, test, fold % HELD_GROUPS);
  return {
    first: first / test.length,
    three: three / test.length,
    plainFirst: plainFirst / test.length,
    answered: answers.length / test.length,
    asked: samples.filter(({ score }) => score >= FAQ_ASK_THRESHOLD && score < FAQ_ANSWER_THRESHOLD).length / test.length,
    wrong: answers.filter(({ isRight }) => !isRight).length / (answers.length || 1),
    unknownAnswered: average(unknown.unknown.map((score) => (score >= FAQ_ANSWER_THRESHOLD ? 1 : 0))),
    auroc: areaUnderRoc(unknown.known, unknown.unknown),
    error: calibrationError(samples),
  };
}

function unknownScores(engine: Engine, train: readonly Example[], test: readonly Example[], group: number) {
  const intents = [...new Set(train.map(([intent]) => intent))];
  const held = new Set(intents.filter((_, i) => i % HELD_GROUPS === group));
  const part = engine.train(train.filter(([intent]) => !held.has(intent)));
  const scores = { known: [] as number[], unknown: [] as number[] };
  test.forEach(([intent, text], i) => {
    const score = part.match(i % 2 === 0 ? text : withoutAccents(text), 1)[0]?.score ?? 0;
    (held.has(intent) ? scores.unknown : scores.known).push(score);
  });
  return scores;
}

const COLUMNS: [string, keyof FewResult][] = [
  ["@1", "first"],
  ["@3", "three"],
  ["no acc. @1", "plainFirst"],
  ["answered", "answered"],
  ["asked", "asked"],
  ["wrong of answered", "wrong"],
  ["unknown answered", "unknownAnswered"],
  ["AUROC", "auroc"],
  ["ECE", "error"],
];

export function printFew(perEntry: number, results: readonly { name: string; result: FewResult }[]): void {
  console.log(`\n${perEntry} example${perEntry === 1 ? "" : "s"} per entry`);
  console.log(["set".padEnd(12), ...COLUMNS.map(([title]) => title)].join("  "));
  const line = (name: string, value: (key: keyof FewResult) => number) =>
    console.log([name.padEnd(12), ...COLUMNS.map(([title, key]) => value(key).toFixed(3).padEnd(title.length))].join("  "));
  for (const { name, result } of results) line(name, (key) => result[key]);
  line("mean", (key) => average(results.map(({ result }) => result[key])));
}
