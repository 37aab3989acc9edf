import { createHash } from "node:crypto";
import type { AppContext } from "../app-context";
import type { BotTurnOutcome } from "../bot/bot-host";
import type { FaqAnswer } from "../contract";
import { textContent, type MessageContent } from "../core";
import { rawCollection } from "../platform/raw-collection";
import { publishedContent } from "./faq-content";
import type { Faq } from "./faq.model";

type Deps = Pick<AppContext, "models">;

/**
 * Gives the plain answers of a turn what their entries have for this channel: its own text, a picture, buttons, one of several wordings.
 * A reply is recognised by the entry's answer; a flow that said something else keeps its words.
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
    replies = replies.map((reply) => {
      const { quickReplies } = reply;
      return isPlain(reply, faq.answer) ? { ...reply, ...faqReplyContent(faq, channelType, eventId), quickReplies } : reply;
    });
  }
  return { ...outcome, replies };
}

/** What a customer on this channel gets for a published entry. */
export function faqReplyContent(faq: Faq, channelType: string, eventId: string): MessageContent {
  const content = publishedContent(faq);
  if (!content) return textContent(faq.answer);
  const own = content.channelAnswers[channelType];
  const { text, image, buttons }: FaqAnswer = own ?? content.answer;
  const wording = own ? 0 : pickWording(faq, eventId);
  return {
    text: wording === 0 ? text : (content.wordings[wording - 1] ?? text),
    attachments: image ? [{ kind: "image", url: image.url, name: image.name }] : [],
    buttons,
    quickReplies: [],
  };
}

/** Which wording an event gets: 0 is the answer itself. The same event always gets the same, also when its turn runs again. */
export function pickWording(faq: Pick<Faq, "_id" | "more">, eventId: string): number {
  const { wordings = [] } = (faq.more ?? {}) as { wordings?: string[] };
  if (wordings.length === 0) return 0;
  return createHash("sha256").update(`${eventId}\u0000${faq._id}`).digest().readUInt32BE(0) % (wordings.length + 1);
}

function isPlain(reply: MessageContent, answer: string): boolean {
  return reply.text === answer && reply.attachments.length === 0 && reply.buttons.length === 0;
}
