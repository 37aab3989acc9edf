import { createHash } from "node:crypto";
import type { AppContext } from "../app-context";
import type { FlowSession, TurnInput, Variables } from "../../flows/engine/types";
import { phraseAnswers } from "../assist/phrase-answers";
import type { BotTurnOutcome } from "../bot/bot-host";
import type { KnownChannel } from "../channels/channel-directory";
import type { Contact } from "../inbox/contact.model";
import type { Conversation } from "../inbox/conversation.model";
import { dressFaqAnswers } from "./dress-faq-answers";

type Deps = Pick<AppContext, "config" | "clock" | "flows" | "models" | "runBot" | "assist" | "trace" | "log">;

export interface BotTurnRequest {
  /** Everything the turn writes gets ids derived from this. */
  eventId: string;
  channel: KnownChannel;
  conversation: Conversation;
  contact: Contact;
  input: TurnInput;
}

/** Lets the bot think about one input. Reads what it needs; writes nothing. */
export async function runBotTurn(deps: Deps, request: BotTurnRequest): Promise<BotTurnOutcome> {
  const { channel, contact, conversation, eventId } = request;
  const session = (conversation.session ?? null) as FlowSession | null;
  const startedAt = performance.now();
  const outcome = await deps.runBot({
    eventId,
    conversationId: conversation._id,
    channelType: channel.type,
    contact: { id: contact._id, name: contact.name, isOptedOut: Boolean(contact.optedOutAt) },
    turn: conversation.turn,
    session,
    input: request.input,
    context: {
      now: deps.clock(),
      timeZone: deps.config.timeZone,
      contact: {
        name: contact.isNamed ? contact.name : null,
        phone: contact.phone ?? null,
        email: contact.email ?? null,
        tags: contact.tags,
        fields: (contact.fields ?? {}) as Variables,
      },
      channel: { type: channel.type, name: channel.name },
      business: { name: deps.config.businessName },
      published: deps.flows.published(),
      version: await deps.flows.versionsFor(session),
      matchFaq: deps.flows.matchFaq,
      faq: deps.flows.faq,
      faqPolicy: deps.flows.policy(),
      random: (label) => createHash("sha256").update(`${eventId}\u0000${label}`).digest().readUInt32BE(0) / 2 ** 32,
    },
  });
  report(deps, request, outcome, performance.now() - startedAt);
  const dressed = await dressFaqAnswers(deps, outcome, { eventId, channelType: channel.type });
  return deps.assist.wants("phrase") ? phraseAnswers(deps, { eventId, conversationId: conversation._id, outcome, dressed }) : dressed;
}

function report(deps: Deps, { channel, conversation }: BotTurnRequest, outcome: BotTurnOutcome, ms: number): void {
  const line = { at: deps.clock(), channelType: channel.type, mailbox: conversation.mailbox };
  for (const effect of outcome.effects) {
    if (effect.type === "faq-answered") deps.trace({ ...line, step: "faq", detail: `${effect.text} · ${effect.score.toFixed(2)}` });
    if (effect.type === "faq-unanswered") deps.trace({ ...line, step: "faq", detail: `? ${effect.text}` });
    if (effect.type === "faq-feedback") deps.trace({ ...line, step: "faq", detail: effect.isHelpful ? "✓" : "✗" });
    if (effect.type === "flow-error") deps.trace({ ...line, step: "error", detail: effect.code });
  }
  const last = outcome.trace.at(-1);
  if (last) deps.trace({ ...line, step: "flow", detail: last.nodeId, ms });
  if (outcome.handoff) deps.trace({ ...line, step: "handoff", detail: outcome.handoff.reason });
}
