import { DAY_MS, HOUR_MS, type WindowRules } from "../../src/core";

/**
 * Consulting messages since 2026-01-01: free within 48 hours of the contact's last interaction, paid until day 7, then template messages
 * only. The paid tier is for agents, so that a bot never spends money. Sources and confidence: README "Reply window".
 */
export const zaloWindowRules: WindowRules = {
  sets: [
    {
      validFrom: new Date("2026-01-01T00:00:00+07:00"),
      tiers: [
        { upToMs: 48 * HOUR_MS, allows: "anyone", price: "free" },
        { upToMs: 7 * DAY_MS, allows: "agents", price: "paid" },
      ],
      afterwards: "template",
    },
  ],
};
