import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { assistProblem, assistUse } from "../../../src/contract/assist";
import {
  auditAction,
  auditActorKind,
  deliveryReason,
  deliveryStatus,
  conversationStatus,
  healthCode,
  healthStep,
  roleSchema,
} from "../../../src/contract";
import { knownEvents } from "../features/conversations/event-text";

const src = join(import.meta.dirname, "..");
const namespaces = readdirSync(join(src, "locales/vi")).map((file) => file.replace(/\.json$/, ""));
const texts = (language: string, namespace: string) =>
  flatten(JSON.parse(readFileSync(join(src, `locales/${language}/${namespace}.json`), "utf8")) as Tree);
const sources = walk(src).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
const accented = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

describe("texts", () => {
  it("has the same files in both languages", () => {
    expect(readdirSync(join(src, "locales/en")).sort()).toEqual(readdirSync(join(src, "locales/vi")).sort());
  });

  it.each(namespaces)("has the same keys and placeholders in both languages: %s", (namespace) => {
    const [vi, en] = [texts("vi", namespace), texts("en", namespace)];
    expect([...en.keys()].map(withoutPlural).filter(unique).sort()).toEqual([...vi.keys()].map(withoutPlural).filter(unique).sort());
    for (const [key, text] of vi) {
      const other = en.get(key) ?? en.get(`${withoutPlural(key)}_other`);
      expect([key, placeholders(other ?? "")]).toEqual([key, placeholders(text)]);
      expect([key, text.trim() !== ""]).toEqual([key, true]);
    }
  });

  it.each(namespaces)("groups the digits of what it counts: %s", (namespace) => {
    for (const language of ["vi", "en"])
      expect([...texts(language, namespace).values()].filter((text) => /\{\{(count|outOf)\}\}/.test(text))).toEqual([]);
  });

  it.each(namespaces)("shouts nowhere: %s", (namespace) => {
    for (const language of ["vi", "en"]) expect([...texts(language, namespace).values()].filter((text) => text.includes("!"))).toEqual([]);
  });

  it("has a sentence for every state, reason, role and event that the server can send", () => {
    const has = (namespace: string, key: string) => ["", ".plain", "_other"].some((end) => texts("vi", namespace).has(key + end));
    const missing = [
      ...deliveryReason.options.map((reason) => ["inbox", `delivery.reason.${reason}`] as const),
      ...deliveryStatus.options.map((status) => ["inbox", `delivery.${status}`] as const),
      ...conversationStatus.options.map((status) => ["inbox", `status.${status}`] as const),
      ...roleSchema.options.map((role) => ["common", `role.${role}`] as const),
      ...auditAction.options.map((action) => ["settings", `audit.action.${action}`] as const),
      ...auditActorKind.options.map((kind) => ["settings", `audit.by.${kind}`] as const),
      ...healthCode.options.map((code) => ["health", `check.${code}.short`] as const),
      ...healthStep.options.filter((step) => step !== "system").map((step) => ["health", `step.${step}`] as const),
      ...assistProblem.options.map((problem) => ["settings", `assist.problem.${problem}`] as const),
      ...assistUse.options.map((use) => ["settings", `assist.use.${use}`] as const),
      ...knownEvents.map((event) => ["inbox", `event.${event}`] as const),
    ].filter(([namespace, key]) => !has(namespace, key));
    expect(missing).toEqual([]);
  });
});

describe("source", () => {
  it("uses only texts that exist", () => {
    const missing = sources.flatMap((file) => {
      const code = readFileSync(file, "utf8");
      const namespace = /useTranslation\("([\w-]+)"\)/.exec(code)?.[1] ?? null;
      return [...code.matchAll(/\bt\("([\w:.-]+)"[,)]/g)].flatMap((match) => {
        const [, key] = match as unknown as [string, string];
        const [space, name] = key.includes(":") ? (key.split(":") as [string, string]) : [namespace, key];
        // A helper that is handed `t` does not say from which file; any will do.
        const where = space === null ? (code.includes("useTranslation()") ? ["common"] : namespaces) : [space];
        const exists = where.some(
          (candidate) => namespaces.includes(candidate) && [name, `${name}_other`].some((known) => texts("vi", candidate).has(known)),
        );
        return exists ? [] : [`${relative(src, file)}: ${key}`];
      });
    });
    expect(missing).toEqual([]);
  });

  it("shows no text that is not translated", { timeout: 30_000 }, () => {
    // The formatter is the one other place that knows words: of days and of "just now".
    const allowed = new Set(["lib/format.ts"]);
    // People and shops of the sample data are called the same in every language.
    const names = new Set(["Thùy Linh", "ML"]);
    const found = sources
      .filter((file) => !allowed.has(relative(src, file)))
      .flatMap((file) =>
        visibleTexts(file)
          .filter((text) => !names.has(text))
          .map((text) => `${relative(src, file)}: ${text}`),
      );
    expect(found).toEqual([]);
  });
});

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? walk(join(folder, name)) : [join(folder, name)],
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map((match) => match[1]!).sort();
}

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, "");
const unique = <T>(value: T, index: number, all: T[]) => all.indexOf(value) === index;

/** Words written straight into markup or into an attribute that people see or hear, and Vietnamese anywhere in code. */
function visibleTexts(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const shown = new Set(["title", "label", "placeholder", "alt", "aria-label", "description", "hint"]);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      shown.has(node.name.getText(source)) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      /\p{L}{2,}/u.test(node.initializer.text)
    )
      found.push(node.initializer.text);
    const isPlain =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isPlain && accented.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
