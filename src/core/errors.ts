/** An error with a stable code that callers and API clients may act on. `message` is for people, in English; the UI translates by code. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

const RETRYABLE = {
  CHANNEL_RATE_LIMITED: true,
  CHANNEL_UNREACHABLE: true,
  CHANNEL_OUTCOME_UNKNOWN: false,
  CHANNEL_TOKEN_EXPIRED: false,
  CHANNEL_WINDOW_CLOSED: false,
  CHANNEL_CONTACT_UNREACHABLE: false,
  CHANNEL_CONTROLLED_ELSEWHERE: false,
  CHANNEL_QUOTA_USED_UP: false,
  CHANNEL_MISCONFIGURED: false,
  CHANNEL_REJECTED: false,
} as const;
export type ChannelErrorCode = keyof typeof RETRYABLE;

/** A platform refused or failed a call. Workers read `retryable`; nobody compares message text. Never put a token in `details`. */
export class ChannelError extends AppError {
  override readonly code: ChannelErrorCode;
  override readonly details: { retryAfterMs?: number; platformCode?: string; [key: string]: unknown };

  constructor(
    code: ChannelErrorCode,
    message: string,
    details: { retryAfterMs?: number; platformCode?: string; [key: string]: unknown } = {},
    options?: { cause?: unknown },
  ) {
    super(code, message, details, options);
    this.code = code;
    this.details = details;
  }

  get retryable(): boolean {
    return RETRYABLE[this.code];
  }
}
