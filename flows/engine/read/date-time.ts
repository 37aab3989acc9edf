import { addDays } from "../time";
import { cleanAnswer, dayIn, printDay, type DateRange } from "./date";
import { sureOf, unsureOf, type Meaning, type Reading } from "./reading";
import { afterMinutes, timeIn, type OpenHours } from "./time";
import { findDays } from "./when/find-days";
import { findTimes } from "./when/find-times";

export interface MomentOptions {
  /** Local, "2026-11-21T09:41". */
  now: string;
  range?: DateRange;
  open?: OpenHours;
}

/** What a text says of a moment: the whole of it, only the day, only the time, or nothing (null). */
export type MomentReading =
  | { kind: "moment"; reading: Reading<string> }
  | { kind: "day"; day: Reading<string>; part: string | null }
  | { kind: "time"; time: Reading<string> }
  | null;

/**
 * Finds a day and a time: "3h chiều thứ 6 tuần sau", "trưa mai", "next friday 3pm", "2 tiếng nữa". The value is "2026-11-27T15:30", local.
 * A day without a time and a time without a day are half an answer: the other half can be asked for.
 */
export function readMoment(text: string, { now, range = "future", open = { from: "00:00", to: "23:59" } }: MomentOptions): MomentReading {
  const answer = cleanAnswer(text);
  const found = findTimes(answer);
  const today = now.slice(0, 10);
  const [relative] = found.mentions;
  const day = dayIn(found.rest, today, range, answer);
  if (relative?.inMinutes !== undefined && found.mentions.length === 1 && day === null) {
    const moment = afterMinutes(now, relative.inMinutes);
    const isSure = timeIn(found, now, { from: "00:00", to: "23:59" }, answer)?.sure === true;
    const reading = isSure ? sureOf(moment, answer, printMoment(moment)) : unsureOf([meaning(moment)], answer)!;
    return { kind: "moment", reading };
  }
  const noon = found.part === "trưa" && found.mentions.length === 0 && !found.impossible;
  const time = noon ? unsureOf([{ value: "12:00", echo: "12:00" }], answer) : timeIn(found, now, open, answer);
  // "31/2 lúc 9h", "25h mai": half of it is impossible, so nothing is taken from it.
  if (found.impossible || (day === null && mentionsDay(found.rest, today))) return null;
  if (day !== null && time !== null) return both(day, time, now, range, answer);
  if (day !== null) return { kind: "day", day, part: found.part };
  return time === null ? null : { kind: "time", time };
}

/** The whole moment of a text, or null. A time without a day is today's, or tomorrow's when it is over: asked back. */
export function readDateTime(text: string, options: MomentOptions): Reading<string> | null {
  const found = readMoment(text, options);
  if (found === null || found.kind === "day") return null;
  if (found.kind === "moment") return found.reading;
  const today = options.now.slice(0, 10);
  const moments = found.time.readings.flatMap(({ value }) => [`${today}T${value}`, `${addDays(today, 1)}T${value}`]);
  return unsureOf(
    moments
      .filter((moment) => moment > options.now)
      .sort()
      .map(meaning),
    found.time.read,
  );
}

/** "2026-11-27T15:30" → "15:30 thứ Sáu 27/11/2026" */
export function printMoment(moment: string): string {
  return `${moment.slice(11, 16)} ${printDay(moment.slice(0, 10))}`;
}

function both(day: Reading<string>, time: Reading<string>, now: string, range: DateRange, read: string): MomentReading {
  const all = day.readings.flatMap((one) => time.readings.map((other) => `${one.value}T${other.value}`));
  const moments = all.filter((moment) => range === "any" || (range === "future" ? moment > now : moment <= now));
  const [only] = moments;
  if (only !== undefined && day.sure && time.sure) return { kind: "moment", reading: sureOf(only, read, printMoment(only)) };
  const reading = unsureOf(moments.map(meaning), read);
  return reading === null ? null : { kind: "moment", reading };
}

function meaning(moment: string): Meaning<string> {
  return { value: moment, echo: printMoment(moment) };
}

/** A day is named there, and yet none could be kept: it is over, or does not exist. */
function mentionsDay(rest: string, today: string): boolean {
  return (
    findDays(rest, { today, range: "any" }).length > 0 ||
    /(?<![\d/.-])\d{1,2}\s?[/-]\s?\d{1,2}(?![\d])/u.test(rest) ||
    /(?<!\p{L})(?:thứ|thu)\s?\d/u.test(rest)
  );
}
