/** An answer that is not a success. `status` 0: no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
    /** From the Retry-After header, in seconds. */
    readonly retryAfterS: number | null = null,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

let csrfToken: string | null = null;
let onSessionEnd: () => void = () => undefined;

export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Called when the server no longer knows the session; not for the login request itself. */
export function whenSessionEnds(listener: () => void): void {
  onSessionEnd = listener;
}

export const api = {
  get: <T>(path: string, signal?: AbortSignal) => request<T>("GET", path, undefined, signal),
  post: <T>(path: string, body: unknown = {}) => request<T>("POST", path, body),
  patch: <T>(path: string, body: unknown) => request<T>("PATCH", path, body),
  delete: <T>(path: string) => request<T>("DELETE", path),
};

async function request<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { accept: "application/json" };
  const isFile = body instanceof Blob;
  if (body !== undefined) headers["content-type"] = isFile ? "application/octet-stream" : "application/json";
  if (method !== "GET" && csrfToken) headers["x-csrf-token"] = csrfToken;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: "same-origin",
      body: body === undefined || isFile ? body : JSON.stringify(body),
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, "OFFLINE", "No answer from the server");
  }
  const text = await response.text();
  if (!response.ok) throw failed(path, response.status, text, response.headers.get("retry-after"));
  return (text === "" ? null : JSON.parse(text)) as T;
}

/**
 * Sends one file.
 *
 * @param onProgress gets 0 to 1 as the bytes leave
 * @throws {ApiError} also when `signal` aborts (code ABORTED)
 */
export function uploadFile<T>(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch cannot report upload progress.
    const xhr = new XMLHttpRequest();
    xhr.open("POST", "/api/v1/files");
    xhr.setRequestHeader("accept", "application/json");
    if (csrfToken) xhr.setRequestHeader("x-csrf-token", csrfToken);
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    xhr.onerror = () => reject(new ApiError(0, "OFFLINE", "No answer from the server"));
    xhr.onabort = () => reject(new ApiError(0, "ABORTED", "Stopped"));
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) resolve(JSON.parse(xhr.responseText) as T);
      else reject(failed("/files", xhr.status, xhr.responseText, null));
    };
    signal.addEventListener("abort", () => xhr.abort());
    const form = new FormData();
    form.append("file", file, file.name);
    xhr.send(form);
  });
}

function failed(path: string, status: number, text: string, retryAfter: string | null): ApiError {
  if (status === 401 && path !== "/session") onSessionEnd();
  const body = parseError(text);
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return new ApiError(
    status,
    body.code ?? `HTTP_${status}`,
    body.message ?? `HTTP ${status}`,
    body.details ?? {},
    Number.isFinite(seconds) ? seconds : null,
  );
}

function parseError(text: string): { code?: string; message?: string; details?: Record<string, unknown> } {
  try {
    return JSON.parse(text) as { code?: string; message?: string; details?: Record<string, unknown> };
  } catch {
    // A proxy's HTML page instead of our JSON: the status alone says what happened.
    return {};
  }
}
