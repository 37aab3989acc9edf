import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type Capabilities, type WindowRules } from "../../src/core";

// Every value is listed with its source and how sure it is in README.md.

/** The newest Graph API version that this adapter was checked against. */
export const DEFAULT_GRAPH_VERSION = "v26.0";

export const LIMITS = {
  /** "Under 2000 characters", the unit is not documented: 1900 UTF-16 units stay below it in any counting but bytes. */
  textChars: 1900,
  buttonTextChars: 640,
  cardTitleChars: 80,
  cardSubtitleChars: 80,
  payloadChars: 1000,
  fileBytes: 25 * 1024 * 1024,
  /** Pictures that Meta fetches by their address. */
  fetchedImageBytes: 8 * 1024 * 1024,
  /** Uploaded attachments expire after 90 days; ours are given up earlier. */
  uploadLifeMs: 80 * DAY_MS,
} as const;

export const capabilities: Capabilities = {
  maxTextChars: LIMITS.textChars,
  maxButtons: 3,
  maxButtonTitleChars: 20,
  maxQuickReplies: 13,
  maxQuickReplyTitleChars: 20,
  maxCards: 10,
  image: true,
  file: true,
  deliveryReceipts: true,
  readReceipts: true,
};

/** The app feature that lets people answer after a day; granted by Meta per app, named by `humanAgent` in the credentials. */
export const HUMAN_AGENT_FEATURE = "human-agent";

// The platform's clock decides; ours closes a little earlier.
const CLOCK_MARGIN_MS = 15 * SECOND_MS;

export const windowRules: WindowRules = {
  sets: [
    {
      validFrom: new Date("2020-03-04T00:00:00Z"),
      tiers: [
        { upToMs: 24 * HOUR_MS - CLOCK_MARGIN_MS, allows: "anyone", price: "free" },
        { upToMs: 7 * DAY_MS - CLOCK_MARGIN_MS, allows: "agents", tag: "HUMAN_AGENT", requiresFeature: HUMAN_AGENT_FEATURE, price: "free" },
      ],
      afterwards: "refuse",
    },
  ],
};

/** App ids under which Meta's own inboxes send: the id documented for echoes, the Page inbox, the Instagram inbox. */
export const INBOX_APP_IDS: ReadonlySet<string> = new Set(["26390203743090", "263902037430900", "1217981644879628"]);

/** How long one call may take, connecting and answer included. */
export const DEFAULT_TIMEOUT_MS = 10 * SECOND_MS;
/** Uploads carry up to 25 MB. */
export const UPLOAD_TIMEOUT_MS = MINUTE_MS;
