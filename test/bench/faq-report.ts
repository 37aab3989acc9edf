import type { Accuracy, Sample } from "./faq-measures";

export interface SetResult {
  name: string;
  given: Accuracy;
  perFold: Accuracy[];
  samples: Sample[];
  refusal: { raw: number; plain: number };
  examples: number;
  trainMs: number;
  matchesPerSecond: number;
  modelBytes: number | undefined;
}

const MEASURES: (keyof Accuracy)[] = ["first", "three", "plainFirst", "plainThree"];
const COLUMNS = [
  "set",
  "@1 given",
  "@3",
  "no accents @1",
  "@3",
  "@1 folds",
  "@3",
  "no acc. @1",
  "@3",
  "AUROC",
  "no acc.",
  "ECE",
  "train ms",
  "matches/s",
  "model KB",
];

export function printTable(sets: readonly SetResult[]): void {
  const rows = sets.map((set) => [
    `${set.name} (${set.examples})`,
    ...MEASURES.map((measure) => set.given[measure].toFixed(3)),
    ...MEASURES.map((measure) => spread(set.perFold.map((fold) => fold[measure]))),
    set.refusal.raw.toFixed(3),
    set.refusal.plain.toFixed(3),
    calibrationError(set.samples).toFixed(3),
    set.trainMs.toFixed(0),
    set.matchesPerSecond.toFixed(0),
    set.modelBytes === undefined ? "" : (set.modelBytes / 1024).toFixed(0),
  ]);
  const foldMeans = (measure: keyof Accuracy) => sets[0]!.perFold.map((_, fold) => average(sets.map((set) => set.perFold[fold]![measure])));
  rows.push([
    "mean",
    ...MEASURES.map((measure) => average(sets.map((set) => set.given[measure])).toFixed(3)),
    ...MEASURES.map((measure) => spread(foldMeans(measure))),
    average(sets.map((set) => set.refusal.raw)).toFixed(3),
    average(sets.map((set) => set.refusal.plain)).toFixed(3),
    average(sets.map((set) => calibrationError(set.samples))).toFixed(3),
    "",
    "",
    "",
  ]);
  const widths = COLUMNS.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i]!.length)));
  for (const row of [COLUMNS, ...rows]) console.log(row.map((cell, i) => cell.padEnd(widths[i]!)).join("  "));
}

/** Says for each tenth of the scores how often they were right. */
export function printCalibration(samples: readonly Sample[]): void {
  console.log(`\nscore      texts  mean score  right   (all sets; expected calibration error ${calibrationError(samples).toFixed(3)})`);
  for (const { from, bin } of binsOf(samples)) {
    if (bin.length === 0) continue;
    const mean = average(bin.map((sample) => sample.score));
    console.log(
      `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  ${String(bin.length).padStart(8)}  ${mean.toFixed(3).padStart(10)}  ${rightShare(bin).toFixed(3)}`,
    );
  }
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

function spread(values: readonly number[]): string {
  const mean = average(values);
  const deviation = Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
  return `${mean.toFixed(3)}±${deviation.toFixed(3)}`;
}

export function calibrationError(samples: readonly Sample[]): number {
  const gaps = binsOf(samples).map(({ bin }) => Math.abs(average(bin.map((sample) => sample.score)) - rightShare(bin)) * bin.length);
  return gaps.reduce((sum, gap) => sum + gap, 0) / (samples.length || 1);
}

function rightShare(bin: readonly Sample[]): number {
  return average(bin.map((sample) => (sample.isRight ? 1 : 0)));
}

function binsOf(samples: readonly Sample[]): { from: number; bin: Sample[] }[] {
  return Array.from({ length: 10 }, (_, i) => ({
    from: i / 10,
    bin: samples.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === i),
  }));
}
