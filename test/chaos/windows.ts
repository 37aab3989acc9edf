import { io, type Socket } from "socket.io-client";
import { caughtUp, catchUpFailed, connected, heard, initialRevision, type Refresh } from "../../inbox-ui/src/lib/revision";
import type { ClientToServerEvents, ConversationItem, ServerToClientEvents } from "../../src/contract";
import type { PatientApi } from "./patient-api";
import { pause } from "./pause";
import type { Random } from "./random";

/** An open inbox: keeps what it shows from socket events and REST alone, the way the browser's does. */
export interface InboxWindow {
  /** What it shows of each conversation, once everything that it knows to have changed was fetched. */
  shown(): Promise<Map<string, string>>;
  /** Loses its connection now and then until `over`. */
  loseConnection(random: Random, over: AbortSignal): Promise<void>;
  readonly cuts: number;
  /** Refused as a stranger although its login never ended. */
  readonly refusals: string[];
  close(): void;
}

const CATCH_UP_TIMEOUT_MS = 8_000;
const COME_BACK_MS = 500;

export function openWindow(base: string, api: PatientApi): InboxWindow {
  const conversations = new Map<string, string>();
  const stale = new Set<string>();
  const refusals: string[] = [];
  let isAllStale = true;
  let cuts = 0;
  let isClosed = false;
  let revision = initialRevision;
  let fetching: Promise<void> | null = null;

  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(`${base}/inbox`, {
    transports: ["websocket"],
    extraHeaders: { cookie: api.cookie },
    reconnectionDelay: 100,
    reconnectionDelayMax: 1_000,
    forceNew: true,
  });

  function refresh(what: Refresh): void {
    if (what.all) isAllStale = true;
    else for (const id of what.conversationIds) stale.add(id);
    fetching ??= fetchStale()
      .catch((error: unknown) => void (isClosed || refusals.push(`an inbox window could not fetch: ${String(error)}`)))
      .finally(() => (fetching = null));
  }
  async function fetchStale(): Promise<void> {
    while ((isAllStale || stale.size > 0) && !isClosed) {
      if (isAllStale) {
        isAllStale = false;
        stale.clear();
        const items = await api.all<ConversationItem>("/conversations?view=all&limit=100");
        conversations.clear();
        for (const item of items) conversations.set(item.id, rowOf(item));
        continue;
      }
      const id = [...stale][0]!;
      stale.delete(id);
      conversations.set(id, rowOf(await api.get<ConversationItem>(`/conversations/${id}`)));
    }
  }
  function hear(at: number, conversationId: string): void {
    revision = heard(revision, at);
    refresh({ all: false, conversationIds: [conversationId] });
  }

  socket.on("connect", () => {
    const start = connected(revision);
    revision = start.state;
    socket.timeout(CATCH_UP_TIMEOUT_MS).emit("inbox:catch-up", { since: start.since }, (late, answer) => {
      const done = !late && answer.ok ? caughtUp(revision, start.since, answer.data) : catchUpFailed(revision);
      revision = done.state;
      refresh(done.refresh);
    });
  });
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect" && !isClosed) socket.connect();
  });
  socket.on("connect_error", (error) => {
    if (error.message === "UNAUTHENTICATED") refusals.push("an inbox window was refused although its login never ended");
    // The product answered that it cannot let anyone in now: Socket.IO leaves coming back to us.
    if (!socket.active && !isClosed) setTimeout(() => !isClosed && socket.connect(), COME_BACK_MS);
  });
  socket.on("conversation:changed", (event) => hear(event.revision, event.conversationId));
  socket.on("message:created", (event) => hear(event.revision, event.conversationId));
  socket.on("message:changed", (event) => hear(event.revision, event.conversationId));
  socket.on("inbox:gap", () => refresh({ all: true }));

  return {
    get cuts() {
      return cuts;
    },
    refusals,
    async shown() {
      while (fetching) await fetching;
      return new Map(conversations);
    },
    async loseConnection(random, over) {
      while (!over.aborted) {
        await pause(random.between(1_000, 5_000), over);
        if (over.aborted) return;
        cuts += 1;
        if (random.chance(0.5)) {
          socket.io.engine.close();
          continue;
        }
        socket.disconnect();
        await pause(random.between(200, 4_000));
        socket.connect();
      }
    },
    close() {
      isClosed = true;
      socket.disconnect();
    },
  };
}

/** What a row of the list says. */
export function rowOf({ revision, status, turn, unreadCount, lastMessage }: ConversationItem): string {
  return JSON.stringify({ revision, status, owner: turn.owner, unreadCount, lastMessage });
}
