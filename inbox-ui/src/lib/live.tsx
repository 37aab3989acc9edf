import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { io, type Socket } from "socket.io-client";
import { createBatcher } from "./batch";
import { setConnection } from "./connection";
import type { ClientToServerEvents, ServerToClientEvents } from "./contract";
import { queryKeys } from "./query-keys";
import { refreshChanged, type Change } from "./refresh";
import { catchUpFailed, caughtUp, connected, heard, initialRevision, type Refresh } from "./revision";

type InboxSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** Bursts of events are fetched at most this often, in ms. */
const REFRESH_EVERY_MS = 400;
/** How long a catch-up may take before everything is fetched instead, in ms. */
const CATCH_UP_TIMEOUT_MS = 8_000;

export interface IncomingMessage {
  conversationId: string;
  messageId: string;
  author: string;
}

interface Live {
  /** Says which conversation is on screen; returns what ends it. */
  watch: (conversationId: string) => () => void;
  sayTyping: (conversationId: string) => void;
  onTyping: (listener: (event: { conversationId: string; agentId: string; agentName: string }) => void) => () => void;
  onMessage: (listener: (event: IncomingMessage) => void) => () => void;
}

const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("useLive needs a LiveProvider above it");
  return live;
}

/** Keeps the query cache true: socket events say what changed, and the queries fetch it. After a gap the missed changes are asked for. */
export function LiveProvider({ onStranger, children }: { onStranger: () => void; children: ReactNode }) {
  const queryClient = useQueryClient();
  const [socket] = useState<InboxSocket>(() => io("/inbox", { autoConnect: false, transports: ["websocket", "polling"] }));
  const watched = useRef<string | null>(null);
  const stranger = useRef(onStranger);
  stranger.current = onStranger;

  useEffect(() => {
    let revision = initialRevision;
    const batch = createBatcher<Change>((changes) => refreshChanged(queryClient, changes), REFRESH_EVERY_MS);
    const refresh = (what: Refresh) => {
      if (what.all) batch.add("everything");
      else batch.add(...what.conversationIds.flatMap((id): Change[] => [`messages:${id}`, `conversation:${id}`]));
    };
    const hear = (at: number, ...changes: Change[]) => {
      revision = heard(revision, at);
      batch.add(...changes);
    };

    socket.on("connect", () => {
      setConnection("online");
      const start = connected(revision);
      revision = start.state;
      if (watched.current) socket.emit("conversation:watch", { conversationId: watched.current }, () => undefined);
      socket.timeout(CATCH_UP_TIMEOUT_MS).emit("inbox:catch-up", { since: start.since }, (late, answer) => {
        const done = !late && answer.ok ? caughtUp(revision, start.since, answer.data) : catchUpFailed(revision);
        revision = done.state;
        refresh(done.refresh);
      });
    });
    socket.on("disconnect", (reason) => {
      setConnection(navigator.onLine ? "reconnecting" : "offline");
      // The server ended it (restart, session closed): Socket.IO leaves coming back to us.
      if (reason === "io server disconnect") socket.connect();
    });
    socket.on("connect_error", (error) => {
      setConnection(navigator.onLine ? "reconnecting" : "offline");
      if (error.message === "UNAUTHENTICATED") stranger.current();
    });
    socket.on("conversation:changed", (event) =>
      hear(event.revision, `conversation:${event.conversationId}`, ...(event.reason === "contact" ? (["feedback"] as const) : [])),
    );
    socket.on("message:created", (event) => hear(event.revision, `messages:${event.conversationId}`));
    socket.on("message:changed", (event) => hear(event.revision, `messages:${event.conversationId}`));
    socket.on("lead:created", (event) => hear(event.revision, "leads", `conversation:${event.conversationId}`));
    socket.on("feedback:created", (event) => hear(event.revision, "feedback", `conversation:${event.conversationId}`));
    socket.on("inbox:events", (events) => {
      for (const { name, ...event } of events)
        for (const listener of socket.listeners(name as "message:created")) (listener as (event: object) => void)(event);
    });
    socket.on("inbox:gap", () => refresh({ all: true }));
    socket.on("presence", () => void queryClient.invalidateQueries({ queryKey: queryKeys.agents }));

    const wentOffline = () => setConnection("offline");
    const cameOnline = () => {
      setConnection(socket.connected ? "online" : "reconnecting");
      if (!socket.connected) socket.connect();
    };
    window.addEventListener("offline", wentOffline);
    window.addEventListener("online", cameOnline);
    socket.connect();
    return () => {
      window.removeEventListener("offline", wentOffline);
      window.removeEventListener("online", cameOnline);
      socket.off();
      socket.disconnect();
      setConnection("connecting");
    };
  }, [socket, queryClient]);

  const live = useMemo<Live>(
    () => ({
      watch(conversationId) {
        watched.current = conversationId;
        if (socket.connected) socket.emit("conversation:watch", { conversationId }, () => undefined);
        return () => {
          if (watched.current === conversationId) watched.current = null;
          if (socket.connected) socket.emit("conversation:unwatch", { conversationId }, () => undefined);
        };
      },
      sayTyping(conversationId) {
        if (socket.connected) socket.emit("conversation:typing", { conversationId }, () => undefined);
      },
      onTyping(listener) {
        socket.on("typing", listener);
        return () => socket.off("typing", listener);
      },
      onMessage(listener) {
        socket.on("message:created", listener);
        return () => socket.off("message:created", listener);
      },
    }),
    [socket],
  );
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}
