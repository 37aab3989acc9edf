import type { Command } from "./command";

/** How to call each command, one block per command, Vietnamese above English. */
export function helpText(commands: readonly Command[]): string {
  const blocks = commands.map(({ words, usage, vi, en }) =>
    [`  ${[...words, usage].join(" ").trim()}`, `      ${vi}`, `      ${en}`].join("\n"),
  );
  return ["npm run sao -- <lệnh / command>", ...blocks].join("\n\n");
}
