import path from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const eslint = new ESLint({ cwd: root });

/** Lints `code` as if it stood in `file`, which must exist: typed rules know only real files. */
async function rulesBroken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  const fatal = result?.messages.find((message) => message.fatal);
  if (!result || fatal) throw new Error(`cannot lint ${file}: ${fatal?.message}`);
  return [...new Set(result.messages.map((message) => message.ruleId ?? "none"))];
}

const BOUNDARY = "boundaries/dependencies";

test.each([
  ["src/core/errors.ts", `import { z } from "zod"; import { DAY_MS } from "./clock"; export const x = z.number().max(DAY_MS);`],
  ["src/contract/common.ts", `import { DAY_MS } from "../core"; export const x = DAY_MS;`],
  ["src/config/config.ts", `import path from "node:path"; import { envSchema } from "./env"; export const x = [path.sep, envSchema];`],
  ["src/platform/logger.ts", `import { DAY_MS } from "../core"; import mongoose from "mongoose"; export const x = [DAY_MS, mongoose];`],
  [
    "src/inbox/contact.model.ts",
    `import { DAY_MS } from "../core"; import { agentSchema } from "../agents/agent.model"; export const x = [DAY_MS, agentSchema];`,
  ],
  ["src/models.ts", `import { agentSchema } from "./agents/agent.model"; export const x = agentSchema;`],
  [
    "adapters/zalo/zalo-adapter.ts",
    `import axios from "axios"; import { DAY_MS } from "../../src/core"; export const x = ["zalo", axios, DAY_MS];`,
  ],
  [
    "flows/engine/types.ts",
    `import { Liquid } from "liquidjs"; import { DAY_MS } from "../../src/core"; export const x = [Liquid, DAY_MS];`,
  ],
  [
    "inbox-ui/src/main.tsx",
    `import { roleSchema } from "../../src/contract"; import { useState } from "react"; export const x = [roleSchema, useState];`,
  ],
])("%s may import what the table allows", { timeout: 60_000 }, async (file, code) => {
  expect(await rulesBroken(file, code)).toEqual([]);
});

test.each([
  ["src/core/errors.ts", `import "express";`],
  ["src/core/errors.ts", `import "node:fs";`],
  ["src/core/errors.ts", `import type { Database } from "../platform/database"; export type X = Database;`],
  ["src/contract/common.ts", `import "../config/config";`],
  ["src/config/config.ts", `import "../core";`],
  ["src/platform/logger.ts", `import "../inbox/contact.model";`],
  ["src/inbox/contact.model.ts", `import "../compose";`],
  ["src/inbox/contact.model.ts", `import "../../adapters/zalo/zalo-adapter";`],
  ["src/inbox/contact.model.ts", `export const load = () => import("../../adapters/zalo/zalo-adapter");`],
  ["src/inbox/contact.model.ts", `export * from "../../test/factories";`],
  ["adapters/zalo/zalo-adapter.ts", `import "../messenger/messenger-adapter";`],
  ["adapters/zalo/zalo-adapter.ts", `import "../../src/config";`],
  ["flows/engine/types.ts", `import "axios";`],
  ["flows/engine/types.ts", `import "node:crypto";`],
  ["flows/engine/types.ts", `import "../../src/config";`],
  ["inbox-ui/src/main.tsx", `import "../../src/inbox/contact.model";`],
  ["inbox-ui/src/main.tsx", `import "node:fs";`],
])("%s must not: %s", { timeout: 60_000 }, async (file, code) => {
  expect(await rulesBroken(file, code)).toContain(BOUNDARY);
});

test.each([
  ["house/no-channel-names", "src/inbox/contact.model.ts", `export const isOurs = (type: string) => type === "zalo";`],
  ["house/no-channel-names", "src/delivery/outbox.ts", "export const path = (id: string) => `/webhooks/messenger/${id}`;"],
  ["house/no-channel-names", "src/delivery/outbox.ts", `export const limits = { messenger: 2000 };`],
  ["house/no-channel-names", "src/delivery/outbox.ts", `export const limit = (all: Record<string, number>) => all.zalo;`],
  ["house/no-channel-names", "inbox-ui/src/main.tsx", `export const Name = () => <b>Zalo</b>;`],
  ["house/no-channel-names", "flows/engine/types.ts", `export const type = "messenger";`],
  ["no-restricted-imports", "src/automation/flow.model.ts", `import "botbuilder-core";`],
  [
    "no-restricted-imports",
    "src/automation/flow.model.ts",
    `import type { Activity } from "botframework-schema"; export type X = Activity;`,
  ],
  ["no-restricted-properties", "src/platform/logger.ts", `export const port = process.env["PORT"];`],
  ["no-restricted-properties", "src/platform/logger.ts", `export const { env } = process;`],
  ["no-restricted-syntax", "src/platform/logger.ts", `import { env } from "node:process"; export const x = env;`],
  ["@typescript-eslint/no-floating-promises", "src/core/errors.ts", `export function go(work: () => Promise<void>): void { work(); }`],
  [
    "@typescript-eslint/no-misused-promises",
    "src/core/errors.ts",
    `export const go = (work: () => Promise<boolean>): number => (work() ? 1 : 2);`,
  ],
  ["@typescript-eslint/no-explicit-any", "src/core/errors.ts", `export const go = (x: any): void => void x;`],
  [
    "@typescript-eslint/no-unsafe-assignment",
    "src/core/errors.ts",
    `export const go = (text: string): void => { const x = JSON.parse(text); void x; };`,
  ],
  ["@typescript-eslint/ban-ts-comment", "src/core/errors.ts", `// @ts-ignore\nexport const x: number = "1";`],
  ["no-empty", "src/core/errors.ts", `export function go(work: () => void): void { try { work(); } catch {} }`],
  ["no-console", "src/core/errors.ts", `console.log("hello");`],
])("%s fires in %s", { timeout: 60_000 }, async (rule, file, code) => {
  expect(await rulesBroken(file, code)).toContain(rule);
});

test.each([
  ["adapters/zalo/zalo-adapter.ts", `export const channelType = "zalo";`],
  ["src/core/errors.ts", `/** Zalo answers 200 with an error inside. */ export const x = 1;`],
])("%s may say a channel's name", { timeout: 60_000 }, async (file, code) => {
  expect(await rulesBroken(file, code)).toEqual([]);
});
