import type { NodeRunner } from "../../engine/node-type";
import { readNumber } from "../../engine/read/number";
import type { Variables } from "../../engine/types";
import type { setVariable } from "./definition";

export const runSetVariable: NodeRunner<typeof setVariable> = ({ config, render }) => {
  const set: Variables = {};
  for (const { name, value, as } of config.set) {
    const rendered = typeof value === "string" ? render(value) : value;
    set[name] = as === "number" && typeof rendered === "string" ? toNumber(rendered) : rendered;
  }
  return { then: "go", output: "next", set };
};

function toNumber(text: string): number | null {
  const plain = text.trim();
  // Computed values print with a dot as decimal sign; what people type is read the Vietnamese way.
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : (readNumber(plain)?.value ?? null);
}
