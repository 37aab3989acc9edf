import type { FlowEventName } from "../../flows/engine/types";
import type { AppContext } from "../app-context";

/** Whether a published flow starts on the event. */
export function wantsEvent({ flows }: Pick<AppContext, "flows">, event: FlowEventName): boolean {
  return flows
    .published()
    .some(({ definition }) => definition.triggers.some((trigger) => trigger.type === "event" && trigger.event === event));
}
