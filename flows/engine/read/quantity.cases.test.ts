import fc from "fast-check";
import { expect, test } from "vitest";
import { QUANTITY_CHAT } from "./cases/quantity.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps } from "../../examples/check-cases";
import { QUANTITY_CASES, QUANTITY_TRAPS } from "./cases/quantity.cases";
import { printQuantity, readQuantity } from "./quantity";

checkCases("quantity", QUANTITY_CASES, readQuantity);
checkTraps("quantity", QUANTITY_TRAPS, readQuantity);
checkChat("quantity", QUANTITY_CHAT, readQuantity, textsOf(QUANTITY_CASES, QUANTITY_TRAPS));

test("what is printed reads back", () => {
  const unit = fc.constantFrom("cái", "hộp", "kg", "chai", "người", "cặp", "suất", null);
  const size = fc.constantFrom("S", "M", "XL", "39", null);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), unit, size, (count, one, its) => {
      const quantity = { count, unit: one, size: its };
      expect(readQuantity(printQuantity(quantity))).toMatchObject({ value: quantity, sure: true });
      expect(readQuantity(`dạ lấy ${printQuantity(quantity)} ạ`)).toMatchObject({ value: quantity, sure: true });
    }),
  );
});
