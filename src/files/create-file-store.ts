import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { AppContext } from "../app-context";
import { AppError } from "../core";
import { cleanFileName } from "./clean-file-name";
import type { FileStore } from "./file-store";
import type { StoredFile } from "./file.model";
import { sniffFile } from "./sniff-file";

type Deps = Pick<AppContext, "models" | "clock"> & { config: { dataDir: string } };

export const MAX_FILE_BYTES = 25 * 1024 * 1024;
const PATH = "/files/";
const ID = /^[0-9a-f]{32}$/;

/** Bytes on this machine's disk: enough for one process, or several that share the folder. */
export function createFileStore(deps: Deps): FileStore {
  return {
    async save({ data, name }) {
      if (data.length === 0) throw new AppError("FILE_EMPTY", "The file is empty");
      if (data.length > MAX_FILE_BYTES) throw new AppError("FILE_TOO_LARGE", "The file is larger than 25 MB", { maxBytes: MAX_FILE_BYTES });
      const cleanName = cleanFileName(name);
      const file: StoredFile = {
        _id: randomBytes(16).toString("hex"),
        name: cleanName,
        ...(await sniffFile(data, cleanName)),
        sizeBytes: data.length,
        createdAt: deps.clock(),
      };
      // The bytes first: a record never names a file that is not there.
      await writeDurably(fileOnDisk(deps.config.dataDir, file._id), data);
      await deps.models.files.create(file);
      return file;
    },
    async read(id) {
      const file = await findFile(deps, id);
      return file && { file, data: await readFile(fileOnDisk(deps.config.dataDir, id)) };
    },
    async remove(id) {
      if (!ID.test(id)) return;
      // The bytes first: what is interrupted in between is found again by its record.
      await rm(fileOnDisk(deps.config.dataDir, id), { force: true });
      await deps.models.files.deleteOne({ _id: id });
    },
    idOf(url) {
      const id = url.startsWith(PATH) ? url.slice(PATH.length) : "";
      return ID.test(id) ? id : null;
    },
    pathOf: (id) => PATH + id,
  };
}

export async function findFile(deps: Pick<AppContext, "models">, id: string): Promise<StoredFile | null> {
  return ID.test(id) ? deps.models.files.findOne({ _id: id }).lean() : null;
}

/** @param id one that `findFile` knew: it becomes part of a path */
export function fileOnDisk(dataDir: string, id: string): string {
  return path.join(dataDir, "files", id.slice(0, 2), id);
}

async function writeDurably(target: string, data: Buffer): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const half = `${target}.part`;
  const handle = await open(half, "wx", 0o600);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(half, target);
}
