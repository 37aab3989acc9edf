import { createHash } from "node:crypto";
import type { AppContext } from "../app-context";
import type { BotTurnOutcome } from "../bot/bot-host";
import type { FaqContent } from "../contract";
import { faqAnswerContent } from "../contract/faq-answer-content";
import { offeredOptions, textContent, type MessageContent } from "../core";
import { rawCollection } from "../platform/raw-collection";
import { publishedContent } from "./faq-content";
import type { Faq } from "./faq.model";

type Deps = Pick<AppContext, "models">;

/** As the engine remembers them. */
const MAX_OFFERED = 30;

/** In place of a wording's number, where a channel's own answer went out: none of them was said. */
const OWN_ANSWER = -1;

/**
 * Gives the plain answers of a turn what their entries have for this channel: its own text, a picture, buttons, one of several wordings.
 * A reply is recognised by the entry's answer; a flow that said something else keeps its words. A turn without an FAQ answer is left as it is.
 */
export async function dressFaqAnswers(
  deps: Deps,
  outcome: BotTurnOutcome,
  { eventId, channelType }: { eventId: string; channelType: string },
): Promise<BotTurnOutcome> {
  const ids = new Set(outcome.effects.flatMap((effect) => (effect.type === "faq-answered" ? [effect.faqId] : [])));
  if (ids.size === 0) return outcome;
  let replies = outcome.replies;
  for (const id of ids) {
    const faq = await rawCollection(deps.models.faqs).findOne({ _id: id });
    if (!faq?.more) continue;
    replies = replies.map((reply) => (isPlain(reply, faq.answer) ? dress(reply, faqReplyContent(faq, channelType, eventId)) : reply));
  }
  return { ...outcome, replies, session: rememberOptions(outcome, replies) };
}

/** What the flow asks below its answer ("Đúng ý", "Chưa đúng") stays. */
function dress(reply: MessageContent, content: MessageContent): MessageContent {
  return { ...content, quickReplies: reply.quickReplies };
}

/** "2" typed back means the second button of the last message that had some, as the flow would remember it. */
function rememberOptions({ session, replies: plain }: BotTurnOutcome, replies: MessageContent[]): BotTurnOutcome["session"] {
  const at = replies.findLastIndex((reply) => offeredOptions(reply).length > 0);
  if (session === null || at < 0 || replies[at] === plain[at]) return session;
  return { ...session, offered: offeredOptions(replies[at]!).slice(0, MAX_OFFERED) };
}

/** What a customer on this channel gets for a published entry. */
export function faqReplyContent(faq: Faq, channelType: string, eventId: string): MessageContent {
  const content = publishedContent(faq);
  if (!content) return textContent(faq.answer);
  const answer = content.channelAnswers[channelType] ?? content.answer;
  const wording = pickWording(faq, channelType, eventId);
  return faqAnswerContent({ ...answer, text: content.wordings[wording - 1] ?? answer.text });
}

/**
 * Which wording an event gets: 0 is the answer itself, OWN_ANSWER that of this channel alone. The same event always gets the same, also
 * when its turn runs again.
 */
export function pickWording(faq: Pick<Faq, "_id" | "more">, channelType: string, eventId: string): number {
  const { wordings = [], channelAnswers = {} } = (faq.more ?? {}) as Partial<Pick<FaqContent, "wordings" | "channelAnswers">>;
  if (channelAnswers[channelType]) return OWN_ANSWER;
  if (wordings.length === 0) return 0;
  return createHash("sha256").update(`${eventId}\u0000${faq._id}`).digest().readUInt32BE(0) % (wordings.length + 1);
}

function isPlain(reply: MessageContent, answer: string): boolean {
  return reply.text === answer && reply.attachments.length === 0 && reply.buttons.length === 0;
}
