import { HOUR_MS, type ChannelAdapter } from "../src/core";

/** A platform that lets anyone write for 24 hours after the contact did, agents for seven days. */
export const plainAdapter = {
  channelType: "plain",
  windowRules: {
    sets: [
      {
        validFrom: new Date(0),
        tiers: [
          { upToMs: 24 * HOUR_MS, allows: "anyone", price: "free" },
          { upToMs: 7 * 24 * HOUR_MS, allows: "agents", tag: "HUMAN_AGENT", price: "free" },
        ],
        afterwards: "refuse",
      },
    ],
  },
} as unknown as ChannelAdapter;

/** A channel of plain texts. @param take what the platform does with one; resolves when it has it */
export function textAdapter(take: (text: string) => Promise<void> | void): ChannelAdapter {
  return {
    ...plainAdapter,
    renderMessage: ({ text }: { text: string }) => [{ text, echoText: text }],
    async send(_account: unknown, { text }: { text: string }) {
      await take(text);
      return { platformMessageId: `platform:${text}` };
    },
  } as unknown as ChannelAdapter;
}
