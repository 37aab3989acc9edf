import { createRequire } from "node:module";
import { pino, type DestinationStream, type Logger } from "pino";

export type { Logger } from "pino";

/** Secrets that may ride along in logged objects, at the top or one level down. */
const SECRET_FIELDS = [
  "accessToken",
  "pageAccessToken",
  "refreshToken",
  "appSecret",
  "oaSecretKey",
  "verifyToken",
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "access_token",
  "refresh_token",
  "app_secret",
];

/**
 * One JSON line per entry on stdout; readable lines instead when a person watches and pino-pretty is installed.
 *
 * @param destination where to write instead, e.g. in tests; always JSON
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    redact: { paths: [...SECRET_FIELDS, ...SECRET_FIELDS.map((field) => `*.${field}`)], censor: "[secret]" },
  };
  return pino(options, destination ?? prettyStream() ?? pino.destination(1));
}

function prettyStream(): DestinationStream | null {
  if (!process.stdout.isTTY) return null;
  const require = createRequire(import.meta.url);
  try {
    const pretty = require("pino-pretty") as (options: object) => DestinationStream;
    return pretty({ colorize: true, translateTime: "SYS:HH:MM:ss", ignore: "pid,hostname", sync: true });
  } catch (error) {
    // An install without development packages has no pino-pretty; JSON lines do as well.
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}
