import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { timeoutMinutes } from "../fields";

/** Pauses. A message in between goes through `interrupted`; without it other flows may take the message and the pause goes on. */
export const wait = defineNode({
  type: "wait",
  label: { vi: "Chờ", en: "Wait" },
  config: z.object({ minutes: timeoutMinutes }),
  outputs: () => [{ name: "next" }, { name: "interrupted", optional: true }],
  waits: true,
  templates: () => [],
});
