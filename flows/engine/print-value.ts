/** A value as a text shows it: nothing for null, lists without separators, objects as JSON. */
export function printValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "boolean":
    case "bigint":
      return String(value);
    case "object":
      if (value === null) return "";
      return Array.isArray(value) ? value.map(printValue).join("") : JSON.stringify(value);
    default:
      return "";
  }
}
