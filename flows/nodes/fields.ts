import { z } from "zod";
import { ID_PATTERN } from "../engine/payload";

/** Building blocks of node configs. */
export const templateText = z.string().trim().min(1).max(5_000);
export const variableName = z.string().regex(/^(?!__)[a-zA-Z_]\w{0,39}$/, "use letters, digits and _, starting with a letter");
export const timeoutMinutes = z
  .number()
  .int()
  .min(1)
  .max(30 * 24 * 60);

/** Output names that nodes use for themselves; an option must not be called so. */
const RESERVED_OUTPUTS = ["next", "other", "left", "failed", "timedOut", "answered", "unanswered", "returned"];
export const optionId = z
  .string()
  .regex(ID_PATTERN, "use letters, digits, - and _")
  .refine((id) => !RESERVED_OUTPUTS.includes(id), { message: `must not be one of ${RESERVED_OUTPUTS.join(", ")}` });

export const option = z.object({
  id: optionId,
  title: z.string().trim().min(1).max(100),
  synonyms: z.array(z.string().min(1).max(100)).max(30).default([]),
});
export type Option = z.infer<typeof option>;

export const uniqueIds = (options: { id: string }[]) => new Set(options.map((one) => one.id)).size === options.length;
export const uniqueIdsMessage = { message: "two options have the same id" };

export const MINUTE_MS = 60_000;
