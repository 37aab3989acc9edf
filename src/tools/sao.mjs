// `npm run sao -- <command>`: builds what is stale, then runs the command line.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./build.mjs";
import { ensureBuilt } from "./ensure-built.mjs";

await ensureBuilt(["server"]);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(projectRoot, "dist/server/sao.js")).href);
