import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json";

describe("parseJson", () => {
  it("keeps integers that a number cannot hold as text", () => {
    expect(parseJson('{"a":330000000000000123,"b":[9007199254740993, -9007199254740993],"c":9007199254740991}')).toEqual({
      a: "330000000000000123",
      b: ["9007199254740993", "-9007199254740993"],
      c: 9007199254740991,
    });
  });

  it("leaves texts and fractions alone", () => {
    const json = String.raw`{"text":"mã: 330000000000000123, \"x\": 9007199254740993 \\","f":0.12345678901234567,"e":12345678901234567e3}`;
    expect(parseJson(json)).toEqual(JSON.parse(json));
  });

  it("is JSON.parse for everything else, errors included", () => {
    const ordinary = fc.json().filter((json) => !/\d{16}/.test(json));
    fc.assert(
      fc.property(ordinary, (json) => {
        expect(parseJson(json)).toEqual(JSON.parse(json));
      }),
    );
    fc.assert(
      fc.property(ordinary, fc.bigInt({ min: 10n ** 16n, max: 10n ** 30n }), (json, big) => {
        expect(parseJson(`{"id": ${big}, "rest": ${json}}`)).toMatchObject({ id: String(big), rest: JSON.parse(json) });
      }),
    );
    for (const broken of ["", "{", '{"a":0123456789012345678}', '"330000000000000123', "[1,]", '{"a":12345678901234567890,}']) {
      expect(() => parseJson(broken)).toThrow(SyntaxError);
    }
  });
});
