/** What the client knows of the server's revisions. 0: nothing seen yet. */
export interface RevisionState {
  seen: number;
  /** Events heard between connecting and the catch-up's answer belong to `seen` only once the answer is in. */
  pending: number;
  catchingUp: boolean;
}

export const initialRevision: RevisionState = { seen: 0, pending: 0, catchingUp: false };

/** On every (re)connect: ask for what changed since the last revision that was surely seen. */
export function connected(state: RevisionState): { state: RevisionState; since: number } {
  return { state: { ...state, pending: 0, catchingUp: true }, since: state.seen };
}

/** An event arrived. During a catch-up it must not move `seen`: if the connection breaks now, the gap before it is still open. */
export function heard(state: RevisionState, revision: number): RevisionState {
  if (state.catchingUp) return { ...state, pending: Math.max(state.pending, revision) };
  return { ...state, seen: Math.max(state.seen, revision) };
}

/** What to fetch again after a gap. */
export type Refresh = { all: true } | { all: false; conversationIds: string[] };

export interface CatchUpAnswer {
  complete: boolean;
  revision: number;
  conversations: { conversationId: string; revision: number }[];
}

/** The catch-up's answer closes the gap. A server whose revisions went back (restored backup) counts as "fetch everything". */
export function caughtUp(state: RevisionState, since: number, answer: CatchUpAnswer): { state: RevisionState; refresh: Refresh } {
  const wentBack = answer.revision < since;
  const seen = wentBack ? answer.revision : Math.max(state.seen, state.pending, answer.revision);
  const next: RevisionState = { seen, pending: 0, catchingUp: false };
  if (wentBack || !answer.complete) return { state: next, refresh: { all: true } };
  return {
    state: next,
    refresh: { all: false, conversationIds: since === 0 ? [] : answer.conversations.map((changed) => changed.conversationId) },
  };
}

/** No answer: the gap stays open and the next connect asks from the same place; until then everything may be stale. */
export function catchUpFailed(state: RevisionState): { state: RevisionState; refresh: Refresh } {
  return { state: { ...state, pending: 0, catchingUp: false }, refresh: { all: true } };
}
