import { AppError, type ReadFile } from "../core";
import type { FileStore } from "./file-store";

/** `/files/<id>`, alone or after any origin: the ids are unguessable, so whoever names one means ours. */
const OURS = /^(?:https?:\/\/[^/]+)?\/files\/([0-9a-f]{32})$/;

/** Reads our own files for the adapters, from disk and never over the network. */
export function createReadFile({ files }: { files: Pick<FileStore, "read"> }): ReadFile {
  return async (url) => {
    const id = OURS.exec(url)?.[1];
    const found = id === undefined ? null : await files.read(id);
    if (!found) throw new AppError("FILE_NOT_FOUND", "The message names a file that is not ours", { url });
    return { data: found.data, mimeType: found.file.mimeType, name: found.file.name };
  };
}
