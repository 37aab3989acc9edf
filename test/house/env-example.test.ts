import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { envSchema } from "../../src/config/env";

// Lines are commented out so that copying the file changes nothing; here they are read as if they were not.
const documented = parseEnv(readFileSync(new URL("../../.env.example", import.meta.url), "utf8").replace(/^#(?=[A-Z0-9_]+=)/gm, ""));

test(".env.example and the settings' schema name the same variables", () => {
  expect(Object.keys(documented).sort()).toEqual(Object.keys(envSchema.shape).sort());
});

test(".env.example shows the defaults that hold", () => {
  const shown = Object.fromEntries(Object.entries(documented).filter(([, value]) => value !== ""));
  const defaults = envSchema.parse({});
  expect(envSchema.parse(shown)).toEqual(defaults);
  const withDefault = Object.entries(defaults).filter(([, value]) => value !== undefined);
  expect(Object.keys(shown).sort()).toEqual(withDefault.map(([name]) => name).sort());
});

test("each setting is explained by a comment above it", () => {
  const lines = readFileSync(new URL("../../.env.example", import.meta.url), "utf8").split("\n");
  const names = lines.flatMap((line, index) =>
    /^#[A-Z0-9_]+=/.test(line)
      ? [
          {
            line,
            above: lines
              .slice(0, index)
              .reverse()
              .find((l) => !/^#[A-Z0-9_]+=/.test(l)),
          },
        ]
      : [],
  );
  expect(names.length).toBe(Object.keys(envSchema.shape).length);
  for (const { line, above } of names) expect(above, line).toMatch(/^# \S/);
});
