import type { z } from "zod";
import { readChoice } from "../../engine/read/choice";
import { readDate } from "../../engine/read/date";
import { readEmail } from "../../engine/read/email";
import { readName } from "../../engine/read/name";
import { formatNumber, readNumber } from "../../engine/read/number";
import { countPhoneDigits, formatPhone, readPhone } from "../../engine/read/phone";
import { looksLikeQuestion } from "../../engine/read/question";
import { readYesNo } from "../../engine/read/yes-no";
import type { Texts } from "../../engine/texts";
import { localDay } from "../../engine/time";
import type { TurnContext, VariableValue } from "../../engine/types";
import type { Attachment } from "../../../src/core/content";
import type { ask } from "./definition";

type Config = z.infer<typeof ask.config>;

/** `value: null` means not understood; `retry` then says in plain words what is missing. */
export type Answer = { value: VariableValue; optionId?: string } | { value: null; retry: string };

export function readAnswer(config: Config, reply: { text: string; attachments: Attachment[] }, context: TurnContext, texts: Texts): Answer {
  const text = reply.text.trim();
  if (text === "" && config.kind !== "phone")
    return { value: null, retry: reply.attachments.length > 0 ? texts.retryAttachment : texts.retry[generic(config)] };
  switch (config.kind) {
    case "text":
      return { value: text.slice(0, config.maxChars) };
    case "name":
      return orRetry(readName(text)?.value, texts.retry.name);
    case "phone":
      return orRetry(readPhone(sharedPhone(reply.attachments) ?? text)?.value, texts.retryPhone(countPhoneDigits(text)));
    case "email":
      return orRetry(readEmail(text)?.value, texts.retry.email);
    case "number":
      return readNumberAnswer(config, text, texts);
    case "date":
      return readDateAnswer(config, text, context, texts);
    case "yes-no":
      return orRetry(readYesNo(text)?.value, texts.retry.choice);
    case "choice":
      return readChoiceAnswer(config, text, texts);
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

function orRetry(value: string | number | boolean | undefined, retry: string): Answer {
  return value === undefined ? { value: null, retry } : { value };
}

function generic(config: Config): "choice" | "text" {
  return config.kind === "choice" || config.kind === "yes-no" ? "choice" : "text";
}

/** A contact card shared from the phone's address book. */
function sharedPhone(attachments: Attachment[]): string | null {
  for (const attachment of attachments) if (attachment.kind === "contact" && attachment.phone) return attachment.phone;
  return null;
}

function readNumberAnswer(config: Config, text: string, texts: Texts): Answer {
  const value = readNumber(text)?.value;
  const { min = null, max = null, integer = false } = config.number ?? {};
  if (value === undefined || (integer && !Number.isInteger(value))) return { value: null, retry: texts.retry.number };
  if ((min !== null && value < min) || (max !== null && value > max)) {
    return { value: null, retry: texts.retryNumberRange(min === null ? null : formatNumber(min), max === null ? null : formatNumber(max)) };
  }
  return { value };
}

function readDateAnswer(config: Config, text: string, context: TurnContext, texts: Texts): Answer {
  const range = config.date?.range ?? "future";
  const today = localDay(context.now, context.timeZone);
  const value = readDate(text, today, range)?.value;
  if (value !== undefined) return { value };
  const onTheWrongSide = range !== "any" && readDate(text, today, "any") !== null;
  return { value: null, retry: onTheWrongSide ? texts.retryDateRange(range) : texts.retry.date };
}

function readChoiceAnswer(config: Config, text: string, texts: Texts): Answer {
  const choice = readChoice(text, config.options);
  const option = choice === null || (choice.reason === "within" && looksLikeQuestion(text)) ? undefined : config.options[choice.value];
  return option ? { value: option.title, optionId: option.id } : { value: null, retry: texts.retry.choice };
}
