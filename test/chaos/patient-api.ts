import { signIn, type ApiClient } from "../product";
import { pause } from "./pause";

/** Speaks with the API as a person's browser does who clicks again: until it answers. What the product refuses is an error at once. */
export interface PatientApi {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  all<T>(path: string): Promise<T[]>;
  readonly cookie: string;
}

const GIVE_UP_MS = 240_000;

export async function openPatientApi(base: string): Promise<PatientApi> {
  const client: ApiClient = await again(() => signIn(base));
  const api: PatientApi = {
    cookie: client.cookie,
    get: (path) => again(() => client.get(path)),
    post: (path, body) => again(() => client.post(path, body)),
    async all<T>(path: string) {
      const items: T[] = [];
      let cursor: string | null = null;
      do {
        const more: string = cursor === null ? "" : `${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
        const page: { items: T[]; nextCursor: string | null } = await api.get(path + more);
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return items;
    },
  };
  return api;
}

async function again<T>(call: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      // `ApiClient` words an answer as "POST /path: 409 …"; what has no status never reached the product, or was cut off.
      const status = Number(/: (\d{3}) /.exec(String(error))?.[1] ?? 0);
      if ((status >= 400 && status < 500 && status !== 429) || Date.now() > giveUpAt) throw error;
      await pause(150);
    }
  }
}
