import type { RequestHandler } from "express";

const PAGE = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Không tìm thấy · Not found</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;text-align:center;padding:24px;box-sizing:border-box}h1{font-size:20px;margin:0 0 8px}p{margin:0 0 20px;opacity:.75}a{color:inherit}</style></head>
<body><main><h1>Không tìm thấy trang này</h1><p lang="en">This page does not exist</p><a href="/">Về hộp thư <span lang="en">· Back to the inbox</span></a></main></body>
</html>
`;

/** The last stop: a page for people, JSON for programs. */
export const notFound: RequestHandler = (req, res, next) => {
  if (req.method !== "GET" || req.accepts(["json", "html"]) !== "html") return void apiNotFound(req, res, next);
  res.status(404).setHeader("Cache-Control", "no-store");
  res.type("html").send(PAGE);
};

const apiNotFound: RequestHandler = (_req, res) => {
  res.status(404).setHeader("Cache-Control", "no-store");
  res.json({ code: "NOT_FOUND", message: "There is nothing here" });
};
