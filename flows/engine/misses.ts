import type { CompiledFlow } from "./compile";
import { ENGINE_NODE, writePayload } from "./payload";
import { say, type Turn } from "./turn";

/** Third time not understood: a person answers. */
export const MISSES_BEFORE_PERSON = 3;

/** "Xin lỗi, mình vẫn chưa hiểu …" with the menu, if the flow has one, and a person to choose from. */
export function offerHelp(turn: Turn, flow: CompiledFlow, text?: string): void {
  const { texts, definition } = flow;
  const hasMenu = definition.menuNode !== undefined && flow.has(definition.menuNode);
  const option = (title: string, optionId: "menu" | "person") => ({
    title,
    payload: writePayload({ flowKey: definition.key, nodeId: ENGINE_NODE, optionId }),
  });
  say(turn, {
    text: text ?? (hasMenu ? texts.offerHelp : texts.offerPerson),
    quickReplies: [...(hasMenu ? [option(texts.menuTitle, "menu")] : []), option(texts.personTitle, "person")],
  });
}

export function handOff(turn: Turn, flow: CompiledFlow | null, reason: string): void {
  if (flow !== null) say(turn, flow.texts.handoff);
  turn.effects.push({ type: "handoff", reason });
}
