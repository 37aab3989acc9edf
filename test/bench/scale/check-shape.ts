import { createModels } from "../../../src/models";
import { openDatabase } from "../../../src/platform/open-database";
import { rawCollection } from "../../../src/platform/raw-collection";

/** The filled rows must look as the product's own do, or the figures say nothing. @returns differences */
export async function checkShape(databaseUrl: string): Promise<string[]> {
  const database = await openDatabase(databaseUrl);
  try {
    const models = await createModels(database);
    const messages = rawCollection(models.messages);
    const channel = await rawCollection(models.channels).findOne({});
    const own = { _id: { $regex: new RegExp(`^${channel!._id}:msg:m_bench_`) } };
    const filled = { _id: { $regex: new RegExp(`^${channel!._id}:msg:m_fill_`) } };
    const problems: string[] = [];
    for (const direction of ["inbound", "outbound"] as const) {
      const [theirs, ours] = await Promise.all([messages.findOne({ ...own, direction }), messages.findOne({ ...filled, direction })]);
      const [wanted, got] = [shapeOf(theirs), shapeOf(ours)];
      if (wanted !== got) problems.push(`a filled ${direction} message has ${got}, the product's own has ${wanted}`);
    }
    return problems;
  } finally {
    await database.close();
  }
}

function shapeOf(value: unknown): string {
  if (value === null || typeof value !== "object") return typeof value;
  if (value instanceof Date) return "date";
  if (Array.isArray(value)) return "array";
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${key}:${shapeOf((value as Record<string, unknown>)[key])}`)
    .join(",")}}`;
}
