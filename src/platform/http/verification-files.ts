import { open } from "node:fs/promises";
import path from "node:path";
import { Router } from "express";

/** A whole path, so that nothing else on the disk can be named. */
const NAME = /^\/([\w-]+\.(?:html|txt))$/;
const MAX_BYTES = 64 * 1024;

/**
 * Serves the small files with which platforms and search engines check whose domain this is: whatever an admin puts into `folder`, under its exact
 * name at the root. A file put there counts at once.
 */
export function verificationFiles(folder: string): Router {
  const router = Router();
  router.get(NAME, async (req, res, next) => {
    const name = NAME.exec(req.path)?.[1];
    const content = name === undefined ? null : await readSmallFile(path.join(folder, name));
    if (name === undefined || content === null) return next();
    // It is read by a robot and must not act for our origin in a browser.
    res.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    res.setHeader("Cache-Control", "no-cache");
    res.type(path.extname(name)).send(content);
  });
  return router;
}

/** Null for what is not there, is no file, or is too large to be one of these. */
async function readSmallFile(file: string): Promise<Buffer | null> {
  try {
    const handle = await open(file, "r");
    try {
      const stats = await handle.stat();
      return stats.isFile() && stats.size <= MAX_BYTES ? await handle.readFile() : null;
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}
