import { z } from "zod";
import { defineNode } from "../../engine/node-type";

/** The flow is over; a flow that called this one goes on after its "go to flow" node. */
export const end = defineNode({
  type: "end",
  label: { vi: "Kết thúc", en: "End" },
  config: z.object({}),
  outputs: () => [],
  waits: false,
  templates: () => [],
});
