import { z } from "zod";
import { isoDate } from "./common";

/** "problem": messages do not flow, or soon will not. "warn": they do, but someone should look. */
export const healthLevel = z.enum(["ok", "warn", "problem"]);
/** The stations of a message's way, in its order; "system" is what all of them stand on. */
export const healthStep = z.enum(["webhook", "signature", "store", "bot", "gate", "access", "send", "system"]);
export const healthCode = z.enum([
  "event-recent",
  "event-never",
  "event-silent",
  "channel-off",
  "signatures-fine",
  "signatures-wrong",
  "signatures-all-wrong",
  "database-fine",
  "database-slow",
  "database-away",
  "database-full",
  "turns-fine",
  "turns-late",
  "events-failed",
  "gate-fine",
  "gate-refused",
  "access-fine",
  "access-ending",
  "access-ended",
  "access-lost",
  "sends-fine",
  "sends-late",
  "sends-refused",
  "outcome-unknown",
  "no-channels",
  "redis-unused",
  "redis-fine",
  "redis-away",
  "workers-fine",
  "workers-missing",
  "disk-fine",
  "disk-low",
  "backup-fine",
  "backup-old",
  "backup-never",
  "backup-elsewhere",
  "clock-fine",
  "clock-behind",
  "clock-skewed",
  "platform-unreachable",
  "jobs-fine",
  "jobs-dead",
  "loop-fine",
  "loop-blocked",
  "address-fine",
  "address-not-public",
]);
/** What was looked at and how it is; the words are the reader's side's. Times are ISO text, sizes bytes, durations milliseconds. */
export const healthCheck = z.object({
  id: z.string(),
  channelId: z.string().nullable(),
  step: healthStep,
  level: healthLevel,
  code: healthCode,
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
/** A figure of the last hour and its ten parts of six minutes, the oldest first. */
export const healthFigure = z.object({ value: z.number().nullable(), parts: z.array(z.number().nullable()) });
/** GET /health?fresh: the platforms are asked anew */
export const healthQuery = z.object({ fresh: z.enum(["true", "false"]).optional() });
export const healthAnswer = z.object({
  at: isoDate,
  level: healthLevel,
  checks: z.array(healthCheck),
  figures: z.object({
    /** Events taken in the last hour. */
    received: healthFigure,
    /** 99 of 100 turns were done within so many milliseconds. */
    handledMs: healthFigure,
    /** Messages that wait to be sent now; parts are the most at once. */
    waiting: healthFigure,
    /** Messages given up today, parts of the last hour. */
    failed: healthFigure,
  }),
  system: z.object({
    engine: z.enum(["sqlite", "mongodb"]),
    databaseBytes: z.number().nullable(),
    memoryBytes: z.number(),
    version: z.string(),
    node: z.string(),
  }),
});

export type HealthLevel = z.infer<typeof healthLevel>;
export type HealthStep = z.infer<typeof healthStep>;
export type HealthCode = z.infer<typeof healthCode>;
export type HealthCheck = z.infer<typeof healthCheck>;
export type HealthFigure = z.infer<typeof healthFigure>;
export type HealthAnswer = z.infer<typeof healthAnswer>;
