import { Schema, type Model } from "mongoose";
import { beforeEach, expect, it } from "vitest";
import type { Database } from "../../src/platform/database";
import { describeEngines } from "../engines";

const personSchema = new Schema({
  _id: String,
  name: { type: String, required: true },
  visits: { type: Number, default: 0 },
  tags: [String],
  address: { street: String, since: Date },
  picture: Buffer,
  scores: { type: Map, of: Number },
  pets: [new Schema({ kind: String, born: Date }, { _id: false })],
  extra: Schema.Types.Mixed,
  email: String,
});
personSchema.index({ email: 1 }, { unique: true, sparse: true });
personSchema.index({ name: 1, visits: -1 });

describeEngines("Mongoose", (openTestDatabase) => {
  let database: Database;
  let Person: Model<
    Record<string, unknown> & { _id: string; name: string; visits: number; tags: string[]; pets: unknown[]; scores: Map<string, number> }
  >;
  beforeEach(async () => {
    database = await openTestDatabase();
    Person = database.mongoose.model("Person", personSchema) as unknown as typeof Person;
    await Person.init();
  });

  it("stores and hydrates every kind of field", async () => {
    const born = new Date("2020-02-29T00:00:00Z");
    await Person.create({
      _id: "a",
      name: "An",
      tags: ["x"],
      address: { street: "Lê Lợi", since: born },
      picture: Buffer.from("png"),
      scores: { go: 9 },
      pets: [{ kind: "mynah", born }],
      extra: { deep: [1, { two: null }] },
    });
    const person = await Person.findById("a").orFail();
    expect(person.toObject({ flattenMaps: true, versionKey: false })).toMatchObject({
      _id: "a",
      name: "An",
      visits: 0,
      tags: ["x"],
      address: { street: "Lê Lợi", since: born },
      scores: { go: 9 },
      pets: [{ kind: "mynah", born }],
      extra: { deep: [1, { two: null }] },
    });
    expect(Buffer.from(person.get("picture") as Buffer).toString()).toBe("png");
    expect(await Person.findOne({ "pets.kind": "mynah", "address.since": { $lte: born } }).lean()).toMatchObject({ _id: "a" });
  });

  it("saves what changed and notices a rival", async () => {
    await Person.create({ _id: "a", name: "An", tags: ["x", "y"] });
    const mine = await Person.findById("a").orFail();
    const theirs = await Person.findById("a").orFail();
    mine.tags.push("z");
    mine.scores = new Map([["go", 1]]);
    await mine.save();
    expect(await Person.findById("a").lean()).toMatchObject({ tags: ["x", "y", "z"], scores: { go: 1 }, __v: 1 });
    theirs.tags = ["new"];
    await theirs.save().then(
      () => expect.unreachable(),
      (error: Error) => expect(error.name).toBe("VersionError"),
    );
  });

  it("refuses a second document with the same unique value", async () => {
    await Person.create({ _id: "a", name: "An", email: "an@example.com" });
    await Person.create([
      { _id: "b", name: "Bình" },
      { _id: "c", name: "Chi" },
    ]);
    await expect(Person.create({ _id: "d", name: "Dũng", email: "an@example.com" })).rejects.toMatchObject({ code: 11000 });
    await expect(Person.updateOne({ _id: "b" }, { email: "an@example.com" })).rejects.toMatchObject({ code: 11000 });
    expect(await Person.countDocuments()).toBe(3);
  });

  it("updates with findOneAndUpdate, upserts, and tells whether it did", async () => {
    const made = await Person.findOneAndUpdate(
      { _id: "a" },
      { $inc: { visits: 1 }, $setOnInsert: { name: "An" } },
      { upsert: true, returnDocument: "after" },
    ).lean();
    expect(made).toMatchObject({ _id: "a", name: "An", visits: 1 });
    expect(await Person.findOneAndUpdate({ _id: "a", visits: 5 }, { $inc: { visits: 1 } })).toBeNull();
    const raw = await Person.findOneAndUpdate({ _id: "a" }, { $inc: { visits: 1 } }, { includeResultMetadata: true });
    expect(raw.lastErrorObject).toMatchObject({ updatedExisting: true, n: 1 });
    expect(await Person.exists({ visits: 2 })).toEqual({ _id: "a" });
  });

  it("inserts many, and goes on after an error when unordered", async () => {
    await Person.insertMany([
      { _id: "a", name: "An" },
      { _id: "b", name: "Bình" },
    ]);
    const error: unknown = await Person.insertMany(
      [
        { _id: "c", name: "Chi" },
        { _id: "a", name: "An" },
        { _id: "d", name: "Dũng" },
      ],
      { ordered: false },
    ).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: "MongoBulkWriteError", code: 11000 });
    expect((error as { writeErrors: { err: { index: number } }[] }).writeErrors.map(({ err }) => err.index)).toEqual([1]);
    expect((await Person.find().sort({ _id: 1 }).lean()).map(({ _id }) => _id)).toEqual(["a", "b", "c", "d"]);
  });

  it("runs a bulk write with its counts", async () => {
    const result = await Person.bulkWrite([
      { insertOne: { document: { _id: "a", name: "An" } as never } },
      { updateOne: { filter: { _id: "a" }, update: { $push: { tags: "x" } } as never } },
      { updateOne: { filter: { _id: "b" }, update: { $set: { name: "Bình" } } as never, upsert: true } },
      { deleteOne: { filter: { _id: "a" } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 1 });
    expect(result.upsertedIds).toEqual({ 2: "b" });
  });

  it("walks a cursor, counts, finds distinct values and groups", async () => {
    await Person.insertMany(
      Array.from({ length: 30 }, (_, i) => ({
        _id: `p${String(i).padStart(2, "0")}`,
        name: i % 2 ? "odd" : "even",
        visits: i,
        tags: [`t${i % 3}`],
      })),
    );
    const seen: string[] = [];
    for await (const person of Person.find({ name: "odd" }).sort({ visits: -1 }).cursor()) seen.push(person._id);
    expect(seen).toHaveLength(15);
    expect(seen[0]).toBe("p29");
    expect(await Person.estimatedDocumentCount()).toBe(30);
    expect((await Person.distinct("tags", { visits: { $lt: 20 } })).map(String).sort()).toEqual(["t0", "t1", "t2"]);
    const groups = await Person.aggregate<{ _id: string; n: number; top: number }>([
      { $group: { _id: "$name", n: { $sum: 1 }, top: { $max: "$visits" } } },
      { $sort: { _id: 1 } },
    ]);
    expect(groups).toEqual([
      { _id: "even", n: 15, top: 28 },
      { _id: "odd", n: 15, top: 29 },
    ]);
    expect(
      await Person.find({ name: "odd", visits: { $lt: 20 } })
        .sort({ visits: -1 })
        .limit(2)
        .select("visits -_id")
        .lean(),
    ).toEqual([{ visits: 19 }, { visits: 17 }]);
  });

  it("makes, compares and drops indexes", async () => {
    expect((await Person.listIndexes()).map(({ name }) => String(name)).sort()).toEqual(["_id_", "email_1", "name_1_visits_-1"]);
    await Person.collection.createIndex({ visits: 1 });
    expect(await Person.syncIndexes()).toEqual(["visits_1"]);
    await Person.insertMany([
      { _id: "a", name: "An" },
      { _id: "b", name: "An" },
    ]);
    await expect(Person.collection.createIndex({ name: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect(await Person.countDocuments({ name: "An" })).toBe(2);
  });
});
