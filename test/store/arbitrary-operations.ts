import fc from "fast-check";
import mongoose from "mongoose";

const { ObjectId, Binary } = mongoose.mongo;

/** Documents are small and their values few, so that random filters find something and random writes collide. */
export type Fields = Record<string, unknown>;

/** One call of a collection's method, as data. */
export interface Operation {
  method: string;
  parameters: unknown[];
  /** Set where the documents come back in no promised order. */
  unordered?: boolean;
}

const texts = fc.constantFrom("", "a", "ab", "abc", "b", "đ", "\u{1F600}");
const numbers = fc.constantFrom(0, 1, 2, 3, -1, 1.5, 1e10, -0.5);
const dates = fc.constantFrom(0, 1, 1_700_000_000_000, -5).map((ms) => new Date(ms));
const objectIds = fc.constantFrom("000000000000000000000001", "ffffffffffffffffffffffff").map((hex) => new ObjectId(hex));
const binaries = fc.constantFrom("", "a", "bc").map((text) => new Binary(Buffer.from(text)));
export const scalars = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 4, arbitrary: texts },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: dates },
  { weight: 1, arbitrary: objectIds },
  { weight: 1, arbitrary: binaries },
);
// Never empty: mongo-java-server fails when it compares an empty object in `$addToSet` and takes one in a filter for "no condition".
const smallObjects = fc.record({ x: scalars, y: fc.constantFrom(1, 2, "a") }, { requiredKeys: ["y"], noNullPrototype: true });
const arrays = fc.oneof(fc.array(scalars, { maxLength: 4 }), fc.array(smallObjects, { maxLength: 3 }));
export const anyValues = fc.oneof(
  { weight: 6, arbitrary: scalars },
  { weight: 1, arbitrary: smallObjects },
  { weight: 1, arbitrary: arrays },
);

const ids = fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8", 1, 2);

/** `s`, `k`, `u`, `n` and `d` keep one type (and no null where mongo-java-server takes null for missing); `m` and `o.x` hold anything; `t` and `l` are arrays. */
export const documents = fc.record(
  {
    _id: ids,
    s: texts,
    k: fc.oneof(texts, fc.constant(null)),
    u: texts,
    c: fc.oneof(numbers, texts),
    n: numbers,
    d: dates,
    m: anyValues,
    o: fc.oneof({ weight: 5, arbitrary: smallObjects }, { weight: 1, arbitrary: scalars.filter((v) => v !== null) }),
    t: fc.array(fc.constantFrom("a", "b", "c", 1, 2), { maxLength: 4 }),
    l: fc.array(smallObjects, { maxLength: 3 }),
    q: fc.array(fc.constantFrom("a", "b", 1), { maxLength: 3 }),
  },
  { requiredKeys: ["_id"] },
) as fc.Arbitrary<Fields>;

const paths = fc.constantFrom("s", "k", "u", "n", "d", "m", "o.x", "o.y", "o", "t", "l.x", "l.y", "l.0.x", "t.1", "missing");
const sortPaths = fc.constantFrom("s", "k", "n", "d", "o.y");
/** A value that suits the path more often than not. */
const valueFor = (path: string): fc.Arbitrary<unknown> => {
  const fitting: Record<string, fc.Arbitrary<unknown>> = {
    s: texts,
    k: texts,
    u: texts,
    n: numbers,
    d: dates,
    t: fc.constantFrom("a", "b", 1),
    "t.1": fc.constantFrom("a", 1),
  };
  return fc.oneof({ weight: 4, arbitrary: fitting[path] ?? scalars }, { weight: 1, arbitrary: anyValues });
};

const comparisons = fc.constantFrom("$eq", "$ne", "$gt", "$gte", "$lt", "$lte");

/** Ranges over null and objects: mongo-java-server answers unlike MongoDB; `matcher.test.ts` has examples from MongoDB's manual. */
const isOrdered = (value: unknown) =>
  value !== null && (typeof value !== "object" || value instanceof Date || value instanceof ObjectId || value instanceof Binary);

function conditions(path: string): fc.Arbitrary<Fields> {
  const value = valueFor(path);
  // Null, $exists and $not under an array: mongo-java-server answers for one element, MongoDB for all of them.
  const isArrayPath = ["t", "t.1", "l.x", "l.y", "l.0.x", "m"].includes(path);
  const equal = isArrayPath ? value.filter((v) => v !== null) : value;
  return fc.oneof(
    { weight: 4, arbitrary: equal.map((v) => ({ [path]: v })) },
    { weight: 4, arbitrary: fc.tuple(comparisons, value.filter(isOrdered)).map(([operator, v]) => ({ [path]: { [operator]: v } })) },
    // Both ends of a range may be met by different elements; mongo-java-server wants one that meets both.
    {
      weight: isArrayPath ? 0 : 2,
      arbitrary: fc.tuple(value.filter(isOrdered), value.filter(isOrdered)).map(([from, to]) => ({ [path]: { $gte: from, $lt: to } })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom("$in", "$nin"),
          fc.array(
            equal.filter((v) => !Array.isArray(v)),
            { maxLength: 4 },
          ),
        )
        .map(([operator, vs]) => ({ [path]: { [operator]: vs } })),
    },
    { weight: isArrayPath ? 0 : 1, arbitrary: fc.boolean().map((wanted) => ({ [path]: { $exists: wanted } })) },
    {
      weight: isArrayPath ? 0 : 1,
      arbitrary: fc.tuple(comparisons, value.filter(isOrdered)).map(([operator, v]) => ({ [path]: { $not: { [operator]: v } } })),
    },
    { weight: 1, arbitrary: fc.constantFrom("a", "ab", "đ").map((prefix) => ({ [path]: new RegExp(`^${prefix}`) })) },
    { weight: 1, arbitrary: fc.nat({ max: 3 }).map((size) => ({ [path]: { $size: size } })) },
  );
}

// `$all` on `q`, which is always an array: mongo-java-server does not match a single value with it, MongoDB does.
const elementConditions = fc.oneof(
  fc
    .tuple(fc.constantFrom("x", "y"), comparisons, scalars.filter(isOrdered))
    .map(([field, operator, v]) => ({ l: { $elemMatch: { [field]: { [operator]: v } } } })),
  fc.tuple(scalars, fc.constantFrom(1, 2, "a")).map(([x, y]) => ({ l: { $elemMatch: { x, y } } })),
  fc.constantFrom(1, 2, "a").map((v) => ({ t: { $elemMatch: { $gte: v } } })),
  fc.array(fc.constantFrom("a", "b", 1), { minLength: 1, maxLength: 2 }).map((wanted) => ({ q: { $all: wanted } })),
);

const simple = fc.oneof({ weight: 8, arbitrary: paths.chain(conditions) }, { weight: 1, arbitrary: elementConditions });

export const filters: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 5, arbitrary: simple },
  { weight: 3, arbitrary: fc.tuple(simple, simple).map(([a, b]) => ({ ...a, ...b })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("$and", "$or", "$nor"), fc.array(simple, { minLength: 1, maxLength: 3 }))
      .map(([operator, all]) => ({ [operator]: all })),
  },
  { weight: 1, arbitrary: fc.tuple(simple, fc.array(simple, { minLength: 1, maxLength: 2 })).map(([a, any]) => ({ ...a, $or: any })) },
  // A keyset page.
  { weight: 1, arbitrary: fc.tuple(texts, numbers, ids).map(([s, n, id]) => ({ s, $or: [{ n: { $lt: n } }, { n, _id: { $lt: id } }] })) },
);

const oneDocument = fc.oneof(
  { weight: 3, arbitrary: ids.map((_id) => ({ _id })) },
  { weight: 2, arbitrary: fc.tuple(ids, simple.filter(isSafeSeed)).map(([_id, more]) => ({ ...more, _id })) },
);

/** What an upsert makes of these differs between versions of MongoDB, and mongo-java-server stores a regex as a field. */
function isSafeSeed(filter: Fields): boolean {
  return Object.values(filter).every(
    (condition) =>
      typeof condition !== "object" || condition === null || !(condition instanceof RegExp || "$all" in condition || "$in" in condition),
  );
}

const updatePaths = fc.constantFrom("s", "k", "u", "n", "d", "m", "o.x", "o.z", "new", "new.deep", "t", "t.1", "l.0.x");

const newValueFor = (path: string) => (path === "u" ? texts : valueFor(path));

const change = fc.oneof(
  { weight: 4, arbitrary: updatePaths.chain((path) => newValueFor(path).map((v) => ["$set", path, v] as const)) },
  { weight: 1, arbitrary: updatePaths.chain((path) => newValueFor(path).map((v) => ["$setOnInsert", path, v] as const)) },
  { weight: 2, arbitrary: updatePaths.map((path) => ["$unset", path, ""] as const) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom("n", "c"), numbers).map(([path, by]) => ["$inc", path, by] as const) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom("$max", "$min"), fc.constantFrom("n", "d", "new", "o.z"), fc.oneof(numbers, dates)).map((c) => c) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom("$push", "$addToSet"), fc.constantFrom("t", "c", "l"), fc.oneof(scalars, smallObjects)).map((c) => c) },
  { weight: 2, arbitrary: pushWithModifiers() },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("t", "new"), fc.array(scalars, { maxLength: 3 })).map(([path, each]) => ["$addToSet", path, { $each: each }] as const) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("t", "c", "missing"), fc.oneof(scalars, fc.constant({ $in: ["a", 1] }), fc.constant({ $gte: 1 }))).map(([path, v]) => ["$pull", path, v] as const) },
  { weight: 1, arbitrary: fc.constantFrom({ x: 1 }, { y: "a" }, { x: { $gt: 0 } }).map((v) => ["$pull", "l", v] as const) },
); // prettier-ignore

function pushWithModifiers(): fc.Arbitrary<readonly [string, string, Fields]> {
  const modifiers = fc.record(
    { $each: fc.array(scalars, { maxLength: 3 }), $slice: fc.integer({ min: -3, max: 3 }), $position: fc.nat({ max: 3 }) },
    { requiredKeys: ["$each"] },
  );
  return fc.tuple(fc.constantFrom("t", "new"), modifiers).map(([path, m]) => ["$push", path, m] as const);
}

export const updates: fc.Arbitrary<Fields> = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
  const update: Record<string, Fields> = {};
  const taken: string[] = [];
  for (const [operator, path, operand] of changes) {
    // Conflicts have tests of their own: mongo-java-server only notices them when a document matches.
    if (taken.some((other) => path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`))) continue;
    taken.push(path);
    (update[operator] ??= {})[path] = operand;
  }
  return update;
});

const sorts = fc
  .tuple(fc.uniqueArray(sortPaths, { maxLength: 2 }), fc.constantFrom(1, -1), fc.constantFrom(1, -1))
  // `_id` last, so that the order is total.
  .map(([names, first, second]) => ({ ...Object.fromEntries(names.map((name, i) => [name, i === 0 ? first : second])), _id: first }));

const projections = fc.constantFrom<Fields | undefined>(
  undefined,
  undefined,
  { s: 1 },
  { s: 1, _id: 0 },
  { m: 0 },
  { "o.x": 1, n: 1 },
  { "o.y": 0, t: 0 },
  { _id: 1 },
  { "l.x": 1 },
  { "l.x": 0 },
);
const upserts = fc.constantFrom(true, false, false);

const reads: fc.Arbitrary<Operation> = fc.oneof<fc.MaybeWeightedArbitrary<Operation>[]>(
  { weight: 5, arbitrary: fc.tuple(filters, sorts, fc.nat({ max: 2 }), fc.nat({ max: 4 }), projections).map(([filter, sort, skip, limit, projection]) => ({ method: "find", parameters: [filter, { sort, skip, limit, projection }] })) },
  { weight: 1, arbitrary: fc.tuple(filters, sorts).map(([filter, sort]) => ({ method: "findOne", parameters: [filter, { sort }] })) },
  { weight: 1, arbitrary: filters.map((filter) => ({ method: "countDocuments", parameters: [filter] })) },
  { weight: 1, arbitrary: fc.constant({ method: "estimatedDocumentCount", parameters: [] }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("s", "n", "d", "t", "o.y", "k"), filters).map(([path, filter]) => ({ method: "distinct", parameters: [path, filter], unordered: true })) },
  { weight: 2, arbitrary: pipelines() },
); // prettier-ignore

function pipelines(): fc.Arbitrary<Operation> {
  const match = filters.map((filter) => ({ $match: filter }));
  const accumulators = fc.record(
    {
      count: fc.constant({ $sum: 1 }),
      sum: fc.constantFrom({ $sum: "$n" }, { $sum: "$o.x" }),
      avg: fc.constant({ $avg: "$n" }),
      min: fc.constantFrom({ $min: "$n" }, { $min: "$s" }),
      max: fc.constantFrom({ $max: "$d" }, { $max: "$k" }),
      first: fc.constant({ $first: "$n" }),
      last: fc.constant({ $last: "$_id" }),
      all: fc.constantFrom({ $push: "$n" }, { $push: "$_id" }),
    },
    { requiredKeys: ["count"] },
  );
  const group = fc
    .tuple(fc.constantFrom("$s", "$n", "$d", "$o.y", null, { s: "$s", n: "$n" }), accumulators)
    .map(([_id, fields]) => ({ $group: { _id, ...fields } }));
  const order = { $sort: { _id: 1 } };
  return fc.oneof(
    fc.tuple(match, group).map(([m, g]) => ({ method: "aggregate", parameters: [[m, order, g]], unordered: true })),
    fc.tuple(match, sorts, fc.integer({ min: 1, max: 4 })).map(([m, $sort, $limit]) => ({ method: "aggregate", parameters: [[m, { $sort }, { $skip: 1 }, { $limit }, { $project: { s: 1, n: 1, copy: "$d" } }]] })),
    match.map((m) => ({ method: "aggregate", parameters: [[m, order, { $unwind: "$t" }]] })),
    match.map((m) => ({ method: "aggregate", parameters: [[m, order, { $unwind: { path: "$l", preserveNullAndEmptyArrays: true } }, { $project: { l: 1 } }]] })),
    match.map((m) => ({ method: "aggregate", parameters: [[m, { $count: "n" }]] })),
  ); // prettier-ignore
}

const bulkKinds: fc.Arbitrary<Fields>[] = [
  documents.map((document) => ({ insertOne: { document } })),
  fc.tuple(oneDocument, updates, upserts).map(([filter, update, upsert]) => ({ updateOne: { filter, update, upsert } })),
  fc
    .tuple(oneDocument, documents, upserts)
    .map(([filter, { _id, ...replacement }, upsert]) => ({ replaceOne: { filter, replacement, upsert } })),
  oneDocument.map((filter) => ({ deleteOne: { filter } })),
];

/** mongo-java-server does not stop an ordered run of updates at an error; the driver sends neighbours of one kind as one run. */
function withoutRuns(operations: Fields[]): Fields[] {
  const kindOf = (operation: Fields) => Object.keys(operation)[0]!.replace("replaceOne", "updateOne");
  return operations.filter(
    (operation, i) => kindOf(operation) === "insertOne" || i === 0 || kindOf(operation) !== kindOf(operations[i - 1]!),
  );
}

const writes: fc.Arbitrary<Operation> = fc.oneof<fc.MaybeWeightedArbitrary<Operation>[]>(
  { weight: 5, arbitrary: documents.map((document) => ({ method: "insertOne", parameters: [document] })) },
  { weight: 2, arbitrary: fc.tuple(fc.array(documents, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([all, ordered]) => ({ method: "insertMany", parameters: [all, { ordered }] })) },
  { weight: 4, arbitrary: fc.tuple(oneDocument, updates, upserts).map(([filter, update, upsert]) => ({ method: "updateOne", parameters: [filter, update, { upsert }] })) },
  { weight: 2, arbitrary: fc.tuple(oneDocument, documents, upserts).map(([filter, { _id, ...replacement }, upsert]) => ({ method: "replaceOne", parameters: [filter, replacement, { upsert }] })) },
  { weight: 3, arbitrary: fc.tuple(filters, sorts, updates, fc.constantFrom("before", "after"), projections).map(([filter, sort, update, returnDocument, projection]) => ({ method: "findOneAndUpdate", parameters: [filter, update, { sort, returnDocument, projection }] })) },
  { weight: 2, arbitrary: fc.tuple(oneDocument, updates, fc.constantFrom("before", "after")).map(([filter, update, returnDocument]) => ({ method: "findOneAndUpdate", parameters: [filter, update, { upsert: true, returnDocument }] })) },
  { weight: 1, arbitrary: fc.tuple(filters, sorts, documents, fc.constantFrom("before", "after")).map(([filter, sort, { _id, ...replacement }, returnDocument]) => ({ method: "findOneAndReplace", parameters: [filter, replacement, { sort, returnDocument }] })) },
  { weight: 1, arbitrary: fc.tuple(filters, sorts).map(([filter, sort]) => ({ method: "findOneAndDelete", parameters: [filter, { sort }] })) },
  { weight: 1, arbitrary: oneDocument.map((filter) => ({ method: "deleteOne", parameters: [filter] })) },
  { weight: 1, arbitrary: fc.tuple(simple, simple).map(([a, b]) => ({ method: "deleteMany", parameters: [{ ...a, ...b }] })) },
  { weight: 3, arbitrary: fc.array(fc.oneof(...bulkKinds), { minLength: 1, maxLength: 4 }).map(withoutRuns).map((operations) => ({ method: "bulkWrite", parameters: [operations, { ordered: true }] })) },
  // Of one kind: the driver regroups a mixed unordered bulk and then miscounts the positions of upserts.
  { weight: 1, arbitrary: fc.oneof(...bulkKinds.map((kind) => fc.array(kind, { minLength: 1, maxLength: 4 }))).map((operations) => ({ method: "bulkWrite", parameters: [operations, { ordered: false }] })) },
); // prettier-ignore

/** `updateMany` stops at its first error wherever that is in the engine's own order, so only updates that cannot fail are taken. */
const manyUpdates = fc
  .tuple(filters, fc.constantFrom<Fields>({ $set: { extra: 1 } }, { $inc: { extra: 2 } }, { $unset: { o: "" } }, { $max: { extra: 5 } }))
  .map(([filter, update]) => ({ method: "updateMany", parameters: [filter, update] }));

export const operations: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: reads },
  { weight: 5, arbitrary: writes },
  { weight: 1, arbitrary: manyUpdates },
);

export interface IndexChoice {
  key: Record<string, 1 | -1>;
  options: { unique?: boolean; sparse?: boolean };
}

export const plainIndexes = fc.subarray<IndexChoice>([
  { key: { s: 1, n: -1, _id: -1 }, options: {} },
  { key: { d: -1 }, options: {} },
  { key: { k: 1 }, options: { sparse: true } },
  { key: { n: 1, d: 1 }, options: { sparse: true } },
  { key: { m: 1 }, options: {} },
  { key: { t: 1 }, options: {} },
  { key: { "o.x": 1, s: 1 }, options: {} },
  { key: { "l.x": 1 }, options: {} },
]);

/** One at a time, and no null in the sparse one: mongo-java-server fails with an internal error on either. */
export const uniqueIndexes = fc.constantFrom<IndexChoice[]>(
  [{ key: { u: 1 }, options: { unique: true, sparse: true } }],
  [{ key: { s: 1, n: 1 }, options: { unique: true } }],
);
