import { createRequire } from "node:module";
import { pino, type DestinationStream, type Logger } from "pino";

import { CENSORED, SECRET_FIELDS, serializeError } from "./serialize-error";

export type { Logger } from "pino";

/**
 * One JSON line per entry on stdout; readable lines instead when a person watches and pino-pretty is installed.
 *
 * @param destination where to write instead, e.g. in tests; always JSON
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    // At the top or one level down; errors, which carry whole chains of causes, are cleaned all the way.
    redact: { paths: [...SECRET_FIELDS, ...SECRET_FIELDS.map((field) => `*.${field}`)], censor: CENSORED },
    serializers: { err: serializeError },
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
