import type { z } from "zod";
import { chooseOption } from "../../engine/read/choose";
import { plainText } from "../../engine/read/words";
import { readYesNo } from "../../engine/read/yes-no";
import type { NodeStep } from "../../engine/node-type";
import { shorten } from "../../engine/shorten";
import type { VariableValue } from "../../engine/types";
import type { ask } from "./definition";
import type { Answer, Understood } from "./answer";
import { answerContext, inLanguage, readAnswer } from "./read-answer";

type Step = NodeStep<z.infer<typeof ask.config>>;

/** What the node keeps while it waits: the readings it asked back with, and what was said so far. */
export interface Memory {
  heard: string | null;
  readings: Understood[];
}

/** The longest title that every platform shows in full. */
const CHIP_CHARS = 20;
const MEANT = "meant.";
export const NONE_MEANT = "meant-none";

/** "Ý bạn là …?" with the readings as quick replies. */
export function askBack(step: Step, readings: readonly Understood[]): void {
  const { texts } = step;
  const choices = readings.map((one) => ({ title: one.title, payload: step.payload(idOf(one.title)) }));
  const [only, ...more] = choices;
  if (only !== undefined && more.length === 0) {
    step.say({
      text: texts.isThisMeant(only.title),
      quickReplies: [
        { title: texts.meantYes, payload: only.payload },
        { title: texts.meantNo, payload: step.payload(NONE_MEANT) },
      ],
    });
  } else {
    const none = { title: texts.noneMeant, payload: step.payload(NONE_MEANT) };
    step.say({
      text: [texts.whichIsMeant, ...choices.map(({ title }, i) => `${i + 1}. ${title}`)].join("\n"),
      quickReplies: [...choices.map(({ title, payload }) => ({ title: shorten(title, CHIP_CHARS), payload })), none],
    });
    step.recognise([...choices, none]);
  }
  step.note(`asks back: ${readings.map(({ title }) => `“${title}”`).join(", ")}`);
}

/** The reading that a tapped option stands for; one of an earlier question is read from its title. */
export function meantByOption(memory: Memory, id: string): Understood | null {
  return memory.readings.find((one) => idOf(one.title) === id) ?? null;
}

export function isReadingOption(id: string): boolean {
  return id.startsWith(MEANT);
}

/** What a typed answer means after readings were asked back: one of them, "đúng rồi", its number, or the answer said anew. */
export function understand(
  step: Step,
  memory: Memory,
  reply: { text: string; attachments: Parameters<typeof readAnswer>[1]["attachments"] },
): Answer | "none-meant" {
  const { config, texts } = step;
  const context = answerContext(step.context, texts);
  const fresh = inLanguage(readAnswer(config, reply, context, memory.heard), texts);
  const { readings } = memory;
  if (readings.length === 0) return fresh;
  const named = chooseOption(reply.text, readings);
  const picked = (one: Understood): Answer => ({ kind: "value", value: one });
  if (named?.sure && plainText(readings[named.value]!.title) === plainText(reply.text)) return picked(readings[named.value]!);
  const confirmed = readings.length === 1 || config.kind !== "yes-no" ? readYesNo(reply.text) : null;
  if (config.kind !== "yes-no" && confirmed?.sure && !confirmed.value) return "none-meant";
  if (config.kind !== "yes-no" && confirmed?.sure && readings.length === 1) return picked(readings[0]!);
  if (fresh.kind === "value") {
    // "3" after "2 hộp" or "3 hộp": the reading knows the unit too.
    const same = readings.filter(({ value }) => value === fresh.value.value);
    return same.length === 1 ? picked(same[0]!) : fresh;
  }
  if (fresh.kind === "unsure") {
    const common = readings.filter((one) => fresh.readings.some(({ title }) => title === one.title));
    if (common.length === 1) return picked(common[0]!);
  }
  if (named?.sure) return picked(readings[named.value]!);
  return together(step, memory, reply, fresh);
}

/** "chiều" after "3h", "âm lịch" after "mùng 3": only both together say it. */
function together(step: Step, memory: Memory, reply: { text: string }, fresh: Answer): Answer {
  if (memory.heard === null || step.config.kind === "date-time" || step.config.kind === "address") return fresh;
  const context = answerContext(step.context, step.texts);
  for (const text of [`${memory.heard} ${reply.text}`, `${reply.text} ${memory.heard}`]) {
    const answer = inLanguage(readAnswer(step.config, { text, attachments: [] }, context), step.texts);
    if (answer.kind === "value" && memory.readings.some(({ title }) => title === answer.value.title)) return answer;
  }
  return fresh;
}

export function remember(state: VariableValue): Memory {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return { heard: null, readings: [] };
  const { heard, readings } = state;
  return {
    heard: typeof heard === "string" ? heard : null,
    readings: Array.isArray(readings) ? readings.flatMap((one) => (isUnderstood(one) ? [one] : [])) : [],
  };
}

export function keep({ heard, readings }: Memory): VariableValue {
  return { heard, readings: readings.map(({ title, value, extra }) => ({ title, value, ...(extra === undefined ? {} : { extra }) })) };
}

function isUnderstood(value: VariableValue): value is VariableValue & Understood {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    typeof value.title === "string" &&
    value.value !== undefined &&
    value.value !== null
  );
}

/** Of its words only, so that an old option never stands for another reading. */
function idOf(title: string): string {
  return MEANT + plainText(title).replaceAll(" ", "-").slice(0, 80);
}
