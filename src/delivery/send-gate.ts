import type { SendAuthor, SendDecision, WindowRules } from "../core";

export interface SendRequest {
  rules: WindowRules;
  author: SendAuthor;
  /** When the contact last did something that opens the platform's window; null: never. */
  lastInteractionAt: Date | null;
  now: Date;
  optedOut: boolean;
  channelStatus: string;
  /** What the platform granted this channel beyond the ordinary, see `WindowTier.requiresFeature`. */
  features?: readonly string[] | undefined;
  /** The turn the message was made under against the conversation's present one; null where no fence applies (agents). */
  fence?: { made: number; present: number } | null;
}

/** A platform's clock and ours differ a little: a window is treated as closed this much early. */
const SAFETY_MARGIN_MS = 60_000;

/** Whether a message may leave now, at what price, and until when. Every sender passes here: agents, bot, surveys, campaigns. */
export function decideSend(request: SendRequest): SendDecision {
  const { author, lastInteractionAt, now, fence } = request;
  if (request.channelStatus === "disabled") return { verdict: "refuse", reason: "CHANNEL_DISABLED" };
  // Made under a later turn than the present one: a handoff's own words, whose conversation is being saved right now.
  if (fence && fence.made < fence.present) return { verdict: "refuse", reason: "TURN_MOVED" };
  // Who opted out still gets answers to what they ask, but nothing they did not ask for.
  if (request.optedOut && (author === "survey" || author === "campaign")) return { verdict: "refuse", reason: "OPTED_OUT" };
  if (lastInteractionAt === null) return { verdict: "refuse", reason: "NEVER_WROTE" };

  const rules = rulesAt(request.rules, now);
  const ageMs = now.getTime() - lastInteractionAt.getTime();
  for (const tier of rules.tiers) {
    if (ageMs > tier.upToMs - SAFETY_MARGIN_MS) continue;
    if (tier.allows === "agents" && author !== "agent") continue;
    if (tier.requiresFeature !== undefined && !request.features?.includes(tier.requiresFeature)) continue;
    const closesAt = Number.isFinite(tier.upToMs) ? new Date(lastInteractionAt.getTime() + tier.upToMs) : null;
    return { verdict: "allow", price: tier.price, closesAt, ...(tier.tag === undefined ? {} : { tag: tier.tag }) };
  }
  return { verdict: rules.afterwards, reason: "WINDOW_CLOSED" };
}

function rulesAt(rules: WindowRules, now: Date): WindowRules["sets"][number] {
  const inForce = rules.sets.filter((set) => set.validFrom <= now).sort((a, b) => b.validFrom.getTime() - a.validFrom.getTime());
  return inForce[0] ?? rules.sets[0]!;
}
