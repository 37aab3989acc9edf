import { z } from "zod";
import { AppError } from "../../core";

/** Where a page ended: the next one starts after this row in the order (time, id). */
export interface PageEnd {
  at: Date;
  id: string;
}

const shape = z.tuple([z.number().int(), z.string()]);

/** Opaque to clients; what is inside may change. */
export function encodeCursor(end: PageEnd): string {
  return Buffer.from(JSON.stringify([end.at.getTime(), end.id])).toString("base64url");
}

/** @throws {AppError} INVALID_REQUEST for anything that `encodeCursor` did not make */
export function decodeCursor(cursor: string): PageEnd {
  try {
    const [at, id] = shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { at: new Date(at), id };
  } catch (cause) {
    throw new AppError("INVALID_REQUEST", "The cursor is not one of ours", { fields: { cursor: "Unknown cursor" } }, { cause });
  }
}

/** The filter for rows that come after `end` when newest come first. The plain range lets an index on the time serve it. */
export function olderThan(field: string, end: PageEnd | null): Record<string, unknown> {
  if (!end) return {};
  return { [field]: { $lte: end.at }, $or: [{ [field]: { $lt: end.at } }, { _id: { $lt: end.id } }] };
}
