import { existsSync } from "node:fs";
import path from "node:path";
import { ConfigError, type ConfigProblem } from "./config-error";
import { envSchema, settingNote, type Env, type EnvName } from "./env";
import { findProjectRoot } from "./project-root";

/** The settings as the product uses them. Paths are absolute, secrets in the clear: never log a Config. */
export interface Config {
  projectRoot: string;
  dataDir: string;
  http: {
    /** 0: any free port. */
    port: number;
    /** undefined: every address, IPv4 and IPv6. */
    host: string | undefined;
    /** Origin without a trailing slash; null: `http://localhost:<the port in use>`. */
    publicUrl: string | null;
    /** Whose word about a visitor's address counts, as Express takes it. */
    trustedProxies: string[];
    /** null: metrics are for the private network and admins alone. */
    metricsToken: string | null;
  };
  /** `sqlite:<absolute path>` or a `mongodb://` address. */
  database: { engine: "sqlite" | "mongodb"; url: string };
  redis: { url: string | null };
  roles: { web: boolean; worker: boolean };
  /** null: made at the first start and kept in `dataDir`. */
  appSecret: string | null;
  logLevel: Env["LOG_LEVEL"];
  /** How long raw events stay once they were handled; null: for ever. */
  retention: { rawEventDays: number | null };
  /** Made at start when there is no agent yet; null: the first visit asks. */
  admin: { email: string; password: string; name: string } | null;
  businessName: string;
  /** IANA name. */
  timeZone: string;
  /** The flow published into an empty database. */
  defaultFlowFile: string;
  /** What holds for every channel of a platform, also for those added later in the inbox's settings. */
  platforms: {
    messenger: { graphUrl: string; graphVersion: string; appId: string | null; isHumanAgentAllowed: boolean };
    zalo: { openApiUrl: string; oauthUrl: string };
  };
  /** Most messages per second of each channel, by channel type; null: no limit of ours (the platform's own 429 is always heeded). */
  platformPace: { messenger: number | null; zalo: number | null };
  /** First channels given by the environment. */
  channels: {
    messenger: { pageId: string; pageAccessToken: string; appSecret: string; verifyToken: string } | null;
    zalo: { oaId: string; appId: string; appSecret: string; oaSecretKey: string; accessToken: string; refreshToken: string } | null;
  };
}

const STARTER_FLOW = "flows/examples/starter-shop.json";

/**
 * Checks and groups the settings.
 *
 * @param env as `readEnv` gives it: no empty values
 * @throws {ConfigError} with every problem found, not only the first
 */
export function loadConfig(env: Record<string, string | undefined>, projectRoot = findProjectRoot()): Config {
  const parsed = envSchema.safeParse(env);
  const wrong = wrongSettings(parsed.error?.issues ?? []);
  // A setting that is wrong in itself is said once.
  const isSaid = new Set(wrong.map(({ variable }) => variable));
  const impossible = impossibleChoices(env, projectRoot).filter(({ variable }) => !isSaid.has(variable));
  const problems = [...wrong, ...incompleteGroups(env), ...impossible];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const values = parsed.data;

  const dataDir = path.resolve(projectRoot, values.DATA_DIR);
  return {
    projectRoot,
    dataDir,
    http: {
      port: values.PORT,
      host: values.HOST,
      publicUrl: values.PUBLIC_URL ?? null,
      trustedProxies: trustedProxies(values.TRUST_PROXY),
      metricsToken: values.METRICS_TOKEN ?? null,
    },
    database: database(values, projectRoot, dataDir),
    redis: { url: values.REDIS_URL ?? null },
    roles: { web: values.ROLE !== "worker", worker: values.ROLE !== "web" },
    appSecret: values.APP_SECRET ?? null,
    logLevel: values.LOG_LEVEL,
    retention: { rawEventDays: values.RAW_EVENT_RETENTION_DAYS === 0 ? null : values.RAW_EVENT_RETENTION_DAYS },
    admin: given(values, GROUPS.admin, (admin) => ({
      email: admin.ADMIN_EMAIL,
      password: admin.ADMIN_PASSWORD,
      name: values.ADMIN_NAME,
    })),
    businessName: values.BUSINESS_NAME,
    timeZone: values.TIME_ZONE,
    defaultFlowFile: path.resolve(projectRoot, values.DEFAULT_FLOW ?? STARTER_FLOW),
    platforms: {
      messenger: {
        graphUrl: values.MESSENGER_GRAPH_URL,
        graphVersion: values.MESSENGER_GRAPH_VERSION,
        appId: values.MESSENGER_APP_ID ?? null,
        isHumanAgentAllowed: values.MESSENGER_HUMAN_AGENT,
      },
      zalo: { openApiUrl: values.ZALO_OPENAPI_URL, oauthUrl: values.ZALO_OAUTH_URL },
    },
    platformPace: { messenger: values.MESSENGER_SENDS_PER_SECOND ?? null, zalo: values.ZALO_SENDS_PER_SECOND ?? null },
    channels: {
      messenger: given(values, GROUPS.messenger, (page) => ({
        pageId: page.MESSENGER_PAGE_ID,
        pageAccessToken: page.MESSENGER_PAGE_ACCESS_TOKEN,
        appSecret: page.MESSENGER_APP_SECRET,
        verifyToken: page.MESSENGER_VERIFY_TOKEN,
      })),
      zalo: given(values, GROUPS.zalo, (oa) => ({
        oaId: oa.ZALO_OA_ID,
        appId: oa.ZALO_APP_ID,
        appSecret: oa.ZALO_APP_SECRET,
        oaSecretKey: oa.ZALO_OA_SECRET_KEY,
        accessToken: oa.ZALO_ACCESS_TOKEN,
        refreshToken: oa.ZALO_REFRESH_TOKEN,
      })),
    },
  };
}

/** Settings that only make sense together: all of a group or none of it. */
const GROUPS = {
  admin: ["ADMIN_EMAIL", "ADMIN_PASSWORD"],
  messenger: ["MESSENGER_PAGE_ID", "MESSENGER_PAGE_ACCESS_TOKEN", "MESSENGER_APP_SECRET", "MESSENGER_VERIFY_TOKEN"],
  zalo: ["ZALO_OA_ID", "ZALO_APP_ID", "ZALO_APP_SECRET", "ZALO_OA_SECRET_KEY", "ZALO_ACCESS_TOKEN", "ZALO_REFRESH_TOKEN"],
} as const satisfies Record<string, readonly EnvName[]>;

function incompleteGroups(env: Record<string, string | undefined>): ConfigProblem[] {
  return Object.values(GROUPS).flatMap((group) => {
    const present = group.filter((name) => env[name] !== undefined);
    if (present.length === 0 || present.length === group.length) return [];
    return group
      .filter((name) => env[name] === undefined)
      .map((variable) => ({
        variable,
        vi: `còn thiếu: cần có khi đã đặt ${present.join(", ")}`,
        en: `missing: needed because ${present.join(", ")} is set`,
      }));
  });
}

function wrongSettings(issues: { path: PropertyKey[] }[]): ConfigProblem[] {
  return [...new Set(issues.map((issue) => String(issue.path[0])))].map((variable) => {
    const note = settingNote(variable);
    if (!note) throw new Error(`No note for setting ${variable}`);
    return { variable, vi: `phải là ${note.vi}`, en: `must be ${note.en}` };
  });
}

function impossibleChoices(env: Record<string, string | undefined>, projectRoot: string): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const flowFile = env["DEFAULT_FLOW"] === undefined ? null : path.resolve(projectRoot, env["DEFAULT_FLOW"].trim());
  if (flowFile !== null && !existsSync(flowFile)) {
    problems.push({ variable: "DEFAULT_FLOW", vi: `không tìm thấy tệp ${flowFile}`, en: `there is no file ${flowFile}` });
  }
  if (env["ROLE"] === "web" || env["ROLE"] === "worker") {
    if (!isMongo(env["DATABASE_URL"])) {
      problems.push({
        variable: "DATABASE_URL",
        vi: `ROLE=${env["ROLE"]} cần mongodb://…: cơ sở dữ liệu nhúng chỉ dành cho một tiến trình`,
        en: `ROLE=${env["ROLE"]} needs mongodb://…: the embedded database is for one process`,
      });
    }
    if (env["REDIS_URL"] === undefined) {
      problems.push({
        variable: "REDIS_URL",
        vi: "còn thiếu: web và worker gọi nhau qua Redis",
        en: "missing: web and worker wake each other through Redis",
      });
    }
  }
  return problems;
}

function trustedProxies(list: string): string[] {
  const names: Record<string, string[]> = { none: [], private: ["loopback", "linklocal", "uniquelocal"] };
  return list.split(",").flatMap((item) => names[item.trim()] ?? [item.trim()]);
}

function isMongo(url: string | undefined): boolean {
  return url?.trim().startsWith("mongodb") ?? false;
}

function database(values: Env, projectRoot: string, dataDir: string): Config["database"] {
  const url = values.DATABASE_URL;
  if (url === undefined) return { engine: "sqlite", url: `sqlite:${path.join(dataDir, "sao.db")}` };
  if (isMongo(url)) return { engine: "mongodb", url };
  return { engine: "sqlite", url: `sqlite:${path.resolve(projectRoot, url.slice("sqlite:".length))}` };
}

/** Builds a part whose settings come together; null when they were all left out. */
function given<K extends EnvName, T>(values: Env, names: readonly K[], build: (present: { [N in K]: NonNullable<Env[N]> }) => T): T | null {
  if (names.some((name) => values[name] === undefined)) return null;
  return build(values as { [N in K]: NonNullable<Env[N]> });
}
