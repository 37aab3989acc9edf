import { ask } from "./ask/definition";
import { condition } from "./condition/definition";
import { end } from "./end/definition";
import { faq } from "./faq/definition";
import { feedback } from "./feedback/definition";
import { goToFlow } from "./go-to-flow/definition";
import { handoff } from "./handoff/definition";
import { menu } from "./menu/definition";
import { message } from "./message/definition";
import { saveLead } from "./save-lead/definition";
import { setVariable } from "./set-variable/definition";
import { tag } from "./tag/definition";
import { wait } from "./wait/definition";

/** Every node type, data only: the server, the checks and the editor read it. The key is the definition's `type`. */
export const nodeDefinitions = {
  message,
  menu,
  ask,
  faq,
  condition,
  "set-variable": setVariable,
  "save-lead": saveLead,
  feedback,
  tag,
  handoff,
  wait,
  "go-to-flow": goToFlow,
  end,
} as const;

export type NodeType = keyof typeof nodeDefinitions;

export function isNodeType(type: string): type is NodeType {
  return Object.hasOwn(nodeDefinitions, type);
}
