import type { AppContext } from "../app-context";
import type { BotTurnOutcome } from "../bot/bot-host";
import { MINUTE_MS } from "../core";
import { derivedId } from "../platform/ids";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import { pickWording } from "./dress-faq-answers";
import { weekOf } from "./faq-figures";
import type { FaqReply } from "./faq.model";

type Deps = Pick<AppContext, "models" | "clock">;

/** What a customer does within this time is about the answer before it. */
const ABOUT_MS = 30 * MINUTE_MS;

interface FaqTurn {
  eventId: string;
  conversationId: string;
  channelType: string;
  outcome: BotTurnOutcome;
}

/**
 * Counts what a turn means for the FAQ's figures: each answer, and that the answer before it was no help when the bot is at a loss or
 * a person takes over. Figures, not a promise: after the turn is stored. Running the turn again counts nothing twice.
 */
export async function recordFaqTurn(deps: Deps, turn: FaqTurn): Promise<void> {
  const { eventId, conversationId, channelType, outcome } = turn;
  const answers = outcome.effects.flatMap((effect) => (effect.type === "faq-answered" ? [effect] : []));
  const at = deps.clock();
  if (outcome.handoff || outcome.effects.some((effect) => effect.type === "faq-unanswered")) {
    await markLast(deps, conversationId, outcome.handoff ? "handoff" : "missed", at);
  }
  for (const effect of outcome.effects) {
    if (effect.type === "faq-feedback") await countVerdict(deps, conversationId, effect.faqId, effect.isHelpful ? "accepted" : "rejected");
  }
  for (const [index, { faqId, score, text }] of answers.entries()) {
    const faqs = rawCollection(deps.models.faqs);
    const faq = await faqs.findOne({ _id: faqId });
    if (!faq) continue;
    const reply: FaqReply = {
      _id: derivedId("faq-reply", eventId, String(index)),
      faqId,
      conversationId,
      text,
      score,
      wording: pickWording(faq, channelType, eventId),
      week: weekOf(at),
      outcome: outcome.handoff ? "handoff" : "accepted",
      at,
    };
    if (await insertOnce(rawCollection(deps.models.faqReplies), reply)) await faqs.updateOne({ _id: faqId }, { $inc: { asked: 1 } });
  }
}

/** Each answer has one verdict, the last that was tapped: people tap again, and change their minds. One that is forgotten has none. */
async function countVerdict({ models }: Deps, conversationId: string, faqId: string, verdict: "accepted" | "rejected"): Promise<void> {
  const replies = rawCollection(models.faqReplies);
  const [reply] = await replies.find({ conversationId, faqId }).sort({ at: -1 }).limit(1).toArray();
  const before = reply?.verdict ?? null;
  if (!reply || before === verdict) return;
  const outcome = reply.outcome === "handoff" ? "handoff" : verdict === "accepted" ? "accepted" : "missed";
  const { matchedCount } = await replies.updateOne({ _id: reply._id, verdict: before }, { $set: { verdict, outcome } });
  if (matchedCount === 0) return;
  await rawCollection(models.faqs).updateOne({ _id: faqId }, { $inc: { [verdict]: 1, ...(before && { [before]: -1 }) } });
}

async function markLast({ models }: Deps, conversationId: string, outcome: "handoff" | "missed", now: Date): Promise<void> {
  const replies = rawCollection(models.faqReplies);
  const [last] = await replies.find({ conversationId }).sort({ at: -1 }).limit(1).toArray();
  if (last?.outcome !== "accepted" || now.getTime() - last.at.getTime() > ABOUT_MS) return;
  await replies.updateOne({ _id: last._id, outcome: "accepted" }, { $set: { outcome } });
}
