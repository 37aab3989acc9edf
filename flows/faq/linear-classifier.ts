import type { TextVector } from "./feature-space";

/** One weight for each feature and class; `bias` has one for each class. Class numbers run fastest, so that scoring reads in order. */
export interface Weights {
  classes: number;
  features: Float32Array<ArrayBuffer>;
  bias: Float32Array<ArrayBuffer>;
}

/** How much each example holds each class up (or down): enough to make the weights again. */
export interface Supports {
  example: ArrayLike<number>;
  class: ArrayLike<number>;
  weight: ArrayLike<number>;
}

export interface Training {
  vectors: readonly TextVector[];
  /** The class of each vector; below 0 for none. */
  labels: ArrayLike<number>;
  classes: number;
  featureCount: number;
  /** Full rounds, each of which costs a multiplication for every feature of every example and every class. */
  rounds: number;
}

const COST = 3;
/** Of texts that belong to no class: a mild pull. */
const COST_OF_NONE = 0.5;
const NEGLIGIBLE = 1e-4;
/** Between two full rounds: they cost little. */
const SHORT_ROUNDS = 2;

/**
 * Learns one class against the rest for every class at once: a linear support vector machine with squared hinge loss, solved by
 * dual coordinate descent (Hsieh and others 2008). Deterministic: the order of the examples is shuffled with a fixed seed.
 */
export function trainLinear({ vectors, labels, classes, featureCount, rounds }: Training): { weights: Weights; supports: Supports } {
  const weights = emptyWeights(classes, featureCount);
  const held = new Float32Array(vectors.length * classes);
  const squares = vectors.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  const scores = new Float64Array(classes);
  const moved = { classes: new Int32Array(classes), steps: new Float64Array(classes), count: 0 };
  const order = Array.from(vectors, (_, i) => i);
  const every = Int32Array.from({ length: classes }, (_, c) => c);
  // The classes that each example holds up or down: the short rounds look at those only.
  const ofExample: Int32Array[] = [];

  /** @returns how far the classes that were looked at have moved */
  function improve(i: number, looked: Int32Array): number {
    const vector = vectors[i]!;
    scoreInto(weights, vector, scores, looked);
    const diagonal = 0.5 / (labels[i]! < 0 ? COST_OF_NONE : COST);
    let change = 0;
    moved.count = 0;
    for (let l = 0; l < looked.length; l++) {
      const c = looked[l]!;
      const side = c === labels[i] ? 1 : -1;
      const before = held[i * classes + c]!;
      const after = Math.max(0, before - (side * scores[c]! - 1 + diagonal * before) / (squares[i]! + diagonal));
      if (Math.abs(after - before) <= NEGLIGIBLE) continue;
      held[i * classes + c] = after;
      moved.classes[moved.count] = c;
      moved.steps[moved.count++] = side * (after - before);
      change += Math.abs(after - before);
    }
    if (moved.count > 0) addTo(weights, vector, moved);
    return change;
  }

  const random = seeded(1);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    let change = 0;
    for (const i of order) {
      change += improve(i, every);
      ofExample[i] = positionsAbove0(held.subarray(i * classes, (i + 1) * classes));
    }
    if (change < 1e-3 * vectors.length || round === rounds - 1) break;
    for (let short = 0; short < SHORT_ROUNDS; short++) {
      shuffle(order, random);
      for (const i of order) improve(i, ofExample[i]!);
    }
  }
  return { weights, supports: supportsOf(held, labels, classes) };
}

/** The weights that these supports stand for. */
export function weightsFrom(supports: Supports, vectors: readonly TextVector[], classes: number, featureCount: number): Weights {
  const weights = emptyWeights(classes, featureCount);
  for (let s = 0; s < supports.example.length; s++) {
    const { ids, values } = vectors[supports.example[s]!]!;
    const c = supports.class[s]!;
    const weight = supports.weight[s]!;
    for (let k = 0; k < ids.length; k++) weights.features[ids[k]! * classes + c]! += values[k]! * weight;
    weights.bias[c]! += weight;
  }
  return weights;
}

/**
 * Writes each class's score into `scores`: about 1 for a sure yes, -1 for a sure no.
 *
 * @param looked the classes to score where not all are wanted
 */
export function scoreInto(weights: Weights, vector: TextVector, scores: Float64Array, looked?: Int32Array): void {
  if (looked !== undefined && looked.length < weights.classes) scoreSome(weights, vector, scores, looked);
  else scoreAll(weights, vector, scores);
}

function scoreSome({ classes, features, bias }: Weights, { ids, values }: TextVector, scores: Float64Array, looked: Int32Array): void {
  for (let l = 0; l < looked.length; l++) {
    const c = looked[l]!;
    let score = bias[c]!;
    for (let k = 0; k < ids.length; k++) score += values[k]! * features[ids[k]! * classes + c]!;
    scores[c] = score;
  }
}

function scoreAll({ classes, features, bias }: Weights, { ids, values }: TextVector, scores: Float64Array): void {
  for (let c = 0; c < classes; c++) scores[c] = bias[c]!;
  let k = 0;
  // Eight features at a time: each score is read and written an eighth as often, and learning takes half the time.
  for (; k + 8 <= ids.length; k += 8) {
    const [a, b, c, d] = [ids[k]! * classes, ids[k + 1]! * classes, ids[k + 2]! * classes, ids[k + 3]! * classes];
    const [e, f, g, h] = [ids[k + 4]! * classes, ids[k + 5]! * classes, ids[k + 6]! * classes, ids[k + 7]! * classes];
    const [ofA, ofB, ofC, ofD] = [values[k]!, values[k + 1]!, values[k + 2]!, values[k + 3]!];
    const [ofE, ofF, ofG, ofH] = [values[k + 4]!, values[k + 5]!, values[k + 6]!, values[k + 7]!];
    for (let i = 0; i < classes; i++) {
      const first = ofA * features[a + i]! + ofB * features[b + i]! + ofC * features[c + i]! + ofD * features[d + i]!;
      const second = ofE * features[e + i]! + ofF * features[f + i]! + ofG * features[g + i]! + ofH * features[h + i]!;
      scores[i]! += first + second;
    }
  }
  for (; k < ids.length; k++) {
    const row = ids[k]! * classes;
    const value = values[k]!;
    for (let c = 0; c < classes; c++) scores[c]! += value * features[row + c]!;
  }
}

function positionsAbove0(values: Float32Array): Int32Array {
  const positions: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) positions.push(i);
  return Int32Array.from(positions);
}

interface Moved {
  classes: Int32Array;
  steps: Float64Array;
  /** How many of them. */
  count: number;
}

function addTo({ classes, features, bias }: Weights, { ids, values }: TextVector, moved: Moved): void {
  for (let k = 0; k < ids.length; k++) {
    const row = ids[k]! * classes;
    const value = values[k]!;
    for (let m = 0; m < moved.count; m++) features[row + moved.classes[m]!]! += value * moved.steps[m]!;
  }
  for (let m = 0; m < moved.count; m++) bias[moved.classes[m]!]! += moved.steps[m]!;
}

function emptyWeights(classes: number, featureCount: number): Weights {
  return { classes, features: new Float32Array(classes * featureCount), bias: new Float32Array(classes) };
}

function supportsOf(held: Float32Array, labels: ArrayLike<number>, classes: number): Supports {
  const supports = { example: [] as number[], class: [] as number[], weight: [] as number[] };
  for (let at = 0; at < held.length; at++) {
    if (held[at] === 0) continue;
    const example = Math.floor(at / classes);
    const c = at % classes;
    supports.example.push(example);
    supports.class.push(c);
    supports.weight.push(labels[example] === c ? held[at]! : -held[at]!);
  }
  return supports;
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
