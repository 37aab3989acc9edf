import type { Config } from "../../config";
import { askPlatforms } from "../../health/ask-platforms";
import { diskLevel, LIMITS } from "../../health/limits";
import { freeBytes } from "../../health/read-disk";
import { stateOf, type Finding } from "./finding";

export function nodeVersion(): Finding {
  return { state: "ok", vi: `Node.js ${process.version}; cài đặt hợp lệ`, en: `Node.js ${process.version}; the settings are valid` };
}

export async function diskSpace({ dataDir }: Config): Promise<Finding> {
  const free = await freeBytes({ dataDir });
  if (free === null) return { state: "look", vi: `Chưa có thư mục dữ liệu ${dataDir}`, en: `There is no data folder ${dataDir} yet` };
  const freeMiB = Math.floor(free / 2 ** 20);
  return {
    state: stateOf(diskLevel(free)),
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
  const answers = await askPlatforms(origins, now);
  return answers.map(({ origin, skewMs, error }) =>
    error === null
      ? clockFinding(origin, skewMs)
      : { state: "bad", vi: `Không tới được ${origin}: ${error}`, en: `${origin} cannot be reached: ${error}` },
  );
}

function clockFinding(origin: string, skewMs: number | null): Finding {
  if (skewMs === null) return { state: "ok", vi: `Tới được ${origin}`, en: `${origin} can be reached` };
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (Math.abs(skewMs) <= LIMITS.clockSkewMs)
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
