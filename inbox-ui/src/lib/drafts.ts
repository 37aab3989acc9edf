/** An unsent answer. Kept per conversation and tab, so that leaving a conversation loses nothing. */
export interface Draft {
  text: string;
  note: boolean;
  /** What is begun in the other mode: a note for colleagues must never turn into an answer to the customer. */
  other?: string;
}

export function inMode(draft: Draft, note: boolean): Draft {
  return note === draft.note ? draft : { text: draft.other ?? "", note, other: draft.text };
}

/** What is left once it was sent: the other mode's text, if any, in its own mode. */
export function afterSend({ note, other = "" }: Draft): Draft {
  return note ? { text: other, note: false } : { text: "", note: false, other };
}

const PREFIX = "sao-draft:";
/** More than this many drafts: the oldest go, so that storage never fills up. */
const MAX_DRAFTS = 100;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export function readDraft(store: Store, conversationId: string): Draft | null {
  const raw = store.getItem(PREFIX + conversationId);
  if (raw === null) return null;
  try {
    const found = JSON.parse(raw) as Partial<Draft>;
    if (typeof found.text !== "string") return null;
    const other = typeof found.other === "string" && found.other !== "" ? { other: found.other } : {};
    return { text: found.text, note: found.note === true, ...other };
  } catch {
    // Written by something else: not a draft of ours.
    return null;
  }
}

/** @param at in ms; decides which drafts are oldest */
export function writeDraft(store: Store, conversationId: string, draft: Draft, at: number): void {
  if (draft.text.trim() === "" && (draft.other ?? "").trim() === "") {
    store.removeItem(PREFIX + conversationId);
    return;
  }
  store.setItem(PREFIX + conversationId, JSON.stringify({ ...draft, at }));
  dropOldest(store);
}

function dropOldest(store: Store): void {
  const found: { key: string; at: number }[] = [];
  for (let index = 0; index < store.length; index++) {
    const key = store.key(index);
    if (!key?.startsWith(PREFIX)) continue;
    const at = Number(/"at":(\d+)/.exec(store.getItem(key) ?? "")?.[1] ?? 0);
    found.push({ key, at });
  }
  found.sort((a, b) => a.at - b.at);
  for (const { key } of found.slice(0, Math.max(0, found.length - MAX_DRAFTS))) store.removeItem(key);
}
