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
  epochs: number;
}

const COST = 3;
/** Of texts that belong to no class: a mild pull. */
const COST_OF_NONE = 0.5;
const NEGLIGIBLE = 1e-4;

/**
 * Learns one class against the rest for every class at once: a linear support vector machine with squared hinge loss, solved by
 * dual coordinate descent (Hsieh and others 2008). Deterministic: the order of the examples is shuffled with a fixed seed.
 */
export function trainLinear({ vectors, labels, classes, featureCount, epochs }: Training): { weights: Weights; supports: Supports } {
  const weights = emptyWeights(classes, featureCount);
  const { features, bias } = weights;
  const held = new Float32Array(vectors.length * classes);
  const ofExamples = 0.5 / COST;
  const ofNone = 0.5 / COST_OF_NONE;
  const squares = vectors.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  const scores = new Float64Array(classes);
  const moved = new Int32Array(classes);
  const steps = new Float64Array(classes);
  const order = Array.from(vectors, (_, i) => i);
  const isIdle = new Uint8Array(vectors.length);
  const random = seeded(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let change = 0;
    // Every second round only visits what still moves; the last one looks at all again.
    const isShort = epoch % 2 === 1 && epoch < epochs - 1;
    for (const i of order) {
      if (isShort && isIdle[i] === 1) continue;
      const { ids, values } = vectors[i]!;
      scoreInto(weights, vectors[i]!, scores);
      const diagonal = labels[i]! < 0 ? ofNone : ofExamples;
      let count = 0;
      for (let c = 0; c < classes; c++) {
        const side = c === labels[i] ? 1 : -1;
        const before = held[i * classes + c]!;
        const after = Math.max(0, before - (side * scores[c]! - 1 + diagonal * before) / (squares[i]! + diagonal));
        if (Math.abs(after - before) <= NEGLIGIBLE) continue;
        held[i * classes + c] = after;
        moved[count] = c;
        steps[count++] = side * (after - before);
        change += Math.abs(after - before);
      }
      isIdle[i] = count === 0 ? 1 : 0;
      if (count === 0) continue;
      for (let k = 0; k < ids.length; k++) {
        const row = ids[k]! * classes;
        const value = values[k]!;
        for (let m = 0; m < count; m++) features[row + moved[m]!]! += value * steps[m]!;
      }
      for (let m = 0; m < count; m++) bias[moved[m]!]! += steps[m]!;
    }
    if (change < 1e-3 * vectors.length) break;
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

/** Writes each class's score into `scores`: about 1 for a sure yes, -1 for a sure no. */
export function scoreInto({ classes, features, bias }: Weights, { ids, values }: TextVector, scores: Float64Array): void {
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
