import type { VariableValue } from "../../engine/types";

/** What a node keeps while the last that it said was an answer; `wasWrong`: the customer has said so already. */
export interface Answered {
  answered: string;
  wasWrong: boolean;
}

/** What a node keeps while the last that it said was "Ý bạn là …?": the question, and each choice's entry and words. */
export interface Choices {
  asked: string;
  questions: Record<string, string>;
}

export function keepAnswered(answered: string, wasWrong = false): VariableValue {
  return { answered, wasWrong };
}

export function keepChoices(asked: string, questions: Choices["questions"]): VariableValue {
  return { asked, questions };
}

/** Stored sessions may hold anything. */
export function readAnswered(state: VariableValue): Answered | null {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return null;
  const { answered, wasWrong } = state;
  return typeof answered === "string" ? { answered, wasWrong: wasWrong === true } : null;
}

export function readChoices(state: VariableValue): Choices | null {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return null;
  const { asked, questions } = state;
  if (typeof asked !== "string" || typeof questions !== "object" || questions === null || Array.isArray(questions)) return null;
  return {
    asked,
    questions: Object.fromEntries(Object.entries(questions).filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  };
}
