import { readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface ProfilePart {
  part: string;
  /** Of one turn. */
  us: number;
  /** Of all the time that the main thread was busy, as it is printed. */
  share: string;
}

interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
  columnNumber: number;
}
interface CpuProfile {
  nodes: { id: number; callFrame: Frame; children?: number[] }[];
  samples: number[];
  /** µs before each sample. */
  timeDeltas: number[];
}

/** The first that fits the innermost named frame of a sample takes it. Names are paths of the sources. */
const PARTS: [part: string, isMeant: RegExp][] = [
  ["Commit: SQLite and the disk", /sqlite-driver\/group-commit/],
  ["Writing rows and their indexes", /sqlite-driver\/(table-writer|row-keys|column-key)/],
  ["Finding rows", /sqlite-driver\/(table-reader|find|plan|sql-|cursor|long-reads)/],
  ["Documents to and from JSON", /sqlite-driver\/codec/],
  ["Applying updates, matching filters", /sqlite-driver/],
  ["Bot Framework", /node_modules\/(botbuilder|botframework)|src\/bot\//],
  ["Flow engine", /flows\//],
  ["Channel adapter: check, read and render", /adapters\//],
  ["Sending over HTTP", /undici|src\/delivery\/send|internal\/deps\/undici/],
  ["Receiving over HTTP", /_http_|node:internal\/http|webhook-server|receive-webhook/],
  ["Outbox and send gate", /src\/delivery\//],
  ["Mailboxes and turns", /src\/(channels|automation|inbox)\//],
  ["Sockets and streams of Node", /node:(net|stream|internal\/stream|events|buffer|timers|internal)/],
];
/** Everything of the driver goes through them: what they were called for says more. */
const PASSAGES = /sqlite-driver\/(open-sqlite|statements)|node_modules\/libsql/;
const GARBAGE = "Garbage collection";
const REST = "Everything else";

/**
 * Reads what `--cpu-prof` wrote of the main thread.
 *
 * @param fromMs leaves out the time before, from the profile's start: starting up and getting hot
 * @param turns that were handled after it
 */
export function readProfile(folder: string, fromMs: number, turns: number): ProfilePart[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".cpuprofile"));
  // Threads write their own; the main thread's has by far the most samples.
  const profiles = files.map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as CpuProfile);
  const profile = profiles.sort((a, b) => b.samples.length - a.samples.length)[0];
  if (!profile) throw new Error(`${folder} holds no profile`);
  const partOf = createSorter(profile);
  const times = new Map<string, number>();
  let elapsed = 0;
  for (const [index, sample] of profile.samples.entries()) {
    const us = profile.timeDeltas[index]!;
    elapsed += us;
    const part = partOf(sample);
    if (elapsed < fromMs * 1000 || part === null) continue;
    times.set(part, (times.get(part) ?? 0) + us);
  }
  const busy = [...times.values()].reduce((sum, us) => sum + us, 0);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([part, us]) => ({ part, us: us / turns, share: `${((us / busy) * 100).toFixed(1)} %` }));
}

/** @returns the part to which a sample's node belongs; null when the thread was idle */
function createSorter({ nodes }: CpuProfile): (id: number) => string | null {
  const sourceOf = createSourceFinder();
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child): [number, number] => [child, id])));
  const known = new Map<number, string | null>();

  function sort(id: number): string | null {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = frames.get(at)!;
      if (frame.functionName === "(idle)") return null;
      if (frame.functionName === "(garbage collector)") return GARBAGE;
      const source = sourceOf(frame);
      const part = source && !PASSAGES.test(source) && PARTS.find(([, isMeant]) => isMeant.test(source))?.[0];
      if (part) return part;
    }
    return REST;
  }

  return (id) => {
    if (!known.has(id)) known.set(id, sort(id));
    return known.get(id)!;
  };
}

/** The built server is bundled; its source maps tell which file of ours a function came from. */
function createSourceFinder(): (frame: Frame) => string | null {
  const maps = new Map<string, SourceMap | null>();
  return ({ url, lineNumber, columnNumber }) => {
    if (url === "" || !url.includes("/dist/")) return url === "" ? null : url;
    if (!maps.has(url)) maps.set(url, readMap(url));
    const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
    return entry && "originalSource" in entry ? entry.originalSource : url;
  };
}

function readMap(url: string): SourceMap | null {
  const file = `${url.startsWith("file:") ? fileURLToPath(url) : url}.map`;
  try {
    return new SourceMap(JSON.parse(readFileSync(file, "utf8")) as ConstructorParameters<typeof SourceMap>[0]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
