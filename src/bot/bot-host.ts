import { ActivityTypes, BotAdapter, TurnContext, type Activity, type ConversationReference, type ResourceResponse } from "botbuilder-core";
import type { Effect, FlowSession, TurnContext as FlowContext, TurnInput, TurnResult } from "../../flows/engine/types";
import type { PhrasedFrom } from "../contract";
import type { MessageContent } from "../core";
import { optOutMiddleware, OPT_CHANGE } from "./opt-out-middleware";
import { transcriptMiddleware, TRANSCRIPT } from "./transcript-middleware";
import { turnFenceMiddleware } from "./turn-fence-middleware";
import { toActivity } from "./to-activity";

/** One turn of the bot, as data in and data out: nothing is stored or sent here. */
export interface BotTurn {
  eventId: string;
  conversationId: string;
  channelType: string;
  contact: { id: string; name: string; isOptedOut: boolean };
  turn: { owner: string; epoch: number };
  session: FlowSession | null;
  input: TurnInput;
  context: FlowContext;
}

export interface BotTurnOutcome {
  /** Messages to the contact, in order. */
  replies: MessageContent[];
  /** By reply: the FAQ entries that a language model phrased it from. */
  phrasedFrom?: ReadonlyMap<number, PhrasedFrom>;
  session: FlowSession | null;
  /** Everything the flow wants besides messages and handoff. */
  effects: Exclude<Effect, { type: "say" | "handoff" }>[];
  handoff: { reason: string } | null;
  handled: boolean;
  optChange: "out" | "in" | null;
  trace: TurnResult["trace"];
}

type RunFlow = (session: FlowSession | null, input: TurnInput, context: FlowContext) => TurnResult;

const TURN = Symbol("turn");
const RESULT = Symbol("result");

/** Bot Framework's side of a turn: an Activity goes through the middleware into the flow engine; replies come back as Activities. */
export function createBotHost(runFlow: RunFlow): (turn: BotTurn) => Promise<BotTurnOutcome> {
  const adapter = new CollectingAdapter();
  adapter.use(transcriptMiddleware());
  adapter.use(optOutMiddleware(TURN));
  adapter.use(turnFenceMiddleware(TURN));

  return async (turn) => {
    const context = new TurnContext(adapter, toActivity(turn));
    context.turnState.set(TURN, turn);
    context.turnState.set(TRANSCRIPT, []);
    await adapter.run(context, async () => {
      const result = runFlow(turn.session, turn.input, turn.context);
      context.turnState.set(RESULT, result);
      const outgoing = result.effects.flatMap((effect) => outgoingActivity(effect) ?? []);
      if (outgoing.length > 0) await context.sendActivities(outgoing);
    });

    const result = context.turnState.get<TurnResult | undefined>(RESULT);
    const sent = context.turnState.get<Partial<Activity>[]>(TRANSCRIPT) ?? [];
    const handoff = sent.find((activity) => activity.type === ActivityTypes.Event && activity.name === "handoff.initiate");
    return {
      replies: sent.filter((activity) => activity.type === ActivityTypes.Message).map((activity) => activity.channelData as MessageContent),
      session: result ? result.session : turn.session,
      effects: (result?.effects ?? []).filter(
        (effect): effect is BotTurnOutcome["effects"][number] => effect.type !== "say" && effect.type !== "handoff",
      ),
      handoff: handoff ? { reason: (handoff.value as { reason: string }).reason } : null,
      handled: result?.handled ?? true,
      optChange: context.turnState.get<"out" | "in" | undefined>(OPT_CHANGE) ?? null,
      trace: result?.trace ?? [],
    };
  };
}

/** Keeps the Activities of a turn instead of sending them: the caller stores them as outbox entries first. */
class CollectingAdapter extends BotAdapter {
  run(context: TurnContext, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    return this.runMiddleware(context, logic);
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const eventId = context.activity.id ?? "";
    return Promise.resolve(activities.map((_, index) => ({ id: `${eventId}:${index}` })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error("A message that was sent cannot be changed on these channels"));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error("A message that was sent cannot be deleted on these channels"));
  }

  override continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    return Promise.reject(new Error("Turns start from stored events only"));
  }
}

function outgoingActivity(effect: Effect): Partial<Activity> | null {
  if (effect.type === "say") return { type: ActivityTypes.Message, text: effect.content.text, channelData: effect.content };
  if (effect.type === "handoff") return { type: ActivityTypes.Event, name: "handoff.initiate", value: { reason: effect.reason } };
  return null;
}
