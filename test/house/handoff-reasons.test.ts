import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { handoffReasonCode } from "../../src/contract";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), "utf8"));

test("the flows that come with the product give reasons that every reader can be told in their own language", () => {
  for (const name of readdirSync(path.join(root, "flows/examples")).filter((file) => file.endsWith(".json"))) {
    const { nodes = [] } = read(`flows/examples/${name}`) as { nodes?: { id: string; type: string; config: { reason?: string } }[] };
    for (const { id, type, config } of nodes) {
      if (type === "handoff" && config.reason !== undefined) expect(handoffReasonCode.options, `${name} ${id}`).toContain(config.reason);
    }
  }
});

test("each standard reason has its words in both languages", () => {
  for (const language of ["vi", "en"]) {
    const inbox = read(`inbox-ui/src/locales/${language}/inbox.json`) as { event: { handoffReason: Record<string, string> } };
    expect(Object.keys(inbox.event.handoffReason).sort()).toEqual([...handoffReasonCode.options].sort());
  }
});
