// Builds dist/ from the sources. Plain JavaScript, because it runs before anything is built.
//   node src/tools/build.mjs [server] [demo] [ui] [--stale]
// Without names: server and ui. With --stale only what its sources have outgrown.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withBuildLock } from "./build-lock.mjs";

export const projectRoot = path.resolve(import.meta.dirname, "../..");
const dist = path.join(projectRoot, "dist");
const shared = ["package.json", "package-lock.json", "tsconfig.json", "src/tools/build.mjs"];

/** What can be built: its sources, and how. `sources` errs on the side of building once too often. */
const targets = {
  server: {
    sources: ["src", "adapters", "flows"],
    words: ["máy chủ", "server"],
    build: () => bundle("server", { main: "src/main.ts", sao: "src/tools/sao.ts", ...threads() }),
  },
  demo: {
    sources: ["src", "adapters", "flows", "test/fakes"],
    words: ["bản dùng thử", "demo"],
    build: () => bundle("demo", { demo: "test/fakes/demo.ts", ...threads() }),
  },
  ui: { sources: ["inbox-ui", "src/contract", "src/core", "flows"], words: ["giao diện", "inbox"], build: buildUi },
};

/** Names those of `names` whose sources changed since they were built. Compares contents, so a fresh checkout or a copied folder is judged right. */
export function staleTargets(names) {
  return names.filter((name) => {
    const stamp = stampFile(name);
    return !existsSync(stamp) || readFileSync(stamp, "utf8") !== fingerprint(name);
  });
}

/** Builds the targets one after another, saying so on stdout. */
export async function build(names, { onlyStale = false } = {}) {
  mkdirSync(dist, { recursive: true });
  await withBuildLock(path.join(dist, ".build-lock"), async () => {
    for (const name of onlyStale ? staleTargets(names) : names) {
      const { words } = targets[name];
      const startedAt = performance.now();
      // Taken before the build: what changes while it runs is built next time.
      const sources = fingerprint(name);
      rmSync(stampFile(name), { force: true });
      await targets[name].build();
      writeFileSync(stampFile(name), sources);
      console.log(`Sáo: đã dựng ${words[0]} / built the ${words[1]} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    }
  });
}

/** Files that run in a thread of their own are loaded by address, so each is built beside the code that starts it. */
function threads() {
  const files = listFiles("src").filter((file) => /[-.]thread\.ts$/.test(file));
  return Object.fromEntries(files.map((file) => [path.basename(file, ".ts"), file]));
}

/** Packages stay in node_modules; our own code becomes a few files that load fast. */
async function bundle(name, entries) {
  const outdir = path.join(dist, name);
  const result = await loadEsbuild().build({
    absWorkingDir: projectRoot,
    entryPoints: Object.entries(entries).map(([out, file]) => ({ in: file, out })),
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: true,
    chunkNames: "[name]-[hash]",
    logLevel: "warning",
    metafile: true,
  });
  const written = new Set(Object.keys(result.metafile.outputs).map((file) => path.resolve(projectRoot, file)));
  for (const file of readdirSync(outdir).map((entry) => path.join(outdir, entry))) {
    if (!written.has(file)) rmSync(file, { force: true, recursive: true });
  }
}

async function buildUi() {
  // Vite keeps a NODE_ENV that is set (tests set one), and React would then come in its slow form for developers.
  process.env.NODE_ENV = "production";
  const vite = await import("vite");
  await vite.build({ configFile: path.join(projectRoot, "inbox-ui/vite.config.ts"), logLevel: "warn" });
}

/** tsx brings esbuild along; ask for tsx's, wherever npm put it. */
function loadEsbuild() {
  const here = createRequire(import.meta.url);
  return createRequire(here.resolve("tsx/package.json"))("esbuild");
}

function stampFile(name) {
  return path.join(dist, `.${name}.stamp`);
}

function fingerprint(name) {
  const hash = createHash("sha256");
  for (const file of [...targets[name].sources.flatMap(listFiles), ...shared]) {
    const content = readFileSync(path.join(projectRoot, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Files that can end up in a build, as paths from the project's folder with forward slashes. */
function listFiles(folder) {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === "fixtures" || entry.name === "node_modules" ? [] : listFiles(file);
      return /\.(md|test\.tsx?)$/.test(entry.name) ? [] : [file];
    });
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith("--"));
  const unknown = names.filter((name) => !Object.hasOwn(targets, name));
  if (unknown.length > 0) {
    console.error(`Không có phần này / no such target: ${unknown.join(", ")} (${Object.keys(targets).join(", ")})`);
    process.exit(1);
  }
  try {
    await build(names.length > 0 ? names : ["server", "ui"], { onlyStale: args.includes("--stale") });
  } catch (error) {
    // esbuild has printed its errors by now, with the lines they are in.
    if (!Array.isArray(error.errors)) console.error(error);
    process.exit(1);
  }
}
