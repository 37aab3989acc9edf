import type { StoredFile } from "./file.model";

export type NewFile = { data: Buffer; name: string; /** What the sender claims; the bytes decide. */ mimeType?: string };

/** Uploads and copies of platform media: bytes on disk, facts in the database, served as `/files/<id>`. */
export interface FileStore {
  /** Sniffs the type, cleans the name. @throws AppError FILE_TOO_LARGE | FILE_EMPTY */
  save(file: NewFile): Promise<StoredFile>;
  read(id: string): Promise<{ file: StoredFile; data: Buffer } | null>;
  /** Deletes bytes and facts; one that is gone already is no error. */
  remove(id: string): Promise<void>;
  /** The id in a path that `pathOf` made; null for any other address. */
  idOf(url: string): string | null;
  /** The path part under which a file is served. */
  pathOf(id: string): string;
}
