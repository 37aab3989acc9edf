import type { AppContext } from "../app-context";
import { queueSummary } from "../assist/summarise-handoff";
import type { BotTurnOutcome } from "../bot/bot-host";
import { derivedId } from "../platform/ids";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import { copyMediaOf } from "./copy-media";
import type { Feedback } from "./feedback.model";
import type { Lead } from "./lead.model";
import type { Message } from "./message.model";
import { searchTextOf } from "./search-text";
import type { TurnToStore } from "./store-turn";

type Deps = Pick<AppContext, "models" | "jobs" | "assist" | "log">;
type AnyEffect = BotTurnOutcome["effects"][number];
type EffectOf<T extends AnyEffect["type"]> = Extract<AnyEffect, { type: T }>;
type Write = () => Promise<unknown>;

/** What an effect's function works with. */
interface Stage {
  deps: Deps;
  turn: TurnToStore;
  now: Date;
  /** Position of the effect in its turn: ids are derived from it. */
  index: number;
  write(work: Write): void;
  /** Adds a line that agents see. */
  say(name: string, data: Record<string, unknown>): void;
}

/** Writes of the turn's effects besides messages, and the lines that agents see of them. */
export function effectsOf(
  deps: Deps,
  turn: TurnToStore,
  now: Date,
  line: (index: number, name: string, data: Record<string, unknown>) => Message,
): { lines: Message[]; sideWrites: Write[] } {
  const { outcome, inbound } = turn;
  const lines: Message[] = [];
  const sideWrites: Write[] = [];
  const stage: Stage = {
    deps,
    turn,
    now,
    index: 0,
    write: (work) => void sideWrites.push(work),
    say: (name, data) => void lines.push(line(lines.length, name, data)),
  };
  if (inbound) stage.write(() => copyMediaOf(deps, inbound));
  if (outcome) {
    scheduleTimeOut(stage, outcome);
    changeOptOut(stage, outcome);
    for (const [index, effect] of outcome.effects.entries()) runEffect({ ...stage, index }, effect);
    if (outcome.handoff) {
      stage.say("handoff", { reason: outcome.handoff.reason });
      if (deps.assist.wants("summarise")) stage.write(() => queueSummary(deps, turn, now));
    }
  }
  return { lines, sideWrites };
}

function scheduleTimeOut({ deps, turn, write }: Stage, { session }: BotTurnOutcome): void {
  const waitUntil = session?.waitUntil;
  if (!waitUntil) return;
  const { _id: conversationId, mailbox: ownedBy } = turn.conversation;
  const due = { runAt: new Date(waitUntil), ownedBy };
  write(() => deps.jobs.enqueue("flow-timeout", `flow-timeout:${conversationId}`, { conversationId }, due));
}

function changeOptOut(stage: Stage, { optChange }: BotTurnOutcome): void {
  if (!optChange) return;
  changeContact(stage, optChange === "out" ? { $set: { optedOutAt: stage.now } } : { $unset: { optedOutAt: 1 } });
  stage.say(optChange === "out" ? "opted-out" : "opted-in", {});
}

function runEffect(stage: Stage, effect: AnyEffect): void {
  switch (effect.type) {
    case "save-lead":
      return saveLead(stage, effect);
    case "save-feedback":
      return saveFeedback(stage, effect);
    case "update-contact":
      return updateContact(stage, effect);
    case "add-tags":
      return changeContact(stage, { $addToSet: { tags: { $each: effect.tags } } });
    case "remove-tags":
      return changeContact(stage, { $pull: { tags: { $in: effect.tags } } });
    case "faq-unanswered":
      return keepUnanswered(stage, effect);
    case "flow-error":
      return reportFlowError(stage, effect);
    case "faq-feedback":
      return keepVerdict(stage, effect);
    // Counted once the turn is saved, as verdicts are: see record-faq-turn.
    case "faq-answered":
  }
}

function changeContact({ deps, turn, write }: Stage, change: Record<string, unknown>): void {
  write(() => rawCollection(deps.models.contacts).updateOne({ _id: turn.contact._id }, change));
}

function saveLead({ deps, turn, now, index, write, say }: Stage, { lead: given }: EffectOf<"save-lead">): void {
  const { name = null, phone = null, email = null, note = null, fields } = given;
  const { conversation, contact, eventId } = turn;
  const lead: Lead = {
    _id: derivedId("lead", eventId, String(index)),
    contactId: contact._id,
    contactName: name ?? contact.name,
    conversationId: conversation._id,
    channelType: conversation.channelType,
    name,
    phone,
    email,
    note,
    fields,
    status: "new",
    searchText: searchTextOf(name, phone, email, note),
    at: now,
  };
  write(() => insertOnce(rawCollection(deps.models.leads), lead));
  say("lead-saved", { leadId: lead._id, name, phone });
}

function saveFeedback({ deps, turn, now, write, say }: Stage, effect: EffectOf<"save-feedback">): void {
  const { kind, score, comment = null } = effect.feedback;
  const { conversation, contact } = turn;
  const id = derivedId("feedback", conversation._id, effect.askId);
  const feedback: Omit<Feedback, "score" | "comment" | "_id"> = {
    contactId: contact._id,
    contactName: contact.name,
    conversationId: conversation._id,
    kind,
    agentId: conversation.assigneeId ?? null,
    at: now,
  };
  const collection = rawCollection(deps.models.feedback);
  write(() => collection.updateOne({ _id: id }, { $set: { score, comment }, $setOnInsert: feedback }, { upsert: true }));
  say("feedback", { feedbackId: id, score, comment });
}

function updateContact(stage: Stage, { contact }: EffectOf<"update-contact">): void {
  const { name, phone, email, fields } = contact;
  const { deps, turn } = stage;
  const flat = Object.fromEntries(Object.entries(fields ?? {}).map(([key, value]) => [`fields.${key}`, value]));
  const named = name === undefined ? {} : { name, isNamed: true };
  changeContact(stage, {
    $set: { ...named, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }), ...flat },
  });
  if (name === undefined) return;
  const conversations = rawCollection(deps.models.conversations);
  stage.write(() => conversations.updateOne({ _id: turn.conversation._id }, { $set: { contactName: name } }));
}

function keepUnanswered({ deps, turn, now, index, write }: Stage, effect: EffectOf<"faq-unanswered">): void {
  const unanswered = {
    _id: derivedId("unanswered", turn.eventId, String(index)),
    text: effect.text,
    conversationId: turn.conversation._id,
    bestFaqId: effect.best?.id ?? null,
    bestScore: effect.best?.score ?? null,
    wasWrong: false,
    at: now,
  };
  write(() => insertOnce(rawCollection(deps.models.unanswered), unanswered));
}

/** An answer that was called wrong leaves its question open, once, until the customer calls it right after all. */
function keepVerdict({ deps, turn, now, write }: Stage, { faqId, isHelpful, answered }: EffectOf<"faq-feedback">): void {
  if (!answered) return;
  const conversationId = turn.conversation._id;
  const _id = derivedId("wrong-answer", conversationId, faqId, answered.at);
  const collection = rawCollection(deps.models.unanswered);
  const { text, score } = answered;
  const unanswered = { _id, text, conversationId, bestFaqId: faqId, bestScore: score, wasWrong: true, at: now };
  write(async () => {
    if (isHelpful) await collection.deleteOne({ _id });
    else await insertOnce(collection, unanswered);
  });
}

function reportFlowError({ deps, turn, say }: Stage, { code, nodeId, detail }: EffectOf<"flow-error">): void {
  const { eventId, conversation } = turn;
  deps.log.error({ eventId, conversationId: conversation._id, code, nodeId, detail }, "a flow is broken");
  say("flow-error", { code, nodeId: nodeId ?? null });
}
