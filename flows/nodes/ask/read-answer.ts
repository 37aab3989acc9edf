import type { z } from "zod";
import type { Attachment } from "../../../src/core/content";
import { chooseOption } from "../../engine/read/choose";
import { readDate } from "../../engine/read/date";
import { readEmail } from "../../engine/read/email";
import { readMoney } from "../../engine/read/money";
import { readName } from "../../engine/read/name";
import { formatNumber, readNumber } from "../../engine/read/number";
import { countPhoneDigits, formatPhone, readPhone } from "../../engine/read/phone";
import { readQuantity } from "../../engine/read/quantity";
import { readTime } from "../../engine/read/time";
import { readYesNo } from "../../engine/read/yes-no";
import type { Texts } from "../../engine/texts";
import { localTime, isoDay } from "../../engine/time";
import type { TurnContext } from "../../engine/types";
import type { ask } from "./definition";
import { answerOf, type Answer, type Understood } from "./answer";
import { readAddressAnswer } from "./read-address-answer";
import { readMomentAnswer } from "./read-moment-answer";

export type Config = z.infer<typeof ask.config>;

export interface AnswerContext {
  texts: Texts;
  /** Local, "2026-11-21T09:41" */
  now: string;
}

export function answerContext(context: TurnContext, texts: Texts): AnswerContext {
  const { year, month, day, hour, minute } = localTime(context.now, context.timeZone);
  const two = (value: number) => String(value).padStart(2, "0");
  return { texts, now: `${isoDay(year, month, day)}T${two(hour)}:${two(minute)}` };
}

/** Reads an answer to the node's question. `heard` is what was said before, when only half an answer came. */
export function readAnswer(
  config: Config,
  reply: { text: string; attachments: Attachment[] },
  context: AnswerContext,
  heard: string | null = null,
): Answer {
  const { texts, now } = context;
  const text = reply.text.trim();
  if (text === "" && config.kind !== "phone")
    return {
      kind: "none",
      retry: reply.attachments.length > 0 ? texts.retryAttachment : texts.retry[hasOptions(config) ? "choice" : "text"],
    };
  switch (config.kind) {
    case "text":
      return { kind: "value", value: { title: text, value: text.slice(0, config.maxChars) } };
    case "name":
      return answerOf(readName(text), texts.retry.name);
    case "phone":
      return answerOf(readPhone(sharedPhone(reply.attachments) ?? text), texts.retryPhone(countPhoneDigits(text)));
    case "email":
      return answerOf(readEmail(text), texts.retry.email);
    case "number":
      return inRange(answerOf(readNumber(text), texts.retry.number), config, texts, texts.retry.number);
    case "quantity":
      return inRange(
        answerOf(readQuantity(text), texts.retry.quantity, ({ count, unit, size }) => [count, { unit, size }]),
        config,
        texts,
        texts.retry.quantity,
      );
    case "money":
      return readMoneyAnswer(config, text, texts);
    case "date":
      return readDateAnswer(config, text, context);
    case "time":
      return readTimeAnswer(config, text, context);
    case "date-time":
      return readMomentAnswer(text, heard, { now, texts, range: config.date?.range ?? "future", open: openHours(config) });
    case "address":
      return readAddressAnswer(text, heard, config.address?.need ?? ["province"], texts);
    case "yes-no":
      return readYesNoAnswer(text, texts);
    case "choice":
      return answerOf(chooseOption(text, config.options), texts.retry.choice, (value) => [
        config.options[value]!.title,
        { id: config.options[value]!.id },
      ]);
  }
}

/** What is already known of the contact for this kind of question, as the customer would write it. */
export function knownAnswer(config: Config, contact: TurnContext["contact"]): string | null {
  if (!config.suggestKnown) return null;
  if (config.kind === "phone" && contact.phone) return formatPhone(readPhone(contact.phone)?.value ?? contact.phone);
  if (config.kind === "email") return contact.email;
  if (config.kind === "name" && contact.name) return readName(contact.name)?.value ?? null;
  return null;
}

/** "thứ Sáu 27/11/2026" in the flow's language. */
export function inLanguage(answer: Answer, texts: Texts): Answer {
  const say = (one: Understood) => ({
    ...one,
    title: WEEKDAY_NAMES.reduce((title, name, i) => title.replace(name, texts.weekdays[i]!), one.title),
  });
  if (answer.kind === "value") return { ...answer, value: say(answer.value) };
  return answer.kind === "unsure" ? { ...answer, readings: answer.readings.map(say) } : answer;
}

const WEEKDAY_NAMES = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

export function hasOptions(config: Config): boolean {
  return config.kind === "choice" || config.kind === "yes-no";
}

function openHours(config: Config): { from: string; to: string } {
  return { from: config.time?.from ?? "00:00", to: config.time?.to ?? "23:59" };
}

/** A contact card shared from the phone's address book. */
function sharedPhone(attachments: Attachment[]): string | null {
  for (const attachment of attachments) if (attachment.kind === "contact" && attachment.phone) return attachment.phone;
  return null;
}

/** Drops readings that the question does not allow; when none is left, says what it does allow. */
function inRange(answer: Answer, config: Config, texts: Texts, retry: string): Answer {
  const { min = null, max = null, integer = false } = config.number ?? {};
  const whole = ({ value }: Understood) => !integer || Number.isInteger(value);
  const between = ({ value }: Understood) => (min === null || Number(value) >= min) && (max === null || Number(value) <= max);
  const readings = answer.kind === "value" ? [answer.value] : answer.kind === "unsure" ? answer.readings : [];
  if (readings.length === 0) return answer;
  if (!readings.some(whole)) return { kind: "none", retry };
  const allowed = readings.filter((one) => whole(one) && between(one));
  if (allowed.length === 0)
    return {
      kind: "none",
      retry: texts.retryNumberRange(min === null ? null : formatNumber(min), max === null ? null : formatNumber(max)),
    };
  return answer.kind === "value" ? answer : { kind: "unsure", readings: allowed };
}

function readMoneyAnswer(config: Config, text: string, texts: Texts): Answer {
  const currencies = config.money?.currencies ?? ["VND"];
  const answer = answerOf(readMoney(text), texts.retry.money, ({ amount, currency }) => [amount, { currency }]);
  const taken = ({ extra }: Understood) => typeof extra?.currency === "string" && currencies.includes(extra.currency);
  if (answer.kind === "value" && !taken(answer.value)) return { kind: "none", retry: texts.retryCurrency(currencies.join(", ")) };
  return inRange(answer, config, texts, texts.retry.money);
}

function readDateAnswer(config: Config, text: string, { texts, now }: AnswerContext): Answer {
  const range = config.date?.range ?? "future";
  const today = now.slice(0, 10);
  const answer = answerOf(readDate(text, today, range), texts.retry.date);
  const isOnTheWrongSide = answer.kind === "none" && range !== "any" && readDate(text, today, "any") !== null;
  return isOnTheWrongSide ? { kind: "none", retry: texts.retryDateRange(range) } : answer;
}

function readTimeAnswer(config: Config, text: string, { texts, now }: AnswerContext): Answer {
  const open = openHours(config);
  const answer = answerOf(readTime(text, now, open), texts.retry.time);
  const isClosed = answer.kind === "none" && readTime(text, now) !== null;
  return isClosed ? { kind: "none", retry: texts.retryTimeRange(open.from, open.to) } : answer;
}

function readYesNoAnswer(text: string, texts: Texts): Answer {
  const reading = readYesNo(text);
  const titled = reading && { ...reading, readings: reading.readings.map(({ value }) => ({ value, echo: value ? texts.yes : texts.no })) };
  if (titled !== null) return answerOf(titled, texts.retry.choice);
  // Where buttons are numbered, "1" is the first of them.
  const choice = chooseOption(text, [{ title: texts.yes }, { title: texts.no }]);
  return answerOf(choice, texts.retry.choice, (value) => [value === 0]);
}
