import { readPhone } from "./read/phone";
import { findPlainTrigger, type Start } from "./triggers";
import type { TurnContext, TurnInput } from "./types";

type Message = Extract<TurnInput, { kind: "message" }>;

/** A sure phone number, and what the message asks besides. */
export function findUnaskedNumber(
  { published, matchFaq, faqPolicy }: TurnContext,
  message: Message,
): { start: Start; phone: string; rest: Message | null } | null {
  const found = findPlainTrigger(published, "phone");
  const phone = found && readPhone(message.text);
  if (!phone?.sure) return null;
  const text = message.text.replace(phone.read, " ");
  const isQuestion = (matchFaq(text, 1)[0]?.score ?? 0) >= faqPolicy.answerAt;
  return { start: found!, phone: phone.value, rest: isQuestion ? { ...message, text } : null };
}
