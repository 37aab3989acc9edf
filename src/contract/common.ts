import { z } from "zod";

export const roleSchema = z.enum(["admin", "supervisor", "agent"]);
export const isoDate = z.iso.datetime({ offset: true });

export const errorResponse = z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()).optional() });
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** POST …/{resolve,reopen,return-to-bot,read} take {} and answer the conversation. */
export const emptyRequest = z.object({});

export type Role = z.infer<typeof roleSchema>;
