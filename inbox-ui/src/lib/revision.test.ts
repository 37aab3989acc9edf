import { describe, expect, it } from "vitest";
import { catchUpFailed, caughtUp, connected, heard, initialRevision, type RevisionState } from "./revision";

const answer = (revision: number, ids: string[] = [], complete = true) => ({
  complete,
  revision,
  conversations: ids.map((conversationId) => ({ conversationId, revision })),
});
const online = (seen: number): RevisionState => ({ seen, pending: 0, catchingUp: false });

describe("closing a gap", () => {
  it("only learns the present revision on the first connect", () => {
    const start = connected(initialRevision);
    expect(start.since).toBe(0);
    expect(caughtUp(start.state, 0, answer(41, ["c1"]))).toEqual({ state: online(41), refresh: { all: false, conversationIds: [] } });
  });

  it("asks from the last revision heard and refreshes what the server lists", () => {
    const state = heard(heard(online(41), 44), 43);
    const start = connected(state);
    expect(start.since).toBe(44);
    expect(caughtUp(start.state, 44, answer(50, ["c1", "c2"])).refresh).toEqual({ all: false, conversationIds: ["c1", "c2"] });
  });

  it("does not skip the gap when the connection breaks again before the answer", () => {
    const first = connected(online(44));
    const during = heard(first.state, 60);
    expect(connected(during).since).toBe(44);
  });

  it("counts events heard during the catch-up once it is answered", () => {
    const start = connected(online(44));
    expect(caughtUp(heard(start.state, 60), 44, answer(58)).state).toEqual(online(60));
  });

  it("fetches everything when too much changed, when no answer came, and when the server's revisions went back", () => {
    const start = connected(online(44));
    expect(caughtUp(start.state, 44, answer(9_000, [], false)).refresh).toEqual({ all: true });
    expect(catchUpFailed(start.state)).toEqual({ state: online(44), refresh: { all: true } });
    expect(caughtUp(start.state, 44, answer(3, ["c1"]))).toEqual({ state: online(3), refresh: { all: true } });
  });
});
