import { ChannelError } from "../../src/core";

/** Limit of an `oa.query.*` payload; README "Limits". */
export const MAX_WIRE_PAYLOAD_CHARS = 1000;

const PREFIX = "#";
const TITLE_MARK = " :: ";

/**
 * What a query button carries, e.g. `#flow:price :: Bảng giá`. Zalo has no postback event: a tap comes back as a text message
 * that holds only these characters, so they say both what was meant (payload) and what the contact saw (title).
 *
 * @throws {ChannelError} CHANNEL_REJECTED when the payload does not fit
 */
export function wirePayload(button: { title: string; payload: string }): string {
  const bare = PREFIX + button.payload;
  if (bare.length > MAX_WIRE_PAYLOAD_CHARS) {
    throw new ChannelError(
      "CHANNEL_REJECTED",
      `A Zalo button's payload holds at most ${MAX_WIRE_PAYLOAD_CHARS - PREFIX.length} characters`,
    );
  }
  const full = bare + TITLE_MARK + button.title.replace(/:{2,}/g, ":").trim();
  return full.length <= MAX_WIRE_PAYLOAD_CHARS ? full : bare;
}

/**
 * Reads a text that starts with `#` as a tapped button. A menu item that an admin typed into OA Manager (`#gia`) has no title part:
 * its payload is `gia` and its text stays as it is. Null for ordinary text.
 */
export function readWirePayload(text: string): { payload: string; text: string } | null {
  if (!text.startsWith(PREFIX) || text.trim() === PREFIX) return null;
  const mark = text.lastIndexOf(TITLE_MARK);
  if (mark <= PREFIX.length) return { payload: text.slice(PREFIX.length).trim(), text };
  return { payload: text.slice(PREFIX.length, mark), text: text.slice(mark + TITLE_MARK.length).trim() };
}
