import { badValue, unsupported } from "./errors";
import { compileExpression } from "./expressions";
import { compileProjection } from "./projection";
import { isObject, setOwn, type Document } from "./values";

/** `$project`: inclusions or exclusions, and new top-level fields computed by the engine's few expressions. */
export function compileStageProjection(body: unknown): (document: Document) => Document {
  if (!isObject(body) || Object.keys(body).length === 0) throw badValue("$project specification must have at least one field");
  const plain: Document = {};
  const computed: { name: string; expression: (document: Document) => unknown }[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === "number" || typeof value === "boolean") plain[name] = value;
    else if (name.includes(".")) throw unsupported(`the computed field ${name} in $project`);
    else if (isObject(value) && !Object.keys(value)[0]?.startsWith("$")) throw unsupported(`the nested object at ${name} in $project`);
    else computed.push({ name, expression: compileExpression(value) });
  }
  if (computed.length === 0) return compileProjection(plain) ?? ((document) => document);
  if (Object.entries(plain).some(([name, value]) => name !== "_id" && (value === 0 || value === false))) {
    throw badValue("Bad projection specification: an exclusion cannot stand beside a computed field");
  }
  // Only `_id: 0` would read as an exclusion; a field that no document has makes it an inclusion.
  const keep = compileProjection(Object.keys(plain).every((name) => name === "_id") ? { ...plain, "\u0001": 1 } : plain)!;
  return (document) => {
    const result = keep(document);
    for (const { name, expression } of computed) {
      const value = expression(document);
      if (value !== undefined) setOwn(result, name, value);
    }
    return result;
  };
}
