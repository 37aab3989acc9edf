import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { templateText } from "../fields";

/** Gives the conversation to a person; the flow is over. */
export const handoff = defineNode({
  type: "handoff",
  label: { vi: "Chuyển cho nhân viên", en: "Hand off to a person" },
  config: z.object({ text: templateText.optional(), reason: z.string().trim().min(1).max(200).default("flow") }),
  outputs: () => [],
  waits: false,
  templates: (config) => [
    ...(config.text === undefined ? [] : [{ field: "text", text: config.text, role: "message" as const }]),
    { field: "reason", text: config.reason, role: "value" as const },
  ],
});
