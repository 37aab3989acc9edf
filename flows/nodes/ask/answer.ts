import type { Reading } from "../../engine/read/reading";
import type { VariableValue, Variables } from "../../engine/types";

/** A value as the flow keeps it, and how the customer sees it. `extra` goes into variables behind `<saveAs>_`. */
export interface Understood {
  title: string;
  value: Exclude<VariableValue, null>;
  extra?: Variables;
}

export type Answer =
  | { kind: "value"; value: Understood }
  /** Asked back: nothing is kept before one of them is confirmed. */
  | { kind: "unsure"; readings: Understood[] }
  /** Half an answer: `heard` is what was said so far, `question` asks for the rest. */
  | { kind: "half"; heard: string; question: string }
  /** Not understood; `retry` says in plain words what is missing. */
  | { kind: "none"; retry: string };

/** A reading as an answer; `keep` turns its value into what the flow keeps. */
export function answerOf<T>(
  reading: Reading<T> | null,
  retry: string,
  keep: (value: T) => [VariableValue, Variables?] = (value) => [value as VariableValue],
): Answer {
  if (reading === null) return { kind: "none", retry };
  const readings = reading.readings.flatMap((meaning): Understood[] => {
    const [value, extra] = keep(meaning.value);
    return value === null ? [] : [{ title: meaning.echo, value, ...(extra === undefined ? {} : { extra }) }];
  });
  const [first] = readings;
  if (first === undefined) return { kind: "none", retry };
  return reading.sure ? { kind: "value", value: first } : { kind: "unsure", readings };
}
