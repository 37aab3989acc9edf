/** Secrets that may ride along in logged objects. */
export const SECRET_FIELDS = [
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
  "secret_key",
  "appsecret_proof",
];
export const CENSORED = "[secret]";

const MAX_DEPTH = 5;
const MAX_FIELDS = 40;
const MAX_TEXT_CHARS = 2_000;

const secretNames = new Set(SECRET_FIELDS.map((name) => name.toLowerCase().replaceAll("_", "")));
/** Secrets inside text: a query or form field, a JSON field, a header, the password of an address. */
const SECRET_TEXTS: [RegExp, string][] = [
  [new RegExp(`\\b(${SECRET_FIELDS.join("|")})(["']?\\s*[=:]\\s*["']?)(?:Bearer\\s+)?[^\\s"'&,;}]+`, "gi"), `$1$2${CENSORED}`],
  [/\b(Bearer\s+)[\w.~+/-]+=*/gi, `$1${CENSORED}`],
  [/(\b[a-z][\w+.-]*:\/\/[^\s:/@]*:)[^\s/@]+@/gi, `$1${CENSORED}@`],
];

/** An error for the log: its own fields, its causes and what an aggregate holds, however deep, without the secrets in them. */
export function serializeError(error: unknown): unknown {
  return clean(error, 0, new Set());
}

function clean(value: unknown, depth: number, seen: Set<object>): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value;
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (seen.has(value) || depth > MAX_DEPTH) return "[…]";
  // Only what lies on the way down counts: the same object in two places is no circle.
  const path = new Set(seen).add(value);
  if (Array.isArray(value)) return value.slice(0, MAX_FIELDS).map((item) => clean(item, depth + 1, path));
  const fields = Object.entries(value)
    .filter(([name]) => !(value instanceof Error && ["name", "message", "stack", "cause", "errors"].includes(name)))
    .slice(0, MAX_FIELDS)
    .map(([name, field]) => [name, isSecretName(name) ? CENSORED : clean(field, depth + 1, path)] as const);
  if (!(value instanceof Error)) return Object.fromEntries(fields);
  return {
    type: value.name,
    message: cleanText(value.message),
    stack: cleanText(value.stack ?? ""),
    ...Object.fromEntries(fields),
    ...(value.cause !== undefined && { cause: clean(value.cause, depth + 1, path) }),
    ...(value instanceof AggregateError && { errors: clean(value.errors, depth + 1, path) }),
  };
}

function cleanText(text: string): string {
  const short = text.length > MAX_TEXT_CHARS ? `${text.slice(0, MAX_TEXT_CHARS)}…` : text;
  return SECRET_TEXTS.reduce((cleaned, [pattern, instead]) => cleaned.replace(pattern, instead), short);
}

function isSecretName(name: string): boolean {
  return secretNames.has(name.toLowerCase().replace(/[_-]/g, ""));
}
