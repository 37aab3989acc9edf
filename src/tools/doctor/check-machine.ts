import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { request } from "undici";
import type { Config } from "../../config";
import { messageOf, type Finding } from "./finding";

const LOW_MIB = 500;
/** SQLite needs room for its log, MongoDB refuses writes: below this nothing can be acknowledged soon. */
const FULL_MIB = 100;
const TIMEOUT_MS = 5_000;
const SKEW_LIMIT_MS = 2 * 60_000;

export function nodeVersion(): Finding {
  return { state: "ok", vi: `Node.js ${process.version}; cài đặt hợp lệ`, en: `Node.js ${process.version}; the settings are valid` };
}

export async function diskSpace({ dataDir }: Config): Promise<Finding> {
  if (!existsSync(dataDir))
    return { state: "look", vi: `Chưa có thư mục dữ liệu ${dataDir}`, en: `There is no data folder ${dataDir} yet` };
  const { bavail, bsize } = await statfs(dataDir);
  const freeMiB = Math.floor((bavail * bsize) / 2 ** 20);
  return {
    state: freeMiB < FULL_MIB ? "bad" : freeMiB < LOW_MIB ? "look" : "ok",
    vi: `Ổ đĩa của ${dataDir} còn ${freeMiB} MiB`,
    en: `The disk of ${dataDir} has ${freeMiB} MiB left`,
  };
}

/**
 * Compares this machine's clock with the platforms': reply windows, tokens and signatures are judged by it. Whether they can be reached shows on the way.
 *
 * @param origins of the platforms in use
 */
export async function clockAndPlatforms(origins: string[], now: () => number = Date.now): Promise<Finding[]> {
  return Promise.all(
    origins.map(async (origin): Promise<Finding> => {
      try {
        const { headers, body } = await request(origin, { method: "HEAD", headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
        await body.dump();
        return clockFinding(origin, Date.parse(String(headers["date"])) - now());
      } catch (error) {
        return {
          state: "bad",
          vi: `Không tới được ${origin}: ${messageOf(error)}`,
          en: `${origin} cannot be reached: ${messageOf(error)}`,
        };
      }
    }),
  );
}

function clockFinding(origin: string, skewMs: number): Finding {
  if (Number.isNaN(skewMs)) return { state: "ok", vi: `Tới được ${origin}`, en: `${origin} can be reached` };
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (Math.abs(skewMs) <= SKEW_LIMIT_MS)
    return {
      state: "ok",
      vi: `Tới được ${origin}; đồng hồ lệch ${seconds} giây`,
      en: `${origin} can be reached; clocks differ by ${seconds} s`,
    };
  return {
    state: "bad",
    vi: `Đồng hồ máy này lệch ${seconds} giây so với ${origin}: hãy bật đồng bộ giờ (NTP)`,
    en: `This machine's clock is ${seconds} s off ${origin}'s: turn time synchronisation (NTP) on`,
  };
}
