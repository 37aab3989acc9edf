import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const noteSchema = z.object({ at: z.iso.datetime(), file: z.string() });

const noteFile = (dataDir: string): string => path.join(dataDir, "last-backup.json");

/** Remembers beside the data that a backup was made and read back, so that the Health page can tell its age. */
export async function noteBackup(dataDir: string, backup: { at: Date; file: string }): Promise<void> {
  await writeFile(noteFile(dataDir), `${JSON.stringify({ at: backup.at.toISOString(), file: backup.file })}\n`, { mode: 0o600 });
}

/** When the last backup was made; null when none is known. */
export async function lastBackupAt(dataDir: string): Promise<Date | null> {
  try {
    return new Date(noteSchema.parse(JSON.parse(await readFile(noteFile(dataDir), "utf8"))).at);
  } catch (error) {
    // No note, or one that somebody changed: nothing is known either way.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
