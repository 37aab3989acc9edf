import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { findProjectRoot } from "./project-root";

/** What a setting must look like, said to the person who sets it, and its line in the list of settings. */
interface SettingNote {
  vi: string;
  en: string;
}

const setting = <T extends z.ZodType>(schema: T, expects: SettingNote): T => schema.meta({ expects });
const text = (min = 1): z.ZodString => z.string().trim().min(min);
const perSecond = z.coerce.number().positive().max(1_000).optional();
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const platformId = text().regex(/^\S+$/);

/** Scheme, host and port only: paths and versions belong to the adapters. */
const origin = z
  .string()
  .trim()
  .refine(isOrigin)
  .transform((value) => new URL(value).origin);

/** Days; 0: for ever. Fewer than a week could lose an event that a platform still delivers again. */
const retentionDays = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .refine((days) => days === 0 || days >= 7)
  .default(30);

const id = (what: string): SettingNote => ({ vi: `${what}, không có khoảng trắng`, en: `${what}, without spaces` });
const secret = (what: string): SettingNote => ({ vi: `${what}, không để trống`, en: `${what}, not empty` });
const base = (example: string): SettingNote => ({
  vi: `địa chỉ gốc, không kèm đường dẫn hay phiên bản, ví dụ ${example}`,
  en: `a base address without path or version, such as ${example}`,
});
const pace: SettingNote = {
  vi: "số tin tối đa mỗi giây của mỗi kênh (bỏ trống: không giới hạn)",
  en: "most messages per second of each channel (leave out: no limit)",
};

/** Every setting there is. `.env.example` lists the same ones; a test compares them. */
export const envSchema = z.object({
  PORT: setting(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(3000),
    {
      vi: "số cổng từ 0 đến 65535 (0: tự chọn cổng trống)",
      en: "a port number from 0 to 65535 (0 picks a free one)",
    },
  ),
  HOST: setting(text().optional(), { vi: "địa chỉ để lắng nghe, ví dụ 127.0.0.1", en: "an address to listen on, such as 127.0.0.1" }),
  PUBLIC_URL: setting(origin.optional(), {
    vi: "địa chỉ mà khách và nền tảng thấy, ví dụ https://inbox.shop.vn",
    en: "the address that platforms and people see, such as https://inbox.shop.vn",
  }),
  TRUST_PROXY: setting(text().refine(isProxyList).default("loopback"), {
    vi: "proxy đứng trước máy chủ: loopback, private, địa chỉ hoặc dải địa chỉ, cách nhau bằng dấu phẩy; none nếu không tin ai",
    en: "the proxies in front of the server: loopback, private, addresses or ranges, separated by commas; none for nobody",
  }),
  METRICS_TOKEN: setting(text(16).optional(), {
    vi: "mã từ 16 ký tự trở lên để đọc /metrics từ bên ngoài",
    en: "a token of 16 characters or more that reads /metrics from outside",
  }),
  DATA_DIR: setting(text().default("./data"), { vi: "thư mục chứa dữ liệu", en: "the folder that holds the data" }),
  DATABASE_URL: setting(
    text()
      .regex(/^(sqlite:(?!\/\/[^/]).+|mongodb(\+srv)?:\/\/.+)$/)
      .optional(),
    {
      vi: "sqlite:<đường dẫn tệp> hoặc mongodb://…",
      en: "sqlite:<path of a file> or mongodb://…",
    },
  ),
  REDIS_URL: setting(
    text()
      .regex(/^rediss?:\/\/.+$/)
      .optional(),
    { vi: "redis://… hoặc rediss://…", en: "redis://… or rediss://…" },
  ),
  ROLE: setting(z.enum(["web", "worker", "all"]).default("all"), {
    vi: "web (nhận và hiển thị), worker (xử lý và gửi) hoặc all (cả hai)",
    en: "web (receives and shows), worker (handles and sends) or all (both)",
  }),
  APP_SECRET: setting(text(8).optional(), {
    vi: "chuỗi bí mật từ 8 ký tự trở lên (nên dùng 32)",
    en: "a secret of 8 characters or more (better 32)",
  }),
  LOG_LEVEL: setting(z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"), {
    vi: "trace, debug, info, warn, error, fatal hoặc silent",
    en: "trace, debug, info, warn, error, fatal or silent",
  }),
  RAW_EVENT_RETENTION_DAYS: setting(retentionDays, {
    vi: "số ngày từ 7 đến 9999 (0: giữ mãi)",
    en: "a number of days from 7 to 9999 (0 keeps them for ever)",
  }),
  ADMIN_EMAIL: setting(z.email().optional(), {
    vi: "địa chỉ email của quản trị viên đầu tiên",
    en: "the email address of the first admin",
  }),
  ADMIN_PASSWORD: setting(z.string().min(10).max(200).optional(), {
    vi: "mật khẩu từ 10 đến 200 ký tự",
    en: "a password of 10 to 200 characters",
  }),
  ADMIN_NAME: setting(text().max(80).default("Quản trị viên"), {
    vi: "tên hiển thị, tối đa 80 ký tự",
    en: "a display name of at most 80 characters",
  }),
  DEFAULT_FLOW: setting(
    text()
      .regex(/\.json$/i)
      .optional(),
    {
      vi: "tệp .json của kịch bản, tính từ thư mục dự án",
      en: "the .json file of a flow, found from the project's folder",
    },
  ),
  BUSINESS_NAME: setting(text().max(80).default("Cửa hàng của bạn"), {
    vi: "tên doanh nghiệp, tối đa 80 ký tự",
    en: "the business's name, at most 80 characters",
  }),
  TIME_ZONE: setting(text().refine(isTimeZone).default("Asia/Ho_Chi_Minh"), {
    vi: "tên múi giờ IANA, ví dụ Asia/Ho_Chi_Minh",
    en: "an IANA time zone, such as Asia/Ho_Chi_Minh",
  }),

  MESSENGER_PAGE_ID: setting(platformId.optional(), id("ID của Trang Facebook / Facebook Page id")),
  MESSENGER_PAGE_ACCESS_TOKEN: setting(text().optional(), secret("Page access token")),
  MESSENGER_APP_SECRET: setting(text().optional(), secret("App secret (Meta)")),
  MESSENGER_VERIFY_TOKEN: setting(text().optional(), secret("Verify token (webhook)")),
  MESSENGER_APP_ID: setting(platformId.optional(), id("App ID (Meta)")),
  MESSENGER_GRAPH_URL: setting(origin.default("https://graph.facebook.com"), base("https://graph.facebook.com")),
  MESSENGER_GRAPH_VERSION: setting(
    text()
      .regex(/^v\d+\.\d+$/)
      .default("v25.0"),
    { vi: "phiên bản Graph API, ví dụ v25.0", en: "a Graph API version, such as v25.0" },
  ),
  MESSENGER_HUMAN_AGENT: setting(flag.default(false), {
    vi: "true nếu ứng dụng đã được Meta duyệt quyền Human Agent, ngược lại false",
    en: "true if Meta granted the app Human Agent, else false",
  }),
  MESSENGER_SENDS_PER_SECOND: setting(perSecond, pace),

  ZALO_OA_ID: setting(platformId.optional(), id("OA ID (Zalo)")),
  ZALO_APP_ID: setting(platformId.optional(), id("App ID (Zalo)")),
  ZALO_APP_SECRET: setting(text().optional(), secret("App secret key (Zalo)")),
  ZALO_OA_SECRET_KEY: setting(text().optional(), secret("OA secret key (Zalo)")),
  ZALO_ACCESS_TOKEN: setting(text().optional(), secret("OA access token (Zalo)")),
  ZALO_REFRESH_TOKEN: setting(text().optional(), secret("OA refresh token (Zalo)")),
  ZALO_OPENAPI_URL: setting(origin.default("https://openapi.zalo.me"), base("https://openapi.zalo.me")),
  ZALO_OAUTH_URL: setting(origin.default("https://oauth.zaloapp.com"), base("https://oauth.zaloapp.com")),
  ZALO_SENDS_PER_SECOND: setting(perSecond, pace),
});

export type Env = z.infer<typeof envSchema>;
export type EnvName = keyof typeof envSchema.shape;

/** What a setting expects, in both languages; null for a name that is not a setting. */
export function settingNote(name: string): SettingNote | null {
  const schema = (envSchema.shape as Record<string, z.ZodType | undefined>)[name];
  return (schema?.meta()?.["expects"] as SettingNote | undefined) ?? null;
}

/**
 * The process's environment over the project's `.env` file, if there is one. Nothing else reads `process.env`.
 * Empty values count as absent, as lines like `REDIS_URL=` in a copied `.env` mean; an empty variable of the process hides the file's.
 */
export function readEnv(projectRoot = findProjectRoot()): Record<string, string> {
  const file = path.join(projectRoot, ".env");
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  const values: [string, string | undefined][] = Object.entries({ ...fromFile, ...process.env });
  return Object.fromEntries(values.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== ""));
}

function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === ""
  );
}

function isProxyList(value: string): boolean {
  const items = value.split(",").map((item) => item.trim());
  return items.every((item) => {
    if (item === "loopback" || item === "private") return true;
    if (item === "none") return items.length === 1;
    const [address = "", bits, ...rest] = item.split("/");
    const version = isIP(address);
    return (
      version !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
    );
  });
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).format(0) !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
