import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

// A cycle of values makes the order of loading matter. Types vanish at build time: AppContext names everyone and everyone names it.
test("no file imports itself through others", () => {
  const graph = new Map(["src", "adapters", "flows", "inbox-ui/src"].flatMap(sourceFiles).map((file) => [file, valueImports(file)]));
  expect(graph.size).toBeGreaterThan(50);
  expect(cycles(graph)).toEqual([]);
});

test("the check finds a cycle, however long", () => {
  const graph = new Map(Object.entries({ a: ["b"], b: ["c", "d"], c: [], d: ["e"], e: ["b"], f: ["f"] }));
  expect(cycles(graph)).toEqual(["b → d → e → b", "f → f"]);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(root, folder, file));
}

function valueImports(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isValueImport = ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
    const isValueExport = ts.isExportDeclaration(statement) && !statement.isTypeOnly;
    if (!isValueImport && !isValueExport) return [];
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return [];
    const target = path.resolve(path.dirname(file), specifier.text);
    return [target, `${target}.ts`, `${target}.tsx`, path.join(target, "index.ts")].filter(
      (candidate) => existsSync(candidate) && path.extname(candidate) !== "",
    );
  });
}

/** One line per cycle, each cycle once. */
function cycles(graph: Map<string, string[]>): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push([...trail.slice(start), file].map((step) => path.relative(root, path.resolve(root, step))).join(" → "));
    if (start >= 0 || finished.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
