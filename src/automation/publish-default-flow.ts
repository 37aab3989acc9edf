import { readFile } from "node:fs/promises";
import type { AppContext } from "../app-context";
import { importFlow } from "./import-flow";
import { publishFlow } from "./publish-flow";

/** Publishes the given flow file into a database that has no flow yet; otherwise changes nothing. */
export async function publishDefaultFlow(ctx: AppContext, file: string): Promise<void> {
  if (await ctx.models.flows.exists({})) return;
  const definition = JSON.parse(await readFile(file, "utf8")) as unknown;
  const flow = await importFlow(ctx, definition);
  await publishFlow(ctx, flow.id);
  ctx.log.info({ flow: flow.key }, "first flow published");
}
