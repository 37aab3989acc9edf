import type { NodeRunner } from "../engine/node-type";
import type { nodeDefinitions, NodeType } from "./definitions";
import { runAsk } from "./ask/runner";
import { runCondition } from "./condition/runner";
import { runEnd } from "./end/runner";
import { runFaq } from "./faq/runner";
import { runFeedback } from "./feedback/runner";
import { runGoToFlow } from "./go-to-flow/runner";
import { runHandoff } from "./handoff/runner";
import { runMenu } from "./menu/runner";
import { runMessage } from "./message/runner";
import { runSaveLead } from "./save-lead/runner";
import { runSetVariable } from "./set-variable/runner";
import { runTag } from "./tag/runner";
import { runWait } from "./wait/runner";

/** Leaving a node type out is a compile error. */
export const nodeRunners: { [T in NodeType]: NodeRunner<(typeof nodeDefinitions)[T]> } = {
  message: runMessage,
  menu: runMenu,
  ask: runAsk,
  faq: runFaq,
  condition: runCondition,
  "set-variable": runSetVariable,
  "save-lead": runSaveLead,
  feedback: runFeedback,
  tag: runTag,
  handoff: runHandoff,
  wait: runWait,
  "go-to-flow": runGoToFlow,
  end: runEnd,
};
