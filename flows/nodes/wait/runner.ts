import type { NodeRunner } from "../../engine/node-type";
import { MINUTE_MS } from "../fields";
import type { wait } from "./definition";

export const runWait: NodeRunner<typeof wait> = ({ config, node, reply }) => {
  if (reply === null) return { then: "wait", timeoutMs: config.minutes * MINUTE_MS };
  if (reply.kind === "timeout") return { then: "go", output: "next" };
  return node.next.interrupted === undefined ? { then: "decline", keep: true } : { then: "go", output: "interrupted", passOn: true };
};
