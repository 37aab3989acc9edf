import fc from "fast-check";
import { expect, test } from "vitest";
import { MONEY_CHAT } from "./cases/money.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps } from "../../examples/check-cases";
import { MONEY_CASES, MONEY_TRAPS } from "./cases/money.cases";
import { printMoney, readMoney } from "./money";

checkCases("money", MONEY_CASES, readMoney);
checkTraps("money", MONEY_TRAPS, readMoney);
checkChat("money", MONEY_CHAT, readMoney, textsOf(MONEY_CASES, MONEY_TRAPS));

test("what is printed reads back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 5_000_000_000 }), fc.constantFrom("VND", "USD", "EUR"), (amount, currency) => {
      const money = { amount, currency };
      expect(readMoney(printMoney(money))).toMatchObject({ value: money, sure: true, echo: printMoney(money) });
      expect(readMoney(`dạ khoảng ${printMoney(money)} thôi ạ`)).toMatchObject({ value: money, sure: true });
    }),
  );
});
