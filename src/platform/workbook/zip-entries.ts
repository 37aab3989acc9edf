import { inflateRawSync } from "node:zlib";

/** What a zip says it holds, by name. Only its list at the end is believed, and only where a reader can see no other list there. */
export type ZipEntries = ReadonlyMap<string, ZipEntry>;

export interface ZipEntry {
  name: string;
  sizeBytes: number;
  packedBytes: number;
  method: number;
  at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FILE = 0x04034b50;
/** Large zips have their list announced here as well; readers go by this one. */
const LOCATOR = 0x07064b50;
const LARGE_END = 0x06064b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LARGE_END_BYTES = 56;
const MAX_COMMENT_BYTES = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** Null when it is no zip, or a broken one. Nothing is unpacked yet. */
export function listZipEntries(bytes: Buffer): ZipEntries | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (bytes.readUInt16LE(end + 8) !== count || !isAnnouncedOnce(bytes, end, count, at)) return null;
  const entries = new Map<string, ZipEntry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameBytes);
    // Under one name any number of files could hide from whoever adds up their sizes.
    if (entries.has(name)) return null;
    const entry = { name, method: bytes.readUInt16LE(at + 10), packedBytes: bytes.readUInt32LE(at + 20) };
    entries.set(name, { ...entry, sizeBytes: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42) });
    at += 46 + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

/** One file of it as text; null when it is not there, broken, or larger than it says. */
export function readZipEntry(bytes: Buffer, entry: ZipEntry | undefined): string | null {
  if (entry === undefined || entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== FILE) return null;
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(from, from + entry.packedBytes);
  if (entry.method === STORED) return packed.toString("utf8");
  if (entry.method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.sizeBytes) }).toString("utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE") return null;
    throw error;
  }
}

function isAnnouncedOnce(bytes: Buffer, end: number, count: number, listAt: number): boolean {
  if (end < LOCATOR_BYTES || bytes.readUInt32LE(end - LOCATOR_BYTES) !== LOCATOR) return true;
  const largeEnd = bytes.readUInt32LE(end - LOCATOR_BYTES + 8);
  if (largeEnd + LARGE_END_BYTES > bytes.length || bytes.readUInt32LE(largeEnd) !== LARGE_END) return false;
  return bytes.readUInt32LE(largeEnd + 32) === count && bytes.readUInt32LE(largeEnd + 48) === listAt;
}

function findEnd(bytes: Buffer): number | null {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) if (bytes.readUInt32LE(at) === END) return at;
  return null;
}
