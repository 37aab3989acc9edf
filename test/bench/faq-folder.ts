import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { FaqSet } from "./faq-sets";

/** As people export them: an intent or a text may be a number. */
const written = z.union([z.string(), z.number()]).transform(String);
const example = z
  .tuple([written, written])
  .rest(z.unknown())
  .transform(([intent, text]): [string, string] => [intent, text]);
const neutralSet = z.object({ name: z.string().optional(), train: z.array(example).min(1), test: z.array(example).min(1) });

/** Every set of a folder that can be measured, and why the other files cannot, in words. */
export function readSets(folder: string): { sets: FaqSet[]; problems: string[] } {
  const sets: FaqSet[] = [];
  const problems: string[] = [];
  for (const file of filesIn(folder, problems)) {
    try {
      const set = neutralSet.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8")));
      // Telling one intent apart measures nothing.
      if (new Set(set.train.map(([intent]) => intent)).size < 2) problems.push(`${file}: all examples are of one intent`);
      else sets.push({ ...set, name: set.name ?? path.basename(file, ".json") });
    } catch (error) {
      problems.push(`${file}: ${reasonOf(error)}`);
    }
  }
  return { sets, problems };
}

function filesIn(folder: string, problems: string[]): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort();
  } catch (error) {
    problems.push(`${folder}: ${reasonOf(error)}`);
    return [];
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues
      .slice(0, 3)
      .map(({ path: at, message }) => `${at.join(".") || "file"}: ${message}`)
      .join("; ");
  return error instanceof Error ? error.message : String(error);
}
