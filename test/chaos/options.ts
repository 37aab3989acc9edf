import { parseArgs } from "node:util";

export type Engine = "sqlite" | "mongodb";

/** What is done to the product, besides the load. Each engine has those that can happen to it. */
export const FAULTS = {
  kill: ["sqlite", "mongodb"],
  "rolling-restart": ["sqlite", "mongodb"],
  "redis-empty": ["mongodb"],
  "database-paused": ["mongodb"],
  "database-restarted": ["mongodb"],
  "file-locked": ["sqlite"],
  "disk-full": ["sqlite"],
  "platform-slow": ["sqlite", "mongodb"],
  "platform-down": ["sqlite", "mongodb"],
  "platform-limits": ["sqlite", "mongodb"],
  "platform-cuts": ["sqlite", "mongodb"],
  "clock-jump": ["sqlite", "mongodb"],
  "loop-blocked": ["sqlite", "mongodb"],
  "repeated-webhooks": ["sqlite", "mongodb"],
  "windows-cut-off": ["sqlite", "mongodb"],
} as const satisfies Record<string, readonly Engine[]>;
export type Fault = keyof typeof FAULTS;

export interface ChaosOptions {
  engine: Engine;
  kills: number;
  faults: Fault[];
  seed: number;
  conversations: number;
  /** The longest that the database stays away; the other times are a few seconds. */
  longestOutageMs: number;
}

export function faultsOf(engine: Engine): Fault[] {
  return (Object.keys(FAULTS) as Fault[]).filter((fault) => (FAULTS[fault] as readonly Engine[]).includes(engine));
}

/** @throws with a sentence for the person at the terminal */
export function readOptions(args: string[]): ChaosOptions {
  const { values } = parseArgs({
    args,
    options: {
      engine: { type: "string", default: "sqlite" },
      kills: { type: "string", default: "30" },
      faults: { type: "string" },
      seed: { type: "string", default: "20261122" },
      conversations: { type: "string", default: "50" },
      "longest-outage": { type: "string", default: "60" },
    },
  });
  const { engine } = values;
  if (engine !== "sqlite" && engine !== "mongodb") throw new Error("--engine is sqlite or mongodb");
  const possible = faultsOf(engine);
  const faults = values.faults === undefined ? possible : (values.faults.split(",").filter(Boolean) as Fault[]);
  const unknown = faults.filter((fault) => !possible.includes(fault));
  if (unknown.length > 0) throw new Error(`--faults: ${unknown.join(", ")} cannot happen on ${engine}; choose from ${possible.join(", ")}`);
  return {
    engine,
    faults,
    kills: faults.includes("kill") ? wholeNumber("kills", values.kills) : 0,
    seed: wholeNumber("seed", values.seed),
    conversations: wholeNumber("conversations", values.conversations),
    longestOutageMs: wholeNumber("longest-outage", values["longest-outage"]) * 1_000,
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} is a whole number`);
  return Number(text);
}
