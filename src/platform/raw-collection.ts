import type { Collection } from "mongodb";
import type { Model } from "mongoose";

/** The driver's own collection: no casting, no hydration. For the message path, whose documents are built by typed code. */
export function rawCollection<T extends { _id: string }>(model: Model<T>): Collection<T> {
  return model.collection as unknown as Collection<T>;
}

export function isDuplicateKey(error: unknown): boolean {
  return typeof error === "object" && error !== null && (error as { code?: unknown }).code === 11000;
}

/** Inserts, or leaves what is already there. @returns false when it was there */
export async function insertOnce<T extends { _id: string }>(collection: Collection<T>, document: T): Promise<boolean> {
  try {
    await collection.insertOne(document as Parameters<Collection<T>["insertOne"]>[0]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
