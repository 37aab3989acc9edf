import { z } from "zod";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { emptyRequest, listOf, rawEventItem, type RawEventItem } from "../contract";
import { AppError } from "../core";
import { decodeCursor, encodeCursor, olderThan } from "../platform/http/cursor";
import type { RawEvent } from "./raw-event.model";
import { replayEvent } from "./replay-event";

type Ctx = Pick<AppContext, "models" | "adapters" | "channels" | "clock" | "log" | "mailboxes" | "bus">;

const rawEventQuery = z.object({
  state: z.enum(["ignored", "failed"]).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export function rawEventRoutes(ctx: Ctx): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/raw-events",
      tag: "Operations",
      summary: "Events that an admin may want to look at: ignored and failed, latest first",
      allow: "raw-events:read",
      query: rawEventQuery,
      answer: listOf(rawEventItem),
      async handle({ query }) {
        const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
        const filter = { attentionAt: { $exists: true }, ...(query.state && { state: query.state }), ...olderThan("attentionAt", after) };
        const found = await ctx.models.rawEvents
          .find(filter, { body: 0, headers: 0 })
          .sort({ attentionAt: -1, _id: -1 })
          .limit(query.limit + 1)
          .lean();
        const events = found.slice(0, query.limit);
        const last = events.at(-1);
        const nextCursor = found.length > query.limit && last?.attentionAt ? encodeCursor({ at: last.attentionAt, id: last._id }) : null;
        return { items: events.map((event) => presentRawEvent(event)), nextCursor };
      },
    }),
    defineRoute({
      method: "get",
      path: "/raw-events/:rawEventId",
      tag: "Operations",
      summary: "One event with the bytes that the platform sent",
      allow: "raw-events:read",
      answer: rawEventItem,
      async handle({ params }) {
        const event = await ctx.models.rawEvents.findOne({ _id: params.rawEventId }).lean();
        if (!event) throw new AppError("NOT_FOUND", "There is no such event");
        const holder = event.bodyIn ? await ctx.models.rawEvents.findOne({ _id: event.bodyIn }).lean() : event;
        return presentRawEvent(event, holder?.body ?? "");
      },
    }),
    defineRoute({
      method: "post",
      path: "/raw-events/:rawEventId/replay",
      tag: "Operations",
      summary: "Run a stored event again; what it did already is not done twice",
      allow: "raw-events:replay",
      status: 202,
      body: emptyRequest,
      answer: rawEventItem,
      handle: async ({ params }) => presentRawEvent(await replayEvent(ctx, params.rawEventId)),
    }),
  ];
}

function presentRawEvent(event: Omit<RawEvent, "headers">, body?: string): RawEventItem {
  const { _id: id, channelId, channelType, kind, state, reason, duplicates, attempts, receivedAt } = event;
  return {
    id,
    channelId: channelId ?? null,
    channelType,
    kind,
    state,
    reason: reason ?? null,
    duplicates,
    attempts,
    receivedAt: receivedAt.toISOString(),
    ...(body !== undefined && { body }),
  };
}
