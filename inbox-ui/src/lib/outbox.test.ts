import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextToPost, outboxReducer, restoreOutbox, withOutbox, type OutboxAction, type OutboxEntry } from "./outbox";
import { testMessage } from "./test-messages";

const me = { id: "a1", name: "Thùy Linh" };
const entry = (clientId: string, conversationId = "c1"): Omit<OutboxEntry, "state" | "errorCode"> => ({
  clientId,
  conversationId,
  text: clientId,
  note: false,
  files: [],
  replyTo: null,
  at: "2025-11-21T02:00:00.000Z",
});
const run = (...actions: OutboxAction[]) => actions.reduce(outboxReducer, []);
const add = (clientId: string, conversationId?: string): OutboxAction => ({ type: "add", entry: entry(clientId, conversationId) });

describe("outbox", () => {
  it("takes the same answer once", () => {
    expect(run(add("x"), add("x"))).toHaveLength(1);
  });

  it("waits after no answer, and stops after a refusal until the agent decides", () => {
    const lost = run(add("x"), { type: "posting", clientId: "x" }, { type: "unanswered", clientId: "x" });
    expect(lost[0]).toMatchObject({ state: "waiting", errorCode: "OFFLINE" });
    expect(nextToPost(lost)).toHaveLength(1);
    const refused = run(add("x"), { type: "posting", clientId: "x" }, { type: "refused", clientId: "x", errorCode: "NOT_FOUND" });
    expect(refused[0]).toMatchObject({ state: "refused", errorCode: "NOT_FOUND" });
    expect(nextToPost(refused)).toEqual([]);
    expect(nextToPost(outboxReducer(refused, { type: "retry", clientId: "x" }))).toHaveLength(1);
    expect(outboxReducer(refused, { type: "remove", clientId: "x" })).toEqual([]);
  });

  it("posts one at a time per conversation, in order, and conversations side by side", () => {
    const entries = run(add("a"), add("b"), add("z", "c2"));
    expect(nextToPost(entries).map((next) => next.clientId)).toEqual(["a", "z"]);
    const posting = outboxReducer(entries, { type: "posting", clientId: "a" });
    expect(nextToPost(posting).map((next) => next.clientId)).toEqual(["z"]);
    expect(nextToPost(outboxReducer(posting, { type: "remove", clientId: "a" })).map((next) => next.clientId)).toEqual(["b", "z"]);
  });

  it("never has two of one conversation on the way, whatever happens", () => {
    const ids = ["a", "b", "c", "d"];
    const action = fc.oneof(
      fc.constantFrom(...ids).map((id) => add(id, id < "c" ? "c1" : "c2")),
      fc.constantFrom(...ids).map((clientId): OutboxAction => ({ type: "unanswered", clientId })),
      fc.constantFrom(...ids).map((clientId): OutboxAction => ({ type: "refused", clientId, errorCode: "X" })),
      fc.constantFrom(...ids).map((clientId): OutboxAction => ({ type: "retry", clientId })),
      fc.constantFrom(...ids).map((clientId): OutboxAction => ({ type: "remove", clientId })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let entries: OutboxEntry[] = [];
        for (const next of actions) {
          // A request's outcome can only follow a request.
          const isOutcome = next.type === "unanswered" || next.type === "refused";
          if (isOutcome && entries.find((known) => known.clientId === next.clientId)?.state !== "posting") continue;
          if (next.type === "retry" && entries.find((known) => known.clientId === next.clientId)?.state !== "refused") continue;
          entries = outboxReducer(entries, next);
          for (const due of nextToPost(entries)) entries = outboxReducer(entries, { type: "posting", clientId: due.clientId });
          const posting = entries.filter((known) => known.state === "posting").map((known) => known.conversationId);
          expect(new Set(posting).size).toBe(posting.length);
        }
      }),
    );
  });

  it("sends again after a reload what was on its way, and ignores what it cannot read", () => {
    const stored = JSON.stringify(run(add("x"), { type: "posting", clientId: "x" }));
    expect(restoreOutbox(stored)).toMatchObject([{ clientId: "x", state: "waiting" }]);
    expect(restoreOutbox(null)).toEqual([]);
    expect(restoreOutbox("{oops")).toEqual([]);
    expect(restoreOutbox('{"a":1}')).toEqual([]);
  });
});

it("shows what is on its way after what is stored, once", () => {
  const entries = run(add("x"), add("y"), add("other", "c2"));
  const shown = withOutbox([testMessage({ id: "m1" }), testMessage({ id: "m2", clientId: "x" })], entries, "c1", me);
  expect(shown.map((message) => [message.id, message.local?.state ?? null])).toEqual([
    ["m1", null],
    ["m2", null],
    ["y", "waiting"],
  ]);
});
