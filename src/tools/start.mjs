// `npm start` and `npm run demo`: builds what is stale, then becomes the server, so that signals reach it.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./build.mjs";
import { ensureBuilt } from "./ensure-built.mjs";
import { followNpm } from "./follow-npm.mjs";

const isDemo = process.argv.includes("--demo");

await ensureBuilt(isDemo ? ["demo", "ui"] : ["server", "ui"]);
followNpm();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(projectRoot, isDemo ? "dist/demo/demo.js" : "dist/server/main.js")).href);
