import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { envSchema } from "../../src/config/env";
import { commands } from "../../src/tools/commands";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const deploy = readdirSync(path.join(root, "docs/deploy")).map((name) => `docs/deploy/${name}`);
const pages = ["README.md", "docs/production.md", ...deploy];

test("every command that the documentation names exists, with its options", () => {
  const calls = pages.flatMap((file) =>
    [...read(file).matchAll(/(?:npm run sao -- |dist\/server\/sao\.js )([a-z][^`#\n|;]*)/g)].map((call) => call[1]!.trim()),
  );
  expect(calls.length).toBeGreaterThan(15);
  for (const call of calls) {
    const words = call.replaceAll('"', " ").split(/\s+/);
    const known = commands.find((command) => command.words.every((word, index) => words[index] === word));
    expect(known, call).toBeDefined();
    for (const [, option] of call.matchAll(/\s--([a-z-]+)/g)) expect(Object.keys(known!.options), call).toContain(option);
  }
});

test("the settings in the deployment files exist", () => {
  const known = new Set([...Object.keys(envSchema.shape), "NODE_ENV", "DOMAIN", "UPSTREAM"]);
  const dockerfile = /^ENV (.+)$/m.exec(read("docs/deploy/Dockerfile"))![1]!.split(" ");
  const unit = [...read("docs/deploy/sao.service").matchAll(/^Environment=(.+)$/gm)].flatMap(([, line]) => line!.split(" "));
  const compose = [...read("docs/deploy/compose.yaml").matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name!);
  const names = [...dockerfile, ...unit].map((setting) => setting.split("=")[0]!).concat(compose);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

test("links between the pages lead somewhere", () => {
  for (const file of ["README.md", "docs/production.md", "docs/architecture.md"]) {
    for (const [, link] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)) {
      expect(existsSync(path.join(root, path.dirname(file), link!)), `${file}: ${link}`).toBe(true);
    }
  }
});
