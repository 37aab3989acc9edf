import { expect, test } from "vitest";
import { textContent } from "../core";
import { turnInputOf } from "./turn-input";

const base = { key: "e", accountId: "a", platformUserId: "an", at: new Date(0) };

test("the bot reads what people write in full, and of a text as long as no platform allows only the beginning", () => {
  const readOf = (text: string): string => {
    const input = turnInputOf({ ...base, kind: "message", content: textContent(text) }, false);
    return input.kind === "message" ? input.text : "";
  };
  expect(readOf("Shop ơi ".repeat(250))).toBe("Shop ơi ".repeat(250));
  expect(readOf("0".repeat(900_000))).toHaveLength(10_000);
});
