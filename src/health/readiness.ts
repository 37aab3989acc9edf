import type { AppContext } from "../app-context";
import { migrations } from "../migrations";
import { newestVersion } from "../platform/migrations/migrate-database";
import { readSchemaVersion } from "../platform/migrations/migration-record";
import { pingDatabase } from "./ping-database";
import { isDiskFull } from "./read-disk";

type Deps = Pick<AppContext, "database" | "bus" | "log" | "config">;

/** The state of the process as its starter knows it. */
export interface ProcessState {
  phase(): "starting" | "ready" | "stopping";
  liveWorkers(): number;
}

export interface Readiness {
  status: "ok" | "unavailable";
  /** The names below that are not as they should be. */
  missing: string[];
  server: "ok" | "starting" | "stopping";
  /** `full`: it takes no writes because its disk has no room. */
  database: "ok" | "full" | "unavailable";
  /** `newer`: another version has changed the database meanwhile; this process should be replaced. */
  migrations: "ok" | "newer" | "unknown";
  redis: "ok" | "unavailable" | "unused";
  worker: "ok" | "unavailable";
  /** What to do, where that is known. */
  advice?: string;
}

const FULL_ADVICE =
  "Ổ đĩa đầy, không lưu được gì: webhook được trả 503 nên nền tảng sẽ gửi lại. Hãy giải phóng chỗ trên ổ chứa DATA_DIR; không cần khởi động lại. / " +
  "The disk is full and nothing can be stored: webhooks are answered 503, so platforms send them again. Free space on the disk of DATA_DIR; no restart is needed.";

/** What `/readyz` says: everything that this process needs to do its part. Carries no reason that a stranger must not read. */
export async function readReadiness(deps: Deps, state: ProcessState): Promise<Readiness> {
  const phase = state.phase();
  const pingMs = await pingDatabase(deps);
  const isFull = await isDiskFull(deps.config, pingMs);
  const database: Readiness["database"] = isFull ? "full" : pingMs === null ? "unavailable" : "ok";
  const found = {
    server: phase === "ready" ? ("ok" as const) : phase,
    database: database,
    migrations: database === "ok" ? await schemaState(deps) : ("unknown" as const),
    redis: !deps.bus.isShared ? ("unused" as const) : deps.bus.isAway() ? ("unavailable" as const) : ("ok" as const),
    worker: state.liveWorkers() > 0 ? ("ok" as const) : ("unavailable" as const),
  };
  const missing = Object.entries(found).flatMap(([name, how]) => (how === "ok" || how === "unused" ? [] : [name]));
  return { status: missing.length === 0 ? "ok" : "unavailable", missing, ...found, ...(isFull && { advice: FULL_ADVICE }) };
}

async function schemaState({ database, log }: Deps): Promise<Readiness["migrations"]> {
  try {
    return (await readSchemaVersion(database)) > newestVersion(migrations) ? "newer" : "ok";
  } catch (error) {
    log.error({ err: error }, "the schema's version could not be read");
    return "unknown";
  }
}
