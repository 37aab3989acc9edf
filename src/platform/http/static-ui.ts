import { existsSync } from "node:fs";
import path from "node:path";
import express, { Router } from "express";

/** Paths that never are a page of the browser app. */
const NOT_A_PAGE = /^\/(api|files|webhooks|v3|socket\.io|assets|demo|metrics|healthz|readyz)(\/|$)/;

/**
 * Serves the built browser app: hashed assets for a year, pages always fresh, and `index.html` for its client-side routes.
 *
 * @param uiDir absolute path of the build (`dist/ui`); when it is missing everything falls through to "not found"
 */
export function staticUi(uiDir: string, options: { demo: boolean }): Router {
  const router = Router();
  const page = (name: string): string => path.join(uiDir, name);
  const sendPage = (res: express.Response, name: string): void => {
    res.setHeader("Cache-Control", "no-cache");
    res.sendFile(page(name));
  };

  router.use(
    "/assets",
    express.static(page("assets"), { immutable: true, maxAge: "1y", index: false, fallthrough: true, redirect: false }),
  );
  if (options.demo) router.get("/demo", (_req, res) => sendPage(res, "demo.html"));
  router.get("/demo.html", (_req, _res, next) => next("router"));
  router.use(express.static(uiDir, { index: false, redirect: false, setHeaders: (res) => res.setHeader("Cache-Control", "no-cache") }));
  router.get("/*path", (req, res, next) => sendIndex(req, res, next));
  router.get("/", (req, res, next) => sendIndex(req, res, next));
  return router;

  function sendIndex(req: express.Request, res: express.Response, next: express.NextFunction): void {
    const isFile = path.extname(req.path) !== "";
    if (isFile || NOT_A_PAGE.test(req.path) || !req.accepts("html") || !existsSync(page("index.html"))) return next();
    sendPage(res, "index.html");
  }
}
