import type { z } from "zod";
import type { NodeOutcome, NodeStep } from "../../engine/node-type";
import type { Variables, VariableValue } from "../../engine/types";
import { MINUTE_MS } from "../fields";
import type { faq } from "./definition";

export type FaqStep = NodeStep<z.infer<typeof faq.config>>;

/** Goes on listening. `understood` ends a row of misses; `state` is what it keeps (kept.ts). */
export function listen({ config }: FaqStep, understood = false, set?: Variables, state: VariableValue = null): NodeOutcome {
  return {
    then: "wait",
    understood,
    state,
    ...(set === undefined ? {} : { set }),
    ...(config.timeoutMinutes === undefined ? {} : { timeoutMs: config.timeoutMinutes * MINUTE_MS }),
  };
}

export function offerPerson(step: FaqStep, text: string): void {
  step.say({ text, quickReplies: [{ title: step.texts.personTitle, payload: step.payload("person") }] });
}

/** How often in a row the bot may fail before a person answers. */
export function limit({ config }: FaqStep): { handOffAfter?: number } {
  return config.handOffAfter === undefined ? {} : { handOffAfter: config.handOffAfter };
}
