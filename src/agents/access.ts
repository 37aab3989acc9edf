import type { AppContext } from "../app-context";
import { SECOND_MS } from "../core";
import { findApiToken } from "./api-tokens";
import type { Caller } from "./caller";
import { createPresence, type Presence } from "./presence";
import { hashToken } from "./secret-tokens";
import { endWebSession, findWebSession, type KnownSession } from "./web-sessions";

/** Only a process with windows of agents needs the bus. */
type Deps = Pick<AppContext, "models" | "clock"> & Partial<Pick<AppContext, "bus" | "log">>;

/** How long a login ended in another process may go on here. */
const REMEMBER_MS = 5 * SECOND_MS;
const MAX_REMEMBERED = 10_000;

/** Who may come in and who is here: one per context, shared by HTTP and sockets. */
export interface Access {
  bySession(token: string): Promise<KnownSession | null>;
  byApiToken(token: string): Promise<Caller | null>;
  signOut(sessionId: string): Promise<void>;
  /** Somebody may not come in any more: what is remembered counts no longer, and whoever is connected is looked at anew. */
  revoked(): void;
  onRevoked(listener: () => void): () => void;
  /** Tells when a login of this process was signed out. */
  onSignOut(listener: (sessionId: string) => void): () => void;
  presence: Presence;
}

const known = new WeakMap<AppContext["models"], Access>();

export function accessOf(deps: Deps): Access {
  const existing = known.get(deps.models);
  if (existing) return existing;
  const made = createAccess(deps);
  known.set(deps.models, made);
  return made;
}

function createAccess(deps: Deps): Access {
  const sessions = createMemory((token) => findWebSession(deps, token), deps.clock);
  const tokens = createMemory((token) => findApiToken(deps, token), deps.clock);
  const listeners = new Set<(sessionId: string) => void>();
  const revocations = new Set<() => void>();
  return {
    bySession: sessions.get,
    byApiToken: tokens.get,
    async signOut(sessionId) {
      await endWebSession(deps, sessionId);
      sessions.forget(sessionId);
      for (const listener of listeners) listener(sessionId);
    },
    revoked() {
      sessions.forgetAll();
      tokens.forgetAll();
      for (const listener of revocations) listener();
    },
    onRevoked(listener) {
      revocations.add(listener);
      return () => revocations.delete(listener);
    },
    onSignOut(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    presence: createPresence(deps.bus),
  };
}

/** Remembers finds for a moment, under the token's hash; what was not found is asked again. */
function createMemory<T>(
  find: (token: string) => Promise<T | null>,
  clock: Deps["clock"],
): { get(token: string): Promise<T | null>; forget(hash: string): void; forgetAll(): void } {
  const remembered = new Map<string, { value: T; until: number }>();
  let generation = 0;
  return {
    async get(token) {
      const hash = hashToken(token);
      const hit = remembered.get(hash);
      if (hit && hit.until > clock().getTime()) return hit.value;
      const startedIn = generation;
      const value = await find(token);
      remembered.delete(hash);
      // What was read before a revocation may be wrong already.
      if (value === null || startedIn !== generation) return value;
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      remembered.set(hash, { value, until: clock().getTime() + REMEMBER_MS });
      return value;
    },
    forget: (hash) => void remembered.delete(hash),
    forgetAll() {
      generation += 1;
      remembered.clear();
    },
  };
}
