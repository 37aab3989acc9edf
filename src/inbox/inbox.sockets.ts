import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server, type Namespace, type Socket } from "socket.io";
import { accessOf } from "../agents/access";
import { liveTokenIds } from "../agents/api-tokens";
import { authenticate } from "../agents/authenticate";
import type { Caller } from "../agents/caller";
import { can } from "../agents/permissions";
import { liveSessionIds } from "../agents/web-sessions";
import type { AppContext } from "../app-context";
import { catchUpRequest, watchRequest, type CatchUpAnswer, type ClientToServerEvents, type ServerToClientEvents } from "../contract";
import { AppError, SECOND_MS } from "../core";
import { createSocketAdapter } from "../platform/cluster/socket-adapter";
import { isSameOrigin } from "../platform/http/same-origin";
import { inboxSockets } from "../platform/metrics";
import { acked } from "./acked";
import { createEventBroadcast } from "./event-broadcast";

type Ctx = Pick<AppContext, "models" | "clock" | "config" | "inboxEvents" | "log" | "bus">;
type Inbox = Namespace<ClientToServerEvents, ServerToClientEvents, Record<string, never>, { caller: Caller }>;
type InboxSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, { caller: Caller }>;

/** Everyone who may read the inbox. */
const READERS = "inbox";
const MAX_REQUEST_BYTES = 64 * 1024;
/** How long a connection outlives its login, agent or token when another process or the command line ended that. */
const SESSION_CHECK_MS = 3 * SECOND_MS;

export type InboxSockets = Server<ClientToServerEvents, ServerToClientEvents> & {
  /** Disconnects whose login has ended; or whose token was revoked; runs by itself every 3 s. */
  dropEndedSessions(): Promise<void>;
};

/**
 * Serves the Socket.IO namespace `/inbox`. Attach it after the server's request listener: Socket.IO takes its own path in front of it.
 * `close()` ends all connections and the given http server too, as Socket.IO defines it.
 */
export function attachInboxSockets(ctx: Ctx, httpServer: HttpServer): InboxSockets {
  const access = accessOf(ctx);
  const { url } = ctx.config.redis;
  const shared = ctx.bus.isShared && url !== null ? createSocketAdapter(url, ctx.log) : null;
  const io = new Server<ClientToServerEvents, ServerToClientEvents>(httpServer, {
    serveClient: false,
    maxHttpBufferSize: MAX_REQUEST_BYTES,
    ...(shared ? { adapter: shared.adapter } : {}),
    // A page of somebody else's must not open a connection with our agent's cookie.
    allowRequest: (req: IncomingMessage, decide) => decide(null, isSameOrigin(req.headers, ctx.config.http.publicUrl)),
  });
  const inbox = io.of("/inbox") as Inbox;

  inbox.use((socket, next) => {
    authenticate(access, socket.handshake.headers).then(
      (admitted) => {
        if (!admitted || !can(admitted.caller, "inbox:read")) return next(new Error("UNAUTHENTICATED"));
        socket.data.caller = admitted.caller;
        next();
      },
      (error: unknown) => {
        ctx.log.error({ err: error }, "socket handshake failed");
        next(new Error("INTERNAL"));
      },
    );
  });

  inbox.on("connection", (socket) => {
    const { caller } = socket.data;
    inboxSockets.inc();
    void socket.join([READERS, sessionRoom(caller)]);
    if (access.presence.arrived(caller.id)) inbox.to(READERS).emit("presence", { agentId: caller.id, online: true });
    handleRequests(ctx, socket);
    socket.on("disconnect", () => {
      inboxSockets.dec();
      if (access.presence.left(caller.id)) inbox.to(READERS).emit("presence", { agentId: caller.id, online: false });
    });
  });

  ctx.inboxEvents.onGap(() => inbox.local.to(READERS).emit("inbox:gap", {}));
  // A room's broadcast is serialised once, however many windows are open. Other processes hear of it themselves.
  const readers: () => { emit(name: string, event: object): boolean } = () => inbox.local.to(READERS);
  const broadcast = createEventBroadcast(
    () => inbox.sockets.size,
    (name, event) => void readers().emit(name, event),
  );
  const stopListening = [
    ctx.inboxEvents.subscribe((event) => broadcast.tell(event)),
    () => broadcast.stop(),
    access.onSignOut((sessionId) => inbox.in(sessionRoom({ sessionId, id: "" })).disconnectSockets(true)),
    access.onRevoked(checkLogins),
  ];

  async function dropEndedSessions(): Promise<void> {
    const callers = [...inbox.sockets.values()].map(({ data }) => data.caller);
    const sessionIds = [...new Set(callers.flatMap((caller) => caller.sessionId ?? []))];
    const live = sessionIds.length > 0 ? await liveSessionIds(ctx, sessionIds) : new Set<string>();
    const liveTokens = callers.some((caller) => caller.kind === "token") ? await liveTokenIds(ctx) : new Set<string>();
    for (const caller of callers) {
      const isLive = caller.sessionId === null ? liveTokens.has(caller.id) : live.has(caller.sessionId);
      if (!isLive) inbox.in(sessionRoom(caller)).disconnectSockets(true);
    }
  }
  function checkLogins(): void {
    dropEndedSessions().catch((error: unknown) => ctx.log.error({ err: error }, "check of logins failed"));
  }
  const timer = setInterval(checkLogins, SESSION_CHECK_MS).unref();

  io.engine.on("close", stop);
  httpServer.once("close", stop);
  function stop(): void {
    clearInterval(timer);
    for (const unsubscribe of stopListening) unsubscribe();
    access.presence.stop();
    shared?.stop();
  }
  return Object.assign(io, { dropEndedSessions });
}

function handleRequests(ctx: Ctx, socket: InboxSocket): void {
  const { caller } = socket.data;
  const answering = <Request, Answer>(schema: Parameters<typeof acked<Request, Answer>>[1], work: (request: Request) => Promise<Answer>) =>
    acked(ctx.log, schema, work) as never;

  socket.on(
    "inbox:catch-up",
    answering(catchUpRequest, async ({ since }): Promise<CatchUpAnswer> => {
      const revision = ctx.inboxEvents.latestRevision();
      const conversations = since === 0 ? [] : ctx.inboxEvents.since(since);
      return { complete: conversations !== null, revision, conversations: conversations ?? [] };
    }),
  );
  socket.on(
    "conversation:watch",
    answering(watchRequest, async ({ conversationId }) => {
      if (!(await ctx.models.conversations.exists({ _id: conversationId })))
        throw new AppError("NOT_FOUND", "There is no such conversation");
      await socket.join(conversationRoom(conversationId));
      return null;
    }),
  );
  socket.on(
    "conversation:unwatch",
    answering(watchRequest, async ({ conversationId }) => {
      await socket.leave(conversationRoom(conversationId));
      return null;
    }),
  );
  socket.on(
    "conversation:typing",
    answering(watchRequest, async ({ conversationId }) => {
      if (!can(caller, "inbox:work")) throw new AppError("FORBIDDEN", "Your role does not allow this");
      // Only who watches a conversation can be typing in it.
      if (!socket.rooms.has(conversationRoom(conversationId))) throw new AppError("NOT_WATCHING", "Watch the conversation first");
      socket.to(conversationRoom(conversationId)).emit("typing", { conversationId, agentId: caller.id, agentName: caller.name });
      return null;
    }),
  );
}

function conversationRoom(conversationId: string): string {
  return `conversation:${conversationId}`;
}

/** All windows of one login, or all connections of one token. */
function sessionRoom({ sessionId, id }: Pick<Caller, "sessionId" | "id">): string {
  return sessionId === null ? `token:${id}` : `session:${sessionId}`;
}
