import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const src = join(import.meta.dirname, "..");
const styles = dirname(createRequire(import.meta.url).resolve("@mantine/core/styles/Button.css"));

/** Components that are dressed by another's file. */
const SHARED: Record<string, string> = { RangeSlider: "Slider" };

it("loads the styles of every Mantine component in use", () => {
  const used = new Set(
    files(src).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/import \{([^}]+)\} from "@mantine\/core"/g)].flatMap((match) =>
        match[1]!.split(",").map((name) => name.trim()),
      ),
    ),
  );
  expect(used.size).toBeGreaterThan(10);
  const loaded = readFileSync(join(import.meta.dirname, "mantine.css"), "utf8");
  const missing = [...used]
    .map((name) => SHARED[name] ?? name)
    .filter((name) => existsSync(join(styles, `${name}.css`)) && !loaded.includes(`/${name}.css"`));
  expect(missing).toEqual([]);
});

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return path.endsWith(".tsx") ? [path] : [];
  });
}
