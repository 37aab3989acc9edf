import type { TurnInput } from "../../flows/engine/types";
import type { InboundEvent } from "../core";

export type ContactEvent = Extract<InboundEvent, { kind: "message" | "referral" | "followed" | "opened" }>;

/** So much of a text the bot reads; all of it is stored. Chat platforms let people write 2 000 characters; a megabyte would stall everybody's turns. */
const MAX_READ_CHARS = 10_000;

export function turnInputOf(event: ContactEvent, isFirst: boolean): TurnInput {
  switch (event.kind) {
    case "message":
      return {
        kind: "message",
        text: (event.content.text ?? "").slice(0, MAX_READ_CHARS),
        attachments: event.content.attachments,
        isFirst,
        ...(event.payload === undefined ? {} : { payload: event.payload }),
        ...(event.referral?.ref === undefined ? {} : { ref: event.referral.ref }),
        ...(event.referral?.adId === undefined ? {} : { adId: event.referral.adId }),
      };
    case "referral":
      return {
        kind: "message",
        text: "",
        attachments: [],
        isFirst,
        ...(event.referral.ref === undefined ? {} : { ref: event.referral.ref }),
        ...(event.referral.adId === undefined ? {} : { adId: event.referral.adId }),
      };
    default:
      return { kind: "event", event: event.kind };
  }
}
