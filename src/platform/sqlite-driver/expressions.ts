import { badValue, unsupported } from "./errors";
import { parsePath } from "./paths";
import { getOwn, isObject, setOwn, type Document } from "./values";

/** `undefined` stands for a missing value. */
export type Expression = (document: Document) => unknown;

/** Field paths, constants, `$literal`, and objects and arrays of these. Operators are refused. */
export function compileExpression(source: unknown): Expression {
  if (typeof source === "string" && source.startsWith("$")) return fieldReader(source);
  if (Array.isArray(source)) {
    const parts = source.map(compileExpression);
    return (document) => parts.map((part) => part(document) ?? null);
  }
  if (!isObject(source)) return () => source;
  const names = Object.keys(source);
  const operator = names.find((name) => name.startsWith("$"));
  if (operator === "$literal" && names.length === 1) return () => source.$literal;
  if (operator !== undefined) throw unsupported(`the aggregation expression ${operator}`);
  return objectExpression(names.map((name) => [checkedName(name), compileExpression(source[name])]));
}

function checkedName(name: string): string {
  if (name.includes(".")) throw badValue(`FieldPath field names may not contain '.': ${name}`);
  return name;
}

function objectExpression(fields: [string, Expression][]): Expression {
  return (document) => {
    const result: Document = {};
    for (const [name, expression] of fields) {
      const value = expression(document);
      if (value !== undefined) setOwn(result, name, value);
    }
    return result;
  };
}

function fieldReader(source: string): Expression {
  const name =
    source.startsWith("$$ROOT") || source.startsWith("$$CURRENT") ? source.replace(/^\$\$(ROOT|CURRENT)\.?/, "") : source.slice(1);
  if (name.startsWith("$")) throw unsupported(`the aggregation variable ${source}`);
  if (name === "") {
    if (source === "$$ROOT" || source === "$$CURRENT") return (document) => document;
    throw badValue("'$' by itself is not a valid FieldPath");
  }
  const { parts } = parsePath(name);
  if (parts.some((part) => part === "")) throw badValue("FieldPath must not contain empty parts");
  return (document) => readField(document, parts, 0);
}

/** Through an array the rest of the path is read from each of its objects; numbers do not name elements here. */
function readField(value: unknown, parts: readonly string[], at: number): unknown {
  if (at === parts.length) return value;
  if (Array.isArray(value))
    return value
      .map((element: unknown) => (isObject(element) || Array.isArray(element) ? readField(element, parts, at) : undefined))
      .filter((found) => found !== undefined);
  return isObject(value) ? readField(getOwn(value, parts[at]!), parts, at + 1) : undefined;
}
