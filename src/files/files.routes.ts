import { Router, type Response } from "express";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { fileResponse, type FileResponse } from "../contract";
import { AppError } from "../core";
import { fileOnDisk, findFile } from "./create-file-store";
import type { StoredFile } from "./file.model";
import { readUpload } from "./read-upload";
import { isShownInline } from "./sniff-file";

export function fileRoutes(ctx: Pick<AppContext, "files">): ApiRoute[] {
  return [
    defineRoute({
      method: "post",
      path: "/files",
      tag: "Files",
      summary: "Upload a file (form field `file`, at most 25 MB) to send in a reply",
      allow: "files:upload",
      status: 201,
      consumes: "multipart/form-data",
      answer: fileResponse,
      handle: async ({ req }) => presentFile(ctx, await ctx.files.save(await readUpload(req))),
    }),
  ];
}

function presentFile(ctx: Pick<AppContext, "files">, { _id: id, name, mimeType, sizeBytes, kind }: StoredFile): FileResponse {
  return { id, url: ctx.files.pathOf(id), name, mimeType, sizeBytes, kind };
}

/** Serves `/files/<id>` to whoever knows the id: platforms fetch from here without a login. Ranges are answered, so films can be scrolled. */
export function fileServer(ctx: Pick<AppContext, "models" | "config">): Router {
  const router = Router();
  router.get("/files/:id", async (req, res, next) => {
    const file = await findFile(ctx, req.params.id);
    if (!file) return next();
    setSafeHeaders(res, file);
    res.sendFile(fileOnDisk(ctx.config.dataDir, file._id), { cacheControl: false, dotfiles: "allow" }, (error) => {
      if (!error) return;
      const gone = (error as NodeJS.ErrnoException).code === "ENOENT";
      if (gone) res.removeHeader("Cache-Control");
      next(gone ? new AppError("NOT_FOUND", "The file is not on this machine") : error);
    });
  });
  return router;
}

/** A customer's file never runs: its type is ours, nothing guesses another, and even a page opened directly sits in an empty sandbox. */
function setSafeHeaders(res: Response, file: StoredFile): void {
  const isPlainText = file.mimeType.startsWith("text/");
  res.setHeader("Content-Type", isPlainText ? `${file.mimeType}; charset=utf-8` : file.mimeType);
  res.setHeader("Content-Disposition", `${isShownInline(file.mimeType) ? "inline" : "attachment"}; ${fileNameParameters(file.name)}`);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  res.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
}

/** RFC 6266: a plain fallback, and the real name percent-encoded. */
function fileNameParameters(name: string): string {
  const fallback = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
