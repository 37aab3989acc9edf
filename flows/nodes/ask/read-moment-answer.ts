import type { DateRange } from "../../engine/read/date";
import { readDateTime, readMoment, type MomentReading } from "../../engine/read/date-time";
import type { OpenHours } from "../../engine/read/time";
import type { Texts } from "../../engine/texts";
import { answerOf, type Answer } from "./answer";

interface Options {
  now: string;
  range: DateRange;
  open: OpenHours;
  texts: Texts;
}

/** A day and a time. When only the day was said, the time is asked for, and both are read together. */
export function readMomentAnswer(text: string, heard: string | null, options: Options): Answer {
  const alone = readMoment(text, options);
  const together = heard === null ? null : readMoment(`${heard} ${text}`, options);
  const found = better(alone, together);
  if (found === null) return { kind: "none", retry: retryFor(text, heard, options) };
  if (found.kind === "moment") return answerOf(found.reading, options.texts.retry.dateTime);
  if (found.kind === "time") return answerOf(readDateTime(text, options), options.texts.retry.dateTime);
  // The time was said as well, and lies outside the open hours.
  if (anyHour(heard === null ? text : `${heard} ${text}`, options)?.kind === "moment")
    return { kind: "none", retry: retryFor(text, heard, options) };
  const said = found.part === null ? found.day.echo : `${found.part} ${found.day.echo}`;
  // A day that is not sure keeps its own words, so that the time and the doubt are asked back together.
  return {
    kind: "half",
    heard: found.day.sure ? said : found.day.read,
    question: options.texts.askTimeOn(found.day.sure ? said : found.day.read),
  };
}

function better(alone: MomentReading, together: MomentReading): MomentReading {
  if (alone?.kind === "moment" || together === null) return alone;
  return together.kind === "moment" || alone === null ? together : alone;
}

/** Says what is wrong with a moment that was understood and cannot be taken. */
function retryFor(text: string, heard: string | null, options: Options): string {
  const whole = heard === null ? text : `${heard} ${text}`;
  const { open, texts, range } = options;
  const found = anyHour(whole, options);
  if (found !== null && found.kind !== "day") return texts.retryTimeRange(open.from, open.to);
  const anyDay = readMoment(whole, { ...options, range: "any" });
  return range !== "any" && anyDay !== null ? texts.retryDateRange(range) : texts.retry.dateTime;
}

function anyHour(text: string, options: Options): MomentReading {
  return readMoment(text, { ...options, open: { from: "00:00", to: "23:59" } });
}
