/** Turns what the classifier says into the chance of being right. */
export interface Calibration {
  score: number;
  lead: number;
  strange: number;
  unspoken: number;
  bias: number;
}

export interface Evidence {
  /** The classifier's score of the entry. */
  score: number;
  /** Its lead over the best other entry; negative for those behind. */
  lead: number;
  /** The part of the text's words that no example has; courtesies and question words do not count. */
  strange: number;
  /** The part of what the text speaks of that no example speaks of. */
  unspoken: number;
}

export interface CalibrationSample extends Evidence {
  isRight: boolean;
  /** How many samples it counts for. */
  weight: number;
}

/**
 * What few examples are calibrated by, and many are pulled towards: the middle of several public question sets, with one text in five
 * about something that no entry answers, as is usual where a FAQ is new.
 */
export const USUAL_CALIBRATION: Calibration = { score: 1.6, lead: 2.2, strange: -1.1, unspoken: -0.6, bias: 0.2 };

const EVIDENCE = ["score", "lead", "strange", "unspoken"] as const;
/** How strongly samples are pulled towards the usual calibration; a few dozen samples outweigh it. */
const PRIOR = 1;
const STEPS = 25;

export function probabilityOf(calibration: Calibration, evidence: Evidence): number {
  return sigmoid(EVIDENCE.reduce((sum, kind) => sum + calibration[kind] * evidence[kind], calibration.bias));
}

/** Logistic regression by Newton's method, with the usual calibration as its prior. */
export function fitCalibration(samples: readonly CalibrationSample[]): Calibration {
  const usual = [...EVIDENCE.map((kind) => USUAL_CALIBRATION[kind]), USUAL_CALIBRATION.bias];
  let fitted = usual.slice();
  for (let step = 0; step < STEPS; step++) {
    const gradient = fitted.map((value, i) => PRIOR * (value - usual[i]!));
    const curvature = usual.map((_, i) => usual.map((__, j) => (i === j ? PRIOR : 0)));
    for (const { isRight, weight: times, ...evidence } of samples) {
      const inputs = [...EVIDENCE.map((kind) => evidence[kind]), 1];
      const chance = sigmoid(inputs.reduce((sum, input, i) => sum + input * fitted[i]!, 0));
      const error = times * (chance - (isRight ? 1 : 0));
      const weight = times * Math.max(chance * (1 - chance), 1e-6);
      for (let i = 0; i < inputs.length; i++) {
        gradient[i]! += error * inputs[i]!;
        for (let j = 0; j < inputs.length; j++) curvature[i]![j]! += weight * inputs[i]! * inputs[j]!;
      }
    }
    const move = solve(curvature, gradient);
    fitted = fitted.map((value, i) => value - Math.max(-2, Math.min(2, move[i]!)));
    if (move.every((value) => Math.abs(value) < 1e-6)) break;
  }
  const [score, lead, strange, unspoken, bias] = fitted as [number, number, number, number, number];
  // A higher score and a larger lead may never count against an entry: ranks and chances would disagree.
  return {
    score: round(Math.max(score, 0)),
    lead: round(Math.max(lead, 0.05)),
    strange: round(Math.min(strange, 0)),
    unspoken: round(Math.min(unspoken, 0)),
    bias: round(bias),
  };
}

/** Gaussian elimination; the prior makes the matrix positive definite, so no pivot is zero. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= size; column++) rows[row]![column]! -= factor * rows[pivot]![column]!;
    }
  }
  const solved = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let sum = rows[row]![size]!;
    for (let column = row + 1; column < size; column++) sum -= rows[row]![column]! * solved[column]!;
    solved[row] = sum / rows[row]![row]!;
  }
  return solved;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
