import { dayKey, type Reader } from "./format";
import type { ThreadMessage } from "./outbox";

/** Messages of one author closer than this stand in one group, in ms. */
const GROUP_MS = 5 * 60_000;

export type ThreadRow =
  | { kind: "day"; key: string; at: Date }
  | { kind: "event"; key: string; message: ThreadMessage }
  | { kind: "note"; key: string; message: ThreadMessage }
  | { kind: "message"; key: string; message: ThreadMessage; side: "contact" | "us"; startsGroup: boolean; endsGroup: boolean };

/** Lays messages (ascending by time) out as rows: day separators, groups by author within five minutes, notes and system lines apart. */
export function threadRows(messages: ThreadMessage[], reader: Reader): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let day = "";
  messages.forEach((message, index) => {
    const at = new Date(message.at);
    const today = dayKey(at, reader);
    if (today !== day) rows.push({ kind: "day", key: `day:${today}`, at });
    day = today;
    // The browser's copy and the server's share the clientId, so the row stays in place when one becomes the other.
    const key = message.clientId ?? message.id;
    if (message.kind === "event") rows.push({ kind: "event", key, message });
    else if (message.kind === "note") rows.push({ kind: "note", key, message });
    else {
      const startsGroup = !sameGroup(messages[index - 1], message, reader);
      const endsGroup = !sameGroup(message, messages[index + 1], reader);
      rows.push({ kind: "message", key, message, side: message.author === "contact" ? "contact" : "us", startsGroup, endsGroup });
    }
  });
  return rows;
}

function sameGroup(a: ThreadMessage | undefined, b: ThreadMessage | undefined, reader: Reader): boolean {
  if (!a || !b || a.kind !== "message" || b.kind !== "message") return false;
  if (a.author !== b.author || (a.agent?.id ?? null) !== (b.agent?.id ?? null)) return false;
  const from = new Date(a.at);
  const to = new Date(b.at);
  return to.getTime() - from.getTime() < GROUP_MS && dayKey(from, reader) === dayKey(to, reader);
}
