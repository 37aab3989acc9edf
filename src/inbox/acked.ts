import type { z } from "zod";
import type { Ack } from "../contract";
import { AppError } from "../core";
import type { Logger } from "../platform/logger";

/** A socket handler that checks its request, answers `{ok, data | code}`, and survives a client that sends no callback or nonsense. */
export function acked<Request, Answer>(
  log: Logger,
  schema: z.ZodType<Request>,
  work: (request: Request) => Promise<Answer>,
): (...args: unknown[]) => void {
  return (...args) => {
    const last = args.at(-1);
    const answer: Ack<Answer> = typeof last === "function" ? (last as Ack<Answer>) : () => undefined;
    const parsed = schema.safeParse(typeof args[0] === "function" ? undefined : args[0]);
    if (!parsed.success)
      return answer({ ok: false, code: "INVALID_REQUEST", message: parsed.error.issues[0]?.message ?? "The request is not right" });
    work(parsed.data).then(
      (data) => answer({ ok: true, data }),
      (error: unknown) => {
        if (error instanceof AppError) return answer({ ok: false, code: error.code, message: error.message });
        log.error({ err: error }, "socket request failed");
        answer({ ok: false, code: "INTERNAL", message: "Something went wrong; the log has the details" });
      },
    );
  };
}
