import { expect, it } from "vitest";
import type { AssistSettings } from "../../lib/contract";
import { changeOf, formOf, movesAway, wrongFields } from "./assist-form";

const settings: AssistSettings = {
  baseUrl: "https://api.vn/v1",
  model: "m",
  hasKey: true,
  timeLimitMs: 2_500,
  monthlyTokens: 2_000_000,
  dailyCalls: null,
  phrase: true,
  suggest: false,
  summarise: false,
};
const form = (more = {}) => ({ ...formOf(settings, "vi"), ...more });

it("comes back as it was, and the key is left alone unless one is typed or it is to go", () => {
  const { hasKey: _, ...same } = settings;
  expect(changeOf(form())).toEqual(same);
  expect(changeOf(form({ apiKey: " sk-1 " }))).toEqual({ ...same, apiKey: "sk-1" });
  expect(changeOf(form({ removesKey: true }))).toEqual({ ...same, apiKey: null });
});

it("writes numbers as the reader does", () => {
  expect(formOf(settings, "vi")).toMatchObject({ seconds: "2,5", monthlyTokens: "2.000.000", dailyCalls: "" });
  expect(formOf(settings, "en")).toMatchObject({ seconds: "2.5", monthlyTokens: "2,000,000" });
  const { hasKey: _, ...same } = settings;
  expect(changeOf(formOf(settings, "en"))).toEqual(same);
});

it("reads numbers as people write them", () => {
  expect(changeOf(form({ seconds: "1.5", monthlyTokens: "1.500.000", dailyCalls: "1 000" }))).toMatchObject({
    timeLimitMs: 1_500,
    monthlyTokens: 1_500_000,
    dailyCalls: 1_000,
  });
});

it.each([
  [{ baseUrl: "" }, ["baseUrl"]],
  [{ baseUrl: "", model: " ", phrase: false }, []],
  [{ baseUrl: "api.vn/v1" }, ["baseUrl"]],
  [{ baseUrl: "https://ai:mk@api.vn/v1" }, ["baseUrl"]],
  [{ baseUrl: "http://localhost:11434/v1/" }, []],
  [{ model: "" }, ["model"]],
  [{ seconds: "60" }, ["seconds"]],
  [{ seconds: "nhanh" }, ["seconds"]],
  [{ monthlyTokens: "10" }, ["monthlyTokens"]],
  [{ monthlyTokens: "" }, ["monthlyTokens"]],
  [{ dailyCalls: "0" }, ["dailyCalls"]],
])("%j: wrong are %j", (more, fields) => expect(wrongFields(form(more))).toEqual(fields));

it("knows when the stored key does not come along", () => {
  expect(movesAway(settings, "https://api.vn/other")).toBe(false);
  expect(movesAway(settings, "https://khac.vn/v1")).toBe(true);
  expect(movesAway({ ...settings, hasKey: false }, "https://khac.vn/v1")).toBe(false);
});
