import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const lock = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8")) as {
  packages: Record<string, { version?: string; optional?: boolean; optionalDependencies?: Record<string, string> }>;
};

// npm drops a platform's package from the lock file when its registry lacks it, and then `npm ci` refuses the whole file.
test("the lock file lists every platform package of msgpackr-extract", () => {
  const wanted = lock.packages["node_modules/msgpackr-extract"]?.optionalDependencies ?? {};
  expect(Object.keys(wanted)).toHaveLength(6);
  for (const [name, version] of Object.entries(wanted)) {
    expect(lock.packages[`node_modules/${name}`], name).toMatchObject({ version, optional: true });
  }
});

test("dependencies are pinned to exact versions", () => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const ranges = Object.entries({ ...manifest["dependencies"], ...manifest["devDependencies"] }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});
