import { follow } from "../../engine/liquid";
import { printValue } from "../../engine/print-value";
import type { NodeRunner } from "../../engine/node-type";
import type { condition, Test } from "./definition";

export const runCondition: NodeRunner<typeof condition> = ({ config, scope }) => {
  const values = scope();
  const branch = config.branches.find(({ match, tests }) =>
    match === "all" ? tests.every((test) => holds(test, values)) : tests.some((test) => holds(test, values)),
  );
  return { then: "go", output: branch?.id ?? "otherwise" };
};

function holds({ variable, operator, value }: Test, values: object): boolean {
  const actual = follow(values, variable.split("."));
  switch (operator) {
    case "exists":
      return !isEmpty(actual);
    case "empty":
      return isEmpty(actual);
    case "equals":
      return same(actual, value);
    case "not-equals":
      return !same(actual, value);
    case "contains":
      return includes(actual, value);
    case "not-contains":
      return !includes(actual, value);
    case "in":
      return Array.isArray(value) && value.some((one) => same(actual, one));
    case "greater":
      return compare(actual, value, (order) => order > 0);
    case "at-least":
      return compare(actual, value, (order) => order >= 0);
    case "less":
      return compare(actual, value, (order) => order < 0);
    case "at-most":
      return compare(actual, value, (order) => order <= 0);
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Texts compare without regard to case and outer spaces; "5" equals 5. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === "boolean" || typeof b === "boolean") return a === b;
  return isEmpty(a) || isEmpty(b) ? isEmpty(a) && isEmpty(b) : text(a) === text(b);
}

function includes(actual: unknown, value: unknown): boolean {
  if (isEmpty(value)) return false;
  return Array.isArray(actual) ? actual.some((one) => same(one, value)) : !isEmpty(actual) && text(actual).includes(text(value));
}

/** Numbers as numbers; ISO days as text, which orders them rightly. Anything else does not compare. */
function compare(a: unknown, b: unknown, accept: (order: number) => boolean): boolean {
  if (isEmpty(a) || isEmpty(b)) return false;
  const [left, right] = [Number(a), Number(b)];
  if (Number.isFinite(left) && Number.isFinite(right)) return accept(left - right);
  const [day, other] = [text(a), text(b)];
  return /^\d{4}-\d\d-\d\d/.test(day) && /^\d{4}-\d\d-\d\d/.test(other) && accept(day < other ? -1 : day > other ? 1 : 0);
}

function text(value: unknown): string {
  return printValue(value).normalize("NFC").trim().toLowerCase();
}
