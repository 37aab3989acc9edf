import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AppContext } from "../app-context";
import { importFlow } from "./import-flow";
import { publishFlow } from "./publish-flow";

/**
 * Publishes the given flow file into a database that has no flow yet; otherwise changes nothing. Its questions are answered at once, word
 * by word; what the FAQ learns from them follows by itself, so that a first start does not wait for it.
 */
export async function publishDefaultFlow(ctx: AppContext, file: string): Promise<void> {
  if (await ctx.models.flows.exists({})) return;
  const definition = JSON.parse(await readFile(file, "utf8")) as unknown;
  const unhurried = { ...ctx, flows: { ...ctx.flows, reload: ctx.flows.refresh } };
  const flow = await importFlow(unhurried, definition, { isSample: isShipped(file) });
  await publishFlow(unhurried, flow.id);
  ctx.log.info({ flow: flow.key }, "first flow published");
}

/** A file of the business's own brings its own questions; those of ours are samples. */
function isShipped(file: string): boolean {
  return path.basename(path.dirname(file)) === "examples" && path.basename(path.dirname(path.dirname(file))) === "flows";
}
