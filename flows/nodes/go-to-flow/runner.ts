import type { NodeRunner } from "../../engine/node-type";
import type { goToFlow } from "./definition";

export const runGoToFlow: NodeRunner<typeof goToFlow> = ({ config }) => ({
  then: "jump",
  flowKey: config.flow,
  comeBack: config.comeBack,
  ...(config.node === undefined ? {} : { node: config.node }),
});
