import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSets } from "./faq-folder";

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "faq-sets-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function inFolder(name: string, files: Record<string, string>): string {
  const at = path.join(folder, name);
  mkdirSync(at);
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(at, file), text);
  return at;
}

const GOOD = {
  name: "shop",
  train: [
    ["ship", "phí ship"],
    [7, "giờ mở cửa"],
  ],
  test: [["ship", "ship bn"]],
};

test("whole sets are read, what cannot be measured is named with its reason", () => {
  const at = inFolder("mixed", {
    "good.json": JSON.stringify(GOOD),
    "broken.json": "{",
    "other.json": '{"foo": 1}',
    "alone.json": JSON.stringify({ ...GOOD, train: [["ship", "phí ship"]] }),
    "untested.json": JSON.stringify({ ...GOOD, test: [] }),
    "notes.txt": "no set",
  });
  const { sets, problems } = readSets(at);
  expect(sets).toEqual([
    {
      ...GOOD,
      train: [
        ["ship", "phí ship"],
        ["7", "giờ mở cửa"],
      ],
    },
  ]);
  expect(problems.map((problem) => problem.split(":")[0])).toEqual(["alone.json", "broken.json", "other.json", "untested.json"]);
});

test("an empty or missing folder has no sets", () => {
  expect(readSets(inFolder("empty", {}))).toEqual({ sets: [], problems: [] });
  const { sets, problems } = readSets(path.join(folder, "nowhere"));
  expect(sets).toEqual([]);
  expect(problems.join()).toContain("nowhere");
});
