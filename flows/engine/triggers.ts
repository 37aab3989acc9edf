import { compileFlow, type CompiledFlow } from "./compile";
import { isNegated } from "./read/negation";
import { trimPoliteness } from "./read/politeness";
import type { PhraseSet } from "./read/phrase-set";
import { readWords, type Word } from "./read/words";
import type { FlowEventName, FlowVersion, Trigger } from "./types";

/*
 * Who takes a message, first match wins:
 *   1. payload       a tapped option of ours (#flow:node:option), an option last shown typed back in full, a payload trigger
 *   2. phone         a number that nobody asked for, where no question waits; not with a wish for a person
 *      keyword       with `global`
 *   3. words that ask for a person (built in)
 *   4. session       that waits for an answer; words that leave it come first
 *   5. ref, then ad  a link or an advertisement the contact came through
 *   6. keyword       the others
 *   7. session       that only listens (a FAQ node): it would otherwise shut 5 and 6 out for good
 *   8. first message
 *   9. any text
 * An event goes to its event trigger and replaces a running session, except `followed`, which must not break one off.
 * Among triggers of one kind the flow that comes first in `published` wins, then the order in the flow; a trigger that
 * names its ref, ad or payload goes before one that takes all.
 */

export interface Start {
  flow: CompiledFlow;
  nodeId: string;
  trigger: Trigger;
}

export function findPayloadTrigger(published: readonly FlowVersion[], payload: string): Start | null {
  return find(published, (trigger) => trigger.type === "payload" && trigger.payload === payload);
}

export function findRefTrigger(published: readonly FlowVersion[], ref: string | undefined, adId: string | undefined): Start | null {
  const named = ref === undefined ? null : find(published, (trigger) => trigger.type === "ref" && trigger.ref === ref);
  if (named !== null || adId === undefined) return named;
  return (
    find(published, (trigger) => trigger.type === "ad" && trigger.adId === adId) ??
    find(published, (trigger) => trigger.type === "ad" && trigger.adId === undefined)
  );
}

export function findEventTrigger(published: readonly FlowVersion[], event: FlowEventName): Start | null {
  return find(published, (trigger) => trigger.type === "event" && trigger.event === event);
}

export function findPlainTrigger(published: readonly FlowVersion[], type: "phone" | "first-message" | "any-text"): Start | null {
  return find(published, (trigger) => trigger.type === type);
}

/** @param which "global" keywords, the "other" ones, or "all" */
export function findKeywordTrigger(published: readonly FlowVersion[], text: string, which: "global" | "other" | "all"): Start | null {
  let words: Word[] | null = null;
  let trimmed: Word[] = [];
  for (const version of published) {
    const flow = compileFlow(version);
    for (const { trigger, phrases } of flow.keywords) {
      if (which !== "all" && (which === "global") !== (trigger.global === true)) continue;
      if (words === null) {
        words = readWords(text);
        trimmed = trimPoliteness(words);
      }
      if (phrases.has(words) || phrases.has(trimmed) || (trigger.match === "contains" && contains(words, phrases)))
        return { flow, nodeId: trigger.node, trigger };
    }
  }
  return null;
}

/** "không để lại số đâu" contains "để lại số" but wants the opposite. */
function contains(words: Word[], phrases: PhraseSet): boolean {
  return words.some((_, at) => phrases.lengthAt(words, at) > 0 && !isNegated(words, at));
}

function find(published: readonly FlowVersion[], fits: (trigger: Trigger) => boolean): Start | null {
  for (const version of published) {
    const trigger = version.definition.triggers.find(fits);
    if (trigger) return { flow: compileFlow(version), nodeId: trigger.node, trigger };
  }
  return null;
}
