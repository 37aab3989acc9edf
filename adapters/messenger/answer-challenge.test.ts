import { describe, expect, it } from "vitest";
import { answerChallenge } from "./answer-challenge";

const query = (token: string): Record<string, string> => ({
  "hub.mode": "subscribe",
  "hub.verify_token": token,
  "hub.challenge": "00123456789012345678",
});

describe("answerChallenge", () => {
  it("gives the challenge back as sent when any channel knows the token", () => {
    expect(answerChallenge(query("second"), ["first", "second"])).toEqual({ status: 200, body: "00123456789012345678" });
  });

  it("refuses a wrong token, another mode, a missing challenge, and a product without channels", () => {
    expect(answerChallenge(query("x"), ["first"])?.status).toBe(403);
    expect(answerChallenge({ ...query("first"), "hub.mode": "unsubscribe" }, ["first"])?.status).toBe(403);
    expect(answerChallenge({ "hub.mode": "subscribe", "hub.verify_token": "first" }, ["first"])?.status).toBe(403);
    expect(answerChallenge({ "hub.verify_token": "first", "hub.challenge": "1" }, ["first"])?.status).toBe(403);
    expect(answerChallenge(query(""), [])?.status).toBe(403);
  });

  it("does not take an ordinary visit for a check", () => {
    expect(answerChallenge({}, ["first"])).toBeNull();
    expect(answerChallenge({ utm_source: "x" }, ["first"])).toBeNull();
  });
});
