import type { ErrorRequestHandler } from "express";
import { AppError } from "../../core";
import type { Logger } from "../logger";
import { isStoreAway } from "../store-away";
import { requestIdOf } from "./request-id";

/** What a code means in HTTP. A refusal that is not listed is 409: the request was understood, but not as things stand. */
const STATUS_BY_CODE: Record<string, number> = {
  INVALID_JSON: 400,
  INVALID_UPLOAD: 400,
  UNAUTHENTICATED: 401,
  WRONG_LOGIN: 401,
  FORBIDDEN: 403,
  CSRF_TOKEN_WRONG: 403,
  SETUP_CODE_WRONG: 403,
  NOT_FOUND: 404,
  LINK_GONE: 410,
  FILE_TOO_LARGE: 413,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INVALID_REQUEST: 422,
  FILE_EMPTY: 422,
  FLOW_INVALID: 422,
  FAQ_INVALID: 422,
  ASSIST_INVALID: 422,
  FAQ_WORDS_INVALID: 422,
  WORKBOOK_OLD: 422,
  WORKBOOK_BROKEN: 422,
  WORKBOOK_TOO_BIG: 413,
  WORKBOOK_EMPTY: 422,
  TOO_MANY_ATTEMPTS: 429,
  STORE_AWAY: 503,
};

const RETRY_SECONDS = 5;

/** The one place where an error becomes an answer: `{code, message, details?}`. What is not meant for clients is logged and hidden. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, req, res, _next) => {
    if (res.headersSent) {
      // Too late for an answer: the connection is cut, so that nobody takes half a body for the whole.
      if (!res.destroyed) log.error({ err: error, requestId: requestIdOf(res), method: req.method, path: req.path }, "answer broken off");
      res.destroy();
      return;
    }
    const known = asAppError(error);
    const status = known ? (STATUS_BY_CODE[known.code] ?? 409) : 500;
    if (status >= 500) log.error({ err: error, requestId: requestIdOf(res), method: req.method, path: req.path }, "request failed");
    if (!known) {
      res
        .status(status)
        .json({ code: "INTERNAL", message: "Something went wrong; the log has the details", details: { requestId: requestIdOf(res) } });
      return;
    }
    const { retryAfterSeconds } = known.details;
    if (typeof retryAfterSeconds === "number") res.setHeader("Retry-After", String(retryAfterSeconds));
    const details = Object.keys(known.details).length > 0 ? { details: known.details } : {};
    res.status(status).json({ code: known.code, message: known.message, ...details });
  };
}

/** Body readers of Express throw `http-errors`, told apart by `type`. Null: a fault of ours. */
function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (isStoreAway(error))
    return new AppError("STORE_AWAY", "The database does not answer or cannot store just now; try again in a moment", {
      retryAfterSeconds: RETRY_SECONDS,
    });
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === "entity.parse.failed") return new AppError("INVALID_JSON", "The body is not valid JSON");
  if (type === "entity.too.large") return new AppError("BODY_TOO_LARGE", "The body is too large");
  if (type === "charset.unsupported" || type === "encoding.unsupported")
    return new AppError("UNSUPPORTED_MEDIA_TYPE", "Use UTF-8 without exotic encodings");
  if (type === "request.aborted" || type === "request.size.invalid") return new AppError("INVALID_JSON", "The body ended early");
  // A path with a broken escape such as %zz.
  if (error instanceof URIError || (status === 400 && error instanceof Error))
    return new AppError("INVALID_JSON", "The request cannot be read");
  return null;
}
