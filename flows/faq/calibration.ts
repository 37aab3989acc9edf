/** Turns a classifier's score and its lead over the other entries into the chance of being right. */
export interface Calibration {
  score: number;
  lead: number;
  bias: number;
}

export interface CalibrationSample {
  score: number;
  lead: number;
  isRight: boolean;
}

/** What few examples are calibrated by, and many are pulled towards: the middle of several public question sets. */
export const USUAL_CALIBRATION: Calibration = { score: 1.6, lead: 2.6, bias: 0.6 };
/** The usual calibration counts as much as this many samples. */
const PRIOR_SAMPLES = 10;
const STEPS = 25;

export function probabilityOf({ score, lead, bias }: Calibration, ofScore: number, ofLead: number): number {
  return 1 / (1 + Math.exp(-(score * ofScore + lead * ofLead + bias)));
}

/** Logistic regression by Newton's method, with the usual calibration as its prior. */
export function fitCalibration(samples: readonly CalibrationSample[]): Calibration {
  const usual = [USUAL_CALIBRATION.score, USUAL_CALIBRATION.lead, USUAL_CALIBRATION.bias];
  let fitted = usual.slice();
  for (let step = 0; step < STEPS; step++) {
    const gradient = fitted.map((value, i) => (PRIOR_SAMPLES / 10) * (value - usual[i]!));
    const curvature = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? PRIOR_SAMPLES / 10 : 0)));
    for (const sample of samples) {
      const inputs = [sample.score, sample.lead, 1];
      const chance = probabilityOf({ score: fitted[0]!, lead: fitted[1]!, bias: fitted[2]! }, sample.score, sample.lead);
      const error = chance - (sample.isRight ? 1 : 0);
      const weight = Math.max(chance * (1 - chance), 1e-6);
      for (let i = 0; i < 3; i++) {
        gradient[i]! += error * inputs[i]!;
        for (let j = 0; j < 3; j++) curvature[i]![j]! += weight * inputs[i]! * inputs[j]!;
      }
    }
    const move = solve3(curvature, gradient);
    fitted = fitted.map((value, i) => value - Math.max(-2, Math.min(2, move[i]!)));
    if (move.every((value) => Math.abs(value) < 1e-6)) break;
  }
  // Neither may ever count against an entry: ranks and scores would disagree.
  const [score, lead, bias] = fitted as [number, number, number];
  return { score: round(Math.max(score, 0)), lead: round(Math.max(lead, 0.05)), bias: round(bias) };
}

/** Cramer's rule; the prior keeps the matrix regular. */
function solve3(a: number[][], b: number[]): number[] {
  const det = (m: number[][]) =>
    m[0]![0]! * (m[1]![1]! * m[2]![2]! - m[1]![2]! * m[2]![1]!) -
    m[0]![1]! * (m[1]![0]! * m[2]![2]! - m[1]![2]! * m[2]![0]!) +
    m[0]![2]! * (m[1]![0]! * m[2]![1]! - m[1]![1]! * m[2]![0]!);
  const whole = det(a);
  return [0, 1, 2].map((column) => det(a.map((row, i) => row.map((value, j) => (j === column ? b[i]! : value)))) / whole);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
