import { Liquid, type Template as LiquidTemplate } from "liquidjs";
import { formatMoney } from "./read/number";
import { printValue } from "./print-value";
import { formatPhone } from "./read/phone";
import { formatDate } from "./time";

/** A text with variables, parsed once. */
export interface Template {
  render(scope: object): string;
}

const MAX_TEMPLATE_CHARS = 10_000;
const MAX_RENDERED_CHARS = 20_000;
/** Counted work, not milliseconds: the same template ends the same way on every machine. */
const LIMITS = { templateLimit: 2_000, memoryLimit: 50_000 };
const SIMPLE_OUTPUT = /\{\{-?\s*([a-zA-Z_][\w.]*)\s*-?\}\}/;

/** @throws when the text is not valid Liquid, with the place in the message */
export function parseTemplate(text: string): Template {
  if (text.length > MAX_TEMPLATE_CHARS) throw new Error(`template is longer than ${MAX_TEMPLATE_CHARS} characters`);
  if (!text.includes("{{") && !text.includes("{%")) return { render: () => text };
  return simpleTemplate(text) ?? liquidTemplate(liquid.parse(text));
}

/** Names (with their paths) that a text reads from outside itself, e.g. [["name"], ["contact", "phone"]]. */
export function templateVariables(text: string): string[][] {
  return liquid.globalVariableSegmentsSync(liquid.parse(text)).map((segments) => segments.map(String));
}

const liquid = createLiquid();

function createLiquid(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    // No files: include, render and layout find nothing.
    templates: {},
    parseLimit: MAX_TEMPLATE_CHARS,
    ...LIMITS,
  });
  // These would bring chance, the machine's clock or its zone into a pure turn.
  for (const name of ["sample", "date_to_xmlschema", "date_to_rfc822", "date_to_string", "date_to_long_string", "sha256", "hmac_sha256"]) {
    engine.unregisterFilter(name);
  }
  for (const name of ["include", "render", "layout", "block"]) Reflect.deleteProperty(engine.tags, name);
  engine.registerFilter("phone", (value: unknown) => formatPhone(printValue(value)));
  engine.registerFilter("money", (value: unknown) => {
    const amount = typeof value === "number" ? value : Number(value);
    return value === null || value === "" || !Number.isFinite(amount) ? printValue(value) : formatMoney(amount);
  });
  engine.registerFilter("date", (value: unknown, pattern?: unknown) =>
    formatDate(value, typeof pattern === "string" ? pattern : "%d/%m/%Y"),
  );
  return engine;
}

function liquidTemplate(parsed: LiquidTemplate[]): Template {
  return { render: (scope) => limit(String(liquid.renderSync(parsed, scope))) };
}

/** Plain text and bare `{{ path }}` outputs need no interpreter; this is most templates, and every turn renders some. */
function simpleTemplate(text: string): Template | null {
  const parts: (string | string[])[] = [];
  let rest = text;
  for (let found = SIMPLE_OUTPUT.exec(rest); found; found = SIMPLE_OUTPUT.exec(rest)) {
    // "{{-" trims white space: leave that to the interpreter.
    if (found[0].startsWith("{{-") || found[0].endsWith("-}}")) return null;
    const path = found[1]!.split(".");
    if (path.some((name) => RESERVED.has(name))) return null;
    parts.push(rest.slice(0, found.index), path);
    rest = rest.slice(found.index + found[0].length);
  }
  parts.push(rest);
  if (parts.some((part) => typeof part === "string" && (part.includes("{{") || part.includes("{%")))) return null;
  return {
    render(scope) {
      let rendered = "";
      for (const part of parts) rendered += typeof part === "string" ? part : printValue(follow(scope, part));
      return limit(rendered);
    },
  };
}

// Liquid gives these a meaning of their own.
const RESERVED = new Set(["size", "first", "last", "nil", "null", "true", "false", "empty", "blank", ""]);

/** Own properties only, so that a template cannot reach into prototypes. */
export function follow(scope: object, path: readonly string[]): unknown {
  let value: unknown = scope;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function limit(rendered: string): string {
  return rendered.length > MAX_RENDERED_CHARS ? rendered.slice(0, MAX_RENDERED_CHARS) : rendered;
}
