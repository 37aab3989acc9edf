import type { NodeRunner } from "../../engine/node-type";
import type { handoff } from "./definition";

export const runHandoff: NodeRunner<typeof handoff> = ({ config, render, say, emit }) => {
  if (config.text !== undefined) say(render(config.text));
  emit({ type: "handoff", reason: render(config.reason) });
  return { then: "stop" };
};
