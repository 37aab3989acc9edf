import { z } from "zod";
import { isoDate } from "./common";

export const flowItem = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  publishedVersion: z.number().nullable(),
  publishedAt: isoDate.nullable(),
  updatedAt: isoDate,
});
/** POST /flows/import {definition} → 201 flowItem ; POST /flows/:id/publish {} → flowItem ; GET /flows */

export type FlowItem = z.infer<typeof flowItem>;
