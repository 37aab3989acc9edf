import { createContext, useContext, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { api, ApiError } from "./api";
import { onConnection, connectionNow } from "./connection";
import type { MessageItem } from "./contract";
import { appendMessage, type MessagePages } from "./message-pages";
import { nextToPost, outboxReducer, restoreOutbox, type OutboxAction, type OutboxEntry } from "./outbox";
import { queryKeys } from "./query-keys";
import { tabStore } from "./storage";

/** After no answer: try again when the connection is back, at the latest after this many ms. */
const RETRY_MS = 5_000;
/** The server or something before it is briefly not there; the same clientId makes asking again safe. */
const PASSING_STATUSES = new Set([0, 401, 429, 502, 503, 504]);

interface Outbox {
  entries: OutboxEntry[];
  send: (entry: Omit<OutboxEntry, "state" | "errorCode">) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
}

const OutboxContext = createContext<Outbox | null>(null);

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error("useOutbox needs an OutboxProvider above it");
  return outbox;
}

/** Carries answers to the server in order, through lost connections, reloads and a new login. */
export function OutboxProvider({ agentId, children }: { agentId: string; children: ReactNode }) {
  const queryClient = useQueryClient();
  const storageKey = `sao-outbox:${agentId}`;
  const [entries, dispatch] = useReducer(outboxReducer, storageKey, (key) => restoreOutbox(tabStore.getItem(key)));
  const [isPaused, setPaused] = useState(false);
  const inFlight = useRef(new Set<string>());

  useEffect(() => tabStore.setItem(storageKey, JSON.stringify(entries)), [entries, storageKey]);

  useEffect(() => onConnection(() => connectionNow() === "online" && setPaused(false)), []);

  useEffect(() => {
    if (!isPaused) return;
    const timer = setTimeout(() => setPaused(false), RETRY_MS);
    return () => clearTimeout(timer);
  }, [isPaused]);

  useEffect(() => {
    if (isPaused) return;
    for (const entry of nextToPost(entries)) {
      if (inFlight.current.has(entry.clientId)) continue;
      inFlight.current.add(entry.clientId);
      dispatch({ type: "posting", clientId: entry.clientId });
      void post(entry).then(({ action, stored }) => {
        inFlight.current.delete(entry.clientId);
        if (stored)
          queryClient.setQueryData<MessagePages>(queryKeys.messages(entry.conversationId), (data) => data && appendMessage(data, stored));
        if (action.type === "unanswered") setPaused(true);
        dispatch(action);
      });
    }
  }, [entries, isPaused, queryClient]);

  const hasUnsent = entries.some((entry) => entry.state !== "refused");
  useEffect(() => {
    if (!hasUnsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasUnsent]);

  const outbox = useMemo<Outbox>(
    () => ({
      entries,
      send: (entry) => dispatch({ type: "add", entry }),
      retry: (clientId) => dispatch({ type: "retry", clientId }),
      discard: (clientId) => dispatch({ type: "remove", clientId }),
    }),
    [entries],
  );
  return <OutboxContext.Provider value={outbox}>{children}</OutboxContext.Provider>;
}

async function post(entry: OutboxEntry): Promise<{ action: OutboxAction; stored?: MessageItem }> {
  try {
    const stored = await api.post<MessageItem>(`/conversations/${entry.conversationId}/messages`, {
      clientId: entry.clientId,
      text: entry.text,
      fileIds: entry.files.map((file) => file.id),
      note: entry.note,
      replyToId: entry.replyTo?.id,
    });
    return { action: { type: "remove", clientId: entry.clientId }, stored };
  } catch (error) {
    const passing = error instanceof ApiError && PASSING_STATUSES.has(error.status);
    if (passing) return { action: { type: "unanswered", clientId: entry.clientId } };
    return { action: { type: "refused", clientId: entry.clientId, errorCode: error instanceof ApiError ? error.code : "INTERNAL" } };
  }
}
