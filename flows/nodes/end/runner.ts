import type { NodeRunner } from "../../engine/node-type";
import type { end } from "./definition";

export const runEnd: NodeRunner<typeof end> = () => ({ then: "end" });
