import { encodeDocument } from "./codec";
import { badValue, serverError, unsupported } from "./errors";
import { compileExpression, type Expression } from "./expressions";
import { compareValues, equalValues, isNothing, isObject, setOwn, type Document } from "./values";

type Stage = (documents: Document[]) => Document[];

/** `$group`; groups come out in the order in which they were first met. */
export function group(body: unknown): Stage {
  if (!isObject(body)) throw badValue("a group's fields must be specified in an object");
  if (!Object.hasOwn(body, "_id")) throw serverError(15955, "a group specification must include an _id");
  const idOf = compileExpression(body._id);
  const fields = Object.keys(body)
    .filter((name) => name !== "_id")
    .map((name) => ({ name, ...compileAccumulator(name, body[name]) }));
  return (documents) => {
    const groups = new Map<string, { id: unknown; states: Accumulator[] }>();
    for (const document of documents) {
      const id = idOf(document);
      const key = groupKey(id);
      let known = groups.get(key);
      if (!known) {
        known = { id, states: fields.map(({ make }) => make()) };
        groups.set(key, known);
      }
      fields.forEach(({ expression }, i) => known.states[i]!.add(expression(document)));
    }
    return [...groups.values()].map(({ id, states }) => {
      const result: Document = { _id: id === undefined ? null : id };
      fields.forEach(({ name }, i) => setOwn(result, name, states[i]!.result()));
      return result;
    });
  };
}

/** Equal values have equal keys: -0 counts as 0, missing as null. */
function groupKey(id: unknown): string {
  return encodeDocument({ id: Object.is(id, -0) ? 0 : id }).text;
}

interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

function compileAccumulator(name: string, source: unknown): { expression: Expression; make: () => Accumulator } {
  if (!isObject(source) || Object.keys(source).length !== 1) throw serverError(40234, `The field '${name}' must be an accumulator object`);
  const [operator] = Object.keys(source) as [string];
  const make = ACCUMULATORS[operator];
  if (!make) throw unsupported(`the accumulator ${operator}`);
  if (operator === "$count") {
    if (!isObject(source.$count) || Object.keys(source.$count).length > 0) throw badValue("$count takes no arguments");
    return { expression: () => 1, make };
  }
  return { expression: compileExpression(source[operator]), make };
}

const ACCUMULATORS: Record<string, () => Accumulator> = Object.assign(Object.create(null) as Record<string, () => Accumulator>, {
  $sum: sum,
  $count: sum,
  $avg: average,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
});

function sum(): Accumulator {
  let total = 0;
  return { add: (value) => (total += numberOr(value, 0)), result: () => total };
}

/** Anything that is not a number does not count. */
function numberOr(value: unknown, otherwise: number): number {
  if (typeof value === "number") return value;
  const type = (value as { _bsontype?: string } | null | undefined)?._bsontype;
  if (type === "Long" || type === "Decimal128") throw unsupported(`adding a ${type}`);
  return otherwise;
}

function average(): Accumulator {
  let total = 0;
  let count = 0;
  return {
    add(value) {
      const number = numberOr(value, NaN);
      if (typeof value !== "number") return;
      total += number;
      count++;
    },
    result: () => (count === 0 ? null : total / count),
  };
}

function extreme(sign: 1 | -1): Accumulator {
  let best: unknown = null;
  return {
    add(value) {
      if (!isNothing(value) && (best === null || compareValues(value, best) * sign > 0)) best = value;
    },
    result: () => best,
  };
}

function first(): Accumulator {
  let value: unknown;
  let isSet = false;
  return {
    add(next) {
      if (!isSet) value = next;
      isSet = true;
    },
    result: () => value ?? null,
  };
}

function last(): Accumulator {
  let value: unknown;
  return { add: (next) => (value = next), result: () => value ?? null };
}

function push(): Accumulator {
  const values: unknown[] = [];
  return { add: (value) => value !== undefined && values.push(value), result: () => values };
}

function addToSet(): Accumulator {
  const values: unknown[] = [];
  const texts = new Set<unknown>();
  return {
    add(value) {
      if (value === undefined || texts.has(value)) return;
      if (typeof value === "string") texts.add(value);
      else if (values.some((known) => equalValues(known, value))) return;
      values.push(value);
    },
    result: () => values,
  };
}
