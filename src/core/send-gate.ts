/** Times in this file are data about a platform; every adapter's README names the source of its values. */
export interface WindowTier {
  /** The tier applies up to this long after the contact's last interaction; Infinity for "always". */
  upToMs: number;
  /** Who may send inside the tier. */
  allows: "anyone" | "agents";
  /** The platform's message tag that this tier needs, if any. */
  tag?: string;
  /** The tier exists only for channels whose `ChannelAdapter.features` names this (a permission the platform grants per app). */
  requiresFeature?: string;
  price: PriceClass;
}

export type PriceClass = "free" | "paid";

/** A platform's rules from `validFrom` on; the newest set whose date has come is in force. Tiers ascend by `upToMs`. */
export interface WindowRules {
  sets: { validFrom: Date; tiers: WindowTier[]; /** What remains after the last tier. */ afterwards: "template" | "refuse" }[];
}

export type SendAuthor = "agent" | "bot" | "survey" | "campaign";

export type RefusalReason = "WINDOW_CLOSED" | "OPTED_OUT" | "TURN_MOVED" | "CHANNEL_DISABLED" | "NEVER_WROTE";

/** The gate's answer. `closesAt` is when this permission ends, null when it never does. */
export type SendDecision =
  | { verdict: "allow"; tag?: string; price: PriceClass; closesAt: Date | null }
  | { verdict: "template"; reason: RefusalReason }
  | { verdict: "refuse"; reason: RefusalReason };
