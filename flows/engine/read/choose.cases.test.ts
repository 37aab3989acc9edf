import fc from "fast-check";
import { expect, test } from "vitest";
import { CHOICE_CHAT, SIZE_CHAT } from "./cases/choice.chat";
import { OFFERS_CHAT } from "./cases/offers.chat";
import { checkChat, mistake, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps } from "../../examples/check-cases";
import { LABEL_CASES, MONTH_CASES, MONTHS, SHIRT_CASES, SHIRT_TRAPS, SHIRTS, SIZE_CASES, SIZES } from "./cases/choice.cases";
import { chooseOption } from "./choose";

checkCases("choice", SHIRT_CASES, (text) => chooseOption(text, SHIRTS));
checkTraps("choice", SHIRT_TRAPS, (text) => chooseOption(text, SHIRTS));
checkChat("choice", CHOICE_CHAT, (text) => chooseOption(text, SHIRTS), textsOf(SHIRT_CASES, SHIRT_TRAPS));
test("sizes as people type them", () => expect(SIZE_CHAT.flatMap((row) => mistake(row, (text) => chooseOption(text, SIZES)))).toEqual([]));

test.each(OFFERS_CHAT)("answers to an offer of $options", ({ options, table }) => {
  const titles = options.map((title) => ({ title }));
  expect(table.flatMap((row) => mistake(row, (text) => chooseOption(text, titles)))).toEqual([]);
});

test.each([
  ["sizes", SIZES, SIZE_CASES],
  ["months", MONTHS, MONTH_CASES],
] as const)("titles that differ in one letter or number: %s", (_, options, rows) => {
  const wrong = rows.filter(([text, value, unsure]) => {
    const found = chooseOption(text, options);
    return value === null
      ? found?.sure === true
      : found?.readings.every((one) => one.value !== value) !== false || found.sure === (unsure === "?");
  });
  expect(wrong).toEqual([]);
});

test.each(LABEL_CASES)("of %s, what is clear is taken and what is not is asked back", (titles, sure, asked) => {
  const options = titles.split("|").map((title) => ({ title }));
  expect(
    sure.filter(([text, value]) => chooseOption(text, options)?.sure !== true || chooseOption(text, options)?.value !== value),
  ).toEqual([]);
  expect(asked.split("|").filter((text) => chooseOption(text, options)?.sure === true)).toEqual([]);
});

test("every title reads back, and one slip in it never surely gives another", () => {
  const typo = fc.tuple(fc.nat({ max: SHIRTS.length - 1 }), fc.nat({ max: 20 }), fc.constantFrom(..."abcdehilmnorstuy"));
  fc.assert(
    fc.property(typo, ([value, at, letter]) => {
      const { title } = SHIRTS[value]!;
      expect(chooseOption(title, SHIRTS)).toMatchObject({ value, sure: true, echo: title });
      const position = at % title.length;
      const slipped = chooseOption(title.slice(0, position) + letter + title.slice(position + 1), SHIRTS);
      expect(slipped === null || slipped.value === value || !slipped.sure).toBe(true);
    }),
  );
});
