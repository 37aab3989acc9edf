import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { createLoginThrottle, type LoginAttempt, type LoginThrottle } from "./login-throttle";

let now: number;
let throttle: LoginThrottle;
beforeEach(() => {
  now = 1_000_000;
  throttle = createLoginThrottle(() => now);
});

const stranger = (address: string, email = "lan@shop.vn"): LoginAttempt => ({ email, address, deviceId: null });
const lanAtHome: LoginAttempt = { email: "lan@shop.vn", address: "198.51.100.1", deviceId: "lan's laptop" };

/** @returns whether the attempt was let through to be judged */
function guess(attempt: LoginAttempt): boolean {
  try {
    throttle.check(attempt);
  } catch (error) {
    expect(error).toMatchObject({ code: "TOO_MANY_ATTEMPTS" });
    return false;
  }
  throttle.failed(attempt);
  return true;
}

test("one address gets five guesses at an account, and forty at all accounts", () => {
  expect(Array.from({ length: 7 }, () => guess(stranger("a"))).filter(Boolean)).toHaveLength(5);
  expect(Array.from({ length: 60 }, (_, index) => guess(stranger("a", `agent${index}@shop.vn`))).filter(Boolean)).toHaveLength(35);
});

test("many addresses together get a hundred guesses at one account, then one every ten seconds", () => {
  const guesses = (count: number): number =>
    Array.from({ length: count }, (_, index) => guess(stranger(`${now} ${index}`))).filter(Boolean).length;
  expect(guesses(300)).toBe(100);
  now += 30_000;
  expect(guesses(300)).toBe(3);
});

test("a device that signed in before is never refused for the guesses of strangers, whatever they try", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ address: fc.constantFrom("198.51.100.1", "a", "b", "c"), wait: fc.nat(2_000) }), { maxLength: 300 }),
      (guesses) => {
        throttle = createLoginThrottle(() => now);
        for (const { address, wait } of guesses) {
          guess(stranger(address));
          now += wait;
        }
        expect(() => throttle.check(lanAtHome)).not.toThrow();
      },
    ),
  );
});

test("a stolen device gets five guesses of its own, and only at the accounts it knows", () => {
  expect(Array.from({ length: 9 }, () => guess(lanAtHome)).filter(Boolean)).toHaveLength(5);
  now += 30_000;
  expect(guess(lanAtHome)).toBe(true);
});
