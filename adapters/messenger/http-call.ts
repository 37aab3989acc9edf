import { util, type Dispatcher } from "undici";

export interface HttpCall {
  origin: string;
  path: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string | Buffer;
  /** For the whole call, connecting and answer included. */
  timeoutMs: number;
}

export interface HttpAnswer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string | string[]>;
  body: string;
}

/** No answer came. `mayHaveArrived` is false only when nothing of the call left this machine. */
export class NoAnswerError extends Error {
  override name = "NoAnswerError";
  constructor(
    readonly mayHaveArrived: boolean,
    message: string,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}

const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * One HTTP call on kept-alive connections. It uses the dispatcher's own events, because they tell whether the request was
 * handed to a connected socket: the difference between "not sent" and "outcome unknown".
 *
 * @throws {NoAnswerError}
 */
export function httpCall(dispatcher: Dispatcher, call: HttpCall): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let abort: ((reason: Error) => void) | undefined;
    let timedOut = false;
    let status = 0;
    let headers: Record<string, string | string[]> = {};
    const chunks: Buffer[] = [];
    let bytes = 0;

    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(new NoAnswerError(abort !== undefined, error.message, error));
    };
    const timer = setTimeout(() => {
      timedOut = true;
      const error = new Error(`no answer within ${call.timeoutMs} ms`);
      if (abort) abort(error);
      else fail(error); // still connecting: onConnect gives the call up before a byte is written
    }, call.timeoutMs);

    dispatcher.dispatch(
      {
        origin: call.origin,
        path: call.path,
        method: call.method,
        headers: call.headers,
        body: call.body ?? null,
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      {
        onConnect(abortCall) {
          if (timedOut) abortCall(new Error("timed out before connecting"));
          else abort = abortCall;
        },
        onHeaders(statusCode, rawHeaders) {
          status = statusCode;
          headers = util.parseHeaders(rawHeaders);
          return true;
        },
        onData(chunk) {
          bytes += chunk.length;
          if (bytes > MAX_ANSWER_BYTES) abort?.(new Error("the answer is too long"));
          else chunks.push(chunk);
          return true;
        },
        onComplete() {
          clearTimeout(timer);
          resolve({ status, headers, body: Buffer.concat(chunks).toString("utf8") });
        },
        onError: fail,
      },
    );
  });
}
