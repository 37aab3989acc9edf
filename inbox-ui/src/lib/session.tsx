import { createContext, useContext, type ReactNode } from "react";
import { useQuery, type QueryClient } from "@tanstack/react-query";
import { api, ApiError, setCsrfToken } from "./api";
import type { SessionResponse, SetupResponse } from "./contract";
import { hideNotices } from "./notify";
import { queryKeys } from "./query-keys";

type Agent = SessionResponse["agent"];

/** An admin may have given this agent another role or name: looked at again when the window is, at most this often. */
const ROLE_CHECK_MS = 60_000;

const SessionContext = createContext<Agent | null>(null);

export function SessionProvider({ agent, children }: { agent: Agent; children: ReactNode }) {
  return <SessionContext.Provider value={agent}>{children}</SessionContext.Provider>;
}

/** The agent who is signed in. */
export function useAgent(): Agent {
  const agent = useContext(SessionContext);
  if (!agent) throw new Error("useAgent needs a SessionProvider above it");
  return agent;
}

/** The session of this browser; null for a stranger. */
export function useSession() {
  return useQuery({ queryKey: queryKeys.session, queryFn: restoreSession, staleTime: ROLE_CHECK_MS, gcTime: Infinity });
}

export function useSetup() {
  return useQuery({ queryKey: queryKeys.setup, queryFn: () => api.get<SetupResponse>("/setup"), staleTime: Infinity });
}

export function startSession(queryClient: QueryClient, session: SessionResponse): void {
  setCsrfToken(session.csrfToken);
  queryClient.setQueryData(queryKeys.session, session);
}

/** Forgets the session, all that it had loaded, and what its notices offer to take back. */
export function endSession(queryClient: QueryClient): void {
  setCsrfToken(null);
  hideNotices();
  queryClient.setQueryData(queryKeys.session, null);
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "setup" });
}

async function restoreSession(): Promise<SessionResponse | null> {
  try {
    const session = await api.get<SessionResponse>("/session");
    setCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}
